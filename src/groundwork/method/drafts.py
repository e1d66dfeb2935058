"""A draft as the checks of section 6 see it, and what they find."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from groundwork.method.findings import Finding as Finding
from groundwork.method.findings import Severity as Severity
from groundwork.method.prose import Prose
from groundwork.method.reading import Malformed as Malformed
from groundwork.method.reading import Reader
from groundwork.method.words import Tie


class Kind(StrEnum):
    """The kinds of text that are checked (section 6)."""

    FIRST_EMAIL = "first_email"
    SECOND_EMAIL = "second_email"
    LAST_EMAIL = "last_email"
    LETTER = "letter"
    VOICEMAIL = "voicemail"
    THANK_YOU = "thank_you"
    ARTICLE = "article"
    UPDATE = "update"
    INTRODUCTION = "introduction"
    FORWARDABLE = "forwardable"


EVERY = frozenset(Kind)
WRITTEN = EVERY - {Kind.VOICEMAIL}
FIRST = frozenset({Kind.FIRST_EMAIL, Kind.LETTER})
ATTEMPTS = frozenset({Kind.FIRST_EMAIL, Kind.SECOND_EMAIL, Kind.LAST_EMAIL})


class Given(StrEnum):
    """Whether an introduction came out of the conversation (S10)."""

    YES = "yes"
    NO_ONE_NOW = "no_one_now"
    NOT_ASKED = "not_asked"


class Owner(StrEnum):
    """Who said they would do a next step (S10)."""

    PERSON = "person"
    SEEKER = "seeker"


@dataclass(frozen=True)
class DraftPerson:
    """Whom the text goes to, as far as recorded. `through`: by whom the tie came (S1)."""

    name: str
    greeting: str = ""
    organisation: str = ""
    title: str = ""
    tie: Tie = Tie.NONE
    through: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seeker:
    """Who writes. `status`: who they are, in a few words."""

    name: str
    status: str = ""
    phone: str = ""


@dataclass(frozen=True)
class NextStep:
    """Something either side said they would do (S10)."""

    owner: Owner
    text: str


@dataclass(frozen=True)
class Conversation:
    """What came of the conversation: things they said, next steps, introduction (S10)."""

    said: tuple[str, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    introduction: Given = Given.NOT_ASKED


@dataclass(frozen=True)
class Earlier:
    """An earlier message of this reach-out."""

    subject: str
    text: str


@dataclass(frozen=True)
class Draft:
    """A text with all that the checks compare it to; nothing is looked up elsewhere.

    `others`: names and organisations of the seeker's other people that may turn up in the text.
    `sent_this_week`: texts sent to others in the last seven days.
    """

    id: str
    kind: Kind
    person: DraftPerson
    seeker: Seeker
    subject: str
    text: str
    others: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    previous: tuple[Earlier, ...] = ()
    sent_this_week: tuple[str, ...] = ()
    conversation: Conversation | None = None

    @cached_property
    def prose(self) -> Prose:
        """The text taken apart, once for all checks."""
        return Prose(self.text, self.seeker.name, forwards=self.kind is Kind.INTRODUCTION)

    @property
    def known(self) -> tuple[str, str, str]:
        """Name, title and organisation: words that are no fact about the person."""
        return (self.person.name, self.person.title, self.person.organisation)

    @property
    def said(self) -> tuple[str, ...]:
        """Things the person said in the conversation."""
        return self.conversation.said if self.conversation else ()

    @property
    def next_steps(self) -> tuple[NextStep, ...]:
        """What either side said they would do."""
        return self.conversation.next_steps if self.conversation else ()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Draft":
        """Read a draft in the format of the labelled texts; refuses with `Malformed`."""
        read = Reader(data, "the draft")
        kept = data.get("conversation")
        return cls(
            id=read.text("id"),
            kind=read.member("kind", Kind),
            person=_person(read.part("person")),
            seeker=_seeker(read.part("seeker")),
            subject=read.text("subject", ""),
            text=read.text("text"),
            others=read.texts("others"),
            to=read.texts("to"),
            cc=read.texts("cc"),
            bcc=read.texts("bcc"),
            attachments=read.texts("attachments"),
            previous=tuple(
                Earlier(each.text("subject", ""), each.text("text"))
                for each in read.parts("previous")
            ),
            sent_this_week=read.texts("sent_this_week"),
            conversation=None if kept is None else _conversation(read.part("conversation")),
        )


def _person(read: Reader) -> DraftPerson:
    return DraftPerson(
        name=read.text("name"),
        greeting=read.text("greeting", ""),
        organisation=read.text("organisation", ""),
        title=read.text("title", ""),
        tie=read.member("tie", Tie, Tie.NONE),
        through=read.text("through", ""),
        facts=read.texts("facts"),
    )


def _seeker(read: Reader) -> Seeker:
    return Seeker(read.text("name"), read.text("status", ""), read.text("phone", ""))


def _conversation(read: Reader) -> Conversation:
    steps = (NextStep(s.member("owner", Owner), s.text("text")) for s in read.parts("next_steps"))
    given = read.member("introduction", Given, Given.NOT_ASKED)
    return Conversation(read.texts("said"), tuple(steps), given)


@dataclass(frozen=True)
class Check:
    """One check of section 6: on which kinds it runs, and what it finds."""

    id: str
    rule: str
    kinds: frozenset[Kind]
    run: Callable[[Draft], Iterable[Finding]]
