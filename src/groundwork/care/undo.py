"""Takes a person's last act back, or strikes an event that was logged by mistake."""

from groundwork.mail.models import Message, Sending
from groundwork.mail.outbox.doubt import doubt_again
from groundwork.mail.questions import ask_again
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Event


@action
def undo(change: Change, person_id: int) -> str:
    """A6: takes back the last event with this person; never what left, nor what came."""
    person = change.person(person_id)
    last = change.history(person).last
    event = Event.objects.filter(person=person, pk=last.id).first() if last and last.id else None
    if event is None:
        raise Mistake("There is nothing to take back.")
    return strike.within(change, event.pk, "taken back")


@action
def strike(change: Change, event_id: int, why: str) -> str:
    """Strikes one event that the seeker logged by hand. An approval is not given back by it; the
    text that is leaving this very moment, or may have left, stays as it is (8.4)."""
    event = Event.objects.filter(account=change.account, pk=event_id).first()
    if event is None:
        raise Mistake("That line isn't in your book any more.")
    person = change.person(event.person_id)
    change.strike(person, event, why)
    ask_again(change, person)
    texts = Message.objects.filter(person=person).exclude(state=Message.DRAFT)
    struck = texts.filter(pk=event.data.get("message", 0)) | texts.filter(state=Message.APPROVED)
    leaving = Sending.objects.filter(
        message__person=person, state__in=(Sending.COMMITTING, Sending.UNKNOWN)
    )
    kept = list(leaving.values_list("message_id", flat=True))
    struck.exclude(pk__in=kept).update(state=Message.DRAFT, hash="")
    if event.kind == "send_resolved" and "sending" in event.data:
        doubt_again(change, event.data["sending"])
    return "Taken back."
