"""Taking a run back: the book as it was, except for what the seeker has touched since."""

import pytest

from groundwork.imports import row_again
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.portions import AT_ONCE
from groundwork.imports.take_back import take_back
from groundwork.people import edit
from groundwork.people.add import Described, add
from groundwork.people.models import Address, Organisation, Person
from groundwork.people.search import find
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Act, Step

from .bringing import HEAD, PEOPLE, brought, dump, numbers


@pytest.fixture
def book(seeker):
    """A book with somebody in it, who has an open reach-out, and one who has nothing."""
    kofi = add(
        Actor(seeker.pk),
        Described("Kofi Mensah", title="Boss", addresses=[("email", "kofi@calder.example")]),
    )
    begin(Actor(seeker.pk), kofi, [("industry", "energy")], "five_touch")
    add(Actor(seeker.pk), Described("Ada Reyes", organisation="Norrland Power"))
    return seeker


def back(seeker, run: ImportRun) -> dict:
    return take_back(Actor(seeker.pk), run.pk)


def test_the_book_is_byte_for_byte_as_it_was(book):
    before = dump()
    run = brought(book, PEOPLE, tie="classmate")
    assert dump() != before
    told = back(book, run)
    assert dump() == before
    assert told == {"file": "Connections.csv", "gone": 2, "kept": []}
    assert find(book, "elena") == []


def test_a_longer_list_goes_back_whole(book):
    before = dump()
    rows = "".join(
        f"Bo{n},Lind,https://linkedin.com/in/bo-{n % 1300},bo{n}@x.example,Labs {n % 40},Head,03 Mar 2025\n"
        for n in range(2600)
    )
    run = brought(book, PEOPLE + rows)
    assert run.read == 2604
    assert Act.objects.filter(verb="imports.take_rows").count() == -(-2604 // AT_ONCE)
    back(book, run)
    assert dump() == before


def test_a_row_put_right_goes_back_with_its_run(book):
    before = dump()
    run = brought(book, PEOPLE)
    aside = run.rows.get(outcome="set_aside")
    row_again.again(Actor(book.pk), aside.pk, {"name": "Bo Lind", "organisation": "Bo's"})
    back(book, run)
    assert dump() == before


def touch_by_an_edit(seeker, person):
    edit.edit(Actor(seeker.pk), person.pk, {"notes": "met at the fair"})


def touch_by_an_address(seeker, person):
    edit.add_address(Actor(seeker.pk), person.pk, "phone", "07700 900777")


def touch_by_a_reachout(seeker, person):
    begin(Actor(seeker.pk), person.pk, [("industry", "energy")], "five_touch")


def touch_by_naming_them(seeker, person):
    ada = Person.objects.get(name="Ada Reyes")
    edit.edit(Actor(seeker.pk), ada.pk, {"through": person.pk})


@pytest.mark.parametrize(
    "touch", [touch_by_an_edit, touch_by_an_address, touch_by_a_reachout, touch_by_naming_them]
)
def test_whoever_was_touched_since_stays_and_is_named(book, touch):
    run = brought(book, PEOPLE)
    elena = Person.objects.get(name="Elena Vasquez")
    touch(book, elena)
    assert back(book, run) == {"file": "Connections.csv", "gone": 1, "kept": [elena.pk]}
    left = set(Person.objects.values_list("name", flat=True))
    assert left == {"Ada Reyes", "Kofi Mensah", "Elena Vasquez"}
    run.refresh_from_db()
    assert (run.state, numbers(run)) == ("taken_back", (1, 1, 0, 0))
    assert run.rows.get().person == elena


def test_what_was_filled_in_goes_back_and_the_step_follows(book):
    ada = add(Actor(book.pk), Described("Bo Lind", profile="bo-l"))
    begin(Actor(book.pk), ada, [("industry", "energy")], "five_touch")
    before = dump()
    run = brought(
        book, f"{HEAD}\nBo,Lind,https://linkedin.com/in/bo-l,bo@x.example,Labs,Head,01 Mar 2025\n"
    )
    assert Step.objects.get(person=ada).kind == "write_email"
    back(book, run)
    assert Step.objects.get(person=ada).kind == "find_address"
    assert dump() == before


def test_somebody_joined_and_touched_since_stays_as_they_are(book):
    run = brought(book, PEOPLE, tie="classmate")
    kofi = Person.objects.get(name="Kofi Mensah")
    edit.edit(Actor(book.pk), kofi.pk, {"tie": "friend"})
    assert back(book, run)["kept"] == [kofi.pk]
    kofi.refresh_from_db()
    assert (kofi.tie, kofi.profile) == ("friend", "kofi-m")
    assert kofi.organisation
    assert kofi.organisation.name == "Calder Water"


def test_whoever_another_list_brought_too_stays_for_that_one(book):
    before = dump()
    first = brought(book, PEOPLE)
    second = brought(book, PEOPLE.replace("Grid planner", "Head of grid"), name="newer.csv")
    assert back(book, first) == {"file": "Connections.csv", "gone": 0, "kept": []}
    elena = Person.objects.get(name="Elena Vasquez")
    assert elena.title == "Head of grid"
    assert second.rows.get(person=elena).made
    assert back(book, second)["gone"] == 2
    assert dump() == before


def test_lists_go_back_in_any_order(book):
    before = dump()
    first = brought(book, PEOPLE)
    after_first = dump()
    second = brought(book, PEOPLE.replace("Grid planner", "Head of grid"), name="b.csv")
    third = brought(book, PEOPLE.replace("Grid planner", "Director"), name="c.csv")
    elena = Person.objects.get(name="Elena Vasquez")
    back(book, second)
    elena.refresh_from_db()
    assert elena.title == "Director"
    back(book, third)
    elena.refresh_from_db()
    assert elena.title == "Grid planner"
    assert dump() == after_first
    back(book, first)
    assert dump() == before


def test_an_organisation_that_is_wished_for_or_used_stays(book):
    run = brought(book, PEOPLE)
    calder = Organisation.objects.get(name="Calder Water")
    Organisation.objects.filter(pk=calder.pk).update(is_wished=True)
    back(book, run)
    assert set(Organisation.objects.values_list("name", flat=True)) == {
        "Calder Water",
        "Norrland Power",
    }


def test_it_can_be_brought_again_after_it_was_taken_back(book):
    first = brought(book, PEOPLE)
    one = numbers(first)
    back(book, first)
    again = brought(book, PEOPLE)
    assert again.pk != first.pk
    assert numbers(again) == one


def test_a_run_goes_back_for_thirty_days_and_once(book, clock):
    run = brought(book, PEOPLE)
    clock.forward(days=30)
    other = brought(book, PEOPLE + "Bo,Lind,,,Labs,Head,01 Mar 2025\n")
    clock.forward(minutes=1)
    with pytest.raises(Mistake, match="more than 30 days ago"):
        back(book, run)
    back(book, other)
    with pytest.raises(Mistake, match="already"):
        back(book, other)
    assert ImportRow.objects.filter(run=run).count() == 4
    assert Address.objects.count() == 1
