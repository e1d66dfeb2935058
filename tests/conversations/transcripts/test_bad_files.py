"""Files that are broken, large, of the wrong kind or meant to do harm: read, or refused in words."""

import json
import random
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from groundwork.conversations.transcripts import Transcript, Unreadable, read
from groundwork.method.listening import balance

from .making import archive, captions, document

MB = 2**20


def refused(raw: bytes) -> str:
    with pytest.raises(Unreadable) as why:
        read(raw, "call.vtt")
    return str(why.value)


def judged(raw: bytes) -> Transcript | None:
    """Reads a file and weighs it, for every name in it; None where it is refused in a sentence."""
    try:
        found = read(raw, "call")
    except Unreadable as why:
        return None if str(why).endswith(".") else pytest.fail(f"no sentence: {why}")
    for me in list(dict.fromkeys(cue.who for cue in found.cues))[:3]:
        shown = balance(found.cues, [me], found.words_timed)
        assert shown.share_time is None or 0 < shown.share_time <= 1
        assert shown.share_words is None or 0 < shown.share_words <= 1
    return found


def test_too_large_and_too_many() -> None:
    assert "4 MB" in refused(b"a" * (4 * MB + 1))
    tiny = "WEBVTT\n" + "\n\n00:01.000 --> 00:02.000\nA" * 20_001
    assert "20,000" in refused(tiny.encode())


@pytest.mark.parametrize("raw", [b"", b" \n\n", b"\x00\x00", b"WEBVTT", b"no names in it", b"\xff"])
def test_without_speech(raw: bytes) -> None:
    assert "call.vtt" in refused(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"00:00:31\tAda Lovell:\tHi\n00:01:02\tBen:\tHello\n",
        b"00:00:31 From Ada Lovell to Everyone:\n\tHi\n00:01:02 From Ben to Everyone:\n\tYes\n",
        b"00:00:31\t From  Ada Lovell To  Everyone : Hi\n",
    ],
)
def test_a_chat_is_refused_by_that_word(raw: bytes) -> None:
    assert "chat" in refused(raw)


@pytest.mark.parametrize(
    "raw", [b"<!DOCTYPE html><p>Ada: one", b"<html>", b'<?xml version="1.0"?>']
)
def test_a_page_is_refused(raw: bytes) -> None:
    assert "page" in refused(raw)


def test_a_document_with_a_doctype_is_refused_unread() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    assert "DOCTYPE" in refused(document("Ada   0:01\none", doctype=bomb))
    wide = document("Ada   0:01", doctype=bomb)
    assert judged(wide) is None


def test_a_document_that_unpacks_to_much_is_refused() -> None:
    assert "40 MB" in refused(archive(b" " * (41 * MB)))


@pytest.mark.parametrize(
    "raw",
    [
        archive(b"<w:document"),
        archive(b"", "other.xml"),
        document("Ada   0:01\none")[:-40],
        b"PK\x03\x04",
        b"PK\x03\x04" + bytes(300),
    ],
)
def test_a_damaged_document_is_refused(raw: bytes) -> None:
    assert "take that file" in refused(raw)


@pytest.mark.parametrize(
    "raw", [b'{"segments": [', b"[{" * 200_000, b'{"a": 1}', b'{"segments": 3}']
)
def test_json_that_is_no_transcript_is_refused(raw: bytes) -> None:
    assert "JSON" in refused(raw)


@pytest.mark.parametrize("odd", [None, True, "x", -1, 1e400, 10**400, "nan", [], {}, "9" * 5000])
def test_any_value_in_json_is_survived(odd: object) -> None:
    for segment in (
        {"start": odd, "end": odd, "text": "one", "speaker": "Ada"},
        {"start": 1, "end": 2, "text": odd, "speaker": odd, "words": odd},
        {"startTime": odd, "endTime": odd, "body": odd, "speaker": odd},
    ):
        judged(json.dumps({"segments": [segment, odd]}).encode())
    item = {"start_time": odd, "end_time": odd, "alternatives": odd}
    labels = {"segments": [{"start_time": odd, "speaker_label": odd, "items": [item, odd]}]}
    judged(json.dumps({"results": {"items": [item, odd], "speaker_labels": labels}}).encode())


