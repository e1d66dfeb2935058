"""What came in by mail, and one word that confirms or corrects how it was read."""

from typing import Annotated, Any

from cyclopts import Parameter

from groundwork.arrivals import whose as whose_it_is
from groundwork.arrivals.confirm import confirm
from groundwork.arrivals.queries import Arrival, came_in
from groundwork.faces.cli.arguments import Who, as_word
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import after, dated, person_shape
from groundwork.faces.cli.whom import whom
from groundwork.mail.models import Read
from groundwork.mail.outbox.outcomes import found_out
from groundwork.mail.queries import asked_about, not_known
from groundwork.people.models import Person
from groundwork.reachouts import own_mail as own
from groundwork.steps.errors import Mistake

SHOWN = 400
_SEEMS = {
    "yes": "It seems to be a yes.",
    "asks": "It seems to ask something back.",
    "later": "It seems to mean later.",
    "no": "It seems to be a no.",
    "stop": "It seems to ask for no more mail.",
    "talk_to": "It seems to name somebody to talk to.",
    "introduces": "It seems to offer an introduction.",
    "nothing": "It seems to be none of these.",
}
_BY_ITSELF = {
    "ooo": "An out of office note.",
    "challenge": "Their mail provider asks you to confirm. Open it in your own mail.",
    "bounce-hard": "A mail came back.",
    "bounce-soft": "A mail came back.",
}


def inbox() -> Answer:
    """What came in by mail: what asks for a word of yours, and what was understood by itself."""
    me = the_seeker()
    found = came_in(me.account, me.now)
    lines = [line for each in found.asking for line in _asks(me, each)]
    if not lines:
        lines = ["No mail waits for a word of yours."]
    if found.is_more:
        lines.append("There are more. They come up as these are done.")
    if found.by_itself:
        lines += ["", "Understood by itself, in the last three days:"]
        lines += [line for each in found.by_itself for line in _itself(me, each)]
    data = {
        "asks": [_shape(each) for each in found.asking],
        "more": found.is_more,
        "by_itself": [_shape(each) for each in found.by_itself],
    }
    return Answer(lines, data)


def right(person: Who, /) -> Answer:
    """Confirm that their mail means what it seemed to mean; whom it names becomes a person.

    `answer` says what it means instead."""
    me = the_seeker()
    who = whom(me.account, person)
    return after(me, who, confirm(me.acts(), _asking(me, who, "meaning").pk))


def whose(
    person: Who, said: Annotated[str, Parameter(help="yes: it is theirs; no: somebody else's.")], /
) -> Answer:
    """Say whether a mail is theirs: the address it came from joins them, or the plan goes on."""
    me = the_seeker()
    who = whom(me.account, person)
    act = whose_it_is.theirs if _yes(said) else whose_it_is.not_theirs
    return after(me, who, act(me.acts(), _asking(me, who, "whose").pk))


def own_mail(
    person: Who, said: Annotated[str, Parameter(help="count: it was an attempt; or beside.")], /
) -> Answer:
    """Say whether a mail that you wrote to them elsewhere was one of the attempts."""
    me = the_seeker()
    who = whom(me.account, person)
    word = as_word(said)
    if word not in ("count", "beside"):
        raise Mistake("Say `count` if it was one of the attempts, or `beside`.")
    act = own.count if word == "count" else own.leave_beside
    return after(me, who, act(me.acts(), _asking(me, who, "plan").pk))


def left(
    person: Who,
    said: Annotated[str, Parameter(help="yes: it lies in Sent; no: it doesn't.")],
    /,
) -> Answer:
    """Say whether your last text to them left, where your server did not.

    What did not leave is a draft again, and is never sent by itself."""
    me = the_seeker()
    who = whom(me.account, person)
    is_there = _yes(said)
    sending = not_known(me.account, who.pk)
    if sending is None:
        raise Mistake(f"Nothing to {who.name} is in doubt.")
    return after(me, who, found_out(me.acts(), sending.pk, left=is_there, by_hand=True))


def _yes(said: str) -> bool:
    word = as_word(said)
    if word not in ("yes", "no"):
        raise Mistake("Say `yes` or `no`.")
    return word == "yes"


def _asking(me: Me, who: Person, about: str) -> Read:
    found = asked_about(who, about)
    if found is None:
        raise Mistake(f"No mail of {who.name}'s asks that. `groundwork inbox` lists what does.")
    return found


def _asks(me: Me, arrival: Arrival) -> list[str]:
    mail, number = arrival.mail, f"#{arrival.person.pk}"
    meaning = mail.judged.get("meaning")
    if mail.asks == "plan":
        does = (
            f"Was it one of the attempts? groundwork own-mail {arrival.person.pk} count, or beside"
        )
    elif mail.asks == "whose":
        does = f"Is it theirs? groundwork whose {arrival.person.pk} yes, or no"
    elif meaning:
        does = f"{_SEEMS[meaning]} groundwork right {arrival.person.pk}, or answer"
    else:
        does = f"What does it mean? groundwork answer {arrival.person.pk} KIND"
    return [f"{arrival.person.name} ({number}), {_when(me, mail)}", *_quoted(mail), f"  {does}"]


def _itself(me: Me, arrival: Arrival) -> list[str]:
    mail = arrival.mail
    about = _BY_ITSELF[mail.kind]
    until = arrival.event.data.get("until") if arrival.event else None
    said = f"{about} Until {until}." if until else about
    return [f"{arrival.person.name} (#{arrival.person.pk}), {_when(me, mail)}", f"  {said}"]


def _when(me: Me, mail: Read) -> str:
    at = mail.at.astimezone(me.dates.now.tzinfo)
    return f"{dated(at.date())}, {at:%H:%M}"


def _quoted(mail: Read) -> list[str]:
    words = " ".join(str(mail.judged.get("reply", "")).split())
    return [f"  “{words[:SHOWN]}{' …' if len(words) > SHOWN else ''}”"] if words else []


def _shape(arrival: Arrival) -> dict[str, Any]:
    mail, judged = arrival.mail, arrival.mail.judged
    return {
        "mail": mail.pk,
        "person": person_shape(arrival.person),
        "at": mail.at,
        "kind": mail.kind,
        "asks": mail.asks,
        "from": judged.get("from", ""),
        "subject": judged.get("subject", ""),
        "reply": judged.get("reply", ""),
        "meaning": judged.get("meaning"),
        "when": judged.get("when"),
        "refers_to": judged.get("refers_to"),
        "until": arrival.event.data.get("until") if arrival.event else None,
    }
