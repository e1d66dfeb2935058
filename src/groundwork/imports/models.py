"""A run of bringing a list, and every record it found, raw."""

from django.db import models


class ImportRun(models.Model):
    """One file or paste brought in.

    `state`: reading, done, stopped or taken_back; `reason`: why it stopped. `kept`: the file in the
    data folder, while it is read. `tie`: the one chosen for the whole list, or empty. `position`
    of `size` bytes have been read. `after_act`: the last act before it."""

    READING, DONE, STOPPED, TAKEN_BACK = "reading", "done", "stopped", "taken_back"

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    file = models.CharField(max_length=300)
    kept = models.CharField(max_length=300, blank=True)
    sha256 = models.CharField(max_length=64)
    format = models.CharField(max_length=40)
    columns = models.JSONField(default=dict)
    tie = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=12)
    reason = models.CharField(max_length=300, blank=True)
    read = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    set_aside = models.PositiveIntegerField(default=0)
    position = models.PositiveBigIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)
    after_act = models.PositiveBigIntegerField(default=0)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)


class ImportRow(models.Model):
    """One record as it was found. `outcome`: new, known or set_aside.

    `made`: the person came with this row, and goes with it when it is taken back, unless touched;
    `mark`: the person as the row left them. `organisation`: the one that came with this row.
    `changed`: what the row added to a person who was here, as {column: [before, now]} and
    `addresses` as [channel, value] pairs. `offered`: somebody who may be the same. `sha256`: of
    what the row tells; by it a row with no address to be known by is known again."""

    NEW, KNOWN, SET_ASIDE = "new", "known", "set_aside"

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="rows", db_index=False)
    line = models.PositiveIntegerField()
    text = models.TextField()
    fields = models.JSONField(null=True)
    outcome = models.CharField(max_length=10)
    reason = models.CharField(max_length=300, blank=True)
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, related_name="import_rows"
    )
    made = models.BooleanField(default=False)
    mark = models.CharField(max_length=16, blank=True)
    changed = models.JSONField(default=dict)
    offered = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, related_name="+", db_index=False
    )
    organisation = models.ForeignKey(
        "people.Organisation", models.SET_NULL, null=True, related_name="+", db_index=False
    )
    sha256 = models.CharField(max_length=64)
    has_address = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["run", "line"],
                condition=models.Q(outcome="set_aside"),
                name="row_set_aside",
            ),
            models.Index(
                fields=["sha256"], condition=models.Q(has_address=False), name="row_without_address"
            ),
            models.Index(
                fields=["offered"],
                condition=models.Q(offered__isnull=False),
                name="row_by_offered",
            ),
            models.Index(
                fields=["organisation"],
                condition=models.Q(organisation__isnull=False),
                name="row_by_organisation",
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="one_row_a_line")]
