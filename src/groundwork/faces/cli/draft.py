"""Writes the next text to a person, or shows it."""

from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.faces.cli.arguments import Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import person_shape
from groundwork.faces.cli.texts import parted, read_text
from groundwork.faces.cli.whom import whom
from groundwork.mail.draft import revise, start
from groundwork.mail.models import Message
from groundwork.method import fold
from groundwork.people.models import Person
from groundwork.reachouts.writing import NextText, next_text, open_reachout, starting
from groundwork.steps.deriving import log

ON_A_CALL = ("call_script", "voicemail")


def draft(
    person: Who,
    /,
    *,
    how: Annotated[
        str, Parameter(help="email or letter; call shows what to say. The next one, if unsaid.")
    ] = "",
    text: Annotated[
        str,
        Parameter(
            help="A file with your text, or - for the standard input. Its first line may be the "
            "Subject: …",
            allow_leading_hyphen=True,
        ),
    ] = "",
    subject: Annotated[str | None, Parameter(help="The subject.")] = None,
    to: Annotated[str | None, Parameter(help="The address; one alone.")] = None,
) -> Answer:
    """See the text to write next, from a starting text of its own, or keep yours.

    What stands in [brackets] is yours to fill in. A change takes an approval back."""
    me = the_seeker()
    who = whom(me.account, person)
    if as_word(how) == "call":
        return _to_say(me, who)
    first_line, written = parted(read_text(text)) if text else (None, None)
    subject = first_line if subject is None else subject
    begun = next_text(me.account, who, as_word(how))
    message = _kept(me, who, begun)
    if written is not None or subject is not None or to is not None:
        _revise(me, message, written, subject, to)
        message.refresh_from_db()
    return _shown(who, message)


def _kept(me: Me, person: Person, begun: NextText) -> Message:
    """The draft there is for this text, or a new one from the starting text."""
    pk = start(
        me.acts(), person.pk, begun.slot, begun.how, begun.to, begun.subject, begun.text, page=""
    )
    return Message.objects.get(pk=pk)


def _revise(
    me: Me, message: Message, text: str | None, subject: str | None, to: str | None
) -> None:
    revise(
        me.acts(),
        message.pk,
        message.to if to is None else to.strip(),
        message.subject if subject is None else subject.strip(),
        message.text if text is None else text,
    )


def _shown(person: Person, message: Message) -> Answer:
    lines = [f"To: {message.to or '(no address yet)'}"]
    if message.how == "email":
        lines.append(f"Subject: {message.subject}")
    lines += ["", message.text, "", f"{_STATES[message.state]}"]
    return Answer(lines, {"person": person_shape(person), **message_shape(message)}, as_it_is=True)


_STATES = {
    Message.DRAFT: "A draft. `groundwork approve` approves it as it stands.",
    Message.APPROVED: "Approved, word for word. Send it, then `groundwork sent`.",
    Message.SENT: "Sent. The next text comes with the next attempt.",
}


def message_shape(message: Message) -> dict[str, Any]:
    """A text as `--json` prints it."""
    return {
        "slot": message.slot,
        "how": message.how,
        "to": message.to,
        "subject": message.subject,
        "text": message.text,
        "state": message.state,
    }


def _to_say(me: Me, person: Person) -> Answer:
    reachout = open_reachout(person, fold(log(person)))
    texts = {kind: starting(me.account, person, reachout, kind).text for kind in ON_A_CALL}
    lines = [
        "When they answer:",
        "",
        texts["call_script"],
        "",
        "On voicemail:",
        "",
        texts["voicemail"],
    ]
    data = {"person": person_shape(person), "how": "call", **texts}
    return Answer(lines, data, as_it_is=True)
