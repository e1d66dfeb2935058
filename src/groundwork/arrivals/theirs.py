"""What a mail of theirs, or one about ours, changes (A6). Doubt counts as an answer and asks."""

from datetime import date, timedelta
from typing import Any

from groundwork.mail.models import Read, Sending
from groundwork.mail.sorting import Judgement
from groundwork.people.models import Person
from groundwork.steps.change import Change

SAYS_NOTHING = frozenset({"auto", "challenge", "receipt"})
ONLY_KEPT = frozenset({"list", "other"})


def follow(
    change: Change,
    person: Person,
    read: Read,
    judged: Judgement,
    sending_id: int | None,
    how: str,
) -> None:
    """Records what the mail is, and says what the seeker is asked about it."""
    if judged.kind in ONLY_KEPT or how == "forged":
        return
    if judged.kind == "ooo":
        change.record(person, "auto_reply", _away(judged, read), at=read.at)
    elif judged.kind in SAYS_NOTHING:
        change.record(person, "auto_reply", {"what": "ticket", "mail": read.pk}, at=read.at)
    elif judged.kind in ("bounce-hard", "bounce-soft"):
        if sending_id:
            change.record(person, "bounced", _bounce(judged, sending_id, read), at=read.at)
    else:
        _answer(change, person, read, how)


def _answer(change: Change, person: Person, read: Read, how: str) -> None:
    """S7: the attempts end at once; what it means is asked (A7). A second copy is the same
    answer."""
    copies = Read.objects.filter(account=change.account, person=person, is_own=False)
    copies = copies.exclude(pk=read.pk)
    if read.mail_id and copies.filter(mail_id=read.mail_id).exists():
        return
    change.record(person, "answered", {"meant": "", "mail": read.pk}, at=read.at)
    read.asks = "meaning" if how != "subject" else "whose"


def _away(judged: Judgement, read: Read) -> dict[str, Any]:
    """A6: D is the last day away; "back on R" makes it the day before."""
    said = {"what": "out_of_office", "mail": read.pk}
    if judged.until is None:
        return said
    back = judged.until_is == "back"
    last: date = judged.until - timedelta(days=1) if back else judged.until
    return said | {"until": last.isoformat()}


def _bounce(judged: Judgement, sending_id: int, read: Read) -> dict[str, Any]:
    """Dead only where the report and the recipient agree."""
    sending = Sending.objects.select_related("message").get(pk=sending_id)
    to = sending.message.to
    agrees = to.casefold() in {each.casefold() for each in judged.addresses}
    if judged.is_delay:
        how = "delayed"
    else:
        how = "hard" if judged.kind == "bounce-hard" and judged.dead and agrees else "soft"
    return {"how": how, "address": to, "message": sending.hash, "mail": read.pk}
