"""A reach-out as it was chosen. It never changes: whether it is open is read from the step."""

from django.db import models


class Reachout(models.Model):
    """The pursuit of one conversation: its purposes and its cadence (a name, or [[kind, gap], …])."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="reachouts")
    cadence = models.JSONField()
    purposes = models.JSONField()
    begun_at = models.DateTimeField()
