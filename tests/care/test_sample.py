"""The sample: the world of the reference screens, always seven weeks in, gone without a trace."""

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from django.db import connection

from groundwork.accounts.models import Account
from groundwork.accounts.settings import the_seeker
from groundwork.adapters import clock as clock_now
from groundwork.care.doctor import examine
from groundwork.care.sample import SESSION, leave, open_sample
from groundwork.mail.models import Message
from groundwork.people.models import Person
from groundwork.people.search import find
from groundwork.people.who_next import who_next
from groundwork.steps import queries
from groundwork.steps.models import Event, Step
from tests.telling import told

from .book import COMMAND, Book, dump
from .story import tell

REFERENCE = "2026-11-24T09:20:00"
MET_BEFORE = {"Robert Ashworth", "Hannah Lindqvist", "Omar Farouk"}


@pytest.fixture
def session(db, clock) -> dict:
    clock.set(REFERENCE)

    def opened() -> dict:
        made: dict = {}
        open_sample(made)
        return made

    return told("the sample", opened)


@pytest.fixture
def sample(session) -> Account:
    return Account.objects.get(pk=session[SESSION])


def step_of(account: Account, name: str) -> Step:
    return Step.objects.get(account=account, person__name=name)


def test_31_reached_14_answered_12_open_5_moved_on(sample):
    standing = Counter(
        Step.objects.filter(account=sample)
        .exclude(person__name__in=MET_BEFORE)
        .values_list("standing", flat=True)
    )
    assert standing["open"] == 12
    assert standing["moved_on"] == 5
    assert sum(standing.values()) == 31
    assert (
        Event.objects.filter(account=sample, kind="answered").values("person").distinct().count()
        == 14
    )
    assert Step.objects.filter(account=sample, is_met=True).count() == 9 + len(MET_BEFORE)
    assert Person.objects.filter(account=sample, tie="introduced").count() == 6


def test_today_asks_what_the_reference_asks(sample):
    chosen = queries.today(sample, clock_now.now())
    assert {(step.person.name, step.kind) for step in chosen.steps} == {
        ("Margaret Okafor", "call"),
        ("Tom Reyes", "write_email"),
        ("Ruth Abara", "sort_answer"),
        ("Dr Aisha Rahman", "prepare"),
        ("Leo Brandt", "thank"),
    }
    assert "Robert Ashworth" in [step.person.name for step in chosen.touches]


def test_the_dates_of_the_reference(sample):
    def days(name: str) -> list[str]:
        made = Event.objects.filter(account=sample, person__name=name, kind="attempt_made")
        return [f"{at:%d %b}" for at in made.order_by("at").values_list("at", flat=True)]

    assert days("Tom Reyes") == ["12 Nov", "18 Nov"]
    assert days("Margaret Okafor") == ["18 Nov"]
    assert days("Daniel Whitlock") == ["23 Nov"]
    assert f"{step_of(sample, 'Daniel Whitlock').due_on:%d %b}" == "02 Dec"
    assert f"{step_of(sample, 'Grace Adeyemi').due_on:%d %b}" == "14 May"


def test_who_next_has_the_reasons_of_the_reference(sample):
    found = who_next(sample, clock_now.now())
    assert found.people[0].name == "Joanna Pike"
    assert {"Peter Sandoval", "Carys Morgan", "Viktor Thorne"} <= {p.name for p in found.people}
    assert "Sam Hale" in found.held
    assert found.companies == ["Fjordline Logistics"]


def test_the_second_email_to_tom_waits_with_one_thing_to_fix(sample):
    text = Message.objects.get(account=sample, state=Message.DRAFT)
    assert text.person.name == "Tom Reyes"
    assert "[small farms]" in text.text


