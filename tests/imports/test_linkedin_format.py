"""The list of connections, in every shape LinkedIn has given it, whole and damaged."""

import io
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from groundwork.imports.formats import Row, Unreadable, read

FIXTURES = Path(__file__).parent / "fixtures"
SHAPES = sorted(path.name for path in FIXTURES.glob("linkedin_*.csv"))
LATEST = "linkedin_2026.csv"
DAMAGED = [pytest.param(name, marks=[] if name == LATEST else pytest.mark.slow) for name in SHAPES]
"""Every shape is damaged at every place; without the slow tests, the latest alone."""


@pytest.fixture
def read_bytes(tmp_path):
    def read_these(data: bytes, name: str = "export.dat"):
        path = tmp_path / name
        path.write_bytes(data)
        return read(path)

    return read_these


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def shown(row: Row) -> tuple[str, dict | None, str]:
    return row.text, row.fields and dict(row.fields), row.reason


def plain_lines(text: str) -> list[str]:
    """The lines that hold a word, whatever ends them."""
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip(' \t\v\f\x1c\x1d\x1e\x85",;')]


def record_starts(text: str) -> list[int]:
    """Where records start in well-formed text: a count of its own, sign by sign."""
    starts, quoted, fresh, line = [], False, True, 1
    for sign in text.replace("\r\n", "\n").replace("\r", "\n"):
        if fresh and sign != "\n":
            starts.append(line)
            fresh = False
        quoted ^= sign == '"'
        if sign == "\n":
            line += 1
            fresh = fresh or not quoted
    return starts


def body(text: str) -> tuple[int, str]:
    """The number of the line after the headings, and all that follows them."""
    lines = text.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if "Company" in line or "Unternehmen" in line) + 1
    return at + 1, "".join(lines[at:])


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_gives_the_same_people(name):
    reading = read(FIXTURES / name)
    rows = list(reading.rows)
    assert reading.format == "linkedin"
    assert [row.fields and row.fields.get("given") for row in rows] == [
        "Ines",
        "Zoë",
        None,
        "翼",
        "Ben",
        "Mara",
        "Omar",
    ]
    assert dict(rows[0].fields)["email"] == "ines@calder.example"
    assert dict(rows[0].fields)["organisation"] == "Calder Water, Ltd"
    assert rows[1].fields["organisation"] == 'Say "Hi" Studio'
    assert rows[5].fields["organisation"] == "Two Line Foods"
    assert [row.fields["connected_on"] for row in rows if row.fields] == [
        "2026-02-08",
        "2019-11-14",
        "2008-01-01",
        "2024-02-29",
        "2021-09-30",
        "2022-05-03",
    ]


@pytest.mark.parametrize("name", SHAPES)
def test_rows_are_as_many_as_records_start(name):
    text = (FIXTURES / name).read_bytes().decode()
    first, rest = body(text)
    starts = [first - 1 + start for start in record_starts(rest)]
    assert [row.line for row in read(FIXTURES / name).rows] == starts


def test_a_row_of_the_latest_shape_in_full():
    reading = read(FIXTURES / LATEST)
    assert reading.headers[2] == "URL"
    assert reading.columns == {
        0: "given",
        1: "family",
        2: "url",
        3: "email",
        4: "organisation",
        5: "title",
        6: "connected_on",
    }
    first = next(reading.rows)
    assert first.line == 5
    assert first.text.startswith("Ines,Duarte,https://")
    assert first.text.endswith('"Calder Water, Ltd",Analyst,08 Feb 2026')
    assert dict(first.fields) == {
        "given": "Ines",
        "family": "Duarte",
        "url": "https://www.linkedin.com/in/ines-duarte-71",
        "profile": "ines-duarte-71",
        "email": "ines@calder.example",
        "emails": "ines@calder.example",
        "organisation": "Calder Water, Ltd",
        "title": "Analyst",
        "connected_on": "2026-02-08",
    }


def test_a_profile_is_the_slug_decoded_in_small_letters():
    profiles = [row.fields["profile"] for row in read(FIXTURES / LATEST).rows if row.fields]
    assert profiles[:3] == ["ines-duarte-71", "zoë-müller-1a2b", "tsubasa-x"]


