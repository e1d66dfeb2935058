"""What is written to a person: a draft until it is approved, word for word."""

from django.db import models


class Message(models.Model):
    """A text for one person. `slot`: first_email, second_email, last_email or letter.

    `state`: draft, approved or sent; or no longer in its slot: returned (came back for good),
    aside (another version, kept beside) or withdrawn. `hash`: of the very text and recipient when
    it was approved. `page`: the open page that saved it last; "" for an untouched starting text."""

    DRAFT, APPROVED, SENT, WITHDRAWN = "draft", "approved", "sent", "withdrawn"
    RETURNED, ASIDE = "returned", "aside"
    STANDING = (DRAFT, APPROVED, SENT)

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="messages")
    reachout = models.ForeignKey("reachouts.Reachout", models.CASCADE, related_name="messages")
    slot = models.CharField(max_length=20)
    how = models.CharField(max_length=10)
    to = models.CharField(max_length=600, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, default=DRAFT)
    hash = models.CharField(max_length=64, blank=True)
    page = models.CharField(max_length=36, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reachout", "slot"],
                condition=models.Q(state__in=["draft", "approved", "sent"]),
                name="one_message_a_slot",
            )
        ]
