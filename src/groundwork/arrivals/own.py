"""A mail that the seeker wrote elsewhere, on their phone say: it counts as what it is."""

from groundwork.mail.models import Read
from groundwork.method.words import Standing
from groundwork.people.models import Person
from groundwork.steps.change import Change


def own_mail(change: Change, person: Person, read: Read) -> None:
    """Beside an open plan it pauses the plan, takes its approval back and asks; after an answer
    it is the reply to it; else it is kept in the thread."""
    history = change.history(person)
    standing = history.standing_at(read.at)
    if standing is Standing.OPEN:
        change.record(person, "own_mail", {"mail": read.pk}, at=read.at)
        if history.reachout and history.reachout.approval:
            change.record(person, "taken_back", {"why": "You wrote to them yourself."})
        read.asks = "plan"
    elif standing in (Standing.ANSWERED, Standing.ARRANGED, Standing.UNSORTED):
        what = "thanks" if history.thank_since else "reply"
        change.record(person, "sent", {"what": what, "how": "email", "mail": read.pk}, at=read.at)
    else:
        change.record(person, "own_mail", {"mail": read.pk}, at=read.at)
