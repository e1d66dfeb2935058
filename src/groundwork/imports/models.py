"""A run of bringing a list, and every record it found, raw."""

from django.db import models


class ImportRun(models.Model):
    """One file or paste brought in. `state`: reading, done, stopped or taken_back."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    file = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    format = models.CharField(max_length=40)
    columns = models.JSONField(default=dict)
    state = models.CharField(max_length=12)
    read = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    set_aside = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)


class ImportRow(models.Model):
    """One record as it was found. `outcome`: new, known or set_aside."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    text = models.TextField()
    fields = models.JSONField(null=True)
    outcome = models.CharField(max_length=10)
    reason = models.CharField(max_length=300, blank=True)
    person = models.ForeignKey(
        "people.Person", models.SET_NULL, null=True, related_name="import_rows"
    )
    offered = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["run", "outcome"])]
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="one_row_a_line")]
