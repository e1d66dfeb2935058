"""Bad input gets a sentence and nothing is lost: what can't be understood is kept and shown."""

import io
import json
import os
import sqlite3
import subprocess
import sys
import zipfile

import pytest

from groundwork.imports import bring, files
from groundwork.imports.formats import Unreadable
from groundwork.imports.models import ImportRow, ImportRun
from groundwork.people.models import Person
from groundwork.steps.acting import Actor

from .bringing import HEAD, PEOPLE, brought, numbers


def kept_whole(run: ImportRun, text: str) -> None:
    """Every word of the list stands in some row, or in its headings."""
    rows = "\n".join(run.rows.order_by("line").values_list("text", flat=True))
    for line in text.splitlines()[1:]:
        assert line in rows


@pytest.mark.parametrize(
    "data",
    [b"", b"   \n\n", b"%PDF-1.7", b"\x00" * 4096, b"PK\x03\x04half", b"x" * 5_000_000],
    ids=["empty", "blank", "pdf", "zeros", "half a zip", "no line ends"],
)
def test_what_is_no_list_is_refused_with_a_sentence_and_leaves_nothing(seeker, data):
    with pytest.raises(Unreadable) as refused:
        brought(seeker, data)
    assert str(refused.value)[0].isupper()
    assert str(refused.value).endswith(".")
    assert not ImportRun.objects.exists()


def test_a_zip_bomb_is_refused(seeker):
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("Connections.csv", "w", force_zip64=True) as member,
    ):
        for _ in range(300):
            member.write(b"a" * 2**20)
    with pytest.raises(Unreadable, match="far more"):
        brought(seeker, packed.getvalue(), "archive.zip")
    assert not ImportRun.objects.exists()


def test_a_file_over_500_mb_is_refused(seeker):
    token = files.keep(seeker, "large.csv", [b"x"])
    os.truncate(files.find(seeker, token), 501 * 2**20)
    with pytest.raises(Unreadable, match="larger than 500 MB"):
        bring.begin(Actor(seeker.pk), seeker, token, None, "")


def test_a_list_that_was_cut_off_keeps_its_last_row(seeker):
    whole = PEOPLE + "Ada,Reyes,https://www.linkedin.com/in/ada,,Labs,Head,04 Mar 2025\n"
    cut = whole[: whole.rindex("Labs")]
    run = brought(seeker, cut)
    assert numbers(run) == (5, 3, 0, 2)
    kept_whole(run, cut)


