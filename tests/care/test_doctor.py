"""The doctor names whatever does not follow from the log, and takes no kept field for granted."""

import json
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from groundwork.adapters import clock as clock_now
from groundwork.care.doctor import examine, mend
from groundwork.mail.models import Message
from groundwork.people.erase import erase
from groundwork.people.models import Person
from groundwork.steps.acting import Actor
from groundwork.steps.deriving import KEPT
from groundwork.steps.models import Act, Event, Step
from tests.telling import told

from .story import tell


@pytest.fixture
def people(seeker, clock):
    return told("the small book", lambda: tell(seeker, clock.now()))


def differences() -> set[tuple[str, str]]:
    return {(each.about, each.column) for each in examine(clock_now.now()).differences}


def test_a_book_as_it_was_written_has_no_difference(people):
    report = examine(clock_now.now())
    assert report.differences == []
    assert report.waiting == 0
    assert report.looked_at["people"] == 6, "who has neither a log nor a step has no next step"
    assert report.looked_at["events"] == Event.objects.count() > 10
    assert report.looked_at["texts"] == Message.objects.count() == 1


@pytest.mark.parametrize("days", [1, 3, 8, 40])
def test_steps_that_turned_and_are_not_kept_yet_are_no_difference(people, clock, days):
    clock.forward(days=days)
    report = examine(clock_now.now())
    assert report.differences == []
    turned = Step.objects.filter(turns_at__lte=clock_now.now()).count()
    assert report.waiting == turned
    assert days < 8 or turned


def wrong(value):
    """Another value of the same shape."""
    match value:
        case bool():
            return not value
        case datetime():
            return value.replace(year=2031)
        case date():
            return value.replace(year=2031)
        case int():
            return value + 1
        case str():
            return f"{value}x"[-5:]
    return None


STAND_INS = {
    "due_on": date(2031, 1, 1), "turns_at": datetime(2026, 1, 1, tzinfo=UTC),
    "first_at": datetime(2026, 1, 1, tzinfo=UTC), "last_contact_at": None, "reachout": None,
}  # fmt: skip


@pytest.mark.parametrize("column", KEPT)
def test_every_falsified_column_of_a_step_is_named(people, column):
    person = people["Elena"]
    step = Step.objects.get(person_id=person)
    name = f"{column}_id" if column in ("account", "reachout") else column
    false = STAND_INS[column] if column in STAND_INS else wrong(getattr(step, name))
    if column == "account":
        false = step.account.__class__.objects.create(name="Another").pk
    assert false != getattr(step, name)
    Step.objects.filter(person_id=person).update(**{name: false})
    found = [each for each in examine(clock_now.now()).differences if each.about == "step"]
    assert {(each.person, each.column) for each in found} == {(person, name)}
    assert mend(found, clock_now.now()) == ["Elena Vasquez"]
    assert differences() == set()


def test_a_step_that_is_missing_is_named_and_mended(people):
    Step.objects.filter(person_id=people["Kofi"]).delete()
    found = examine(clock_now.now()).differences
    assert [(each.person, each.column) for each in found] == [(people["Kofi"], "kind")]
    mend(found, clock_now.now())
    assert differences() == set()


def test_all_steps_falsified_at_once_lead_no_other_astray(people):
    """A second person of 3b7 depends on the others there: those are counted from their logs."""
    Step.objects.update(standing="none_begun")
    found = examine(clock_now.now()).differences
    assert {each.person for each in found} == {people[name] for name in people if name != "Viktor"}
    assert {each.column for each in found} == {"standing"}


FALSE_EVENT = {
    "kind": "noted", "version": 9, "at": datetime(2026, 3, 3, 7, tzinfo=UTC),
    "data": {"how": "call"}, "reachout_id": None,
}  # fmt: skip


@pytest.mark.parametrize("column", [*FALSE_EVENT, "person_id", "account_id", "act_id", "id"])
def test_every_falsified_column_of_an_old_event_is_named(people, column, seeker):
    event = Event.objects.filter(person_id=people["Ruth"], kind="attempt_made").get()
    others = {
        "person_id": people["Leo"],
        "act_id": Act.objects.first().pk,
        "account_id": seeker.__class__.objects.create(name="Another").pk,
        "id": 1000,
    }
    Event.objects.filter(pk=event.pk).update(**{column: {**FALSE_EVENT, **others}[column]})
    words = [each.words for each in examine(clock_now.now()).differences if each.about == "event"]
    named = "above 1000" if column == "id" else f"#{event.pk} "
    assert any(named in each for each in words)


def test_an_event_taken_out_of_the_book_is_named(people):
    Event.objects.filter(person_id=people["Ruth"], kind="answered").delete()
    assert any(about == "event" and "digest" in column for about, column in differences())


@pytest.mark.parametrize(
    ("column", "false"),
    [("verb", "x"), ("by", "x"), ("at", datetime(2026, 1, 1, tzinfo=UTC)), ("outcome", "x"),
     ("key", "00000000-0000-0000-0000-000000000000"), ("digest", "")],
)  # fmt: skip
def test_every_falsified_column_of_an_act_is_named(people, column, false):
    act = Act.objects.filter(verb="log.answer").first() or Act.objects.last()
    Act.objects.filter(pk=act.pk).update(**{column: false})
    assert any(about == "event" and "digest" in what for about, what in differences())


def test_an_event_of_an_unknown_kind_is_listed_and_stays(people):
    Event.objects.filter(person_id=people["Ruth"], kind="answered").update(kind="sang")
    report = examine(clock_now.now())
    assert [words for words in report.unknown if "sang" in words]
    assert Event.objects.filter(kind="sang").exists()


def test_invariant_3_a_text_that_is_not_the_approved_one_is_named(people):
    Message.objects.update(text="Something else")
    assert ("text", "hash") in differences()
    Message.objects.update(text="x", hash="y")
    assert ("text", "approval") in differences()


def test_who_is_not_found_by_their_words_is_named(people):
    Person.objects.filter(pk=people["Viktor"]).update(name="Victor Thorn")
    assert differences() == {("search", "name")}
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_search WHERE rowid = %s", [people["Viktor"]])
        cursor.execute("INSERT INTO people_search (rowid, name) VALUES (999, 'nobody')")
    assert differences() == {("search", "entry")}


def test_an_event_in_another_persons_reachout_is_named(people):
    theirs = Event.objects.filter(person_id=people["Leo"], kind="begun").get().reachout_id
    Event.objects.filter(person_id=people["Ruth"]).update(reachout_id=theirs)
    assert ("event", "reachout") in differences()


def test_invariant_2_a_reachout_begun_while_another_is_open_is_named(people):
    """However it got there: the limits would have refused it."""
    first = Event.objects.filter(person_id=people["Kofi"], kind="begun").get()
    Event.objects.create(
        account_id=first.account_id, act=first.act, person_id=first.person_id,
        reachout_id=first.reachout_id, kind="begun", at=first.at, data=first.data,
    )  # fmt: skip
    assert ("person", "invariant 2: a reach-out begun while another was open") in differences()


def test_erasing_a_person_leaves_a_book_that_agrees(people, seeker):
    for name in ("Elena", "Kofi"):
        erase(Actor(seeker.pk), people[name])
        assert differences() == set()


def test_what_was_found_can_be_printed_as_json(people):
    from dataclasses import asdict

    Step.objects.update(calls=2, due_on=date(2031, 1, 1))
    report = examine(clock_now.now())
    printed = json.dumps([asdict(each) for each in report.differences], default=str)
    assert "Elena Vasquez" in printed