def test_whoever_hides_is_set_aside_with_a_reason():
    hidden = list(read(FIXTURES / LATEST).rows)[2]
    assert hidden.fields is None
    assert hidden.text == ",,,,,,07 Jun 2026"
    assert "hidden or closed" in hidden.reason


def test_formulas_stay_as_they_are():
    rows = list(read(FIXTURES / LATEST).rows)
    assert rows[-1].fields["title"] == "=SUM(A1:A9)"


def test_only_the_one_form_of_a_day_is_read(read_bytes):
    data = (FIXTURES / LATEST).read_text(encoding="utf-8")
    for other in ("08-Feb-26", "08/02/2026", "2026-02-08", "31 Feb 2026", "08 Fev 2026"):
        row = next(read_bytes(data.replace("08 Feb 2026", other).encode()).rows)
        assert row.fields["given"] == "Ines"
        assert "connected_on" not in row.fields
        assert other in row.text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n\n", "\n\0\0\0\0"])
def test_recoded_files_give_equal_fields(read_bytes, line_end, encoding, last):
    text = (FIXTURES / LATEST).read_text(encoding="utf-8").rstrip("\n") + last
    recoded = text.replace("\n", line_end).encode(encoding)
    clean = [(row.line, row.fields, row.reason) for row in read(FIXTURES / LATEST).rows]
    assert [(row.line, row.fields, row.reason) for row in read_bytes(recoded).rows] == clean


def test_cp1252_is_read_where_it_is_not_utf8(read_bytes):
    text = (FIXTURES / LATEST).read_text(encoding="utf-8")
    western = "\n".join(line for line in text.split("\n") if "翼" not in line)
    rows = list(read_bytes(western.encode("cp1252")).rows)
    assert [row.text for row in rows] == [row.text for row in read_bytes(western.encode()).rows]
    assert rows[1].fields["family"] == "Müller, PhD"


def test_a_letter_cut_in_two_at_the_end_does_not_change_the_rest(read_bytes):
    data = (FIXTURES / LATEST).read_bytes()
    cut = data[: data.index("🚀".encode()) + 2]
    rows = list(read_bytes(cut).rows)
    assert rows[1].fields["given"] == "Zoë"
    assert rows[-1].text.startswith("翼,愛川")
    assert "stops before its last column" in rows[-1].reason


@pytest.mark.parametrize("name", DAMAGED)
def test_a_file_cut_anywhere_loses_nothing_that_is_there(read_bytes, name):
    data = (FIXTURES / name).read_bytes()
    clean = [shown(row) for row in read(FIXTURES / name).rows]
    head = len(data) - len(body(data.decode())[1].encode())
    for end in [*range(1, len(data), 100), *range(head + 1, len(data), 7)]:
        rows = [shown(row) for row in read_bytes(data[:end]).rows]
        if end > head:
            sure = max(0, len(rows) - 2)
            assert rows[:sure] == clean[:sure]
            kept = plain_lines("\n".join(text for text, _, _ in rows))
            there = body(data[:end].decode("utf-8", "ignore"))[1]
            # The stub of a letter cut in two is kept as well.
            assert kept[:-1] == plain_lines(there)[: len(kept) - 1]
            assert len(kept) - len(plain_lines(there)) in (0, 1)


@pytest.mark.parametrize("name", DAMAGED)
@pytest.mark.parametrize("change", ["quote", "comma", "line", "nul", "bit", "high bit"])
def test_one_byte_changed_touches_its_own_row_alone(read_bytes, name, change):
    data = (FIXTURES / name).read_bytes()
    clean = list(read(FIXTURES / name).rows)
    head = len(data) - len(body(data.decode())[1].encode())
    runs = 0
    for at in range(head, len(data), 3):
        new = {"quote": 0x22, "comma": 0x2C, "line": 0x0A, "nul": 0}.get(change)
        new = data[at] ^ (0x80 if change == "high bit" else 1) if new is None else new
        rows = list(read_bytes(data[:at] + bytes([new]) + data[at + 1 :]).rows)
        line = data[:at].count(b"\n") + 1
        broken = {line, line + 1} if data[at] in b"\r\n" else {line}
        lines_of = {row.line: range(row.line, row.line + row.text.count("\n") + 1) for row in clean}
        untouched = [shown(row) for row in clean if not broken & set(lines_of[row.line])]
        found = [shown(row) for row in rows]
        assert [one for one in untouched if one not in found] == []
        assert -1 <= len(rows) - len(clean) <= 2
        runs += 1
    assert runs > 100


