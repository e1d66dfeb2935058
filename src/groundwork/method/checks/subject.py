"""A subject of 3 to 9 words that says what it is about (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, count, plain, words

FEWEST, MOST, LONGEST = 3, 9, 60
SIZE = Remark(
    "subject",
    Severity.WARN,
    "A subject of three to nine words, at most 60 characters, can be read at a glance.",
    "Name the one thing you are curious about.",
)
LOUD = Remark(
    "subject",
    Severity.WARN,
    "“{words}” in a subject makes a message look like an advertisement.",
    "Say calmly what you are curious about.",
)
_REPLY = re.compile(r"\s*(?:(?:re|fwd?|aw|wg)\s?(?:\[\d+\])?\s?:\s*)+", re.I)


def _loud(text: str, exempt: set[str]) -> Iterator[Span]:
    for word in words(text):
        bare = word.words.removesuffix("'s")
        capitals = len(bare) >= 4 and bare.isupper() and bare.isalpha()
        if bare not in exempt and (bare.lower() in {"job", "jobs", "urgent"} or capitals):
            yield word
    for match in re.finditer("!+", text):
        yield Span(match.start(), match.end(), match.group())


def run(draft: Draft) -> Iterator[Finding]:
    """Measure the subject without its "Re:"; parts of the person's names are exempt."""
    text = plain(draft.subject)
    front = match.end() if (match := _REPLY.match(text)) else 0
    bare = text[front:].strip()
    if not FEWEST <= count(bare) <= MOST or len(bare) > LONGEST:
        yield SIZE.on_all()
    names = f"{draft.person.name} {draft.person.greeting} {draft.person.organisation}"
    exempt = {word.words for word in words(plain(names))}
    for span in _loud(" " * front + text[front:], exempt):
        yield LOUD.on(draft.subject, span, "subject")


CHECK = Check(
    "subject",
    "3–9 words, at most 60 characters, no “job”, “urgent”, capitals, “!”",
    frozenset({Kind.FIRST_EMAIL}),
    run,
)
