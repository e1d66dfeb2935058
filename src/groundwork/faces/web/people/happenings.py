"""Each kind of event as a line of the thread says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from groundwork.method.moments import day
from groundwork.reachouts.next_words import spoken


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened: `act` colours it, `icon` is its drawing, `quote` somebody's own words."""

    title: str
    act: str = "keep"
    icon: str = ""
    words: str = ""
    quote: str = ""


def happening(kind: str, data: Mapping[str, Any], name: str, names: Mapping[int, str]) -> Happening:
    """A line of the log in words. An unknown kind is named as it is: nothing is hidden."""
    match kind:
        case "begun":
            about = ", ".join(f"“{words}”" for _, words in data.get("purposes", []))
            return Happening("You began a reach-out", "email", "reach", f"To learn about {about}.")
        case "attempt_made":
            return _attempt(data, name)
        case "answered" | "sorted":
            if data.get("theirs") is False:
                return Happening(f"A mail wasn’t {name}’s", "ink", "inbox", "The plan goes on.")
            return _answer(data, name)
        case "taken_back" if data.get("why"):
            return Happening("The text stays here, as a draft", "email", "undo", str(data["why"]))
        case "bounced":
            return _bounce(data)
        case "auto_reply":
            return _automatic(data, name)
        case "sent":
            return _SENT.get(str(data.get("what")), Happening("You wrote", "email", "mail"))
        case "noted":
            return Happening("A note", "ink", "article", quote=str(data.get("what", "")))
        case "closed":
            return _CLOSED.get(str(data.get("why")), Happening("The reach-out ended", icon="right"))
        case "promised":
            mine = data.get("owner") != "person"
            return Happening(
                "You promised something" if mine else f"{name} promised something",
                icon="check",
                words=str(data.get("what", "")),
            )
        case "arranged":
            return Happening("A conversation is settled", "meet", "cal", _on(data.get("starts")))
        case "called_off":
            who = name if data.get("by") == "person" else "You"
            return Happening(f"{who} called the conversation off", "meet", "cal", "That happens.")
        case "do_not_contact":
            everything = data.get("how") == "everything"
            words = "Nothing more, ever." if everything else "No further reach-outs."
            return Happening("On your do-not-contact list", "ink", "quiet", words)
        case "send_resolved":
            by_hand = "You said that" if data.get("by_hand") else "It is known that"
            left = "the message left" if data.get("left") else "the message didn’t leave"
            return Happening(f"{by_hand} {left}", "ink", "check")
    return _about_others(kind, data, name, names)


def _attempt(data: Mapping[str, Any], name: str) -> Happening:
    how = data.get("how")
    if how == "call":
        return _CALLS.get(str(data.get("outcome")), Happening("You called", "call", "phone"))
    again = " once more" if data.get("again") else ""
    if how == "letter":
        return Happening(f"You sent a letter{again}", "email", "letter")
    if how == "network":
        return Happening(f"You wrote on a network{again}", "email", "people")
    return Happening(f"You wrote to {name}{again}", "email", "mail")


def _answer(data: Mapping[str, Any], name: str) -> Happening:
    meant = str(data.get("meant", ""))
    said, icon = _ANSWERS.get(meant, _ANSWERS[""])
    until = day(data.get("until"))
    words = f"Until {spoken(until, until)}." if until else ""
    return Happening(said.format(name=name), "meet", icon, words)


def _bounce(data: Mapping[str, Any]) -> Happening:
    match data.get("how"):
        case "hard":
            return Happening(f"A message came back from {data.get('address')}", "ink", "undo")
        case "soft":
            return Happening("Their mailbox didn’t take it", "ink", "undo", "It goes once more.")
    return Happening("Their mail server is slow", "ink", "clock", "Nothing changes.")


def _automatic(data: Mapping[str, Any], name: str) -> Happening:
    if data.get("what") != "out_of_office":
        return Happening("An automatic note came", "ink", "inbox", "It changes nothing.")
    until = day(data.get("until"))
    words = f"Until {spoken(until, until)}." if until else "Until when isn’t said."
    return Happening(f"{name} is away", "ink", "moon", words)


