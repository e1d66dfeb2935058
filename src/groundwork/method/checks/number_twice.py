"""A voicemail says the number twice (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import lower

REMARK = Remark(
    "number_twice",
    Severity.WARN,
    "Said once, a number is gone before the pen is found.",
    "Say your number twice, slowly.",
)
LAST_DIGITS = 7
_SPOKEN = {
    "zero": "0", "oh": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_DIGIT = "|".join(_SPOKEN)
_MULTIPLE = re.compile(rf"\b(?P<times>double|triple|treble)\s+(?P<digit>{_DIGIT}|\d)\b")
_WORD = re.compile(rf"\b(?:{_DIGIT})\b")


def _spelled(text: str) -> str:
    """The text with spoken digits in figures: "double oh" is 00."""
    times = {"double": 2, "triple": 3, "treble": 3}
    text = _MULTIPLE.sub(lambda m: _SPOKEN.get(m["digit"], m["digit"]) * times[m["times"]], text)
    return _WORD.sub(lambda m: _SPOKEN[m.group()], text)


def run(draft: Draft) -> Iterator[Finding]:
    """Count the last seven digits of the number in the text without its other characters."""
    number = re.sub(r"\D", "", draft.seeker.phone)[-LAST_DIGITS:]
    text = lower(draft.prose.plain)
    written = (re.sub(r"\D", "", said) for said in (text, _spelled(text)))
    if number and max(digits.count(number) for digits in written) < 2:
        yield REMARK.on_all()


CHECK = Check("number_twice", "number twice", frozenset({Kind.VOICEMAIL}), run)