@pytest.mark.parametrize("name", DAMAGED)
def test_every_line_of_a_damaged_file_is_in_exactly_one_row(read_bytes, name):
    data = (FIXTURES / name).read_bytes()
    head = len(data) - len(body(data.decode())[1].encode())
    for at in range(head, len(data)):
        changed = data[:at] + b'"' + data[at + 1 :]
        kept = "\n".join(row.text for row in read_bytes(changed).rows)
        readable = changed[head:].decode("utf-8", "ignore")
        if readable.encode() == changed[head:]:
            assert plain_lines(kept) == plain_lines(readable)


@pytest.mark.parametrize("name", SHAPES)
def test_each_quotation_mark_taken_away(read_bytes, name):
    data = (FIXTURES / name).read_bytes()
    clean = list(read(FIXTURES / name).rows)
    head = len(data) - len(body(data.decode())[1].encode())
    marks = [at for at in range(head, len(data)) if data[at : at + 1] == b'"']
    for at in marks:
        rows = list(read_bytes(data[:at] + data[at + 1 :]).rows)
        line = data[:at].count(b"\n") + 1
        others = [
            shown(row) for row in clean if not row.line <= line <= row.line + row.text.count("\n")
        ]
        assert [one for one in others if one not in [shown(row) for row in rows]] == []
        assert plain_lines("\n".join(row.text for row in rows)) == plain_lines(
            (data[head:at] + data[at + 1 :]).decode()
        )
    assert len(marks) > 10


def test_all_quotation_marks_taken_away(read_bytes):
    data = (FIXTURES / LATEST).read_bytes().replace(b'"', b"")
    rows = list(read_bytes(data).rows)
    assert plain_lines("\n".join(row.text for row in rows)) == plain_lines(body(data.decode())[1])
    assert [row.fields["given"] for row in rows if row.fields] == ["翼", "Ben", "Omar"]


def test_an_unclosed_quotation_mark_costs_one_row(read_bytes):
    lines = (FIXTURES / LATEST).read_text(encoding="utf-8").split("\n")
    torn = 'Bea,Torn,https://www.linkedin.com/in/bea,,"Unclosed Co,Chair,01 Jan 2020'
    text = "\n".join([*lines[:5], torn, *lines[5:]])
    rows = list(read_bytes(text.encode()).rows)
    clean = [shown(row) for row in read(FIXTURES / LATEST).rows]
    assert [shown(row) for row in rows if row.text != torn] == clean
    aside = next(row for row in rows if row.text == torn)
    assert aside.line == 6
    assert aside.fields is None
    assert "quotation mark" in aside.reason


def test_an_unclosed_quotation_mark_in_a_long_list_costs_one_row(read_bytes):
    lines = [f"Given{n},Name{n},,,Firm,Role,08 Feb 2026" for n in range(30_000)]
    lines[10] = 'Given10,Name10,,,"Firm,Role,08 Feb 2026'
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = list(read_bytes((head + "\n".join(lines)).encode()).rows)
    assert len(rows) == 30_000
    assert [row.line for row in rows if row.fields is None] == [12]


def test_cells_of_200_kb_are_kept(read_bytes):
    long = "word, " * 40_000
    text = f'First Name,Last Name,Company,Connected On\nIda,Long,"{long}",08 Feb 2026\n'
    (row,) = read_bytes(text.encode()).rows
    assert row.fields["organisation"] == long.strip()


def test_an_archive_is_known_by_what_is_in_it(read_bytes):
    data = (FIXTURES / LATEST).read_bytes()
    clean = [shown(row) for row in read(FIXTURES / LATEST).rows]
    for name in ("Connections.csv", "deep/er/CONNECTIONS.CSV", "in here/con_nec tions.csv"):
        reading = read_bytes(
            zipped({"messages.csv": b"FROM,TO\n", "__MACOSX/._Connections.csv": b"x", name: data}),
            "download",
        )
        assert (reading.format, reading.member) == ("linkedin", name)
        assert [shown(row) for row in reading.rows] == clean
        assert reading.position() == reading.size_hint == len(data)


