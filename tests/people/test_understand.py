"""One line about a person, understood."""

import pytest

from groundwork.people.line.ties import read_tie
from groundwork.people.understand import LONGEST, understand

LINE = (
    "Elena Vasquez, grid planner at Norrland Power, Kofi introduced us, elena@norrland.example, "
    "+44 7700 900456, met at the careers fair"
)


def test_a_line_is_understood_piece_by_piece(seeker, known):
    kofi = known("Kofi Mensah")
    understood = understand(seeker, LINE)
    described = understood.described
    assert (described.name, described.given, described.family) == (
        "Elena Vasquez", "Elena", "Vasquez",
    )  # fmt: skip
    assert (described.greeting, described.title) == ("Elena", "grid planner")
    assert (described.organisation, described.tie) == ("Norrland Power", "introduced")
    assert (described.through, described.through_words) == (kofi.pk, "")
    assert described.addresses == (
        ("email", "elena@norrland.example"), ("phone", "+44 7700 900456"),
    )  # fmt: skip
    assert (described.zone, described.country) == ("Europe/London", "GB")
    assert described.facts == "met at the careers fair"
    shown = {(piece.kind, piece.words) for piece in understood.pieces}
    assert {
        ("name", "Elena Vasquez"),
        ("title", "grid planner at Norrland Power"),
        ("organisation", "grid planner at Norrland Power"),
        ("tie", "Kofi introduced us"),
        ("through", "Kofi"),
        ("email", "elena@norrland.example"),
        ("phone", "+44 7700 900456"),
        ("fact", "met at the careers fair"),
    } <= shown


def test_two_people_of_that_name_are_offered_and_none_is_taken(seeker, known):
    both = {known("Kofi Mensah").pk, known("Kofi Boateng").pk}
    understood = understand(seeker, "Elena, Kofi introduced us")
    assert understood.described.through is None
    assert understood.described.through_words == "Kofi"
    assert {person.pk for person in understood.choices} == both


TIES = {
    "a friend's mother": ("friends_parent", ""),
    "Ada’s mum": ("friends_parent", "Ada"),
    "my friend Ada's mum": ("friends_parent", "Ada"),
    "James' dad": ("friends_parent", "James"),
    "Dad's friend": ("parents_friend", "Dad"),
    "my mum's old friend": ("parents_friend", "Mum"),
    "friend of my parents": ("parents_friend", ""),
    "my parents' neighbour": ("parents_neighbour", ""),
    "lives next door": ("parents_neighbour", ""),
    "taught us in second year": ("guest_lecturer", ""),
    "gave a guest lecture": ("guest_lecturer", ""),
    "read about her in Utility Week": ("read_about", ""),
    "saw him on the news": ("in_the_news", ""),
    "we were at school together": ("classmate", ""),
    "used to work with": ("former_colleague", ""),
    "my old boss": ("former_colleague", ""),
    "alum who offered to help": ("alum", ""),
    "Leeds alumni list": ("alum", ""),
    "a good friend of mine": ("friend", ""),
    "introduced by Kofi Mensah": ("introduced", "Kofi Mensah"),
    "Kofi told me to write to her": ("introduced", "Kofi"),
    "through Kofi": ("introduced", "Kofi"),
}


@pytest.mark.parametrize(("words", "tie"), TIES.items())
def test_s1_a_tie_in_plain_words(words, tie):
    read = read_tie(words)
    assert read is not None
    assert (read.tie, read.through) == tie


@pytest.mark.parametrize(
    "words", ["alumna of Leeds", "met at the careers fair", "packaging?", "grid planner at Ofgem"]
)
def test_a1_no_tie_is_made_up(words):
    """An alum who has not offered is none."""
    assert read_tie(words) is None


@pytest.mark.parametrize(
    ("line", "title", "organisation"),
    [
        ("Jo Pike, data lead, Fjordline Logistics, Inc.", "data lead", "Fjordline Logistics, Inc"),
        ("Jo Pike from Orchard Foods", "", "Orchard Foods"),
        ("Jo Pike is a grid planner at Norrland Power.", "grid planner", "Norrland Power"),
        ("Jo Pike (head of packaging)", "head of packaging", ""),
        ("Jo Pike, works at tesco", "", "tesco"),
        ("Jo Pike; Orchard Foods; buyer", "buyer", "Orchard Foods"),
        ("Jo Pike - Orchard Foods - friend", "", "Orchard Foods"),
    ],
)
def test_work_is_read_in_many_shapes(seeker, line, title, organisation):
    described = understand(seeker, line).described
    assert (described.name, described.title, described.organisation) == (
        "Jo Pike", title, organisation,
    )  # fmt: skip


def test_a_tie_stands_for_a_name_and_a_name_in_brackets_is_one(seeker):
    assert understand(seeker, "Ada's mum").described.name == "Ada's mum"
    described = understand(seeker, "Ada's mum (Margaret)").described
    assert (described.name, described.through_words) == ("Margaret", "Ada")


def test_an_address_alone_gives_a_name(seeker):
    assert understand(seeker, "elena.vasquez@norrland.example").described.name == "Elena Vasquez"


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "Peter, Luis's dad, packaging?, likes chess, 2019-2023, call him after 5",
        "Dr Anna Berg, PhD, Tokyo, Osaka, buyer, planner at Ofgem, surveyor at Ofgem",
        "田中 太郎, エンジニア at トヨタ, 東京",
        "?, !, ((", "a" * 5_000, "x, " * 3_000, "Jo\0 Pike, \ttea",
    ],
)  # fmt: skip
def test_invariant_5_no_word_of_a_line_is_lost(seeker, line):
    understood = understand(seeker, line)
    kept = " ".join(f"{piece.words} {piece.value}" for piece in understood.pieces).split()
    typed = line.replace("\0", " ").replace("(", " ").replace(")", " ").replace(",", " ").split()
    lost = {word.strip(".:") for word in typed} - {word.strip(".,:") for word in kept}
    assert lost - {"", "from", "is", "a"} == set()
    assert len(line) < LONGEST or understood.described.notes


def test_the_tie_of_the_question_holds_where_a_line_says_none(seeker):
    assert understand(seeker, "Margaret", "friends_parent").described.tie == "friends_parent"
    assert understand(seeker, "Margaret, my old boss", "friend").described.tie == (
        "former_colleague"
    )
