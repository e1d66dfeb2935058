"""Short logs to ask the rules about, through the public door of `groundwork.method`.

Days are of 2026 and times are London's, written "03-10 10:00"; 3 March is a Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from groundwork.method import Act, Days, Event, Facts, History, Place, Step, fold, refusal
from groundwork.method import next_step as step_of
from groundwork.method.words import How

LONDON = ZoneInfo("Europe/London")
TO = "ada@firm.example"
HOLIDAYS = [date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4), date(2026, 12, 25)]


def moment(text: str) -> datetime:
    """ "03-10 10:00" (or with a year before it) in London as an instant."""
    full = text if text[:2] == "20" else f"2026-{text}"
    return datetime.fromisoformat(full).replace(tzinfo=LONDON).astimezone(UTC)


def day(text: str) -> date:
    """ "03-10" (or with a year before it) as a date."""
    return date.fromisoformat(text if text[:2] == "20" else f"2026-{text}")


class Log:
    """A log that grows by what happens; every happening gives the log back."""

    def __init__(
        self, *, begun: str | None = "03-03 09:00", cadence: Any = "five_touch", **person: Any
    ):
        self.events: list[Event] = []
        self.rests: list[tuple[date, date]] = []
        self.rest_days: list[date] = []
        self.facts = Facts(Days(Place("Europe/London"), HOLIDAYS), LONDON)
        self.add("03-02 09:00", "person_added", **{"emails": [TO], "phone": "020", **person})
        if begun:
            self.add(begun, "begun", cadence=cadence)

    def knowing(self, **facts: Any) -> Log:
        """With other facts around the person."""
        self.facts = replace(self.facts, **facts)
        return self

    def resting(self, *rests: tuple[str, str], days: Iterable[str] = (), **more: Any) -> Log:
        """With rests and rest days of the seeker; `more` goes to the calendar."""
        spans = [(day(first), day(last)) for first, last in rests]
        place = more.pop("place", self.facts.days.place)
        given = {"holidays": HOLIDAYS, "rests": spans, "rest_days": [day(d) for d in days], **more}
        return self.knowing(days=Days(place, **given))

    def add(self, at: str, kind: str, **data: Any) -> Log:
        """Any event."""
        self.events.append(Event(kind, moment(at), len(self.events), None, data))
        return self

    def approved(self, at: str, text: str = "a", to: str = TO, **more: Any) -> Log:
        """A text is approved for a recipient."""
        return self.add(at, "approved", text=text, to=to, **more)

    def email(self, at: str, text: str | None = None, to: str = TO, **more: Any) -> Log:
        """An email is approved and leaves."""
        text = text or f"text of {at}"
        self.approved(at, text, to)
        return self.add(at, "attempt_made", how="email", text=text, to=to, **more)

    def letter(self, at: str, **more: Any) -> Log:
        """A letter is approved and posted."""
        self.approved(at, f"letter of {at}", "post", how="letter", **more)
        return self.add(at, "attempt_made", how="letter", text=f"letter of {at}", to="post", **more)

    def call(self, at: str, outcome: str = "voicemail", **more: Any) -> Log:
        """A call is made."""
        return self.add(at, "attempt_made", how="call", outcome=outcome, **more)

    def bounced(self, at: str, how: str = "hard", address: str = TO) -> Log:
        """A message comes back."""
        return self.add(at, "bounced", how=how, address=address)

    def answered(self, at: str, meant: str = "", **more: Any) -> Log:
        """They say something."""
        return self.add(at, "answered", meant=meant, **more)

    def sent(self, at: str, what: str, **more: Any) -> Log:
        """The seeker sends something that is no attempt."""
        return self.add(at, "sent", what=what, **more)

    def met(self, ended: str = "03-05 11:30", thanked: str | None = "03-06 09:00") -> Log:
        """A conversation was held, and mostly thanked for."""
        self.add(ended, "held", ended=moment(ended).isoformat(), introduction="no_one_now")
        return self.sent(thanked, "thanks") if thanked else self

    def five(self) -> Log:
        """All five attempts of the default cadence on their days."""
        self.email("03-03 10:00").call("03-10 10:00").email("03-17 10:00")
        return self.call("03-24 15:00", "rang_out").email("03-31 10:00")

    @property
    def history(self) -> History:
        """What the log comes to."""
        return fold(self.events)

    def step(self, now: str | None = None) -> Step:
        """The one next step, by default right after the last event."""
        return step_of(self.history, self.facts, moment(now) if now else self.events[-1].at)

    def asks(self, now: str | None = None) -> tuple[str, str, str]:
        """The step as (kind, "03-10", rule); the day is "" for none."""
        step = self.step(now)
        on = f"{step.due_on:%m-%d}" if step.due_on else ""
        return step.kind.value, on, step.rule

    def refuses(self, act: str, at: str, how: str = "email", **more: Any) -> str:
        """The rule that refuses the act at that moment, "" where it may be done."""
        asked = Act(act, How(how), **{"approved": True, **more})
        refused = refusal(asked, self.history, self.facts, moment(at))
        return refused.rule if refused else ""
