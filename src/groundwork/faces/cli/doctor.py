"""Looks the book over."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

from cyclopts import Parameter

from groundwork.adapters import clock
from groundwork.care import doctor as care
from groundwork.faces.cli.saying import Answer

DIFFERS = 1


def doctor(
    *,
    mend: Annotated[
        bool, Parameter(help="Derive the steps that differ anew.", negative=())
    ] = False,
) -> Answer:
    """Check that everything kept follows from what was recorded. It changes nothing by itself."""
    now = clock.now()
    report = care.examine(now)
    mended = care.mend(report.differences, now) if mend else []
    left = care.examine(now).differences if mended else report.differences
    data = {
        "looked_at": report.looked_at,
        "differences": [asdict(each) for each in report.differences],
        "waiting": report.waiting,
        "unknown": report.unknown,
        "mended": mended,
        "left": len(left),
    }
    return Answer([*_lines(report), *_mended(mended, left)], data, DIFFERS if left else 0)


def _lines(report: care.Report) -> Iterator[str]:
    looked = ", ".join(f"{count} {what}" for what, count in report.looked_at.items())
    yield f"Looked at {looked}, and the search index."
    if report.waiting:
        yield f"{report.waiting} steps have turned since they were kept; they follow by themselves."
    for words in report.unknown:
        yield f"Of a kind that this version doesn't know, kept as it is: {words}"
    if not report.differences:
        yield "Everything agrees with what was recorded."
    for each in report.differences:
        yield f"- {each.words}"


def _mended(mended: list[str], left: list[care.Difference]) -> Iterator[str]:
    if mended:
        yield f"Derived anew: {', '.join(mended)}."
        yield "Everything agrees now." if not left else f"{len(left)} differences are left."
    elif any(each.about == "step" for each in left):
        yield "`groundwork doctor --mend` derives the steps anew."
