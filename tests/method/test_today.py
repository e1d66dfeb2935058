"""What Today shows of the steps that are due (A5, A12, A14)."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from groundwork.method.next_step import ORDER
from groundwork.method.today import MOST, Room, Shelf, back_on, choose, room, shelf, waits
from groundwork.method.words import StepKind

TUESDAY = date(2026, 3, 3)
ROOMY = Room(firsts=10, touches=2)


@dataclass(frozen=True)
class Due:
    """A kept step, as far as Today looks at it."""

    kind: str
    due_on: date | None = TUESDAY
    has_attempts: bool = True
    who: int = 0

    @property
    def shelf(self) -> str:
        return shelf(StepKind(self.kind), has_attempts=self.has_attempts)

    @property
    def order(self) -> int:
        return ORDER[StepKind(self.kind)]


def kinds(steps):
    return [step.kind for step in steps]


def ago(days):
    return TUESDAY - timedelta(days=days)


def test_the_earliest_due_comes_first_and_on_one_day_the_order_of_the_table():
    due = [Due("call"), Due("thank"), Due("write_email", ago(4)), Due("settle_time")]
    assert kinds(choose(due, ROOMY).steps) == ["write_email", "thank", "settle_time", "call"]


def test_a7_an_unsorted_answer_and_8_4_an_unknown_sending_come_before_all():
    due = [Due("thank", ago(9)), Due("sort_answer"), Due("say_if_sent", ago(1))]
    assert kinds(choose(due, ROOMY).steps) == ["say_if_sent", "sort_answer", "thank"]


def test_a5_first_messages_beyond_what_the_day_holds_wait():
    firsts = [Due("write_email", ago(n), has_attempts=False, who=n) for n in range(4)]
    chosen = choose([*firsts, Due("call"), Due("write_email")], Room(firsts=2, touches=2))
    assert [step.who for step in chosen.steps if not step.has_attempts] == [3, 2]
    assert kinds(chosen.steps).count("call") == 1
    assert sum(step.has_attempts for step in chosen.steps) == 2
    assert chosen.firsts_wait
    assert not choose(firsts, ROOMY).firsts_wait


@pytest.mark.parametrize(
    ("today", "week", "left"),
    [(0, 0, 10), (9, 12, 1), (10, 12, 0), (2, 24, 1), (0, 25, 0), (0, 99, 0)],
)
def test_a5_ten_a_day_and_twenty_five_a_week_are_what_there_is(today, week, left):
    made = room(
        firsts_today=today, firsts_week=week, cap_day=10, cap_week=25, touches=0, at_rest=False
    )
    assert made.firsts == left


@pytest.mark.parametrize(("made", "shown"), [(0, 2), (1, 1), (2, 0), (5, 0)])
def test_a12_at_most_two_touches_a_week_and_they_come_last(made, shown):
    due = [Due("touch", ago(n)) for n in range(5)] + [Due("call")]
    left = room(firsts_today=0, firsts_week=0, cap_day=10, cap_week=25, touches=made, at_rest=False)
    chosen = choose(due, left)
    assert kinds(chosen.steps) == ["call"]
    assert kinds(chosen.touches) == ["touch"] * shown


def test_a14_at_rest_only_what_does_not_wait_is_shown():
    due = [Due(kind) for kind in StepKind if kind not in (StepKind.NONE, StepKind.MOVE_ON)]
    chosen = choose(due, Room(firsts=10, touches=2, at_rest=True), most=99)
    assert set(kinds(chosen.steps)) == {
        "say_if_sent", "sort_answer", "debrief", "hold", "prepare", "thank", "thank_for_name",
        "keep_promise", "thank_for_no", "answer_them", "settle_time", "tell_introducer",
    }  # fmt: skip
    assert not chosen.touches


@pytest.mark.parametrize("kind", ["call", "write_email", "remind", "touch", "write_again"])
def test_a14_attempts_reminders_and_touches_can_wait(kind):
    assert waits(StepKind(kind))


def test_a14_the_list_is_short_and_says_that_there_is_more():
    due = [Due("call", ago(n), who=n) for n in range(MOST + 1)]
    assert choose(due[:MOST], ROOMY).more is False
    chosen = choose(due, ROOMY)
    assert chosen.more
    assert [step.who for step in chosen.steps] == list(range(MOST, 0, -1))


@pytest.mark.parametrize(
    ("kind", "has_attempts", "stands_on"),
    [
        ("write_email", False, Shelf.FIRST),
        ("post_letter", False, Shelf.FIRST),
        ("leaves_by_itself", False, Shelf.FIRST),
        ("write_email", True, Shelf.ASKED),
        ("call", False, Shelf.ASKED),
        ("thank", False, Shelf.ASKED),
        ("sort_answer", True, Shelf.BLOCKS),
        ("touch", True, Shelf.TOUCH),
        ("move_on", True, Shelf.CLOSES),
        ("none", True, Shelf.NONE),
    ],
)
def test_where_a_step_stands(kind, has_attempts, stands_on):
    assert shelf(StepKind(kind), has_attempts=has_attempts) is stands_on


def test_a14_back_on_the_first_day_that_is_neither_rest_nor_rest_day():
    rests = [(date(2026, 3, 2), date(2026, 3, 6))]
    assert back_on(TUESDAY, rests, [], []) == date(2026, 3, 7)
    assert back_on(TUESDAY, rests, [date(2026, 3, 7)], [6]) == date(2026, 3, 9)
    assert back_on(TUESDAY, [], [TUESDAY], []) == date(2026, 3, 4)
    assert back_on(date(2026, 3, 9), rests, [], [5, 6]) is None


def test_back_on_ends_where_every_day_is_a_rest_day():
    assert back_on(TUESDAY, [], [], range(7)) > TUESDAY + timedelta(days=3000)
