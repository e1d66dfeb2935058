"""The article's own story, told once and played by any face.

A friend's parent, silence, a call, a second email, an answer. On the way: somebody in another
country and zone, a holiday in a gap, a letter, a rest, a tab closed in the middle of a draft, the
sixth attempt refused in words, a slip taken back, and *who next* with its reasons.
"""

from typing import Protocol

from tests.clock import Clock

from . import texts

GRACE, LENA, HALE = "Grace Okafor", "Lena Brandt", "Arthur Hale"


class Player(Protocol):
    """A face: what a person does with it, by names and words alone."""

    def introduce_oneself(self, name: str, status: str, phone: str) -> None:
        """Say who I am."""

    def add(self, line: str, facts: str = "", post: str = "") -> None:
        """Add a person by one line; then what is known of them, and a postal address."""

    def wish(self, organisation: str) -> None:
        """Be curious about a company where nobody is known."""

    def who_next(self) -> str:
        """The words of *who next*."""

    def begin(self, name: str, kind: str, words: str) -> None:
        """Begin a reach-out with the default cadence."""

    def write(self, name: str, subject: str, text: str) -> None:
        """Write the next text and approve it."""

    def write_half(self, name: str, subject: str, text: str) -> None:
        """Write a part of the next text, and turn away in the middle of it."""

    def what_stands(self, name: str) -> str:
        """The next text as it is found again."""

    def sent(self, name: str) -> None:
        """Mark the approved text as sent."""

    def call(self, name: str, outcome: str) -> None:
        """Log a call."""

    def undo(self, name: str) -> None:
        """Take the last act back."""

    def answer(self, name: str, meant: str) -> None:
        """Log an answer."""

    def rest(self, first: str, last: str) -> None:
        """Rest for some days."""

    def today(self) -> str:
        """The words of Today."""

    def person(self, name: str) -> str:
        """The words of the person's page."""

    def too_much(self, name: str) -> str:
        """Log one more email by hand; what is said to it."""


def play(by: Player, clock: Clock) -> None:
    """The whole story, checked on the way."""
    _find(by, clock)
    _first_messages(by, clock)
    _the_call(by, clock)
    _a_rest_and_the_second_email(by, clock)
    _the_answer(by, clock)
    _beyond_five(by, clock)


def _find(by: Player, clock: Clock) -> None:
    clock.set("2026-03-24T09:30:00")
    by.introduce_oneself("Priya Raman", "final-year geography student", "07700 900123")
    by.add(
        "Grace Okafor, grid planner at Norrland Power, Tom's mum, grace@norrland.example, "
        "07700 900456",
        facts="drew the Skelton line around three villages",
    )
    by.add(
        "Lena Brandt, substation engineer at Rheinwerk, read about her in Utility Week, "
        "lena@rheinwerk.example, +49 30 23125 000",
        facts="the Rheinwerk substations run a week without an order from outside",
    )
    by.add(
        "Arthur Hale, director of Tidewater Trust, read about him in Utility Week",
        facts="kept four towns at one table for nine years",
        post="Tidewater House, 1 Quay Street, Hull",
    )
    by.wish("Severn Barrage")
    said = by.who_next()
    assert GRACE in said, said
    assert "Tom" in said, "the tie, with who made it (A1)"
    assert said.index(GRACE) < said.index(LENA), "a friend's parent comes before a name read about"
    assert "Severn Barrage" in said, "a company where nobody is known (S3)"


def _first_messages(by: Player, clock: Clock) -> None:
    clock.set("2026-03-24T10:00:00")
    by.begin(GRACE, "industry", "grids")
    by.write(GRACE, "Tom's friend, curious about grid routes", texts.FIRST)
    by.sent(GRACE)
    by.begin(LENA, "function", "substation engineering")
    by.write(LENA, "Your week without outside orders", texts.ABROAD)
    clock.set("2026-03-24T10:10:00")
    by.sent(LENA)
    by.begin(HALE, "organisation", "Tidewater Trust")
    by.write(HALE, "", texts.LETTER)
    by.sent(HALE)
    assert GRACE not in by.today(), "silence is not a no: nothing is asked today"


def _the_call(by: Player, clock: Clock) -> None:
    clock.set("2026-03-31T09:30:00")
    said = by.today()
    assert GRACE in said, "A2: the fourth business day is Monday 30 March, so Tuesday"
    assert LENA in said
    by.call(GRACE, "rang_out")
    by.undo(GRACE)
    by.call(GRACE, "voicemail")
    by.call(LENA, "rang_out")


def _a_rest_and_the_second_email(by: Player, clock: Clock) -> None:
    by.rest("2026-04-08", "2026-04-10")
    clock.set("2026-04-09T09:00:00")
    assert GRACE not in by.today(), "A14: at rest nothing that can wait is asked"
    clock.set("2026-04-13T09:00:00")
    said = by.today()
    assert GRACE not in said, said
    clock.set("2026-04-14T09:00:00")
    said = by.today()
    assert GRACE in said, "Easter and the rest count in no gap: 1, 2, 7 and 13 April, then Tuesday"
    by.write_half(GRACE, "Re: Tom's friend, curious about grid routes", texts.HALF)
    assert by.what_stands(GRACE) == texts.HALF, "what was written is still there"
    by.write(GRACE, "Re: Tom's friend, curious about grid routes", texts.SECOND)
    by.sent(GRACE)
    by.write(LENA, "Re: Your week without outside orders", texts.ABROAD_SECOND)
    clock.set("2026-04-14T09:30:00")
    by.sent(LENA)


def _the_answer(by: Player, clock: Clock) -> None:
    clock.set("2026-04-16T11:00:00")
    by.answer(GRACE, "yes")
    said = by.today()
    assert GRACE in said
    assert "time" in by.person(GRACE), "settle the time within a day"


def _beyond_five(by: Player, clock: Clock) -> None:
    clock.set("2026-04-21T13:00:00")
    by.call(LENA, "voicemail")
    clock.set("2026-04-28T09:00:00")
    by.write(LENA, "Re: Your week without outside orders", texts.ABROAD_LAST)
    by.sent(LENA)
    clock.set("2026-04-30T09:00:00")
    assert "note" in by.too_much(LENA), "S5: the sixth is a note, and says so"
    clock.set("2026-05-06T22:30:00")
    assert "mov" in by.person(LENA).lower(), "S5: moved on, kindly, by itself on its day"
