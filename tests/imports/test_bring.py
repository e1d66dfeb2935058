"""Bringing a list: one row, one person here; nothing is lost, and nothing comes in twice."""

from datetime import timedelta
from uuid import uuid4

import pytest

from groundwork.imports import bring, files, row_again
from groundwork.imports.formats import Unreadable, read
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.imports.portions import AT_ONCE
from groundwork.imports.preview import preview
from groundwork.imports.stop import Stopped, stop
from groundwork.people import edit
from groundwork.people.add import Described, add
from groundwork.people.erase import erase
from groundwork.people.models import Address, Organisation, Person
from groundwork.people.search import find
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Act, Step

from .bringing import HEAD, PEOPLE, brought, dump, numbers


def names(run: ImportRun, outcome: str) -> list[str]:
    return list(
        run.rows.filter(outcome=outcome).order_by("line").values_list("person__name", flat=True)
    )


def added(seeker, name: str, **more) -> Person:
    pk = add(Actor(seeker.pk), Described(name, **more))
    return Person.objects.get(pk=pk)


def test_every_row_becomes_a_person_or_is_kept_with_its_reason(seeker):
    run = brought(seeker, PEOPLE)
    assert numbers(run) == (4, 3, 0, 1)
    assert names(run, "new") == ["Elena Vasquez", "Kofi Mensah", "Zoë Okafor"]
    aside = run.rows.get(outcome="set_aside")
    assert (aside.line, aside.text) == (4, ",,,,,,02 Mar 2025")
    assert "nothing to add" in aside.reason
    elena = Person.objects.get(name="Elena Vasquez")
    assert (elena.given, elena.family, elena.title) == ("Elena", "Vasquez", "Grid planner")
    assert (elena.profile, str(elena.met_on)) == ("elena-v", "2026-02-08")
    assert elena.organisation
    assert elena.organisation.name == "Norrland Power"
    assert Organisation.objects.count() == 2
    assert Address.objects.get().value == "kofi@calder.example"


def test_people_of_a_list_are_found_and_have_no_step(seeker):
    brought(seeker, PEOPLE)
    assert [each.name for each in find(seeker, "zoe oka")] == ["Zoë Okafor"]
    assert [each.name for each in find(seeker, "norrl") if not each.is_person] == ["Norrland Power"]
    assert Step.objects.count() == 0


def test_the_same_file_twice_changes_nothing(seeker):
    first = brought(seeker, PEOPLE)
    before = dump()
    again = brought(seeker, PEOPLE)
    assert again.pk == first.pk
    assert dump() == before


def test_the_same_rows_in_another_file_are_known(seeker):
    bare = PEOPLE + "Ada,Reyes,,,Harbour Labs,Head,04 Mar 2025\n" * 2
    brought(seeker, bare)
    people = dump_of_people()
    again = brought(seeker, bare + "\n", name="again.csv")
    assert numbers(again) == (6, 0, 5, 1)
    assert dump_of_people() == people


def dump_of_people() -> list[str]:
    return [line for line in dump() if "imports_" not in line]


def test_two_rows_without_an_address_are_two_people(seeker):
    run = brought(seeker, "Name\nAda Reyes\nAda Reyes\n")
    assert numbers(run) == (2, 2, 0, 0)
    first, second = run.rows.order_by("line")
    assert (first.offered, second.offered) == (None, first.person)


def test_a_bare_name_of_another_list_is_another_person_and_is_offered(seeker):
    brought(seeker, "Name\nAda Reyes\n")
    run = brought(seeker, "Name\nBo Lind\nAda Reyes\n")
    assert numbers(run) == (2, 2, 0, 0)
    row = run.rows.get(person__name="Ada Reyes")
    assert row.offered
    assert row.offered.name == "Ada Reyes"
    assert row.offered != row.person


@pytest.mark.parametrize(
    ("row", "joins"),
    [
        ("Kofi Mensah,KOFI@calder.example", True),
        ("kofi mensah,kofi@calder.example", True),
        (",kofi@calder.example", True),
        ("Ama Mensah,kofi@calder.example", False),
        ("Kofi Mensah,kofi@elsewhere.example", False),
    ],
)
def test_an_exact_equal_address_with_the_same_or_no_name_joins(seeker, row, joins):
    kofi = added(seeker, "Kofi Mensah", addresses=[("email", "kofi@calder.example")])
    run = brought(seeker, f"Name,Email\n{row}\n")
    found = run.rows.get()
    assert (found.person == kofi) is joins
    assert (found.offered == kofi) is not joins