def test_it_is_written_by_the_rules(sample):
    report = examine(clock_now.now())
    assert report.differences == []
    assert report.waiting == 0


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23T07:00", "2026-11-26T12:00", "2026-11-28T23:50", "2026-12-26T09:00",
        "2027-01-05T00:03", "2027-04-06T10:00", "2027-05-31T10:00", "2027-08-31T16:00",
    ],
)  # fmt: skip
def test_on_any_day_it_is_seven_weeks_in(db, clock, moment):
    clock.set(moment)
    session: dict = {}
    open_sample(session)
    account = Account.objects.get(pk=session[SESSION])
    standing = Counter(
        Step.objects.filter(account=account)
        .exclude(person__name__in=MET_BEFORE)
        .values_list("standing", flat=True)
    )
    assert (standing["open"], standing["moved_on"], sum(standing.values())) == (12, 5, 31)
    asked = {step.person.name for step in queries.today(account, clock_now.now()).steps}
    assert {"Margaret Okafor", "Tom Reyes", "Ruth Abara", "Dr Aisha Rahman", "Leo Brandt"} <= asked
    assert not Event.objects.filter(account=account, at__gt=clock_now.now()).exists()
    assert examine(clock_now.now()).differences == []


def test_opened_twice_it_is_the_same_and_on_another_day_a_new_one(session, clock):
    again: dict = {}
    open_sample(again)
    assert again == session
    assert Account.objects.filter(is_sample=True).count() == 1
    clock.forward(days=1)
    open_sample(again)
    assert Account.objects.filter(is_sample=True).count() == 1
    assert Person.objects.filter(name="Tom Reyes").count() == 1


def test_the_seekers_own_people_are_not_in_it_nor_it_in_theirs(session, sample):
    mine = the_seeker()
    assert mine.pk != sample.pk
    assert not Person.objects.filter(account=mine).exists()
    assert not find(mine, "Margaret")
    assert find(sample, "Margaret")


@pytest.mark.django_db(transaction=True)
def test_it_leaves_without_a_trace(clock, seeker):
    clock.set(REFERENCE)
    tell(seeker, clock_now.now())
    before = _everything()
    session: dict = {"other": 1}
    open_sample(session)
    assert _everything() != before
    leave(session)
    assert session == {"other": 1}
    assert _everything() == before
    assert examine(clock_now.now()).differences == []
    leave(session)
    assert _everything() == before


def _everything() -> list[str]:
    """All that the book holds, but for how the search index lies in its own tables; what it can
    find stands in its words."""
    connection.ensure_connection()
    index = re.compile(r'"\w+_search_(data|idx|content|docsize|config)"')
    lines = [line for line in connection.connection.iterdump() if not index.search(line)]
    with connection.cursor() as cursor:
        for words in ("people_words", "organisation_words"):
            cursor.execute(f"SELECT term, doc, cnt FROM {words} ORDER BY term")
            lines += [str(row) for row in cursor.fetchall()]
    return lines


SCRIPT = """
import django; django.setup()
from groundwork.care.sample import leave, open_sample
session = {}
open_sample(session)
leave(session)
"""


@pytest.mark.slow
def test_no_word_of_it_is_left_in_the_file(book: Book):
    book.clock.set(REFERENCE)
    before = dump(book.file)
    done = book.python("-c", SCRIPT)
    assert done.returncode == 0, done.stderr
    left = b"".join(file.read_bytes() for file in book.folder.glob("book.sqlite3*"))
    for word in (b"Okafor", b"okafor", b"brightwater", b"kitchen table"):
        assert word not in left
    index = re.compile(r'"\w+_search_(data|idx|content|docsize|config)"')
    assert [line for line in dump(book.file) if not index.search(line)] == [
        line for line in before if not index.search(line)
    ]


@pytest.mark.slow
def test_the_demo_serves_it_and_takes_its_folder_with_it(book: Book, tmp_path: Path):
    place = tmp_path / "tmp"
    place.mkdir()
    before = dump(book.file)
    demo = subprocess.Popen(
        [sys.executable, "-c", COMMAND, "demo", "--port", "0", "--no-browser"],
        env=book.environment | {"TMPDIR": str(place)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert demo.stdout
    assert "sample" in demo.stdout.readline()
    assert "http://127.0.0.1" in demo.stdout.readline()
    assert [file.name.startswith("groundwork-demo-") for file in place.iterdir()] == [True]
    os.kill(demo.pid, signal.SIGTERM)
    assert demo.wait(timeout=20) == 0
    assert list(place.iterdir()) == []
    assert dump(book.file) == before
