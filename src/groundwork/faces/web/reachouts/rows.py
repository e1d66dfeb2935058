"""What can be logged by hand (A6): each row with its words, its fields, and its action."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from groundwork.faces.web.reachouts.given import Given
from groundwork.method.words import How, Meaning, Outcome, StepKind
from groundwork.reachouts import close, log
from groundwork.reachouts.introduction import introduction_came
from groundwork.reachouts.named import talk_to
from groundwork.reachouts.queries import Case
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake

Logs = Callable[[Actor, Case, Given], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `fields`: which the form asks for, beside the note; `why`: what follows from it."""

    name: str
    label: str
    why: str
    logs: Logs
    fields: tuple[str, ...] = ("when",)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind, with their heading and its drawing."""

    title: str
    icon: str
    rows: tuple[Row, ...]


def say_meaning(actor: Actor, case: Case, given: Given, meant: str) -> str:
    """S7, A7: an answer; one that waits to be sorted is sorted by it."""
    until = given.day("until") if meant == Meaning.LATER else None
    if meant and case.history.unsorted:
        return log.sort_answer(actor, case.person.pk, meant, until=until)
    return log.answer(
        actor, case.person.pk, meant, until=until, at=given.moment(), note=given.words("note")
    )


def _answer(meant: str) -> Logs:
    return lambda actor, case, given: say_meaning(actor, case, given, meant)


def named_somebody(actor: Actor, case: Case, given: Given) -> str:
    """A6: "talk to X"; X is added where a name is given."""
    somebody = given.somebody()
    if somebody is None:
        return say_meaning(actor, case, given, Meaning.TALK_TO)
    return talk_to(actor, case.person.pk, somebody, at=given.moment(), note=given.words("note"))


def _introduced(actor: Actor, case: Case, given: Given) -> str:
    somebody = given.somebody()
    if somebody is None:
        raise Mistake("Give the name of the person whom you were introduced to.")
    return introduction_came(actor, case.person.pk, somebody, at=given.moment())


def call(outcome: str, note: str = "") -> Logs:
    """A call that ended so."""
    return lambda actor, case, given: log.call(
        actor,
        case.person.pk,
        outcome,
        at=given.moment(),
        note=at_the_desk(given) or given.words("note") or note,
        number=given.words("number"),
    )


def at_the_desk(given: Given) -> str:
    """Who answered in their place, and when they are easiest to reach."""
    who, best = given.words("who"), given.words("best")
    return "; ".join([who] * bool(who) + [f"best time: {best}"] * bool(best))


def _written(how: str) -> Logs:
    return lambda actor, case, given: log.written(
        actor,
        case.person.pk,
        how,
        stands_for=given.words("stands_for"),
        at=given.moment(),
        note=given.words("note"),
    )


def _sent(what: str) -> Logs:
    return lambda actor, case, given: log.sent(
        actor, case.person.pk, what, how=given.words("how") or How.EMAIL, at=given.moment()
    )


def _bounced(how: str) -> Logs:
    return lambda actor, case, given: log.bounced(
        actor, case.person.pk, how, address=given.words("address"), at=given.moment()
    )


def _held(actor: Actor, case: Case, given: Given) -> str:
    if not given.words("introduction"):
        raise Mistake("Say whether they named somebody: yes, no one now, or you didn't ask.")
    return log.held(actor, case.person.pk, given.words("introduction"), ended=given.moment())


def _declined(actor: Actor, case: Case, given: Given) -> str:
    offered = case.step().kind
    if offered not in (StepKind.THANK_FOR_NO, StepKind.PROPOSE_SECOND):
        raise Mistake("Nothing is offered here that could be left.")
    return log.declined(actor, case.person.pk, offered)


def _noted(actor: Actor, case: Case, given: Given) -> str:
    desk = at_the_desk(given)
    words = f"At the desk: {desk}" if desk else given.words("note")
    return log.noted(actor, case.person.pk, words, at=given.moment())


_SAID = Group(
    "They said something",
    "talk",
    (
        Row("yes", "Yes, or a time", "Settle the time within a day.", _answer(Meaning.YES), ("when", "note")),
        Row("asks", "They ask something back", "Answer within a day.", _answer(Meaning.ASKS), ("when", "note")),
        Row("later", "Later", "It sleeps until then; then you write once.", _answer(Meaning.LATER), ("until", "when", "note")),
        Row("no", "No", "The reach-out is closed, and that is all right.", _answer(Meaning.NO), ("when", "note")),
        Row("stop", "Please don't write again", "Nothing more, ever, of any kind.", _answer(Meaning.STOP)),
        Row("talk_to", "Talk to somebody else", "Thank them; the other joins your people, introduced by them.", named_somebody, ("somebody", "when", "note")),
        Row("introduces", "“I'll introduce you”", "Wait for it; one reminder is fine later.", _answer(Meaning.INTRODUCES), ("when", "note")),
        Row("introduced", "They introduced you to somebody", "Thank them, and write within a day.", _introduced, ("somebody", "when")),
        Row("nothing", "Nothing of these", "The reach-out has ended.", _answer(Meaning.NOTHING), ("when", "note")),
        Row("unsorted", "Something; I'll say later what it means", "The attempts end at once.", _answer(Meaning.UNSORTED), ("when", "note")),
    ),
)  # fmt: skip
_CALLS = Group(
    "You called",
    "phone",
    (
        Row("spoke", "We spoke", "That is an answer; then say what it meant.", call(Outcome.SPOKE), ("number", "when", "note")),
        Row("voicemail", "Voicemail left", "It counts as an attempt.", call(Outcome.VOICEMAIL), ("number", "when")),
        Row("rang_out", "Rang out", "It counts as an attempt.", call(Outcome.RANG_OUT), ("number", "when")),
        Row("gatekeeper", "Somebody else answered", "It counts; their name and the best time help.", call(Outcome.GATEKEEPER), ("desk", "number", "when")),
        Row("engaged", "Engaged", "It doesn't count; try the other half of the day.", call(Outcome.ENGAGED), ("number", "when")),
        Row("wrong_number", "Wrong number", "It doesn't count, and the number is set aside.", call(Outcome.WRONG_NUMBER), ("number", "when")),
        Row("dead_line", "Dead line", "It doesn't count, and the number is set aside.", call(Outcome.WRONG_NUMBER, "dead line"), ("number", "when")),
    ),
)  # fmt: skip
_WROTE = Group(
    "You wrote, outside",
    "mail",
    (
        Row("email", "An email", "It counts as an attempt while the plan has room.", _written(How.EMAIL), ("when", "note")),
        Row("letter", "A letter", "It stands for an email.", _written(How.LETTER), ("stands_for", "when", "note")),
        Row("network", "A message on a network", "It may stand for a call, where there is no number.", _written(How.NETWORK), ("when", "note")),
        Row("sent_again", "The same text once more", "After their mailbox didn't take it; the same attempt.", lambda actor, case, given: log.sent_again(actor, case.person.pk, at=given.moment())),
        Row("reply", "An answer to them", "If it stays quiet, one reminder is fine.", _sent("reply"), ("how", "when")),
        Row("reminder", "The one reminder", "After it, wait.", _sent("reminder"), ("how", "when")),
        Row("ask_leave", "Asked for leave to write directly", "When the introduction didn't come.", _sent("ask_leave"), ("how", "when")),
        Row("write_again", "Wrote again, as they asked for later", "Once.", _sent("write_again"), ("how", "when")),
        Row("thanks", "A thank-you", "Always welcome.", _sent("thanks"), ("how", "when")),
        Row("name_thanks", "Thanks for a name", "For the door that they opened.", _sent("name_thanks"), ("how", "when")),
        Row("no_thanks", "Two lines of thanks for a no", "Kindly, once.", _sent("no_thanks"), ("how", "when")),
    ),
)  # fmt: skip
_CAME_BACK = Group(
    "A message came back",
    "inbox",
    (
        Row("away", "Out of office", "No answer; the next attempt waits until they are back.", lambda actor, case, given: log.away(actor, case.person.pk, until=given.day("until"), at=given.moment()), ("away", "when")),
        Row("ticket", "An automatic acknowledgement", "Nothing changes.", lambda actor, case, given: log.acknowledged(actor, case.person.pk, at=given.moment())),
        Row("delayed", "A notice that it is delayed", "Nothing changes.", _bounced("delayed"), ("address", "when")),
        Row("hard", "The address doesn't exist", "It doesn't count; another way is next.", _bounced("hard"), ("address", "when")),
        Row("soft", "Their mailbox didn't take it", "The same text goes again in two working days.", _bounced("soft"), ("address", "when")),
    ),
)  # fmt: skip
_CONVERSATION = Group(
    "The conversation",
    "coffee",
    (
        Row("arranged", "The time is settled", "Prepare your agenda the day before.", lambda actor, case, given: log.arranged(actor, case.person.pk, *given.span()), ("span",)),
        Row("called_off", "They cancelled, moved or missed it", "It happens; settle a new time with two offers.", lambda actor, case, given: log.called_off(actor, case.person.pk, "person"), ()),
        Row("called_off_by_me", "You cancelled or moved it", "Offer two new times.", lambda actor, case, given: log.called_off(actor, case.person.pk, "seeker"), ()),
        Row("held", "You talked", "Thank them within a day.", _held, ("introduction", "when")),
    ),
)  # fmt: skip
_ELSE = Group(
    "Anything else",
    "plus",
    (
        Row("note", "A note", "Kept; it changes nothing.", _noted, ("note", "when")),
        Row("desk", "Who was at the desk", "Their name, and when to try.", _noted, ("desk",)),
        Row("decline", "Leave the offer as it is", "The thanks for a no, or a second person there.", _declined, ()),
        Row("go_on", "Go on, though you have landed", "The attempts go on.", lambda actor, case, given: close.go_on(actor, case.person.pk), ()),
    ),
)  # fmt: skip

GROUPS = (_SAID, _CALLS, _WROTE, _CAME_BACK, _CONVERSATION, _ELSE)


def _all() -> Iterator[Row]:
    for group in GROUPS:
        yield from group.rows


ROWS = {row.name: row for row in _all()}
