"""Exactly one ask, of 15 to 30 minutes, within three weeks (section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import (
    asking_sentences,
    minutes,
    phrase_of,
    requests,
    within_three_weeks,
)
from groundwork.method.drafts import FIRST, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, lower, phrases, without_quotations

NONE = Remark(
    "one_ask",
    Severity.WARN,
    "There is no clear ask yet, so they would not know what to say yes to.",
    "Ask for 20 minutes in the next two weeks.",
)
MORE = Remark(
    "one_ask",
    Severity.WARN,
    "“{words}” is a second ask, and one is easier to say yes to.",
    "Keep the one that matters most; the other can wait for the conversation.",
)
SIZE = Remark(
    "one_ask",
    Severity.WARN,
    "“{words}” is not the 15 to 30 minutes that are easy to give.",
    "Ask for 20 minutes.",
)
NO_SIZE = Remark(
    "one_ask",
    Severity.WARN,
    "They can't see yet how much of their time you ask for.",
    "Name 15 to 30 minutes.",
)
NO_WINDOW = Remark(
    "one_ask",
    Severity.WARN,
    "They can't see yet by when.",
    "Name a time within three weeks, such as “in the next two weeks”.",
)
SHORTEST, LONGEST = 15, 30
_ABOUT_TIME = phrases(
    r"free|suits?|available|works?|day|days|call|talk|phone|visit|coffee|meet|minutes|hour|enough|plenty|time|chat|speak|come|mornings?|afternoons?|evenings?|zoom|video"
)
_ENOUGH = phrases(
    r"(?:would|will|is|are|should) (?:be )?(?:\w+ )?(?:enough|plenty|do|suffice|all|perfect|fine|ample|great)|for|only|at most|no more than|even"
)


def _lengths(sentence: Span) -> list[tuple[Span, int]]:
    found = minutes(lower(without_quotations(sentence.words)))
    return [
        (Span(sentence.start + start, sentence.start + end, ""), value)
        for start, end, value in found
    ]


def _lengths_asked(draft: Draft) -> list[tuple[Span, int]]:
    """The lengths of time in the asking sentences, else in those that speak of the time."""
    asking = [length for each in asking_sentences(draft.prose) for length in _lengths(each)]
    if asking:
        return asking
    return [
        length
        for each in draft.prose.sentences
        if _ENOUGH.search(lower(each.words))
        for length in _lengths(each)
        if SHORTEST <= length[1] <= LONGEST
    ]


def _window(draft: Draft) -> bool:
    asking = asking_sentences(draft.prose)
    others = [each for each in draft.prose.sentences if _ABOUT_TIME.search(lower(each.words))]
    return any(within_three_weeks(lower(each.words)) for each in [*asking, *others])


def run(draft: Draft) -> Iterator[Finding]:
    """Count the requests, and read how long and by when; a follow-up needs neither."""
    asks = requests(draft.prose)
    lengths = _lengths_asked(draft)
    fitting = [length for length in lengths if SHORTEST <= length[1] <= LONGEST]
    for ask in asks[1:]:
        sentence = next(s for s in draft.prose.sentences if s.start <= ask.start < s.end)
        yield MORE.on(draft.text, phrase_of(sentence, ask))
    if lengths and not fitting:
        yield SIZE.on(draft.text, lengths[0][0])
    if draft.kind is Kind.SECOND_EMAIL:
        return
    if not asks:
        yield NONE.on_all()
    elif not lengths:
        yield NO_SIZE.on_all()
    elif not _window(draft):
        yield NO_WINDOW.on_all()


CHECK = Check(
    "one_ask",
    "exactly one, of 15–30 minutes, within three weeks",
    FIRST | {Kind.SECOND_EMAIL},
    run,
)
