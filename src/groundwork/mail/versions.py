"""Two texts for one slot, written in two places: both are kept, and one of them stands."""

from groundwork.mail.draft import ELSEWHERE, of_account
from groundwork.mail.models import Message
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@action
def set_aside(change: Change, message_id: int, to: str, subject: str, text: str) -> int:
    """Keeps another version of a text beside the one that stands, and gives its number."""
    standing = of_account(change, message_id)
    aside = Message.objects.create(
        account=change.account,
        person_id=standing.person_id,
        reachout_id=standing.reachout_id,
        slot=standing.slot,
        how=standing.how,
        to=to,
        subject=subject,
        text=text,
        state=Message.ASIDE,
        page=ELSEWHERE,
        changed_at=change.now,
    )
    return aside.pk


@action
def prefer(change: Change, aside_id: int) -> int:
    """The version that was set aside stands, and the other is set aside in its place. Gives the
    number of the message that stands. Raises Mistake where that is no longer a draft."""
    aside = of_account(change, aside_id)
    standing = Message.objects.filter(
        reachout_id=aside.reachout_id, slot=aside.slot, state=Message.DRAFT
    ).first()
    if aside.state != Message.ASIDE or standing is None:
        raise Mistake("That text can't be put in any more: the one there is approved or sent.")
    for name in ("to", "subject", "text"):
        theirs, ours = getattr(aside, name), getattr(standing, name)
        setattr(standing, name, theirs)
        setattr(aside, name, ours)
    standing.page = aside.page = ELSEWHERE
    standing.changed_at = change.now
    standing.save()
    aside.save()
    return standing.pk
