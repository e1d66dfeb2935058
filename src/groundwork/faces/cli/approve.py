"""Approves a text, or takes the approval back."""

from groundwork.faces.cli.arguments import Who
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom
from groundwork.mail import approve as approving
from groundwork.mail.models import Message
from groundwork.people.models import Person
from groundwork.steps.errors import Mistake


def approve(person: Who, /) -> Answer:
    """Approve the text as it is kept, word for word, for this very recipient."""
    me = the_seeker()
    who = whom(me.account, person)
    approving.approve(me.acts(), _last(who, Message.DRAFT, Message.APPROVED).pk)
    return after(me, who, "Approved, word for word. A change takes the approval back.")


def take_back(person: Who, /) -> Answer:
    """Take an approval back: the text is a draft again."""
    me = the_seeker()
    who = whom(me.account, person)
    approving.take_back(me.acts(), _last(who, Message.APPROVED).pk)
    return after(me, who, "Taken back. It is a draft again.")


def _last(person: Person, *states: str) -> Message:
    """The text to this person that was changed last."""
    texts = Message.objects.filter(person=person, state__in=states)
    found = texts.order_by("-changed_at", "-pk").first()
    if found is None and Message.DRAFT in states:
        raise Mistake(f"Write the text first: `groundwork draft {person.pk}`.")
    if found is None:
        raise Mistake("No approved text is waiting.")
    return found
