"""What the page of a text sent, as it was typed."""

from dataclasses import dataclass

from groundwork.faces.web.seeker import SeekerRequest
from groundwork.mail.models import Message
from groundwork.method.words import How
from groundwork.people.models import Address
from groundwork.reachouts.queries import Case
from groundwork.steps.errors import Mistake

LONGEST = 20_000
LONGEST_SUBJECT = 500


@dataclass(frozen=True, slots=True)
class Typed:
    """What the page of a text sent. `seen`: the hash of the text that the page was opened on."""

    to: str
    subject: str
    text: str
    seen: str
    page: str


def typed(request: SeekerRequest, message: Message) -> Typed:
    """The fields of the editor; what a form did not carry is as it was kept."""
    post = request.POST
    text = post.get("text", message.text).replace("\r\n", "\n").replace("\0", "")
    subject = " ".join(post.get("subject", message.subject).replace("\0", "").split())
    return Typed(
        post.get("to", message.to).strip(),
        subject,
        text,
        post.get("seen", ""),
        post.get("page", "")[:36],
    )


def refuse_too_long(given: Typed) -> None:
    """Raises Mistake where no message can be that long."""
    if len(given.text) > LONGEST or len(given.subject) > LONGEST_SUBJECT:
        raise Mistake(
            f"A text has at most {LONGEST} characters and a subject {LONGEST_SUBJECT}. "
            "It is not saved yet; shorten it first."
        )


def refuse_foreign(case: Case, message: Message, given: Typed) -> None:
    """A5: raises Mistake where it would go to an address that is none of the person's."""
    channel = Address.EMAIL if message.how == How.EMAIL else Address.POST
    known = [each.value for each in case.person.addresses.all() if each.channel == channel]
    if given.to and given.to != message.to and given.to not in known:
        raise Mistake(f"That is no address of {case.name}'s. Add it on their page first.")
