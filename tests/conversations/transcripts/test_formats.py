"""Each format is known by what is in it, whatever the file is called."""

import json

import pytest

from groundwork.conversations.transcripts import read
from groundwork.method.speech import Cue

from .making import captions, document

GUID = "c0ffee00-1111-4222-8333-000000000000"


def test_zoom_and_plain_captions_differ_by_their_numbers() -> None:
    assert read(captions("Ada: one", "Ben: two"), "a.txt").format == "zoom-vtt"
    assert read(captions("Ada: one", "Ben: two", ids=False), "a.txt").format == "vtt"
    assert read(captions("one", "two"), "a.txt").format == "vtt"


def test_teams_names_its_voices_with_or_without_an_end_tag() -> None:
    found = read(
        captions("<v Ada Lovell>one\nand <b>two</b></v>", "<v Ben>it's Q&amp;A: so", "x"), "a"
    )
    assert found.format == "teams-vtt"
    assert [(cue.who, cue.text) for cue in found.cues] == [
        ("Ada Lovell", "one and two"), ("Ben", "it's Q&A: so"), ("?", "x"),
    ]  # fmt: skip


def test_of_two_voices_in_one_caption_the_second_has_no_times() -> None:
    found = read(captions("<v Ada>one</v>\n<v Ben>two</v>"), "a")
    assert found.cues == (Cue(0, 2, "Ada", "one"), Cue(None, None, "Ben", "two"))


def test_webex_has_the_name_beside_the_number() -> None:
    raw = b'WEBVTT\n\n1 "Ada Lovell" (28400)\n00:01.000 --> 00:02.500\nNote: one\n'
    found = read(raw, "a")
    assert found.format == "webex-vtt"
    assert found.cues == (Cue(1, 2.5, "Ada Lovell", "Note: one"),)


def test_srt_with_commas_and_without_blank_lines() -> None:
    raw = b"1\n00:00:01,5 --> 00:00:02,000\nAda: one\n2\n00:00:02,000 --> 01:00:03,250\nBen: two\n"
    found = read(raw, "a")
    assert found.format == "srt"
    assert found.cues == (Cue(1.5, 2, "Ada", "one"), Cue(2, 3603.25, "Ben", "two"))


@pytest.mark.parametrize("apart", [False, True], ids=["a break", "paragraphs"])
def test_a_teams_document_has_starts_only(apart: bool) -> None:
    turns = ["Ada Lovell   0:03\nIt began.", "Ben Ode   1:00:04\nDid it?"]
    parted = [line for turn in turns for line in turn.split("\n")] if apart else turns
    raw = document("Chat with Ada", "12m 4s", "Ben Ode started transcription", *parted)
    found = read(raw, "a.docx")
    assert found.format == "teams-docx"
    assert found.cues == (
        Cue(3, None, "Ada Lovell", "It began."),
        Cue(3604, None, "Ben Ode", "Did it?"),
    )
    assert found.around == ("Chat with Ada", "12m 4s", "Ben Ode started transcription")


MEET = [
    "Career chat (2026-03-01 14:00 GMT) - Transcript", "Attendees", "Ada Lovell, Ben Ode",
    "Transcript", "", "00:05:00", "Ada Lovell: It began.", "Then it went on.",
    "**Ben Ode:** Did it?", "Ada Lovell's Presentation: Yes.",
    "Transcription ended after 00:06:00",
]  # fmt: skip


@pytest.mark.parametrize("raw", ["\n".join(MEET).encode(), document(*MEET)], ids=["text", "docx"])
def test_meet_has_names_and_no_times(raw: bytes) -> None:
    found = read(raw, "a")
    assert found.format == "meet"
    assert found.cues == (
        Cue(None, None, "Ada Lovell", "It began. Then it went on."),
        Cue(None, None, "Ben Ode", "Did it?"),
        Cue(None, None, "Ada Lovell", "Yes."),
    )
    assert "Ada Lovell, Ben Ode" in found.around
    assert "Transcription ended after 00:06:00" in found.around


def test_otter_knows_unknown_speakers() -> None:
    raw = b"Ada  0:01  \nOne.\n\nUnknown Speaker  0:24  \nTwo.\n\nTranscribed by https://otter.ai\n"
    found = read(raw, "a")
    assert found.format == "otter-txt"
    assert found.cues == (Cue(1, None, "Ada", "One."), Cue(24, None, "?", "Two."))
    assert found.around == ("Transcribed by https://otter.ai",)


def test_fathom_names_a_company_that_is_no_part_of_the_name() -> None:
    found = read(b"Chat\n---\n\n0:00 - Ada (Harrow)\n  One.\n\n0:09 - Ben\n  Two.\n", "a")
    assert found.format == "fathom-txt"
    assert found.cues == (Cue(0, None, "Ada", "One."), Cue(9, None, "Ben", "Two."))


