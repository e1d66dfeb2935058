"""A case as it grows: its clock, its log, and a look at what it amounts to by now."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from ..reference.days import DAY, Days
from ..reference.fold import fold
from ..reference.limits import Act, refusals
from ..reference.log import Entry
from ..reference.moment import Moment, Step
from ..reference.step import next_step
from ..reference.story import Story
from .places import place

BEGINNINGS = date(2026, 1, 2)
SPAN = 480  # days over which cases begin
CLOCK_CHANGES = ("2026-03-07", "2026-03-28", "2026-10-24", "2026-10-31", "2027-03-27")
WINDOWS = {
    "call": ((time(9), 150), (time(14), 150)),
    "email": ((time(9), 480),),
}


def iso(at: datetime) -> str:
    """An instant as the format writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class World:
    """One case while it is made up."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.texts = 0
        self.silent = self.chance(0.35)  # a person who never says anything
        self.fickle = self.chance(0.15)  # one who calls off what was arranged
        self.case: dict[str, Any] = {"id": "", "rules": [], **place(rng), "events": []}
        self.now = self._beginning()
        self._rest()
        self.case["facts"] = self._facts()
        self.days = Days(self.case)

    def chance(self, share: float) -> bool:
        """True in that share of the times."""
        return self.rng.random() < share

    def add(self, kind: str, **data: Any) -> None:
        """Records an event now; the clock goes on a little, so no two share a moment."""
        self.case["events"].append({"at": iso(self.now), "kind": kind, **data})
        self.now += timedelta(seconds=self.rng.randint(1, 400))

    def wait(self, days: float) -> None:
        """Lets up to that many days pass."""
        self.now += timedelta(seconds=self.rng.randint(1, max(2, int(days * 86400))))

    def text(self) -> str:
        """The name of a text nobody wrote yet."""
        self.texts += 1
        return f"t{self.texts}"

    def look(self) -> tuple[Story, list[Entry], Step | None]:
        """The story, the log and the step by now."""
        story, entries = fold(self.case, self.days)
        return story, entries, next_step(self.moment(story))

    def moment(self, story: Story) -> Moment:
        """That story, now."""
        return Moment(story, self.days, self.case["facts"], self.now)

    def go_to(self, day: date) -> None:
        """Some time on that day where the person is, never back."""
        noon = datetime.combine(day, time(self.rng.randint(0, 23), self.rng.randint(0, 59)))
        self.now = max(self.now, noon.replace(tzinfo=self.days.zone).astimezone(UTC))

    def go_to_lawful(self, story: Story, day: date, act: str, how: str) -> None:
        """The first moment found, from that day on, at which the act may be done."""
        day = max(day, self.days.person_day(self.now))
        for _ in range(12):
            for at in self._moments(day, how):
                moment = Moment(story, self.days, self.case["facts"], at)
                if at > self.now and not refusals(moment, Act(act, how, True, None, None), []):
                    self.now = at
                    return
            day += DAY

    def _moments(self, day: date, how: str) -> list[datetime]:
        windows = WINDOWS.get(how, WINDOWS["email"])
        found = []
        for opens, minutes in self.rng.sample(windows, len(windows)):
            opening = datetime.combine(day, opens, self.days.zone)
            past = timedelta(minutes=self.rng.randrange(minutes))
            found.append((opening + past).astimezone(UTC))
        return found

    def _beginning(self) -> datetime:
        day = BEGINNINGS + self.rng.randrange(SPAN) * DAY
        if self.chance(0.15):
            day = date.fromisoformat(self.rng.choice(CLOCK_CHANGES))
        return datetime.combine(day, time(), UTC) + timedelta(seconds=self.rng.randrange(86400))

    def _rest(self) -> None:
        day = self.now.date()
        rests: list[list[str]] = []
        for _ in range(self.rng.choice((0, 0, 0, 1, 1, 2))):
            first = day + self.rng.randrange(90) * DAY
            rests.append([first.isoformat(), (first + self.rng.randrange(16) * DAY).isoformat()])
        offsets = [self.rng.randrange(60) for _ in range(self.rng.choice((0, 0, 2, 6)))]
        self.case["rest_days"] = [(day + offset * DAY).isoformat() for offset in offsets]
        if rests:
            self.case["rests"] = rests
        if self.chance(0.1):
            self.case["quiet"] = self.rng.choice(([], ["12-20", "01-06"], ["08-01", "08-14"]))

    def _facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        for name, share, values in (
            ("organisation_open", 0.3, (0, 1, 2, 3)),
            ("firsts_today", 0.15, (0, 3, 9, 10)),
            ("firsts_week", 0.15, (5, 24, 25)),
            ("cap_day", 0.1, (2, 5, 10, 40)),
            ("cap_week", 0.1, (3, 20, 99)),
            ("ideal", 0.1, (30, 90, 182)),
            ("longest", 0.1, (200, 365, 400)),
            ("mailbox", 0.15, (True, False)),
        ):
            if self.chance(share):
                facts[name] = self.rng.choice(values)
        if self.chance(0.25):
            landed = self.now.date() + self.rng.randrange(240) * DAY
            facts["landed_on"] = landed.isoformat()
        return facts
