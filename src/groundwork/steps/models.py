"""The act, its events, and the kept step. Only this room writes them."""

from django.db import models


class Act(models.Model):
    """One thing done, once: the same key again gives the same outcome. `digest`: of the act and
    everything it recorded."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    key = models.UUIDField(unique=True)
    verb = models.CharField(max_length=60)
    by = models.CharField(max_length=20)
    at = models.DateTimeField()
    outcome = models.JSONField(null=True)
    digest = models.CharField(max_length=64, blank=True)


class Event(models.Model):
    """One line of a person's log, append-only. `at`: when it happened; the id: when recorded."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    act = models.ForeignKey(Act, models.CASCADE, related_name="events")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="events")
    reachout = models.ForeignKey(
        "reachouts.Reachout", models.CASCADE, null=True, related_name="events"
    )
    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(default=1)
    at = models.DateTimeField()
    data = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["account", "kind", "at"])]


class Step(models.Model):
    """The one next step of a person, derived from their log in the transaction of each act.

    `reachout`: the open reach-out. `standing`: the column of "May it be done?". `first_at`: when
    the first message of the current reach-out was made. `shelf`: where Today looks for it."""

    person = models.OneToOneField(
        "people.Person", models.CASCADE, primary_key=True, related_name="step"
    )
    account = models.ForeignKey("accounts.Account", models.CASCADE)
    kind = models.CharField(max_length=20)
    due_on = models.DateField(null=True)
    order = models.PositiveSmallIntegerField()
    shelf = models.CharField(max_length=6, default="none")
    rule = models.CharField(max_length=4, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    turns_at = models.DateTimeField(null=True)
    reachout = models.ForeignKey("reachouts.Reachout", models.SET_NULL, null=True, related_name="+")
    standing = models.CharField(max_length=12)
    emails = models.PositiveSmallIntegerField(default=0)
    calls = models.PositiveSmallIntegerField(default=0)
    first_at = models.DateTimeField(null=True)
    last_contact_at = models.DateTimeField(null=True)
    is_met = models.BooleanField(default=False)
    calendar_version = models.PositiveIntegerField()
    rules_version = models.PositiveIntegerField()

    class Meta:
        indexes = [
            models.Index(
                fields=["account", "shelf", "due_on", "order", "person"], name="step_today"
            ),
            models.Index(fields=["account", "standing"]),
            models.Index(
                fields=["turns_at"], condition=models.Q(turns_at__isnull=False), name="step_turns"
            ),
            models.Index(
                fields=["account", "first_at"],
                condition=models.Q(first_at__isnull=False),
                name="step_firsts",
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(emails__lte=3), name="s5_emails"),
            models.CheckConstraint(condition=models.Q(calls__lte=2), name="s5_calls"),
        ]
