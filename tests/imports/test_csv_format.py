"""Any list of people: delimiters, headings, encodings, damage, and what is no list at all."""

import random
import time
from pathlib import Path

import pytest

from groundwork.imports.formats import Unreadable, paste, read

FIXTURES = Path(__file__).parent / "fixtures"
PEOPLE = [
    {"given": "Carys", "family": "Morgan", "organisation": "Calder Water", "place": "Leeds"},
    {"given": "Omar", "family": "Farouk", "organisation": "Meridian", "place": "York"},
]


@pytest.fixture
def read_bytes(tmp_path):
    def read_these(data: bytes, columns=None):
        path = tmp_path / "anything"
        path.write_bytes(data)
        return read(path, columns)

    return read_these


def fields_of(reading):
    return [row.fields and dict(row.fields) for row in reading.rows]


def only(reading) -> dict:
    (row,) = reading.rows
    assert row.fields is not None, row.reason
    return dict(row.fields)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_the_headings_have(read_bytes, delimiter):
    lines = ["First name,Surname,Employer,City", *(",".join(one.values()) for one in PEOPLE)]
    data = "\n".join(lines).replace(",", delimiter).encode()
    assert fields_of(read_bytes(data)) == PEOPLE


def test_commas_in_rows_do_not_outvote_the_headings(read_bytes):
    data = b"Name;Note\nCarys Morgan;tall, kind, likes tea, met in May\n"
    assert only(read_bytes(data)) == {
        "name": "Carys Morgan",
        "note": "tall, kind, likes tea, met in May",
    }


def test_an_alumni_office_list_in_cp1252():
    reading = read(FIXTURES / "alumni_office.csv")
    rows = list(reading.rows)
    assert reading.format == "csv"
    assert dict(rows[0].fields) == {
        "given": "Carys",
        "family": "Morgan",
        "organisation": "Calder Water",
        "title": "Head of Leakage",
        "email": "c.morgan@calder.example",
        "emails": "c.morgan@calder.example",
        "phone": "0113 496 0123",
        "phones": "0113 496 0123",
        "place": "Leeds",
        "note": "Class Year: '98\nWilling to help?: Yes - phone only",
    }
    assert rows[1].fields["family"] == "Wójcik"
    assert rows[1].fields["emails"] == "lucja@meridian.example\nlw@home.example"
    assert rows[2].fields["given"].startswith("=HYPERLINK(")
    assert rows[3].fields is None
    assert "no name, address or number" in rows[3].reason


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("First Name,Last Name,E-mail Address", ["given", "family", "email"]),
        ("Surname,Forename,Mobile number", ["family", "given", "phone"]),
        ("Full name,Company,Job Title", ["name", "organisation", "title"]),
        ("Name,Vorname,Firma", ["family", "given", "organisation"]),
        ("Nachname,Vorname,E-Mail-Adresse", ["family", "given", "email"]),
        ("Name,Surname,Role", ["given", "family", "title"]),
        ("Name,Given Name,Family Name", ["name", "given", "family"]),
        ("Name,how met,mail", ["name", "tie", "email"]),
        ("Name,LinkedIn URL,Notes", ["name", "url", "note"]),
        ("Name,Telefon privat,Bemerkungen", ["name", "phone", "note"]),
        ("Prénom,Nom de famille,Téléphone", ["given", "family", "phone"]),
        ("Name,E-mail 1 - Value,Phone 1 - Value", ["name", "email", "phone"]),
        ("Name,Willing to help by phone?,Graduation Year", ["name", "note", "note"]),
    ],
)
def test_headings_in_many_words(headings, columns):
    assert paste(f"{headings}\na,b,c\n").columns == dict(enumerate(columns))


@pytest.mark.parametrize(
    "heading",
    ["E-mail 1 - Type", "Phone 1 - Label", "Phonetic Last Name", "Home Fax", "Birthday", "Street"],
)
def test_headings_that_only_look_like_one_are_left_alone(heading):
    assert paste(f"Name,{heading}\na,b\n").columns == {0: "name"}


def test_a_form_of_address_is_no_job_title():
    assert only(paste("Title,Name,Job Title\nDr,Carys Morgan,Chemist\n"))["title"] == "Chemist"
    assert only(paste("Name,Title\nCarys Morgan,Chemist\n"))["title"] == "Chemist"


def test_the_name_somebody_goes_by_comes_first():
    row = only(paste("First Name,Preferred Name,Surname\nElizabeth,Liz,Pryce\n"))
    assert row == {"given": "Liz", "family": "Pryce"}
    assert only(paste("First Name,Preferred Name,Surname\nAnn,,Pryce\n"))["given"] == "Ann"


