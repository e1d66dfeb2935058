"""Several threads and processes on one file: every act is done once, and no limit is got round."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.care.book import ROOT, Book
from tests.clock import Clock

pytestmark = pytest.mark.slow

MAKE = """
import sys, django; django.setup()
from groundwork.care.opening import open_book
open_book()
from groundwork.accounts.models import Account
from groundwork.people.add import Described, add
from groundwork.steps.acting import Actor
account = Account.objects.create(name="Priya Raman")
for number in range(int(sys.argv[1])):
    organisation = f"Norrland {number // 16}"
    add(Actor(account.pk), Described(f"Person {number}", organisation=organisation,
        addresses=[("email", f"p{number}@people.example")]))
"""


def made(tmp_path: Path, clock: Clock, people: int) -> Book:
    book = Book(tmp_path / "data", clock)
    done = book.python("-c", MAKE, str(people))
    assert done.returncode == 0, done.stderr
    return book


def race(book: Book, *races: str) -> list[object]:
    """Starts a process for each race, lets them go together, and gives what came of each."""
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.steps.racing", name, str(number)],
            env=book.environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number, name in enumerate(races)
    ]
    for process in running:
        assert process.stdout
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
    for process in running:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    ended = [process.communicate(timeout=120) for process in running]
    assert [said for _, said in ended if "Traceback" in said] == []
    return [json.loads(came) for came, _ in ended]


def agrees(book: Book) -> None:
    done = book.run("doctor")
    assert "Everything agrees" in done.stdout, done.stdout + done.stderr


def test_eight_threads_in_two_processes_with_one_key_act_once(tmp_path: Path, clock: Clock) -> None:
    book = made(tmp_path, clock, 0)
    came = race(book, "one_key", "one_key")
    assert [len(each) for each in came] == [8, 8]
    assert len({outcome for each in came for outcome in each}) == 1, "all get the same outcome"
    assert book.ask("SELECT count(*) FROM people_person") == [(1,)]
    assert book.ask("SELECT count(*) FROM steps_act") == [(1,)]
    agrees(book)


def test_two_processes_and_the_loop_act_200_times_each(tmp_path: Path, clock: Clock) -> None:
    book = made(tmp_path, clock, 10)
    assert race(book, "many_acts", "many_acts", "the_loop") == [[200], [200], []]
    assert book.ask("SELECT count(*) FROM steps_act") == [(10 + 400,)]
    assert book.ask("SELECT count(*), count(DISTINCT data) FROM steps_event") == [(400, 400)]
    agrees(book)


def test_a5_two_unanswered_in_one_organisation_under_a_race(tmp_path: Path, clock: Clock) -> None:
    rounds = 6
    book = made(tmp_path, clock, 16 * rounds)
    came = [
        outcome for each in race(book, "one_organisation", "one_organisation") for outcome in each
    ]
    open_there = book.ask(
        "SELECT p.organisation_id, count(*) FROM steps_step s JOIN people_person p ON p.id = s.person_id "
        "WHERE s.standing = 'open' GROUP BY 1"
    )
    assert [count for _, count in open_there] == [2] * rounds
    assert sorted(came) == ["A5"] * 14 * rounds + ["begun"] * 2 * rounds
    agrees(book)
