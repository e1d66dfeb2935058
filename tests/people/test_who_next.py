"""Whom to ask next, read without reading everybody (A1, A5, S3, S5)."""

from datetime import timedelta

import pytest

from groundwork.accounts.models import Account
from groundwork.accounts.settings import add_purpose
from groundwork.care.undo import strike
from groundwork.people.add import Described, add
from groundwork.people.models import Person
from groundwork.people.remember import remember
from groundwork.people.who_next import who_next
from groundwork.people.wish import let_go, wish
from groundwork.reachouts.begin import begin
from groundwork.reachouts.close import give_up
from groundwork.reachouts.log import answer, held
from groundwork.steps.acting import Actor, action
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Event


@pytest.fixture
def names(seeker, clock):
    return lambda: [each.name for each in who_next(seeker, clock.now()).people]


@action
def recorded(change, person_id, kind, data):
    """Somebody's log goes on by one event."""
    change.record(change.person(person_id), kind, data)


def open_one(actor, person):
    begin(actor(), person.pk, [("industry", "grids")])


def test_a1_people_come_by_tie_then_fit_then_freshness(seeker, known, names):
    known("Cold", title="grid planner")
    known("Lecturer", tie="guest_lecturer")
    known("Old friend", tie="friend")
    known("Fitting friend", tie="friend", title="grid planner")
    known("New friend", tie="friend")
    known("Introduced", tie="introduced")
    add_purpose(seeker, "function", "grid planning")
    assert names() == [
        "Introduced", "Fitting friend", "New friend", "Old friend", "Lecturer", "Cold",
    ]  # fmt: skip


def test_a1_the_reason_is_said(seeker, known, clock):
    known("Jo", tie="introduced", through_words="Ines", title="data lead", organisation="Orchard")
    add_purpose(seeker, "function", "data")
    [jo] = who_next(seeker, clock.now()).people
    assert jo.suggested.why == (
        "Ines brought you together: an introduction is the warmest tie. "
        "Fits “data”, which you want to learn about. It is fresh: today."
    )


def test_who_is_asked_answered_met_or_said_no_is_left_out(actor, known, names, clock):
    people = {name: known(name, tie="friend") for name in ("Free", "Open", "No", "Stop", "Met")}
    for name in ("Open", "No", "Stop", "Met"):
        open_one(actor, people[name])
    answer(actor(), people["No"].pk, "no")
    answer(actor(), people["Stop"].pk, "stop")
    held(actor(), people["Met"].pk, "no_one_now")
    assert names() == ["Free"]


def test_s5_not_sooner_than_182_days_after_moving_on(seeker, actor, known, names, clock):
    elena = known("Elena", tie="friend", addresses=[("email", "e@norrland.example")])
    open_one(actor, elena)
    recorded(actor(), elena.pk, "closed", {"why": "moved_on", "by_hand": True})
    moved_on = clock.now()
    clock.set(moved_on + timedelta(days=181))
    assert names() == []
    clock.set(moved_on + timedelta(days=182))
    assert names() == ["Elena"]
    assert begin(actor(), elena.pk, [("industry", "grids")])


def test_a5_a_third_in_one_organisation_is_held_unless_introduced(seeker, actor, known, clock):
    for name in ("Tom", "Peter"):
        open_one(actor, known(name, organisation="Brightwater"))
    known("Sam Hale", organisation="Brightwater", tie="friend")
    introduced = known("Jo Pike", organisation="Brightwater", tie="friend")
    ines = known("Ines")
    recorded(actor(), introduced.pk, "introduced", {"by": ines.pk})
    found = who_next(seeker, clock.now())
    assert [each.name for each in found.people] == ["Jo Pike", "Ines"]
    assert found.held == ["Sam Hale"]


def test_s3_companies_where_nobody_is_known(seeker, actor, known, clock):
    known("Elena", organisation="Norrland Power")
    number = wish(actor(), "Fjordline Logistics")
    wish(actor(), "norrland power")
    add_purpose(seeker, "organisation", "Ofgem")
    add_purpose(seeker, "organisation", "Norrland Power")
    assert who_next(seeker, clock.now()).companies == ["Fjordline Logistics", "Ofgem"]
    let_go(actor(), number)
    assert who_next(seeker, clock.now()).companies == ["Ofgem"]
    with pytest.raises(Mistake):
        wish(actor(), "  ")
    with pytest.raises(Mistake):
        let_go(actor(), 99)


def test_a_fit_is_found_among_many_of_one_tie(seeker, known, clock):
    fitting = known("Elena", title="grid planner")
    people = [
        Person(account=seeker, name=f"Somebody {n}", added_at=clock.now()) for n in range(300)
    ]
    Person.objects.bulk_create(people)
    add_purpose(seeker, "industry", "grids")
    assert who_next(seeker, clock.now()).people[0].suggested.candidate.person == fitting.pk


def test_it_takes_few_queries_and_reads_few_people(
    seeker, known, clock, django_assert_max_num_queries
):
    people = [
        Person(account=seeker, name=f"Somebody {n}", tie="classmate", added_at=clock.now())
        for n in range(2000)
    ]
    Person.objects.bulk_create(people)
    add_purpose(seeker, "industry", "grids")
    with django_assert_max_num_queries(7):
        assert len(who_next(seeker, clock.now()).people) == 8


def test_invariant_6_nobody_of_another_book_is_suggested(seeker, names):
    other = Account.objects.create()
    add(Actor(other.pk), Described("Elena", tie="friend", title="grids"))
    add_purpose(seeker, "industry", "grids")
    assert names() == []


def test_a1_names_one_a_line_become_people_with_the_tie(actor, known):
    known("Margaret", tie="friends_parent")
    kept = remember(
        actor(), "friends_parent",
        "Ada's mum (Ruth)\n\n Peter, Luis's dad, packaging?\nMargaret\nJo, my old boss\n",
    )  # fmt: skip
    assert [(name, was_here) for _, name, was_here in kept] == [
        ("Ruth", False), ("Peter", False), ("Margaret", True), ("Jo", False),
    ]  # fmt: skip
    ties = dict(Person.objects.values_list("name", "tie"))
    assert ties == {
        "Ruth": "friends_parent", "Peter": "friends_parent", "Margaret": "friends_parent",
        "Jo": "former_colleague",
    }  # fmt: skip
    assert Person.objects.get(name="Peter").notes == "packaging?"


@pytest.mark.parametrize("lines", ["", " \n ", "\n".join("x" for _ in range(101))])
def test_what_cannot_be_remembered_is_a_sentence_and_keeps_nobody(actor, lines):
    with pytest.raises(Mistake):
        remember(actor(), "friend", lines)
    assert not Person.objects.exists()


def test_a_reach_out_begun_by_mistake_and_struck_is_suggested_again(actor, known, names):
    elena = known("Elena", tie="friend")
    open_one(actor, elena)
    give_up(actor(), elena.pk)
    assert names() == []
    strike(actor(), Event.objects.get(kind="closed").pk, "a mis-tap")
    assert names() == []