def test_an_archive_in_the_layout_for_large_ones_is_read(read_bytes):
    data = zipped({"Connections.csv": (FIXTURES / LATEST).read_bytes()})
    at = data.index(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HLL", data, at + 10)
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    assert len(list(read_bytes(data[:at] + record + locator + data[at:]).rows)) == 7
    crowd = record.replace(struct.pack("<QQ", 1, 1), struct.pack("<QQ", 10**7, 10**7))
    with pytest.raises(Unreadable, match="far more"):
        read_bytes(data[:at] + crowd + locator + data[at:])


def locked() -> bytes:
    data = bytearray(zipped({"Connections.csv": (FIXTURES / LATEST).read_bytes()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def claiming(size: int) -> bytes:
    data = bytearray(zipped({"Connections.csv": (FIXTURES / LATEST).read_bytes()}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = size.to_bytes(4, "little")
    return bytes(data)


def crowded() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"{number}.csv", b"")
    return packed.getvalue()


def packed_oddly() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("Connections.csv", (FIXTURES / LATEST).read_bytes())
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (lambda: zipped({"messages.csv": b"FROM,TO\n"}), "no list of connections"),
        (lambda: zipped({}), "archive is empty"),
        (lambda: zipped({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b""}), "Excel"),
        (lambda: zipped({"word/document.xml": b"<a/>"}), "Word document"),
        (lambda: zipped({"Connections.csv": b""}), "no words"),
        (lambda: zipped({"Connections.csv": (FIXTURES / LATEST).read_bytes()})[:-40], "complete"),
        (lambda: zipped({"Connections.csv": (FIXTURES / LATEST).read_bytes()})[:300], "complete"),
        (locked, "password"),
        (lambda: claiming(201 * 2**20), "far more"),
        (lambda: claiming(600 * 2**20), "far more"),
        (crowded, "far more"),
        (packed_oddly, "does not read"),
    ],
)
def test_archives_that_can_not_be_read_say_what_to_do(read_bytes, data, words):
    with pytest.raises(Unreadable, match=words):
        read_bytes(data())


def test_a_true_bomb_is_refused_before_it_is_unpacked(read_bytes):
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("Connections.csv", "w") as member,
    ):
        for _ in range(201):
            member.write(bytes(2**20))
    started = time.process_time()
    with pytest.raises(Unreadable, match="far more"):
        read_bytes(packed.getvalue())
    assert time.process_time() - started < 1


@pytest.mark.slow
def test_a_damaged_archive_is_read_or_refused_and_nothing_else(read_bytes):
    data = zipped(
        {"a/messages.csv": b"FROM\n", "Connections.csv": (FIXTURES / LATEST).read_bytes()}
    )
    clean = [shown(row) for row in read(FIXTURES / LATEST).rows]
    refused = 0
    for at in range(len(data)):
        for new in {0, 0xFF, data[at] ^ 1} - {data[at]}:
            try:
                rows = [
                    shown(row) for row in read_bytes(data[:at] + bytes([new]) + data[at + 1 :]).rows
                ]
            except Unreadable:
                refused += 1
            else:
                assert rows == clean or at < 4, f"byte {at} became {new:#x}"
    assert refused > 500


@pytest.mark.slow
def test_100_000_rows_are_read_in_a_stream(tmp_path):
    path = tmp_path / "Connections.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
        for n in range(100_000):
            firm = f'"Firm {n % 977}, Ltd"' if n % 3 else f"Firm {n % 977}"
            url = f"https://www.linkedin.com/in/name-{n}"
            file.write(f"Name{n},Müller,{url},,{firm},Analyst,{1 + n % 28:02} Feb 2020\n")
    reading = read(path)
    started, understood = time.process_time(), 0
    for row in reading.rows:
        understood += row.fields is not None
    print(f"100,000 rows in {time.process_time() - started:.2f} s of CPU")
    assert understood == 100_000

    tracemalloc.start()
    for _ in read(path).rows:
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * 2**20