def test_a_person_without_a_name_takes_the_one_that_comes(seeker):
    brought(seeker, "Email\nkofi@calder.example\n")
    run = brought(seeker, "Name,Email\nKofi Mensah,kofi@calder.example\n")
    assert numbers(run) == (1, 0, 1, 0)
    assert [each.name for each in Person.objects.all()] == ["Kofi Mensah"]


def test_a_profile_is_the_same_however_its_address_is_written(seeker):
    brought(seeker, PEOPLE)
    other = "https://uk.linkedin.com/in/Elena-V/?trk=x"
    run = brought(
        seeker, f"{HEAD}\nElena,Vasquez,{other},,Norrland Power,Grid planner,08 Feb 2026\n"
    )
    assert numbers(run) == (1, 0, 1, 0)


def test_two_profiles_with_one_name_are_not_even_offered(seeker):
    brought(seeker, PEOPLE)
    run = brought(
        seeker, f"{HEAD}\nElena,Vasquez,https://www.linkedin.com/in/elena-w,,X,Y,08 Feb 2026\n"
    )
    assert run.rows.get().offered is None


def test_a_row_fills_what_was_empty_and_never_the_seekers_words(seeker):
    kofi = added(
        seeker, "Kofi Mensah", title="My old boss", addresses=[("email", "kofi@calder.example")]
    )
    run = brought(seeker, PEOPLE, tie="former_colleague")
    kofi.refresh_from_db()
    assert (kofi.title, kofi.tie, kofi.profile) == ("My old boss", "former_colleague", "kofi-m")
    assert kofi.organisation
    assert kofi.organisation.name == "Calder Water"
    row = run.rows.get(person=kofi)
    assert row.changed["tie"] == ["none", "former_colleague"]
    assert "title" not in row.changed


def test_a_newer_list_brings_work_up_to_date_and_notes_it(seeker):
    brought(seeker, PEOPLE)
    newer = PEOPLE.replace("Norrland Power,Grid planner", "Meridian,Head of grid")
    run = brought(seeker, newer, name="newer.csv")
    assert numbers(run) == (4, 0, 3, 1)
    elena = Person.objects.get(name="Elena Vasquez")
    assert (elena.title, elena.organisation.name) == ("Head of grid", "Meridian")
    assert run.rows.get(person=elena).changed["title"] == ["Grid planner", "Head of grid"]
    assert [each.name for each in find(seeker, "elena merid")] == ["Elena Vasquez"]
    older = brought(seeker, PEOPLE + "\n", name="older.csv")
    assert numbers(older) == (4, 0, 3, 1)
    elena.refresh_from_db()
    assert elena.title == "Head of grid", "an older list tells nothing new"


def test_a_newer_list_leaves_what_the_seeker_has_written(seeker):
    brought(seeker, PEOPLE)
    elena = Person.objects.get(name="Elena Vasquez")
    edit.edit(Actor(seeker.pk), elena.pk, {"title": "Grid planner, north"})
    brought(seeker, PEOPLE.replace("Grid planner", "Head of grid"), name="newer.csv")
    elena.refresh_from_db()
    assert elena.title == "Grid planner, north"


def test_a_kept_step_follows_what_a_list_adds(seeker):
    ada = added(seeker, "Ada Reyes", profile="ada-r")
    begin(Actor(seeker.pk), ada.pk, [("industry", "energy")], "five_touch")
    before = Step.objects.get()
    brought(
        seeker, f"{HEAD}\nAda,Reyes,https://linkedin.com/in/ada-r,ada@labs.example,,,01 Mar 2025\n"
    )
    after = Step.objects.get()
    assert (before.kind, after.kind) == ("find_address", "write_email")