@pytest.mark.parametrize(
    ("cell", "emails"),
    [
        ("ann@a.example", ["ann@a.example"]),
        ("  Ann@A.example  ", ["Ann@A.example"]),
        ('"ann@a.example, ann@b.example"', ["ann@a.example", "ann@b.example"]),
        ("ann@a.example; ann@b.example", ["ann@a.example", "ann@b.example"]),
        ("ann@a.example ::: ann@b.example", ["ann@a.example", "ann@b.example"]),
        ("ann@a.example ::: ANN@a.example", ["ann@a.example"]),
        ("Ann Lee <ann@a.example>", ["ann@a.example"]),
        ("mailto:ann@a.example", ["ann@a.example"]),
        ("\u200eann@a.example", ["ann@a.example"]),
    ],
)
def test_emails_in_a_cell(cell, emails):
    row = only(paste(f"Name,Email\nAnn Lee,{cell}\n"))
    assert (row["email"], row["emails"].split("\n")) == (emails[0], emails)


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("07700 900123", ["07700 900123"]),
        ("07700 900123 ::: 07700 900124", ["07700 900123", "07700 900124"]),
        ("07700 900123; 07700 900124", ["07700 900123", "07700 900124"]),
        ('"07700 900123,,42"', ["07700 900123,,42"]),
        ("\u202a07700 900123\u202c", ["07700 900123"]),
    ],
)
def test_phones_in_a_cell(cell, phones):
    row = only(paste(f"Name\tPhone\nAnn Lee\t{cell}\n"))
    assert (row["phone"], row["phones"].split("\n")) == (phones[0], phones)


def test_addresses_from_several_columns_are_joined():
    row = only(paste("Name,Work email,Home email\nAnn,a@w.example,a@h.example\n"))
    assert row["emails"] == "a@w.example\na@h.example"


def test_words_where_an_address_was_expected_go_to_the_note():
    row = only(paste("Name,Email,Phone\nAnn Lee,ask Tom,none yet\n"))
    assert row == {"name": "Ann Lee", "note": "Email: ask Tom\nPhone: none yet"}


def test_an_address_in_the_place_of_a_name_is_an_address():
    row = only(paste("First Name,Last Name,Email\nann@a.example,,ann@a.example\n"))
    assert row == {"email": "ann@a.example", "emails": "ann@a.example"}


@pytest.mark.parametrize(
    ("url", "profile"),
    [
        ("https://www.linkedin.com/in/Ann-Lee-1/", "ann-lee-1"),
        ("linkedin.com/in/ann-lee-1?trk=x#top", "ann-lee-1"),
        ("https://uk.linkedin.com/mwlite/in/ann-lee-1", "ann-lee-1"),
        ("https://www.linkedin.com/in/zo%C3%AB", "zoë"),
        ("https://www.linkedin.com/in/zoe%CC%88", "zoë"),
        ("https://calder.example/in/ann", None),
        ("https://www.linkedin.com/company/calder", None),
    ],
)
def test_a_linkedin_address_gives_its_slug(url, profile):
    row = only(paste(f"Name,Website\nAnn Lee,{url}\n"))
    assert (row["url"], row.get("profile")) == (url, profile)


def test_words_above_the_headings_are_stepped_over_or_shown():
    rows = list(paste("Careers day 2026\n\nName;Firm;Email\nAnn Lee;Calder;a@c.example\n").rows)
    assert [(row.line, row.fields["name"]) for row in rows] == [(4, "Ann Lee")]
    rows = list(paste("Bo Ek;Calder\n\nName;Firm;Email\nAnn Lee;Calder;a@c.example\n").rows)
    assert [(row.line, row.text) for row in rows] == [
        (1, "Bo Ek;Calder"),
        (4, "Ann Lee;Calder;a@c.example"),
    ]
    assert "above the headings" in rows[0].reason


def test_excels_word_for_the_delimiter_is_heeded():
    reading = paste("sep=;\nAnn Lee;Calder, Ltd\nBo Ek;Brightwater\n", {0: "name", 1: "tie"})
    assert fields_of(reading)[0] == {"name": "Ann Lee", "tie": "Calder, Ltd"}


def test_without_headings_all_rows_wait_until_columns_are_chosen():
    text = "Ann Lee,Calder Water\nBo Ek,Brightwater\n"
    reading = paste(text)
    assert (reading.columns, reading.headers) == ({}, ["Column 1", "Column 2"])
    assert reading.sample == [["Ann Lee", "Calder Water"], ["Bo Ek", "Brightwater"]]
    rows = list(reading.rows)
    assert [row.text for row in rows] == text.split("\n")[:-1]
    assert {(row.fields, row.reason) for row in rows} == {
        (None, "Say what the columns hold, and this row can be read.")
    }
    assert fields_of(paste(text, {0: "name", 1: "organisation"})) == [
        {"name": "Ann Lee", "organisation": "Calder Water"},
        {"name": "Bo Ek", "organisation": "Brightwater"},
    ]


