"""The exported lists of ../shared/corpora: everything in them is understood or set aside."""

import csv
import io
import json
import time
from pathlib import Path

import pytest

from groundwork.imports.formats import Unreadable, read

INTEROP = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "interop"
FOLDERS = ("linkedin", "contacts_csv", "csv-spectrum")
FILES = sorted(path for folder in FOLDERS for path in (INTEROP / folder).glob("*.csv"))
SPECTRUM = [path for path in FILES if path.parent.name == "csv-spectrum"]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason=f"the labelled files are not in {INTEROP}"),
]

# Per file of connections: people with a name, people who hide, rows of both that are set aside.
CONNECTIONS = {
    "2020_nopreamble_nourl.csv": (5, 1, 1),
    "2022_preamble_nourl.csv": (5, 1, 1),
    "2026_url_preamble.csv": (5, 1, 1),
    "bom_crlf.csv": (5, 1, 1),
    "excel_resaved_semicolon_cp1252.csv": (2, 0, 0),
    "german_header.csv": (1, 0, 0),
    "torn_unclosed_quote.csv": (5, 0, 1),
    "truncated_download.csv": (5, 1, 2),
}
BOOKS = {
    "alumni_office_semicolon.csv": ["Ann", '=HYPERLINK("http://x")'],
    "google_new_labels.csv": ["翼", None, None],
    "google_old_yomi_utf16.csv": ["Zoë"],
    "outlook_cp1252.csv": ["Siân", "Ex"],
}


ENCODINGS = {
    "google_old_yomi_utf16.csv": "utf-16",
    "excel_resaved_semicolon_cp1252.csv": "cp1252",
    "outlook_cp1252.csv": "cp1252",
}


def decoded(path: Path, end: int | None = None) -> str:
    """The first bytes of a file of the corpora, by an encoding that is known beforehand."""
    return path.read_bytes()[:end].decode(ENCODINGS.get(path.name, "utf-8-sig"), "ignore")


def words(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line for line in lines if line.strip(' ,;\t"')]


def test_every_file_is_kept_whole_and_shown_in_a_table():
    print(f"\n{'file':52} {'as':9} {'rows':>4} {'understood':>10} {'aside':>5} {'ms':>6}")
    for path in FILES:
        started = time.process_time()
        reading = read(path)
        rows = list(reading.rows)
        took = (time.process_time() - started) * 1000
        understood = sum(row.fields is not None for row in rows)
        name = f"{path.parent.name}/{path.name}"
        print(
            f"{name:52} {reading.format:9} {len(rows):4} {understood:10} "
            f"{len(rows) - understood:5} {took:6.1f}"
        )
        there = words(decoded(path))
        kept = words("\n".join(row.text for row in rows))
        assert kept == there[len(there) - len(kept) :]
        assert len(kept) >= len(there) - 3  # the headings and LinkedIn's two lines above them
        assert [row for row in rows if (row.fields is None) != bool(row.reason)] == []
        assert reading.position() == reading.size_hint == path.stat().st_size
        assert took < 5_000


@pytest.mark.parametrize("name", CONNECTIONS)
def test_connections_are_all_found(name):
    named, hidden, aside = CONNECTIONS[name]
    reading = read(INTEROP / "linkedin" / name)
    rows = list(reading.rows)
    assert reading.format == "linkedin"
    assert len(rows) == named + hidden
    assert sum(row.fields is None for row in rows) == aside
    assert all(row.fields["given"] for row in rows if row.fields)


@pytest.mark.parametrize("name", BOOKS)
def test_address_books_and_alumni_lists_are_understood(name):
    rows = list(read(INTEROP / "contacts_csv" / name).rows)
    assert [row.fields and row.fields.get("given") for row in rows] == BOOKS[name]
    assert [row.reason for row in rows] == [""] * len(rows)


@pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
def test_hard_cases_of_quoting_have_the_expected_cells(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading = read(path)
    cells = reading.sample
    if reading.headers[0].startswith("Column"):
        headings, *cells = cells
    else:
        headings = reading.headers
    assert [dict(zip(headings, row, strict=True)) for row in cells] == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_cut_short_anywhere_it_is_read_or_refused(path, tmp_path):
    data, cut = path.read_bytes(), tmp_path / "cut"
    for end in range(1, len(data), 9):
        cut.write_bytes(data[:end])
        try:
            rows = list(read(cut).rows)
        except Unreadable:
            continue
        there = words(decoded(path, end))
        kept = words("\n".join(row.text for row in rows))
        # A letter cut in two is kept as a stub; headings and the lines above them are no rows.
        assert len(there) - 3 <= len(kept) <= len(there) + 1
        assert set(kept[:-1]) <= set(there)


def test_the_standard_reader_would_have_lost_rows_of_the_torn_file():
    """The anchor: read plainly, the row after the torn one is gone."""
    path = INTEROP / "linkedin" / "torn_unclosed_quote.csv"
    plain = [row for row in csv.reader(io.StringIO(decoded(path))) if len(row) > 5]
    ours = [row for row in read(path).rows if row.fields]
    assert "翼" not in {row[0] for row in plain}
    assert "翼" in {row.fields["given"] for row in ours}