def test_script_and_control_characters_are_words_and_nothing_more() -> None:
    found = judged(captions("Ada: <script>alert(1)</script>", "Ada: \x1b[31mred&#27;[0m"))
    assert found is not None
    assert [cue.text for cue in found.cues] == ["<script>alert(1)</script>", "[31mred[0m"]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8-sig", b""),
        ("utf-16", b""),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1252", b""),
    ],
)
def test_every_usual_encoding(encoding: str, mark: bytes) -> None:
    found = read(mark + captions("Zoë: très bien", "Zoë: oui").decode().encode(encoding), "a")
    assert [(cue.who, cue.text) for cue in found.cues] == [("Zoë", "très bien"), ("Zoë", "oui")]


def test_line_ends_of_every_kind() -> None:
    raw = captions("Ada: one", "Ben: two")
    kinds = [read(raw.replace(b"\n", end), "a") for end in (b"\n", b"\r\n", b"\r")]
    assert kinds[0] == kinds[1] == kinds[2]


def test_cut_off_inside_a_letter() -> None:
    found = judged("Zoë: oui\nZoë".encode()[:-1])
    assert found is not None
    assert found.cues[0].who == "Zoë"


SAMPLES = [
    captions("Ada: one two", "Ben: three", "Ada: four"),
    captions("<v Ada>one</v>", "<v Ben>two"),
    captions("Ada: one", "Ben: two", mark=",").removeprefix(b"WEBVTT\n\n"),
    document("A started transcription", "Ada   0:01\none", "Ben   0:04\ntwo"),
    b'{"segments": [{"start": 1, "end": 2, "text": "one", "speaker": "Ada"}]}',
    b"Ada  0:01\none\n\nBen  0:04\ntwo\n",
    b"0:00 - Ada (Harrow)\n  One.\n\n0:09 - Ben\n  Two.\n",
    b"Ada: one\nBen: two\nAda: three\n",
    b"start\tend\ttext\n1500\t2000\tOne\n",
]


@pytest.mark.parametrize("raw", SAMPLES)
def test_cut_off_at_every_byte(raw: bytes) -> None:
    for length in range(0, len(raw), 1 + len(raw) // 400):
        judged(raw[:length])


@pytest.mark.slow
@pytest.mark.parametrize("raw", SAMPLES)
def test_thousands_of_mutations(raw: bytes) -> None:
    chance = random.Random(7)
    pieces = [
        b"\x00",
        b"<!DOCTYPE x>",
        b"<script>",
        b" --> ",
        b"\n\n",
        b": ",
        b"\xff\xfe",
        b"<v ",
        b"{[",
        b"99:99",
    ]
    for _ in range(400):
        broken = bytearray(raw)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(broken) + 1)
            broken[at : at + chance.choice((0, 1, 9))] = chance.choice(
                (chance.choice(pieces), bytes([chance.randrange(256)]), bytes(broken[:at][-30:]))
            )
        judged(bytes(broken))


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbfWEBVTT\n\n\xff --> \x00")
def test_any_bytes(raw: bytes) -> None:
    judged(raw)


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet='a:A \n\t-></v0159.,&;#"(){}[]WEBVT', max_size=300))
def test_any_text_that_looks_like_one(text: str) -> None:
    judged(text.encode())
    judged(b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + text.encode())


UNITS = {
    "cues": b"00:00:01.000 --> 00:00:02.000\nAda: one two three and four more words so it is "
    + b"x" * 160
    + b"\n\n",
    "colons": b": a" * 60 + b"\n",
    "one line": b"a: ",
    "tags": b"<v ",
    "closed tags": b"<v A>",
    "arrows": b" --> ",
    "spaces": b" " * 99 + b"\n ",
    "spaces and times": b"A" + b"  0:01" * 20 + b"\n",
    "digits": b"1",
    "ids": b'1 "' * 10 + b"\n",
    "entities": b"&amp",
    "words": b"A: it's-a-word\n",
    "bold": b"**",
    "brackets": b"[{",
    "quotes": b'{"a":',
    "typed": b"00:00:31\tA:\t \n",
    "from": b"00:00:31 From " + b"a " * 30 + b"\n",
    "titles": b"# - Transcript " * 10 + b"\n",
    "stars": b"*#_ " * 30 + b"\n",
}


@pytest.mark.slow
@pytest.mark.parametrize(
    "start", [b"", b"WEBVTT\n\n00:01.000 --> 00:02.000\n"], ids=["", "in a cue"]
)
@pytest.mark.parametrize("unit", UNITS)
def test_four_megabytes_of_anything_take_seconds(unit: str, start: bytes) -> None:
    piece = UNITS[unit]
    raw = start + piece * ((4 * MB - len(start)) // len(piece))
    began = time.process_time()
    judged(raw)
    assert time.process_time() - began < 5