@pytest.mark.parametrize(
    "first",
    ["Ann Lee,ask by email", "Ann Lee,happy to help,email or mobile phone", "Ann,Job at Calder"],
)
def test_a_row_with_the_words_of_headings_in_it_is_still_a_row(first):
    reading = paste(f"{first}\nBo Ek,Brightwater\n", {0: "name"})
    assert [row.fields["name"] for row in reading.rows] == [first.split(",")[0], "Bo Ek"]


def test_headings_that_are_only_likely_are_kept_as_a_row():
    reading = paste("Kuka,Missä\nAnn Lee,ann@c.example\nBo Ek,bo@c.example\n", {0: "name"})
    rows = list(reading.rows)
    assert reading.headers == ["Kuka", "Missä"]
    assert (rows[0].text, rows[0].fields) == ("Kuka,Missä", None)
    assert "looks like the headings" in rows[0].reason
    assert [row.fields["name"] for row in rows[1:]] == ["Ann Lee", "Bo Ek"]


def test_one_name_a_line():
    reading = paste("Ann Lee\nBo Ek\n\nCy Dee", {0: "name"})
    assert [(row.line, dict(row.fields)) for row in reading.rows] == [
        (1, {"name": "Ann Lee"}),
        (2, {"name": "Bo Ek"}),
        (4, {"name": "Cy Dee"}),
    ]


def test_chosen_columns_replace_the_headings(read_bytes):
    reading = read_bytes(b"Name,Firm\nAnn Lee,Calder\n", {1: "note", 7: "email"})
    assert reading.columns == {1: "note", 7: "email"}
    (row,) = reading.rows
    assert row.fields is None
    again = read_bytes(b"Name,Firm\nAnn Lee,Calder\n", {0: "family", 1: "note"})
    assert only(again) == {"family": "Ann Lee", "note": "Firm: Calder"}


def test_rows_shorter_and_longer_than_the_headings():
    rows = list(
        paste("Name,Firm,Email\nAnn Lee\nBo Ek,B,b@x.example,,\nCy,Dee, Ltd,c@x.example").rows
    )
    assert [bool(row.fields) for row in rows] == [True, True, False]
    assert "more columns" in rows[2].reason


def test_headings_that_come_twice_are_no_person():
    rows = list(paste("Name,Firm\nAnn Lee,Calder\nName,Firm\nBo Ek,Calder\n").rows)
    assert [bool(row.fields) for row in rows] == [True, False, True]
    assert "headings once more" in rows[1].reason


def test_an_unclosed_quotation_mark_costs_one_row():
    rows = list(paste('Name,Firm,Email\nAnn,"Calder,a@c.example\nBo,,b@c.example\nCy\n').rows)
    assert [row.fields and row.fields["name"] for row in rows] == [None, "Bo", "Cy"]
    assert "quotation mark" in rows[0].reason


def test_two_stray_quotation_marks_do_not_swallow_what_is_between_them():
    people = [f"P{n} Lee,Firm,p{n}@c.example" for n in range(9)]
    people[2] = 'P2 Lee,"Firm,p2@c.example'
    people[6] = 'P6 Lee,Firm",p6@c.example'
    rows = list(paste("Name,Firm,Email\n" + "\n".join(people)).rows)
    assert [row.text for row in rows] == people
    assert [row.line for row in rows if row.fields is None] == [4]


def test_what_may_be_the_rest_of_a_torn_row_is_no_person():
    rows = list(paste('Name,Firm,Email\nAnn,"Calder\nWater,a@c.example\nBo,,b@c.example').rows)
    assert [row.fields and row.fields["name"] for row in rows] == [None, None, "Bo"]


def test_quotation_marks_inside_a_cell_are_somebodys_way_of_writing():
    rows = list(paste('Name,Firm\n"Bob" Smith,Calder\nAnn "Annie" Lee,"The "Old" Mill"\n').rows)
    assert [row.fields["name"] for row in rows] == ['"Bob" Smith', 'Ann "Annie" Lee']
    assert rows[1].fields["organisation"] == '"The "Old" Mill"'


def test_a_note_of_many_lines_is_one_cell():
    note = "\n".join(f"line {n}, and more" for n in range(400))
    rows = list(paste(f'Name,Note,Email\nAnn,"{note}",a@c.example\nBo,,b@c.example').rows)
    assert [(row.line, row.fields["name"]) for row in rows] == [(2, "Ann"), (402, "Bo")]
    assert rows[0].fields["note"] == note


