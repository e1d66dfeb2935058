"""What is being written is kept, and what two pages write of one text is kept twice."""

import pytest

from groundwork.care.undo import undo
from groundwork.mail.approve import approve, mark_sent
from groundwork.mail.draft import hash_of, keep, revise, start
from groundwork.mail.models import Message
from groundwork.mail.versions import prefer, set_aside
from groundwork.people.add import Described, add
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Step

TO = "tom@brightwater.example"
TEXT = (
    "Dear Tom,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You measured the small farms, and I would love to hear how you began.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)


@pytest.fixture
def actor(seeker):
    return lambda: Actor(seeker.pk)


@pytest.fixture
def tom(actor):
    ways = (("email", TO), ("email", "reyes@home.example"), ("phone", "07700 900456"))
    person = add(actor(), Described("Tom Reyes", greeting="Tom", tie="alum", addresses=ways))
    begin(actor(), person, [("industry", "food")])
    return person


@pytest.fixture
def message(actor, tom):
    return start(actor(), tom, "first_email", "email", TO, "How suppliers are measured", TEXT)


def the(pk) -> Message:
    return Message.objects.get(pk=pk)


def test_a_page_saves_again_what_it_saved_itself(seeker, message):
    seen = hash_of(the(message))
    assert keep(seeker, message, TO, "S", "one", seen=seen, page="a")
    assert keep(seeker, message, TO, "S", "two", seen=seen, page="a")
    assert the(message).text == "two"


def test_an_older_page_never_writes_over_a_newer_one(seeker, message):
    seen = hash_of(the(message))
    assert keep(seeker, message, TO, "S", "by the other page", seen=seen, page="b")
    assert not keep(seeker, message, TO, "S", "by this page", seen=seen, page="a")
    assert the(message).text == "by the other page"
    newer = hash_of(the(message))
    assert keep(seeker, message, TO, "S", "opened anew", seen=newer, page="c")


def test_both_versions_are_kept_and_can_change_places(seeker, actor, message):
    aside = set_aside(actor(), message, TO, "S", "the other one")
    assert (the(message).text, the(aside).text) == (TEXT, "the other one")
    assert prefer(actor(), aside) == message
    assert (the(message).text, the(aside).text) == ("the other one", TEXT)
    approve(actor(), prefer(actor(), aside))
    with pytest.raises(Mistake, match="approved or sent"):
        prefer(actor(), aside)


def test_invariant_3_what_is_approved_is_what_was_looked_at(seeker, actor, message):
    seen = hash_of(the(message))
    keep(seeker, message, TO, "S", TEXT + " And more.", page="b")
    with pytest.raises(Mistake, match="changed since you looked"):
        approve(actor(), message, seen)
    assert the(message).state == Message.DRAFT


def test_a5_a_text_without_a_recipient_is_not_approved(seeker, actor, message):
    keep(seeker, message, " ", "How suppliers are measured", TEXT)
    with pytest.raises(Mistake, match="Choose the address"):
        approve(actor(), message)


def test_s7_an_answer_makes_an_approved_text_a_draft_again(actor, tom, message):
    approve(actor(), message)
    log.answer(actor(), tom, "yes")
    assert the(message).state == Message.DRAFT


def test_a_text_that_goes_elsewhere_is_a_draft_again_when_one_was_sent_outside(actor, tom, message):
    approve(actor(), message)
    assert "will not go out" in log.written(actor(), tom, "email")
    assert the(message).state == Message.DRAFT


def test_a6_after_a_hard_bounce_the_same_words_go_to_another_address(actor, tom, message, clock):
    approve(actor(), message)
    mark_sent(actor(), message)
    clock.forward(hours=1)
    log.bounced(actor(), tom, "hard")
    again = start(actor(), tom, "first_email", "email", "reyes@home.example", "Other", "Other")
    assert again != message
    assert (the(again).to, the(again).text, the(again).state) == (
        "reyes@home.example",
        TEXT,
        "draft",
    )
    assert the(message).state == Message.RETURNED
    approve(actor(), again)
    mark_sent(actor(), again)
    assert Step.objects.get(person_id=tom).emails == 1


def test_an_untouched_starting_text_is_made_anew_and_a_touched_one_is_not(seeker, actor, tom):
    def begun(text: str) -> int:
        return start(actor(), tom, "first_email", "email", TO, "S", text, "")

    pk = begun("[a fact]")
    assert begun("a fact that is known now") == pk
    assert the(pk).text == "a fact that is known now"
    keep(seeker, pk, TO, "S", "mine", page="a")
    begun("another")
    assert the(pk).text == "mine"


def test_invariant_3_a_revised_text_that_was_sent_stays_as_it_was(actor, tom, message):
    approve(actor(), message)
    mark_sent(actor(), message)
    with pytest.raises(Mistake, match="has been sent"):
        revise(actor(), message, TO, "S", "other")
    undo(actor(), tom)
    assert (the(message).state, the(message).text) == (Message.DRAFT, TEXT)
