"""How long an attempt may be, and that it is no paste of an earlier one (section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import FIRST, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Prose, fold

MOST = {Kind.FIRST_EMAIL: 100, Kind.SECOND_EMAIL: 60, Kind.LAST_EMAIL: 50, Kind.LETTER: 150}
FEWEST = 40
PASTED = 0.6
SHORT = Remark(
    "length",
    Severity.HINT,
    "This is very short, so they may not see why you ask them of all people.",
    "Add a sentence on what made you think of them.",
)
AGAIN = Remark(
    "length",
    Severity.WARN,
    "Much of this they have in an earlier message already.",
    "Keep the one new thing and the ask, and leave the rest out.",
)


def _long(most: int, now: int) -> Remark:
    why = f"It has {now} words; busy people answer a message of at most {most} sooner."
    return Remark("length", Severity.WARN, why, "Take out what they can do without.")


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def pasted_share(words: list[str], earlier: list[str]) -> float:
    """The share of the words that lie in three-word runs of an earlier text."""
    known = _runs(earlier)
    inside: set[int] = set()
    for at in range(len(words) - 2):
        if tuple(words[at : at + 3]) in known:
            inside |= {at, at + 1, at + 2}
    return len(inside) / len(words) if words else 0.0


def _bare(prose: Prose) -> list[str]:
    return [fold(word.words) for word in prose.body_words]


def run(draft: Draft) -> Iterator[Finding]:
    """Count the body's words; in a follow-up look for runs of an earlier text too."""
    own = _bare(draft.prose)
    if len(own) > MOST[draft.kind]:
        yield _long(MOST[draft.kind], len(own)).on_all()
    if draft.kind in FIRST:
        if len(own) < FEWEST:
            yield SHORT.on_all()
        return
    earlier = [_bare(Prose(each.text, draft.seeker.name)) for each in draft.previous]
    if any(pasted_share(own, text) > PASTED for text in earlier):
        yield AGAIN.on_all()


CHECK = Check(
    "length",
    "first email 100 words, under 40 a hint; letter 150; second email 60; last 50; no paste",
    frozenset(MOST),
    run,
)
