"""The seeker's account: their own book. A laptop has one (and a sample one while it is looked at)."""

import secrets

from django.db import models


def new_key() -> str:
    """A key that nobody can guess."""
    return secrets.token_urlsafe(32)


class Account(models.Model):
    """One seeker and their settings.

    `rest_weekdays` (0 = Monday) and `rest_days` (ISO dates): nothing falls on them, but they count.
    `rests` ([first, last] as ISO dates): they count in no gap (A14). `has_mailbox`: approved
    emails leave by themselves. `calendar_version` grows with every change that moves dates.
    `do_not_contact_key`: what the hashes of those who must not be written to are keyed with; it
    lies in the book, so that every copy of it knows them."""

    name = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=300, blank=True)
    email = models.CharField(max_length=320, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    zone = models.CharField(max_length=60, default="Europe/London")
    country = models.CharField(max_length=2, default="GB")
    subdivision = models.CharField(max_length=10, blank=True)
    has_quiet_days = models.BooleanField(default=True)
    rest_weekdays = models.JSONField(default=list)
    rest_days = models.JSONField(default=list)
    rests = models.JSONField(default=list)
    cap_day = models.PositiveSmallIntegerField(default=10)
    cap_week = models.PositiveSmallIntegerField(default=25)
    ideal = models.PositiveSmallIntegerField(default=182)
    longest = models.PositiveSmallIntegerField(default=365)
    goal_people = models.PositiveSmallIntegerField(default=3)
    goal_conversations = models.PositiveSmallIntegerField(default=1)
    landed_on = models.DateField(null=True, blank=True)
    has_mailbox = models.BooleanField(default=False)
    calendar_version = models.PositiveIntegerField(default=1)
    is_sample = models.BooleanField(default=False)
    do_not_contact_key = models.CharField(max_length=64, default=new_key, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(cap_day__lte=10), name="a5_first_messages_a_day"
            ),
            models.CheckConstraint(
                condition=models.Q(cap_week__lte=25), name="a5_first_messages_a_week"
            ),
        ]


class Purpose(models.Model):
    """S2: what the seeker wants to learn about."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="purposes")
    kind = models.CharField(max_length=20)
    words = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "kind", "words"], name="one_purpose")
        ]


class HolidayTable(models.Model):
    """The public holidays of one place in one year, as the library of that version gave them."""

    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=10, blank=True)
    year = models.PositiveSmallIntegerField()
    dates = models.JSONField()
    weekend = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["country", "subdivision", "year"], name="one_holiday_table"
            )
        ]