def test_one_broken_byte_does_not_change_the_alphabet_of_the_rest(read_bytes):
    rows = fields_of(read_bytes("Name,Firm\nZoë,Café\n".encode() + b"Jos\xe9,X\n"))
    assert [row["name"] for row in rows] == ["Zoë", "José"]
    assert rows[0]["organisation"] == "Café"


def test_bytes_that_cp1252_does_not_know_are_kept(read_bytes):
    row = only(read_bytes(b"Name,Firm\nJos\xe9 \x81,Caf\xe9\n"))
    assert row == {"name": "José \x81", "organisation": "Café"}


def test_rows_come_in_a_stream_and_say_how_far_they_are(read_bytes):
    data = b"Name,Firm\n" + b"Ann Lee,Calder Water\n" * 200_000
    reading = read_bytes(data)
    assert (reading.size_hint, reading.position()) == (len(data), 0)
    next(reading.rows)
    assert 0 < reading.position() < len(data) / 4
    assert sum(1 for _ in reading.rows) == 199_999
    assert reading.position() == len(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\n \r\n\t\n", "no words"),
        (b"\xef\xbb\xbf", "no words"),
        (b"\0" * 5_000, "no words"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<!DOCTYPE html><p>Ann</p>", "web page"),
        (b"\xef\xbb\xbf\n<html>", "web page"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"BEGIN:VCARD\nFN:Ann\nEND:VCARD", "address cards"),
        (b"BEGIN:VCALENDAR\n", "calendar"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Office"),
        (b"\x1f\x8b\x08\x00", "packed"),
        (b"{\\rtf1 Ann}", "text document"),
        (b"x" * 5_000_000, "no line ends"),
        (random.Random(5).randbytes(4_000), "not a list"),
        (random.Random(6).randbytes(400_000), "not a list"),
    ],
)
def test_what_is_no_list_says_so_and_what_to_do(read_bytes, data, words):
    with pytest.raises(Unreadable, match=words) as refusal:
        read_bytes(data)
    assert str(refusal.value).count(".") >= 2


def test_no_file_and_too_large_a_file(tmp_path):
    for nothing in (tmp_path / "gone.csv", tmp_path):
        with pytest.raises(Unreadable, match="no file"):
            read(nothing)
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(500 * 2**20 + 1)
    with pytest.raises(Unreadable, match="500 MB"):
        read(large)


@pytest.mark.parametrize("text", ["", "   \n\n"])
def test_nothing_pasted(text):
    with pytest.raises(Unreadable, match="Nothing was pasted"):
        paste(text)


def test_a_paste_may_hold_any_sign():
    assert fields_of(paste("\ufeffName\tFirm\r\nAnn \ud800Lee\tCalder\0\r\n")) == [
        {"name": "Ann ?Lee", "organisation": "Calder"}
    ]


_HEAD = "First Name,Last Name,Email\n"


@pytest.mark.parametrize(
    "text",
    [
        _HEAD + 'a",",c\n' * 50_000,
        _HEAD + 'a,"b,c\n' * 50_000,
        _HEAD + 'a,"b,c\n' + "x,y,z\n" * 50_000,
        _HEAD + 'a,"b""c\n' * 50_000,
        _HEAD + '"""\n' * 50_000,
        _HEAD + '"' * 3_000_001,
        _HEAD + "," * 3_000_000,
        _HEAD + ('"a' + '""' * 500 + "\n") * 1_000,
        "," * 200_000 + "\n" + "x\n" * 50,
        ('"' + "a," * 2_000 + "\n") * 60,
        "Name,URL\na," + "linkedin.aaaa" * 200_000,
        "Name,Email\na," + ":::" * 500_000,
    ],
    ids=range(12),
)
def test_no_text_takes_seconds(text):
    started = time.process_time()
    rows = sum(1 for _ in paste(text).rows)
    assert rows <= text.count("\n") + 1
    assert time.process_time() - started < 5


def test_whatever_the_bytes_are_they_are_read_or_refused(read_bytes):
    chance = random.Random(11)
    bits = [b"Name,Email\n", b'"', b",", b";", b"\t", b"\n", b"\r", b"a@b.example", b"\xe9", b"\0"]
    bits += ["Zoë".encode(), b"\xff\xfe", b'""', b" ", b"Connected On", b"First Name", b":::"]
    read_so_far = 0
    for _ in range(1_500):
        data = b"".join(chance.choices(bits, k=chance.randrange(1, 60)))
        try:
            rows = list(
                read_bytes(data, chance.choice([None, {0: "name"}, {1: "email", 9: "x"}])).rows
            )
        except Unreadable:
            continue
        read_so_far += 1
        assert [row for row in rows if (row.fields is None) != bool(row.reason)] == []
    assert read_so_far > 1_000
