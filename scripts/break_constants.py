"""Breaks each constant of A2, A4, A5 and A6 (and those of A12, A13, A14, A16 beside them), one at
a time and in memory only, and shows that a test of the rules fails for each.

Prints a table; exit 1 if one survives. `python scripts/break_constants.py [PART OF A NAME]`
"""

import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from types import CodeType, ModuleType

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests" / "method"
QUICK = ["test_s[2-7]_*.py", "test_a[2-7]_*.py", "test_a14_*.py", "test_keeping_*.py"]


@dataclass(frozen=True)
class Break:
    """One constant put wrong: in the module's source text `was` becomes `now`."""

    rule: str
    module: str
    was: str
    now: str


def numbers(rule: str, module: str, *texts: str) -> Iterator[Break]:
    """Each text broken twice: its last number one more, and one less."""
    for was in texts:
        end = max(at for at, sign in enumerate(was) if sign.isdigit()) + 1
        start = end
        while start and was[start - 1].isdigit():
            start -= 1
        for other in (int(was[start:end]) + 1, int(was[start:end]) - 1):
            yield Break(rule, module, was, f"{was[:start]}{other}{was[end:]}")


def clocks(module: str, *texts: tuple[str, str, str]) -> Iterator[Break]:
    """Each moment of the day broken twice."""
    for was, *others in texts:
        for now in others:
            yield Break("A4", module, was, now)


CADENCES = "groundwork.method.cadences"
DAYS = "groundwork.method.days"
DATES = "groundwork.method.plan.dates"
ANSWERS = "groundwork.method.rows.answers"
KEEPING = "groundwork.method.rows.keeping"
FACTS = "groundwork.method.facts"

BREAKS = [
    *numbers("S5", CADENCES, "MOST_EMAILS: Final = 3", "MOST_CALLS: Final = 2"),
    *numbers("A2", CADENCES, "LEAST_GAP: Final = 2", "MOST_GAP: Final = 125"),
    *numbers("A2", CADENCES, '(Slot("email", 0), Slot("call", 4)'),
    *numbers("A2", CADENCES, 'Slot("call", 4), Slot("email", 4)'),
    *numbers("A2", CADENCES, 'Slot("email", 4), Slot("call", 5)'),
    *numbers("A2", CADENCES, 'Slot("call", 5), Slot("email", 5)', "wait=5"),
    *numbers("A2", CADENCES, '(Slot("email", 0), Slot("email", 7)', "wait=7"),
    *numbers("A2", CADENCES, "second_person_after=3"),
    *numbers("A2", CADENCES, 'Slot("email", 10)', "Slot(CALL_OR_LETTER, 10)", "wait=10"),
    *numbers("A2", DAYS, "QUIET_DAYS = ((12, 23", "QUIET_DAYS = ((12, 23), (1, 2"),
    *numbers("A2", DAYS, "TUESDAY, THURSDAY = 1", "TUESDAY, THURSDAY = 1, 3"),
    *numbers("A4", DAYS, "BETWEEN_TWO = timedelta(hours=48"),
    *clocks(
        DAYS,
        ("WORKING_HOURS = (time(9)", "WORKING_HOURS = (time(9, 1)", "WORKING_HOURS = (time(8, 59)"),
        ("time(17))", "time(17, 1))", "time(16, 59))"),
        ("MORNING: (time(9)", "MORNING: (time(9, 1)", "MORNING: (time(8, 59)"),
        ("time(11, 30)", "time(11, 31)", "time(11, 29)"),
        ("AFTERNOON: (time(14)", "AFTERNOON: (time(14, 1)", "AFTERNOON: (time(13, 59)"),
        ("time(16, 30)", "time(16, 31)", "time(16, 29)"),
        ("NOON = time(12)", "NOON = time(9)", "NOON = time(17)"),
    ),
    *numbers("A5", FACTS, "MOST_A_DAY = 10", "MOST_A_WEEK = 25", "UNANSWERED_THERE = 2"),
    *numbers("A6", DATES, "AWAY_THEN = 2", "AWAY_UNSAID = 5", "REPEAT_AFTER = 2"),
    *numbers("A6", ANSWERS, "\nSILENCE = 5", "CALLED_OFF_TWICE = 28", "SLEEP_MONTHS = 3"),
    *numbers("A6", "groundwork.method.rows.candidate", "ONE_DAY = timedelta(hours=24"),
    *numbers("A6", "groundwork.method.fold.bounces", "SOFT_BOUNCES_BORNE = 2"),
    *numbers("A6", "groundwork.method.fold.conversations", "CALL_OFFS_BORNE = 2"),
    Break("A6", "groundwork.method.reachout", "Outcome.ENGAGED, ", ""),
    Break("A6", "groundwork.method.reachout", ", Outcome.WRONG_NUMBER", ""),
    *numbers("S5", "groundwork.method.limits.beginning", "AGAIN_AFTER = 182"),
    *numbers("A12", FACTS, "ideal: int = 182", "longest: int = 365"),
    *numbers("A13", "groundwork.method.limits.contact", "TOUCH_APART = 30"),
    *numbers("A13", KEEPING, "\nAPART = 42", "UNANSWERED_BORNE = 2", "UNANSWERED_MOST = 3"),
    *numbers("A16", KEEPING, "LANDED_WITHIN = 14"),
]


