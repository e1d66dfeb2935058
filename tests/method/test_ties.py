"""Ties, prompts and who next (S1, A1)."""

from datetime import date, timedelta
from itertools import permutations

import pytest

from groundwork.method.prompts import PROMPTED, PROMPTS
from groundwork.method.ties import WORDS, Candidate, rank, said, warmth
from groundwork.method.words import Tie

TODAY = date(2026, 11, 24)
WARMEST_FIRST = [
    "introduced",
    "friend",
    "friends_parent",
    "alum",
    "parents_friend",
    "parents_neighbour",
    "guest_lecturer",
    "classmate",
    "former_colleague",
    "in_the_news",
    "read_about",
    "none",
]
OF_S1 = {
    "friends_parent", "alum", "parents_friend", "parents_neighbour", "guest_lecturer",
    "in_the_news", "read_about",
}  # fmt: skip


def someone(person: int, tie: str = "none", ago: int = 100, **known: str) -> Candidate:
    return Candidate(person, Tie(tie), TODAY - timedelta(days=ago), **known)


def order(candidates, purposes=()):
    return [each.candidate.person for each in rank(candidates, purposes, TODAY)]


def test_a1_ties_stand_warmest_first():
    assert sorted(Tie, key=warmth) == WARMEST_FIRST


def test_s1_every_tie_of_the_article_has_a_prompt_of_its_own():
    assert set(PROMPTED) >= OF_S1
    assert [prompt.tie for prompt in PROMPTS[:7]] == [t for t in WARMEST_FIRST if t in OF_S1]
    assert len({prompt.question for prompt in PROMPTS}) == len(PROMPTS)
    assert "Whose parents work in" in PROMPTED[Tie.FRIENDS_PARENT].question
    assert all("?" in prompt.question and prompt.example for prompt in PROMPTS)


def test_a1_the_tie_comes_before_fit_and_freshness():
    cold_but_fits = someone(1, "read_about", ago=0, title="grid planner")
    warm = someone(2, "friends_parent", ago=900)
    assert order([cold_but_fits, warm], [("function", "grid planning")]) == [2, 1]


def test_a1_within_a_tie_fit_comes_before_freshness():
    fits = someone(1, "alum", ago=900, organisation="Norrland Power")
    fresh = someone(2, "alum", ago=1)
    for both in permutations([fits, fresh]):
        assert order(both, [("organisation", "Norrland Power")]) == [1, 2]
        assert order(both) == [2, 1]


def test_a1_more_purposes_that_fit_come_first():
    purposes = [("industry", "energy grids"), ("function", "planning"), ("organisation", "Ofgem")]
    one = someone(1, title="planner, planning trees")
    three = someone(2, ago=900, title="planning of grids", organisation="Ofgem")
    assert order([one, three], purposes) == [2, 1]
    assert rank([three], purposes, TODAY)[0].fits == ("energy grids", "planning", "Ofgem")


@pytest.mark.parametrize(
    ("kind", "words", "known", "fits"),
    [
        ("industry", "packaging", {"facts": "works in packaging"}, True),
        ("industry", "the water industry", {"organisation": "Calder Water"}, True),
        ("industry", "the industry", {"organisation": "The Industry Club"}, False),
        ("function", "data analysis", {"title": "Data lead"}, True),
        ("function", "data analysis", {"organisation": "Data Ltd"}, False),
        ("organisation", "Calder Water", {"organisation": "Calder Water plc"}, True),
        ("organisation", "Calder Water", {"organisation": "Aire Water"}, False),
    ],
)
def test_s2_a_purpose_fits_by_its_kind(kind, words, known, fits):
    assert bool(rank([someone(1, **known)], [(kind, words)], TODAY)[0].fits) is fits


def test_s1_nobody_is_barred_by_rank_or_fame():
    people = [someone(1, title="Chief Executive"), someone(2, title="Prime Minister")]
    assert sorted(order(people)) == [1, 2]


def test_s3_no_tie_is_said_to_be_fine():
    assert "that is fine" in rank([someone(1)], [], TODAY)[0].why


def test_a1_the_reason_names_the_tie_the_purpose_and_the_freshness():
    joanna = someone(1, "introduced", ago=1, through="Ines", title="supplier data lead")
    why = rank([joanna], [("function", "data")], TODAY)[0].why
    assert why == (
        "Ines brought you together: an introduction is the warmest tie. "
        "Fits “data”, which you want to learn about. It is fresh: yesterday."
    )


@pytest.mark.parametrize("tie", list(Tie))
def test_a1_every_tie_has_a_reason_and_words(tie):
    reasons = {rank([someone(1, tie, through=by)], [], TODAY)[0].why for by in ("", "Ada")}
    assert all(why.endswith(".") for why in reasons)
    assert WORDS[tie]
    assert said(tie)
    assert said(Tie.INTRODUCED, "Kofi Mensah") == "introduced by Kofi Mensah"