@pytest.mark.parametrize(
    ("words", "tie"),
    [
        ("alum who offered", "alum"),
        ("Guest lecturer", "guest_lecturer"),
        ("friend’s parent", "friends_parent"),
        ("former_colleague", "former_colleague"),
        ("careers fair", "classmate"),
    ],
)
def test_s1_the_tie_of_a_row_comes_before_that_of_the_list(seeker, words, tie):
    brought(seeker, f"Name,How met\nAda Reyes,{words}\n", tie="classmate")
    ada = Person.objects.get()
    assert ada.tie == tie
    if words == "careers fair":
        assert ada.notes == "How we met: careers fair"


def test_what_has_no_column_of_its_own_becomes_a_note(seeker):
    brought(
        seeker,
        "Name,Phone,Email,Notes,City\nAda Reyes,+44 7700 9OO,ada at labs,prefers phone,Leeds\n",
    )
    notes = Person.objects.get().notes
    for words in ("+44 7700 9OO", "ada at labs", "prefers phone", "Place: Leeds"):
        assert words in notes
    assert Address.objects.count() == 0


def test_a_place_suggests_a_zone_with_its_reason(seeker):
    brought(seeker, "Name,City\nAda Reyes,Chicago\n")
    ada = Person.objects.get()
    assert ada.zone == "America/Chicago"
    assert "Chicago" in ada.zone_reason


def test_columns_can_be_chosen(seeker):
    text = "xx,yy\nada@labs.example,Ada Reyes\n"
    assert numbers(brought(seeker, text, columns={})) == (2, 0, 0, 2)
    run = brought(seeker, text, columns={0: "email", 1: "name"})
    assert Person.objects.get().name == "Ada Reyes"
    assert run.new == 1


def test_a_row_that_was_set_aside_is_put_right(seeker):
    run = brought(seeker, PEOPLE)
    row = run.rows.get(outcome="set_aside")
    words = row.text
    with pytest.raises(Mistake, match="Give a name"):
        row_again.again(Actor(seeker.pk), row.pk, {"note": "?"})
    told = row_again.again(
        Actor(seeker.pk), row.pk, {"name": "Ada Reyes", "emails": "ada@labs.example"}
    )
    assert numbers(run) == (4, 4, 0, 0)
    row.refresh_from_db()
    assert (row.outcome, row.text, row.person_id) == ("new", words, told["person"])
    with pytest.raises(Mistake, match="already"):
        row_again.again(Actor(seeker.pk), row.pk, {"name": "Ada Reyes"})


def test_somebody_erased_for_good_does_not_come_back_by_a_list(seeker):
    brought(seeker, PEOPLE)
    for name in ("Kofi Mensah", "Elena Vasquez"):
        erase(Actor(seeker.pk), Person.objects.get(name=name).pk)
    run = brought(seeker, PEOPLE)
    assert numbers(run) == (4, 0, 1, 3)
    reasons = [row.reason for row in run.rows.filter(outcome="set_aside").order_by("line")]
    assert sum("erased" in reason for reason in reasons) == 2
    assert [each.name for each in Person.objects.all()] == ["Zoë Okafor"]


def test_a_preview_says_what_bringing_does_and_writes_nothing(seeker, tmp_path):
    added(seeker, "Kofi Mensah", addresses=[("email", "kofi@calder.example")])
    added(seeker, "Ada Reyes")
    text = (
        PEOPLE
        + "Ada,Reyes,,,Labs,Head,03 Mar 2025\nElena,Vasquez,https://linkedin.com/in/elena-v,,,,\n"
    )
    path = tmp_path / "x.csv"
    path.write_text(text, encoding="utf-8")
    before = dump()
    seen = preview(seeker, read(path), files.sha256(path))
    assert dump() == before
    run = brought(seeker, text)
    assert (seen.read, seen.new, seen.known, seen.set_aside) == numbers(run)
    assert seen.offered == run.rows.exclude(offered=None).count() == 1
    assert [each.line for each in seen.aside] == [4]
    assert [each.name for each in seen.samples][:2] == ["Elena Vasquez", "Kofi Mensah"]