class Breaking(importlib.abc.MetaPathFinder):
    """Gives one module with its constant put wrong; leaves the files alone."""

    def __init__(self, broken: Break) -> None:
        self.broken = broken

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The broken module's place; None for every other."""
        if fullname != self.broken.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.origin is None:
            raise SystemExit(f"There is no {fullname} to break.")
        broken = _Broken(fullname, spec.origin, self.broken)
        locations = spec.submodule_search_locations
        return importlib.util.spec_from_file_location(
            fullname, spec.origin, loader=broken, submodule_search_locations=locations
        )


class _Broken(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, broken: Break) -> None:
        super().__init__(name, path)
        self.broken = broken

    def get_code(self, fullname: str) -> CodeType:
        source = Path(self.path).read_text("utf-8")
        if source.count(self.broken.was) != 1:
            raise SystemExit(f"{self.path}: {self.broken.was!r} should stand there once.")
        return compile(source.replace(self.broken.was, self.broken.now), self.path, "exec")


def survives(broken: Break | None) -> bool:
    """Whether the quick tests of the rules pass all the same. Runs in a process of its own."""
    import pytest

    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    if broken:
        sys.meta_path.insert(0, Breaking(broken))
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    tests = sorted(str(path) for pattern in QUICK for path in TESTS.glob(pattern))
    plain = [
        "-x",
        "-q",
        "-n0",
        "--noconftest",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:django",
        "-p",
        "no:hypothesispytest",
    ]
    with redirect_stdout(io.StringIO()) as said, redirect_stderr(said):
        code = pytest.main([*plain, "-W", "ignore", f"--rootdir={ROOT}", *tests])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise SystemExit(f"The tests could not be run with {broken}:\n{said.getvalue()}")
    return code == pytest.ExitCode.OK


def main(arguments: list[str]) -> int:
    """Prints what became of each broken constant; 1 if a broken one went unnoticed."""
    chosen = [one for one in BREAKS if not arguments or arguments[0] in one.was]
    alone = {"max_workers": 2, "max_tasks_per_child": 1, "mp_context": get_context("spawn")}
    survivors = 0
    with ProcessPoolExecutor(**alone) as pool:  # type: ignore[arg-type]
        if not pool.submit(survives, None).result():
            print("The tests fail with nothing broken. Mend that first.", file=sys.stderr)
            return 1
        for one, survived in zip(chosen, pool.map(survives, chosen), strict=True):
            survivors += survived
            said = "SURVIVES" if survived else "found out"
            change = f"{one.was.strip()} -> {one.now.strip()}"
            print(
                f"{one.rule:4} {one.module.removeprefix('groundwork.method.'):18} {change:90} {said}",
                flush=True,
            )
    print(f"{len(chosen)} constants broken, {len(chosen) - survivors} found out.")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