def test_plain_lines_may_begin_with_a_time() -> None:
    found = read("Call\n[00:10] Ada: One.\n(0:20) Ben：Two.\nThree.\n".encode(), "a")
    assert found.format == "plain"
    assert found.cues == (Cue(10, None, "Ada", "One."), Cue(20, None, "Ben", "Two. Three."))
    assert found.not_understood == ("Call",)


def test_a_page_with_stamps_behind_the_names() -> None:
    found = read(b"# Talk\n\nAda: 00:00:06\n\nOne.\n\n## Part\n\n**Ben:** 00:01:08\n\nTwo.\n", "a")
    assert found.format == "speaker-md"
    assert found.cues == (Cue(6, None, "Ada", "One."), Cue(68, None, "Ben", "Two."))


def as_json(document: object) -> bytes:
    return json.dumps(document).encode()


def test_whisper_names_nobody_and_whisperx_labels_voices() -> None:
    one = {"start": 1, "end": 2.5, "text": " One."}
    assert read(as_json({"segments": [one]}), "a").cues == (Cue(1, 2.5, "?", "One."),)
    assert read(as_json({"segments": [one]}), "a").format == "whisper-json"
    word = {"word": "One.", "start": 1, "end": 2.5, "speaker": "voice_0"}
    for segment, timed in (
        ({**one, "speaker": "voice_0"}, False),
        ({**one, "speaker": "voice_0", "words": [word]}, True),
        ({**one, "words": [word]}, True),
        ({**one, "speaker": "voice_0", "words": [{"word": "One."}]}, False),
    ):
        found = read(as_json({"segments": [segment]}), "a")
        assert (found.format, found.words_timed) == ("whisperx-json", timed)
        assert found.cues == (Cue(1, 2.5, "voice_0", "One."),)


def test_amazons_words_are_put_to_their_voices() -> None:
    item = {"start_time": "1.5", "end_time": "2.0", "alternatives": [{"content": "One"}]}
    label = {"start_time": "1.5", "end_time": "2.0", "speaker_label": "spk_0", "items": [item]}
    silent = {"start_time": "0", "end_time": "1", "speaker_label": "", "items": []}
    found = read(
        as_json({"results": {"items": [item], "speaker_labels": {"segments": [silent, label]}}}),
        "a",
    )
    assert found.format == "aws-json"
    assert found.cues == (Cue(0, 1, "?", ""), Cue(1.5, 2, "spk_0", "One"))


def test_podcasts_and_columns() -> None:
    segment = {"speaker": "Ada", "startTime": 0.5, "endTime": 0.75, "body": "One"}
    assert read(as_json({"version": "1.0.0", "segments": [segment]}), "a").format == "podcast-json"
    tsv = read(b"start\tend\ttext\n1500\t2000\tOne\nodd\n", "a")
    assert (tsv.format, tsv.cues) == ("whisper-tsv", (Cue(1.5, 2, "?", "One"),))
    assert tsv.not_understood == ("odd",)
    rttm = read(b"SPEAKER call 1 6.690 0.430 <NA> <NA> Ada <NA> <NA>\n", "a")
    assert (rttm.format, rttm.cues) == ("rttm", (Cue(6.69, 7.12, "Ada", ""),))
    stm = read(b";; made\ncall 1 Ada 0.50 2.25 <o,f0> one two\n", "a")
    assert (stm.format, stm.cues) == ("stm", (Cue(0.5, 2.25, "Ada", "one two"),))
    assert stm.around == (";; made",)


def test_what_was_typed_between_captions_is_listed_and_is_no_speech() -> None:
    typed = "00:00:31\tAda:\tmy mic was off"
    raw = captions("Ada: one", "Ben: two").replace(b"\n\n2", f"\n\n{typed}\n\n2".encode())
    found = read(raw, "a")
    assert [cue.text for cue in found.cues] == ["one", "two"]
    assert found.not_understood == (typed,)


def test_a_cue_that_ends_before_it_begins_is_listed() -> None:
    raw = (
        b"WEBVTT\n\n1\n00:02.000 --> 00:01.000\nAda: one\n\n2\n00:02.000 --> 00:03.000\nBen: two\n"
    )
    assert read(raw, "a").not_understood == ("2.000 --> 1.000 Ada: one",)


def test_notes_and_styles_stand_around() -> None:
    raw = b"WEBVTT - Chat\nKind: captions\n\nNOTE made\nfile\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\nA\n"
    found = read(raw, "a")
    assert len(found.around) == 6
    assert found.not_understood == ()