def test_an_archive_damaged_in_the_middle_says_so_and_keeps_what_came(seeker):
    rows = "".join(
        f"Ada{n},Reyes,,,Labs {n * 7919 % 9973},Head,03 Mar 2025\n" for n in range(20_000)
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", f"{HEAD}\n{rows}")
    data = bytearray(packed.getvalue())
    middle = len(data) // 2
    data[middle : middle + 4000] = os.urandom(4000)
    try:
        run = brought(seeker, bytes(data), "archive.zip")
    except Unreadable as refused:
        assert "damaged" in str(refused)  # noqa: PT017 - either way it is said, in these words
        return
    assert run.state == ImportRun.STOPPED
    assert "damaged" in run.reason


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig", "utf-16-le"])
def test_names_come_whole_out_of_any_encoding(seeker, encoding):
    text = "Name,Company\nSiân Müller,Größe AG\nZoë Okafor,Ærø Færge\n"
    run = brought(seeker, text.encode(encoding), "list.csv")
    assert numbers(run)[:2] == (2, 2)
    assert set(Person.objects.values_list("name", flat=True)) == {"Siân Müller", "Zoë Okafor"}


def test_broken_letters_do_not_stop_a_list(seeker):
    data = PEOPLE.encode().replace(b"Grid planner", b"Grid \xff\xfe planner")
    assert numbers(brought(seeker, data)) == (4, 3, 0, 1)


def test_cells_of_200_kb_are_kept_whole(seeker):
    long = "word " * 40_000
    text = f"Name,Company,Position,Notes\n{'A' * 200_000},{'B' * 200_000},{'C' * 200_000},{long}\n"
    run = brought(seeker, text)
    assert numbers(run) == (1, 1, 0, 0)
    kept_whole(run, text)
    one = Person.objects.get()
    assert (len(one.name), len(one.title), len(one.notes)) == (300, 300, len(long.strip()))


def test_formulas_stay_words(seeker):
    run = brought(seeker, 'Name,Notes\n"=HYPERLINK(""http://x"",""y"")",=1+1\n')
    one = Person.objects.get()
    assert one.name.startswith("=HYPERLINK")
    assert one.notes == "=1+1"
    assert run.rows.get().text.endswith("=1+1")


def test_nul_bytes_are_left_out_and_the_row_comes_in(seeker):
    run = brought(seeker, PEOPLE.replace("Vasquez", "Vas\0quez").encode())
    assert numbers(run) == (4, 3, 0, 1)
    assert Person.objects.filter(name="Elena Vasquez").exists()


def test_a_quotation_mark_never_closed_swallows_nobody(seeker):
    torn = PEOPLE.replace("Norrland Power", '"Norrland Power')
    run = brought(seeker, torn)
    assert run.read == 4
    assert set(Person.objects.values_list("name", flat=True)) >= {"Kofi Mensah", "Zoë Okafor"}
    kept_whole(run, torn)


def test_one_address_many_people_and_many_addresses_one_person(seeker):
    text = "Name,Email,Phone\n"
    text += "".join(f"Person {n},info@x.example,07700 900123\n" for n in range(50))
    text += "Ada Reyes,a@x.example;A@X.example; b@x.example,07700-900456; 07700 900456\n"
    run = brought(seeker, text)
    assert numbers(run) == (51, 51, 0, 0)
    ada = Person.objects.get(name="Ada Reyes")
    assert sorted(ada.addresses.values_list("folded", flat=True)) == [
        "07700900456",
        "a@x.example",
        "b@x.example",
    ]
    assert ImportRow.objects.exclude(offered=None).count() == 49


def test_a_file_that_can_not_be_written_leaves_nothing(seeker):
    def full():
        yield b"Name\n"
        raise OSError(28, "No space left on device")

    before = set(files._folder(seeker).glob("*"))
    with pytest.raises(OSError, match="No space"):
        files.keep(seeker, "x.csv", full())
    assert set(files._folder(seeker).glob("*")) == before


def test_a_name_of_a_file_can_lead_nowhere(seeker):
    for name in ("../../etc/passwd", "..", "/abs", "C:\\x.csv", "a\0b", "x" * 500):
        token = files.keep(seeker, name, [b"Name\nAda\n"])
        path = files.find(seeker, token)
        assert path.parent.name == token
        assert path.parent.parent == files._folder(seeker)
        files.drop(seeker, token)
    assert files.find(seeker, "..") is None
    assert files.find(seeker, "../" + "0" * 29) is None


COMMAND = "from groundwork.faces.cli.main import main; main()"


@pytest.fixture
def start(tmp_path, clock):
    """Starts `groundwork` with these words on a book of its own."""
    environment = os.environ | {
        "GROUNDWORK_DATA": str(tmp_path / "data"),
        "GROUNDWORK_CLOCK": str(clock.file),
    }

    def started(*words: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-c", COMMAND, *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return started


def told(process: subprocess.Popen) -> dict:
    """What it printed as JSON, with its exit code."""
    out, complaint = process.communicate(timeout=120)
    assert out, complaint
    return json.loads(out) | {"code": process.returncode}


@pytest.mark.slow
def test_two_processes_bring_the_same_list_once(tmp_path, start):
    text = PEOPLE + "".join(f"Ada{n},Reyes,,,Labs {n},Head,03 Mar 2025\n" for n in range(2000))
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    both = [start("import", str(path), "--json") for _ in range(2)]
    for said in map(told, both):
        assert said["code"] == 0
        assert (said["run"], said["read"], len(said["set_aside"])) == (1, 2004, 1)
        assert said["read"] == said["new"] + said["known"] + len(said["set_aside"])
    with sqlite3.connect(tmp_path / "data" / "book.sqlite3") as book:
        counts = [
            book.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
            for table in ("people_person", "imports_importrun", "imports_importrow")
        ]
    assert counts == [2003, 1, 2004]


@pytest.mark.slow
def test_two_lists_at_once_both_come_in(tmp_path, start):
    """Whoever is in both is one person, by the address."""
    paths = [tmp_path / name for name in ("a.csv", "b.csv")]
    for path in paths:
        rows = "".join(f"Ada{n},Reyes,https://linkedin.com/in/ada-{n},,,,\n" for n in range(1500))
        path.write_text(f"{HEAD}\n{rows}{path.stem},Only,,{path.stem}@x.example,,,\n")
    said = [told(each) for each in [start("import", str(path), "--json") for path in paths]]
    assert [each["read"] for each in said] == [1501, 1501]
    assert sum(each["new"] for each in said) == 1502
    assert sum(each["known"] for each in said) == 1500


@pytest.mark.slow
def test_the_command_prints_what_became_of_every_record(tmp_path, start):
    path = tmp_path / "Connections.csv"
    path.write_text(PEOPLE, encoding="utf-8")

    def brought_in(*words: str) -> dict:
        return told(start("import", *words, "--json"))

    dry = brought_in(str(path), "--dry-run")
    assert (dry["read"], dry["new"], dry["known"], len(dry["set_aside"])) == (4, 3, 0, 1)
    done = brought_in(str(path))
    assert (done["read"], done["new"], done["known"], done["code"]) == (4, 3, 0, 0)
    assert done["set_aside"] == dry["set_aside"]
    assert done["set_aside"][0].keys() == {"line", "text", "reason"}
    again = brought_in(str(path))
    assert (again["read"], again["new"], again["known"]) == (4, 0, 3)
    assert again["set_aside"] == done["set_aside"]
    path.write_text("xx;yy\nada@labs.example;Bo Lind\n")
    waiting = brought_in(str(path))
    assert (waiting["new"], len(waiting["set_aside"])) == (0, 2)
    tie = ("--tie", "former colleague")
    assert brought_in(str(path), "--columns", "1=email, 2=name", *tie)["new"] == 1
    for words, says in (
        (["--columns", "1=shoe"], "no choice"),
        (["--tie", "acquaintance"], "Choose one of the ties"),
    ):
        refused = brought_in(str(path), *words)
        assert refused["code"] == 2
        assert says in refused["error"]
    assert brought_in(str(tmp_path / "nowhere.csv"))["error"].startswith("There is no file")