def test_a_preview_may_look_at_the_first_rows_alone(seeker, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("Name\n" + "".join(f"Ada Reyes {n}\n" for n in range(500)))
    seen = preview(seeker, read(path), "", most=300)
    assert (seen.read, seen.is_whole) == (300, False)
    assert preview(seeker, read(path), "", most=500).is_whole


def test_a_run_that_was_cut_short_goes_on_to_the_same_book(seeker):
    text = PEOPLE + "".join(f"Ada{n},Reyes,,,Labs {n},Head,03 Mar 2025\n" for n in range(1400))

    class PulledPlugError(Exception):
        pass

    def pull(run: ImportRun) -> None:
        if run.read >= 2 * AT_ONCE:
            raise PulledPlugError

    token = files.keep(seeker, "x.csv", [text.encode()])
    run = bring.begin(Actor(seeker.pk), seeker, token, None, "")
    with pytest.raises(PulledPlugError):
        bring.carry_on(run.pk, "web", pull)
    assert run.rows.count() == 2 * AT_ONCE
    bring.carry_on_all()
    assert numbers(run) == (1404, 1403, 0, 1)
    assert run.state == ImportRun.DONE
    assert sorted(run.rows.values_list("line", flat=True)) == list(range(2, 1406))
    assert files.find(seeker, token) is None
    assert Act.objects.filter(verb="imports.take_rows").count() == -(-1404 // AT_ONCE)


def test_progress_is_read_and_the_run_can_be_stopped(seeker):
    text = "Name\n" + "".join(f"Ada Reyes {n}\n" for n in range(2 * AT_ONCE + 1))
    token = files.keep(seeker, "x.csv", [text.encode()])
    run = bring.begin(Actor(seeker.pk), seeker, token, None, "")
    seen = []

    def watch(now: ImportRun) -> None:
        seen.append((now.read, now.position, now.size))
        if now.read == 2 * AT_ONCE:
            stop(Actor(seeker.pk), now.pk)

    ended = bring.carry_on(run.pk, "web", watch)
    assert [read for read, _, _ in seen] == [AT_ONCE, 2 * AT_ONCE]
    assert 0 < seen[0][1] <= seen[1][1] <= seen[1][2] == len(text)
    assert (ended.state, ended.read, Person.objects.count()) == (
        ImportRun.STOPPED,
        2 * AT_ONCE,
        2 * AT_ONCE,
    )
    with pytest.raises(Stopped):
        stop(Actor(seeker.pk), run.pk)


def test_a_double_click_starts_one_run(seeker):
    token = files.keep(seeker, "x.csv", [PEOPLE.encode()])
    key = uuid4()
    first = bring.begin(Actor(seeker.pk, "web", key), seeker, token, None, "")
    second = bring.begin(Actor(seeker.pk, "web", key), seeker, token, None, "")
    assert first.pk == second.pk
    assert ImportRun.objects.count() == 1
    bring.carry_on(first.pk, "web")
    with pytest.raises(Unreadable, match="not here any more"):
        bring.begin(Actor(seeker.pk, "web", uuid4()), seeker, token, None, "")


def test_a_tie_that_is_none_is_refused(seeker):
    with pytest.raises(Mistake, match="Choose one of the ties"):
        brought(seeker, PEOPLE, tie="acquaintance")


def test_what_was_left_lying_for_a_day_is_dropped(seeker, clock):
    left = files.keep(seeker, "left.csv", [PEOPLE.encode()])
    made_at = files.find(seeker, left).stat().st_mtime
    from datetime import UTC, datetime

    clock.set(datetime.fromtimestamp(made_at, UTC) + timedelta(days=2))
    files.drop_forgotten(seeker)
    assert files.find(seeker, left) is None


def test_rows_are_counted_once_whatever_happens(seeker):
    run = brought(seeker, PEOPLE)
    outcomes = ImportRow.objects.filter(run=run).values_list("outcome", flat=True)
    assert len(outcomes) == run.read == run.new + run.known + run.set_aside


def test_an_erased_person_leaves_no_words_in_what_was_brought(seeker):
    brought(seeker, PEOPLE)
    brought(seeker, PEOPLE.replace("Grid planner", "Head of grid"), name="newer.csv")
    elena = Person.objects.get(name="Elena Vasquez")
    erase(Actor(seeker.pk), elena.pk)
    left = "\n".join(line for line in dump() if "imports_" in line)
    for words in ("Elena", "Vasquez", "elena-v", "Head of grid"):
        assert words not in left
