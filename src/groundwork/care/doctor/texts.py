"""The texts that were approved: each is still the very text that the approval was for."""

from groundwork.accounts.models import Account
from groundwork.care.doctor.findings import Difference, Report
from groundwork.care.doctor.steps import label
from groundwork.mail.draft import text_hash
from groundwork.mail.models import Message
from groundwork.steps.models import Event


def examine(account: Account, report: Report) -> None:
    """Invariant 3: the hash of what was approved or sent, against the text and against the log."""
    texts = Message.objects.filter(account=account).select_related("person").order_by("pk")
    for text in texts.iterator(chunk_size=250):
        report.looked_at["texts"] += 1
        if text.state not in (Message.APPROVED, Message.SENT):
            continue
        name, person = f"{label(text.person)}, text #{text.pk}", text.person_id
        found = text_hash(text.how, text.to, text.subject, text.text)
        if text.hash != found:
            report.differences.append(Difference("text", name, "hash", text.hash, found, person))
        approved = Event.objects.filter(
            person_id=person, kind="approved", data__message=text.pk, data__text=text.hash
        )
        if not approved.exists():
            report.differences.append(
                Difference("text", name, "approval", text.state, "a draft", person)
            )
