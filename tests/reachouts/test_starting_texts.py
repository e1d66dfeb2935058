"""The starting texts: one for each tie, purpose kind and kind, each of its own wording (S4)."""

import re
from dataclasses import replace
from itertools import combinations

import pytest

from groundwork.method.checks import check
from groundwork.method.drafts import Draft, DraftPerson, Earlier, Finding, Kind, Seeker, Severity
from groundwork.method.words import PurposeKind, Tie
from groundwork.reachouts.starting_texts import KINDS, Known, StartingText, starting_text

EVERY = [(kind, tie, purpose) for tie in Tie for purpose in PurposeKind for kind in KINDS]
CHECKED = [each for each in EVERY if each[0] != "call_script"]
SCRIPTS = [each for each in EVERY if each[0] == "call_script"]
FOLLOW_UPS = ("second_email", "last_email")

PURPOSES = {"industry": "retrofit", "organisation": "Larkfield Homes", "function": "street surveys"}
THROUGH = {
    "introduced": "Priya Marsh",
    "friends_parent": "Chidi Okafor",
    "parents_friend": "Karin Lindqvist",
    "parents_neighbour": "Karin Lindqvist",
}
FACTS = (
    "led the heat-pump pilot on the Tannery estate",
    "moved from quantity surveying into retrofit in 2019",
)
NOBODY = Known()

# What a seeker puts in the place of a placeholder: the first of these that its words call for.
FILLED = (
    ("heat-pump", "the heat-pump pilot you led on the Tannery estate"),
    ("another day", "Friday after two"),
    ("a day", "Thursday at half past one"),
    ("university", "Wharfedale"),
    ("mother or father", "mother"),
    ("who introduced", "Priya Marsh"),
    ("friend's name", "Chidi Okafor"),
    ("of your parents", "Karin Lindqvist"),
    ("course or class", "the soils course"),
    ("where you both worked", "the tool library"),
    ("paper or programme", "the Harlow Gazette"),
    ("publication", "the Builder's Quarterly"),
    ("magazine", "the Builder's Quarterly"),
    ("", "the council's latest figures on damp cellars"),
)


def known(tie: str, purpose: str, through: bool = True) -> Known:
    return Known(
        person_greeting="Ngozi",
        person_name="Ngozi Okafor",
        organisation="Larkfield Homes",
        title="Retrofit Programme Manager",
        through=THROUGH.get(tie, "") if through else "",
        purpose=PURPOSES[purpose],
        facts=FACTS,
        seeker_name="Maya Lindqvist",
        seeker_status="final-year geography student, University of Wharfedale",
        seeker_phone="07700 900123",
        first_subject="From a curious geographer",
        first_sent_on="Tuesday",
    )


def filled(text: str) -> str:
    """The text with sensible words for each placeholder."""
    return re.sub(r"\[([^\]]+)\]", lambda it: _words_for(it[1]), text)


def _words_for(placeholder: str) -> str:
    return next(words for part, words in FILLED if part in placeholder)


def findings(kind: str, tie: str, purpose: str, who: Known, fill: bool) -> list[Finding]:
    """What the checks say about the text, the earlier ones standing before it."""

    def given(which: str) -> StartingText:
        found = starting_text(which, tie, purpose, who)
        return StartingText(filled(found.subject), filled(found.text)) if fill else found

    first, this = given("first_email"), given(kind)
    person = DraftPerson(
        who.person_name, who.person_greeting, who.organisation, who.title, Tie(tie), who.through
    )
    draft = Draft(
        id=f"{tie}-{purpose}-{kind}",
        kind=Kind(kind),
        person=replace(person, facts=who.facts),
        seeker=Seeker(who.seeker_name, who.seeker_status, who.seeker_phone),
        subject=this.subject,
        text=this.text,
        to=("ngozi.okafor@larkfield.example",),
        previous=(Earlier(who.first_subject, first.text),) if kind in FOLLOW_UPS else (),
    )
    return check(draft)


def body(text: str) -> str:
    """What lies between the greeting and the sign-off."""
    return "\n".join(text.split("\n\n")[1:-1])