def _about_others(
    kind: str, data: Mapping[str, Any], name: str, names: Mapping[int, str]
) -> Happening:
    def who(field: str) -> str:
        given = data.get(field)
        return names.get(given, "somebody") if isinstance(given, int) else "somebody"

    match kind:
        case "introduced":
            return Happening(f"{who('by')} introduced you", icon="intro")
        case "introduction_made":
            return Happening(f"{name} introduced you to {who('to')}", icon="intro")
        case "outcome_known":
            return Happening(f"It is known what came of {who('whom')}", icon="intro")
        case "second_person":
            chosen = data.get("chosen") is not None
            title = f"Beside {name}, you thought of {who('chosen')}" if chosen else "Nobody else"
            return Happening(title, "ink", "people")
    if kind.startswith("past_"):
        return Happening(kind.removeprefix("past_").replace("_", " ").capitalize(), "ink", "clock")
    return _PLAIN.get(kind) or Happening(kind.replace("_", " ").capitalize(), "ink", "article")


def _on(starts: object) -> str:
    on = day(starts)
    return f"For {spoken(on, on)}." if on else ""


_CALLS = {
    "spoke": Happening("You spoke on the phone", "call", "talk"),
    "voicemail": Happening("You left a voicemail", "call", "vm"),
    "rang_out": Happening("You called; it rang out", "call", "phone"),
    "gatekeeper": Happening("You called, and spoke to the desk", "call", "door"),
    "engaged": Happening("You called; engaged", "call", "phone", "It doesn’t count."),
    "wrong_number": Happening("The number doesn’t work", "call", "phone", "It doesn’t count."),
}
_ANSWERS = {
    "": ("{name} said something", "inbox"),
    "yes": ("{name} said yes", "check"),
    "asks": ("{name} asked something back", "talk"),
    "later": ("{name} said later", "clock"),
    "no": ("{name} said no, and that is all right", "minus"),
    "stop": ("{name} asked not to hear from you again", "quiet"),
    "talk_to": ("{name} named somebody to talk to", "intro"),
    "introduces": ("{name} offered to introduce you", "intro"),
    "nothing": ("{name} answered", "inbox"),
}
_SENT = {
    "reply": Happening("You answered", "email", "mail"),
    "thanks": Happening("You thanked them", "thank", "heart"),
    "name_thanks": Happening("You thanked them for the name", "thank", "heart"),
    "no_thanks": Happening("You thanked them all the same", "thank", "heart"),
    "reminder": Happening("You reminded them, once", "email", "mail"),
    "ask_leave": Happening("You asked for leave to write directly", "email", "mail"),
    "write_again": Happening("You wrote again, as they had asked", "email", "mail"),
    "told": Happening("You told them what came of it", "thank", "news"),
    "landed_news": Happening("You told them your news", "thank", "news"),
    "article": Happening("You sent an article", "keep", "article"),
    "update": Happening("You told them how it goes", "keep", "news"),
    "coffee": Happening("You proposed a coffee", "keep", "coffee"),
    "greeting": Happening("You sent a greeting", "keep", "card"),
}
_CLOSED = {
    "moved_on": Happening("You moved on, kindly", "ink", "right"),
    "ended_well": Happening("It ended well", "keep", "check"),
    "given_up": Happening("You ended the reach-out", "ink", "right"),
    "answered": Happening("The reach-out has ended", "ink", "right"),
}
_PLAIN = {
    "approved": Happening("You approved a text, word for word", "email", "check"),
    "taken_back": Happening("You took the approval back", "email", "undo"),
    "prepared": Happening("You prepared the conversation", "meet", "article"),
    "held": Happening("You had the conversation", "meet", "talk"),
    "promise_kept": Happening("You kept your promise", "keep", "check"),
    "declined": Happening("You left an offer as it was", "ink", "minus"),
    "send_unknown": Happening("It can’t be known whether a message left", "ink", "clock"),
    "go_on": Happening("You go on after landing", "email", "path"),
    "own_mail": Happening("You wrote to them yourself", "email", "mail", "Beside the plan."),
    "address_added": Happening("A way to reach them was added", "ink", "plus"),
}
