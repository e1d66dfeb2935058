"""The texts that a seeker starts from: one for each tie, purpose kind and kind (S4, section 6).

One file a tie, `<tie>.toml`, holds a table `[purpose kind.kind]` for each text:

- `{greeting}` and the other `FIELDS` are filled in from what is known; a field begins with a
  capital where it begins a line or a sentence.
- A needed field that is unknown becomes a placeholder, `[who introduced you]`; inside a
  placeholder it becomes plain words, so that brackets never nest.
- `((a piece with {sent_on}))` is left out where a field of it is unknown;
  `((a piece||another))` puts the other in its place.
- `[what you noticed in their talk]` is a placeholder: what only the seeker can say. It stands
  where a noun phrase fits. A known fact is held there as a reminder: `[… about this: {fact}]`.
- Only a first email has a `subject`; the later ones stay in its thread (A2).
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

KINDS = ("first_email", "second_email", "last_email", "letter", "voicemail", "call_script")
FOLLOW_UPS = ("second_email", "last_email")

FIELDS: Mapping[str, str] = {
    "greeting": "their name",
    "name": "their full name",
    "organisation": "their organisation",
    "title": "their role",
    "through": "who links you",
    "purpose": "what you want to learn about",
    "fact": "one thing you know about their work",
    "seeker": "your full name",
    "status": "who you are, in a few words",
    "phone": "your phone number",
    "sent_on": "the day you wrote",
}
"""Each field of the texts, with the words that stand for it while it is unknown."""

THROUGH: Mapping[str, str] = {
    "introduced": "who introduced you",
    "friends_parent": "your friend's name",
    "parents_friend": "which of your parents they know",
    "parents_neighbour": "which of your parents they know",
}
"""The words for an unknown `through`, where the tie says more."""

_PIECE = re.compile(r"\(\((.*?)\)\)", re.DOTALL)
_FIELD = re.compile(r"\{(\w+)\}")
_BEGINS = re.compile(r"(?:^|\n|[.!?]\s+|^\w[\w ]*: )$")


@dataclass(frozen=True)
class Known:
    """What is recorded about a person and the seeker, in words; "" or () where nothing is.

    `through` made the tie; `first_sent_on` is the day of the first message ("Tuesday").
    """

    person_greeting: str = ""
    person_name: str = ""
    organisation: str = ""
    title: str = ""
    through: str = ""
    purpose: str = ""
    facts: tuple[str, ...] = ()
    seeker_name: str = ""
    seeker_status: str = ""
    seeker_phone: str = ""
    first_subject: str = ""
    first_sent_on: str = ""


@dataclass(frozen=True)
class StartingText:
    """A text to start from; `subject` is "" for a letter, a voicemail and a call script."""

    subject: str
    text: str


def starting_text(kind: str, tie: str, purpose_kind: str, known: Known) -> StartingText:
    """The text to start from for this kind, tie and purpose kind, filled in with what is known.

    What only the seeker can say is left as `[…]`, which the check `placeholder` blocks until it
    is said (S4, section 6). `KeyError` where there is no such kind, tie or
    purpose kind.
    """
    stored = _texts(tie)[purpose_kind][kind]
    values = _values(known)
    unknown = {**FIELDS, "through": THROUGH.get(tie, FIELDS["through"])}
    return StartingText(
        subject=_subject(kind, stored, known, values, unknown),
        text=_fill(stored["text"].strip(), values, unknown),
    )


@cache
def _texts(tie: str) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    file = files(__name__) / f"{tie}.toml"
    if not file.is_file():
        raise KeyError(tie)
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _values(known: Known) -> dict[str, str]:
    return {
        "greeting": known.person_greeting,
        "name": known.person_name,
        "organisation": known.organisation,
        "title": known.title,
        "through": known.through,
        "purpose": known.purpose,
        "fact": known.facts[0] if known.facts else "",
        "seeker": known.seeker_name,
        "status": known.seeker_status,
        "phone": known.seeker_phone,
        "sent_on": known.first_sent_on,
    }


def _subject(
    kind: str,
    stored: Mapping[str, str],
    known: Known,
    values: Mapping[str, str],
    unknown: Mapping[str, str],
) -> str:
    """A follow-up stays in the thread of the first email (A2)."""
    if kind in FOLLOW_UPS:
        return f"Re: {known.first_subject or '[the subject of your first email]'}"
    return _fill(stored.get("subject", ""), values, unknown)


def _fill(template: str, values: Mapping[str, str], unknown: Mapping[str, str]) -> str:
    text = _PIECE.sub(lambda piece: _chosen(piece[1], values), template)

    def word(field: re.Match[str]) -> str:
        before = text[: field.start()]
        value = values[field[1]]
        if value:
            return value[0].upper() + value[1:] if _BEGINS.search(before) else value
        in_brackets = before.rfind("[") > before.rfind("]")
        return unknown[field[1]] if in_brackets else f"[{unknown[field[1]]}]"

    return _FIELD.sub(word, text)


def _chosen(piece: str, values: Mapping[str, str]) -> str:
    """The first alternative whose fields are all known; the last one needs none."""
    first, _, other = piece.partition("||")
    return first if all(values[name] for name in _FIELD.findall(first)) else other
