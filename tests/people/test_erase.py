"""Erased for good: not a trace in the file, and never written to again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from groundwork.accounts.models import Account
from groundwork.care.doctor import examine
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.mail.draft import start
from groundwork.people.add import Described, add
from groundwork.people.edit import edit
from groundwork.people.erase import erase, erase_for_good
from groundwork.people.models import DoNotContact, Organisation, Person
from groundwork.people.search import find, named
from groundwork.reachouts.begin import begin
from groundwork.reachouts.log import answer, call, noted
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake
from groundwork.steps.models import Event, Step

CANARY = "Quorralxis"


def brought_in(seeker, person):
    run = ImportRun.objects.create(
        account=seeker, file="list.csv", sha256="0", format="csv", state="done",
        started_at=person.added_at,
    )  # fmt: skip
    row = ImportRow.objects.create(
        run=run, line=2, text=f"{CANARY},x", fields={"name": CANARY}, outcome="new",
        person=person, sha256="1", changed={"name": ["", CANARY]},
    )  # fmt: skip
    return row.pk


def a_whole_story(seeker, actor) -> int:
    """Somebody with everything that is kept of a person, each holding the word."""
    pk = add(
        actor(),
        Described(
            f"{CANARY} Vasquez",
            greeting=CANARY,
            organisation=f"{CANARY} Power",
            title=f"{CANARY} planner",
            facts=f"{CANARY} planned the link",
            notes=CANARY,
            addresses=[("email", f"{CANARY}@norrland.example"), ("phone", "07700 900456")],
        ),
    )
    edit(actor(), pk, {"notes": f"{CANARY} " * 2000})
    edit(actor(), pk, {"notes": f"{CANARY} once more"})
    begin(actor(), pk, [("industry", f"{CANARY} grids")])
    start(actor(), pk, "first_email", "email", "x@norrland.example", CANARY, f"Dear {CANARY}")
    call(actor(), pk, "voicemail", note=f"left for {CANARY}")
    noted(actor(), pk, f"{CANARY} likes chess")
    answer(actor(), pk, "yes", note=f"{CANARY} said yes")
    return pk


STORY = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.people.test_erase import erase_in_the_midst_of_others
erase_in_the_midst_of_others()
"""


def erase_in_the_midst_of_others() -> None:
    """A book with eighty others, somebody with a whole story in their middle, who is erased."""
    seeker = Account.objects.create(name="Priya Raman")

    def actor():
        return Actor(seeker.pk)

    for number in range(40):
        add(actor(), Described(f"Somebody {number}", organisation=f"Place {number}"))
    pk = a_whole_story(seeker, actor)
    brought_in(seeker, Person.objects.get(pk=pk))
    seeker.purposes.all().delete()
    for number in range(40):
        add(actor(), Described(f"Anybody {number}"))
    erase_for_good(actor(), pk)


@pytest.mark.slow
def test_invariant_6_the_files_of_the_book_hold_no_trace(tmp_path, clock):
    seen = os.environ | {
        "GROUNDWORK_DATA": str(tmp_path),
        "GROUNDWORK_CLOCK": str(clock.file),
        "DJANGO_SETTINGS_MODULE": "groundwork.project.settings",
    }
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", STORY], env=seen, cwd=root, check=True, timeout=120)
    left = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"Anybody 39" in left
    for form in (CANARY, CANARY.lower(), CANARY.upper()):
        assert form.encode() not in left, form


def test_the_doctor_finds_nothing_after_an_erasure(seeker, actor, known, clock):
    known("Elena Vasquez", organisation=f"{CANARY} Power")
    pk = a_whole_story(seeker, actor)
    row = brought_in(seeker, Person.objects.get(pk=pk))
    erase(actor(), pk)
    assert examine(clock.now()).differences == []
    assert ImportRow.objects.get(pk=row).text == "erased"
    assert find(seeker, "planner") == []


def test_a6_the_addresses_stay_barred_by_a_keyed_hash(seeker, actor, known):
    elena = known("Elena", addresses=[("email", "Elena@norrland.example")])
    erase(actor(), elena.pk)
    assert not DoNotContact.objects.filter(hash__contains="elena").exists()
    again = known("E. Vasquez", addresses=[("email", "elena@norrland.example")])
    assert Step.objects.get(person=again).standing == "stop"
    assert not Step.objects.filter(person=known("Elena", addresses=[("email", "e@x.example")]))


def test_what_hung_on_the_person_goes_and_what_is_others_stays(seeker, actor, known):
    kofi = known("Kofi Mensah", organisation="Norrland Power")
    elena = known("Elena Vasquez", organisation="Norrland Power", through=kofi.pk)
    begin(actor(), kofi.pk, [("industry", "grids")])
    erase(actor(), kofi.pk)
    elena.refresh_from_db()
    assert (elena.through, elena.organisation.name) == (None, "Norrland Power")
    assert not Event.objects.exists()
    assert not Step.objects.exists()
    erase(actor(), elena.pk)
    assert not Organisation.objects.exists()
    assert named(seeker, "Elena") == []


def test_an_erased_person_is_not_here_any_more(actor, known):
    elena = known("Elena")
    erase(actor(), elena.pk)
    with pytest.raises(Mistake):
        erase(actor(), elena.pk)


def test_an_erasure_leaves_the_book_sound(seeker, actor, known):
    erase(actor(), known("Elena").pk)
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        cursor.execute("INSERT INTO people_search (people_search) VALUES ('integrity-check')")