def runs(text: str) -> set[tuple[str, ...]]:
    """The 3-word runs of a text."""
    words = re.findall(r"[a-z0-9'-]+", text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def test_every_tie_purpose_kind_and_kind_has_its_text() -> None:
    assert len(EVERY) == 216
    texts = {starting_text(*each, known(*each[1:])).text for each in EVERY}
    assert len(texts) == 216


@pytest.mark.parametrize(("kind", "tie", "purpose"), EVERY)
def test_what_is_known_is_filled_in(kind: str, tie: str, purpose: str) -> None:
    given = starting_text(kind, tie, purpose, known(tie, purpose))
    assert "Ngozi" in given.text
    assert "Maya Lindqvist" in given.text
    assert not re.search(r"[{}]|\(\(|\)\)|\|\||  | [,.;]", given.text + given.subject)
    if kind != "call_script":
        assert "07700 900123" in given.text


@pytest.mark.parametrize(("kind", "tie", "purpose"), EVERY)
def test_what_is_unknown_becomes_a_placeholder(kind: str, tie: str, purpose: str) -> None:
    given = starting_text(kind, tie, purpose, NOBODY)
    assert "[their name]" in given.text
    assert "[your full name]" in given.text
    assert not re.search(r"\[[^\]]*\[|[{}]|\(\(|\)\)|\|\||  | [,.;]", given.text + given.subject)


@pytest.mark.parametrize(("kind", "tie", "purpose"), CHECKED)
@pytest.mark.parametrize("through", [True, False], ids=["through", "through_unknown"])
def test_s4_unfilled_it_lacks_only_what_the_seeker_can_say(
    kind: str, tie: str, purpose: str, through: bool
) -> None:
    found = findings(kind, tie, purpose, known(tie, purpose, through), fill=False)
    assert [each for each in found if each.check != "placeholder"] == []


@pytest.mark.parametrize(("kind", "tie", "purpose"), CHECKED)
@pytest.mark.parametrize("through", [True, False], ids=["through", "through_unknown"])
def test_s4_filled_it_may_be_approved(kind: str, tie: str, purpose: str, through: bool) -> None:
    found = findings(kind, tie, purpose, known(tie, purpose, through), fill=True)
    assert [each for each in found if each.severity is not Severity.HINT] == []


@pytest.mark.parametrize("kind", ["first_email", "second_email", "letter"])
def test_s4_a_text_to_somebody_needs_the_seekers_own_words(kind: str) -> None:
    for tie in Tie:
        for purpose in PurposeKind:
            found = findings(kind, tie, purpose, known(tie, purpose), fill=False)
            assert Severity.BLOCK in {each.severity for each in found}, (tie, purpose)


@pytest.mark.parametrize("kind", ["first_email", "letter"])
def test_each_text_is_of_its_own_wording(kind: str) -> None:
    bodies = {
        (tie, purpose): runs(body(starting_text(kind, tie, purpose, known(tie, purpose)).text))
        for tie in Tie
        for purpose in PurposeKind
    }
    for one, other in combinations(bodies, 2):
        common = len(bodies[one] & bodies[other])
        share = common / min(len(bodies[one]), len(bodies[other]))
        assert share <= 0.4, (one, other)


@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_a2_a_follow_up_stays_in_the_thread(kind: str) -> None:
    who = known("alum", "industry")
    assert starting_text(kind, "alum", "industry", who).subject == "Re: From a curious geographer"
    subject = starting_text(kind, "alum", "industry", replace(who, first_subject="")).subject
    assert subject == "Re: [the subject of your first email]"


@pytest.mark.parametrize(("kind", "tie", "purpose"), SCRIPTS)
def test_a_call_script_fits_one_screen(kind: str, tie: str, purpose: str) -> None:
    given = starting_text(kind, tie, purpose, known(tie, purpose))
    parts = dict(part.split(": ", 1) for part in given.text.split("\n\n"))
    assert list(parts) == ["Open", "Ask", "Two times", "If neither", "Someone else answers"]
    assert "Maya Lindqvist" in parts["Open"]
    assert parts["Open"].endswith("Is this a bad moment?")
    assert parts["Ask"].endswith("?") or ". " in parts["Ask"]
    assert re.search(
        r"\b(?:\d\d|fifteen|twenty) minutes|quarter of an hour|half an hour", parts["Ask"]
    )
    assert parts["Two times"].count("[") == 2
    assert "It is for career advice, not a job" in parts["Someone else answers"]
    assert parts["Someone else answers"].endswith("?")
    assert len(given.text.split()) <= 120


def test_a_known_fact_is_held_as_a_reminder() -> None:
    text = starting_text("first_email", "alum", "industry", known("alum", "industry")).text
    assert f": {FACTS[0]}]" in text


def test_an_unknown_fact_is_named_inside_the_placeholder() -> None:
    who = replace(known("alum", "industry"), facts=())
    text = starting_text("first_email", "alum", "industry", who).text
    assert ": one thing you know about their work]" in text


def test_whom_the_tie_came_through_is_asked_for_where_it_is_needed() -> None:
    who = known("introduced", "industry", through=False)
    assert "[who introduced you]" in starting_text("letter", "introduced", "industry", who).text


def test_words_in_brackets_from_the_record_stay_as_they_are() -> None:
    who = replace(known("friend", "function"), purpose="{phone} ((or so))")
    assert "{phone} ((or so))" in starting_text("last_email", "friend", "function", who).text


@pytest.mark.parametrize(
    "each",
    [("postcard", "alum", "industry"), ("letter", "uncle", "industry"), ("letter", "alum", "town")],
)
def test_what_there_is_no_text_for_is_refused(each: tuple[str, str, str]) -> None:
    with pytest.raises(KeyError):
        starting_text(*each, NOBODY)
