"""What is known of a person, changed."""

from datetime import date

import pytest

from groundwork.people.add import Described
from groundwork.people.doubles import doubles
from groundwork.people.edit import add_address, do_not_contact, edit, remove_address
from groundwork.people.models import Person
from groundwork.reachouts.begin import begin
from groundwork.steps.deriving import derive_anew, differs
from groundwork.steps.errors import Mistake, Refused
from groundwork.steps.models import Step


def is_kept_right(seeker, person, now):
    person = Person.objects.get(pk=person.pk)
    return differs(Step.objects.get(person=person), derive_anew(seeker, person, now)) == []


def test_a3_a_way_to_write_turns_the_step_of_who_had_none(seeker, actor, known, clock):
    elena = known("Elena Vasquez")
    begin(actor(), elena.pk, [("industry", "grids")])
    assert Step.objects.get(person=elena).kind == "find_address"
    add_address(actor(), elena.pk, "email", "elena@norrland.example")
    assert Step.objects.get(person=elena).kind == "write_email"
    remove_address(actor(), elena.pk, elena.addresses.get().pk)
    assert Step.objects.get(person=elena).kind == "find_address"
    assert is_kept_right(seeker, elena, clock.now())


def test_a4_another_place_moves_the_step(seeker, actor, known, clock):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    clock.set("2026-03-06T10:00:00")
    begin(actor(), elena.pk, [("industry", "grids")])
    assert Step.objects.get(person=elena).due_on == date(2026, 3, 6)
    edit(actor(), elena.pk, {"zone": "Asia/Riyadh", "country": "SA"})
    assert Step.objects.get(person=elena).due_on == date(2026, 3, 8)
    assert is_kept_right(seeker, elena, clock.now())


def test_nobody_gets_a_step_by_an_edit(actor, known):
    elena = known("Elena")
    edit(actor(), elena.pk, {"title": "grid planner"})
    assert not Step.objects.exists()


def test_a5_the_steps_of_an_organisation_follow_who_comes_and_goes(seeker, actor, known, clock):
    there = [
        known(f"{name} Berg", organisation="Norrland", addresses=[("email", f"{name}@n.example")])
        for name in ("Anna", "Bo", "Carl")
    ]
    begin(actor(), there[0].pk, [("industry", "grids")], "3b7")
    begin(actor(), there[1].pk, [("industry", "grids")])
    edit(actor(), there[1].pk, {"organisation": "Ofgem"})
    assert is_kept_right(seeker, there[0], clock.now())
    assert begin(actor(), there[2].pk, [("industry", "grids")])


def test_a6_do_not_contact_has_two_levels(actor, known):
    stopped, no = known("Elena"), known("Grace")
    do_not_contact(actor(), stopped.pk)
    do_not_contact(actor(), no.pk, "reach_outs")
    assert {Step.objects.get(person=each).standing for each in (stopped, no)} == {"stop", "no"}
    for person in (stopped, no):
        with pytest.raises(Refused):
            begin(actor(), person.pk, [("industry", "grids")])
    with pytest.raises(Mistake):
        do_not_contact(actor(), no.pk, "sometimes")


@pytest.mark.parametrize("words", [{"name": "  "}, {"tie": "cousin"}, {"through": 99}])
def test_what_cannot_be_is_a_sentence_and_changes_nothing(actor, known, words):
    elena = known("Elena")
    with pytest.raises(Mistake) as told:
        edit(actor(), elena.pk, words)
    assert str(told.value).endswith(".")
    assert Person.objects.get(pk=elena.pk).name == "Elena"


def test_words_longer_than_a_column_are_cut_and_notes_never_are(actor, known):
    elena = known("Elena")
    edit(actor(), elena.pk, {"title": "x" * 1000, "notes": "y" * 100_000})
    elena.refresh_from_db()
    assert (len(elena.title), len(elena.notes)) == (300, 100_000)


def test_a_double_is_noticed_by_address_and_by_name(seeker, known):
    elena = known("Elena Vasquez", addresses=[("email", "Elena@norrland.example")])
    grace = known("Grace Adeyemi")
    wanted = Described("grace adeyemi", addresses=[("email", "elena@NORRLAND.example")])
    assert [(each.person, each.why) for each in doubles(seeker, wanted)] == [
        (elena, "the same email address"),
        (grace, "the same name"),
    ]
    assert doubles(seeker, Described("Grace")) == []
