"""The labelled transcripts of ../shared/corpora/transcripts: what is known, and what is not."""

import csv
import html
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from groundwork.conversations.transcripts import Transcript, Unreadable, read
from groundwork.method.listening import Balance, balance

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "transcripts"
LABELS = FOLDER / "labels.tsv"
ALSO_ME = {"made/m05_zoom_renamed.vtt": ["Sam's iPhone"]}
UNLABELLED_SHARE = {"made/m24_note_style_entities.vtt", "made/m25_end_before_start.vtt"}
"""Their share by words is not labelled, as known or as unknown."""
RANGES = {"made/m03_zoom_missing_names.vtt": (0.4321, 0.6920)}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not LABELS.exists(), reason=f"the labelled transcripts are not in {FOLDER}"),
]


@dataclass(frozen=True)
class Labelled:
    file: str
    label: dict[str, str]

    def read(self) -> Transcript:
        return read((FOLDER / self.file).read_bytes(), self.file)

    def balance(self) -> Balance:
        found = self.read()
        me = [self.label["seeker"], *ALSO_ME.get(self.file, [])]
        return balance(found.cues, me, found.words_timed)


def labelled(kind: str) -> list[Labelled]:
    if not LABELS.exists():
        return []
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Labelled(row["file"], row) for row in rows if row["file"].startswith(kind)]


MADE, FOUND = labelled("made/"), labelled("found/")
SPOKEN = [each for each in MADE if each.label["turns"] != "0"]
SILENT = [each for each in MADE if each.label["turns"] == "0"]


def name(each: Labelled) -> str:
    return each.file.rpartition("/")[2]


@pytest.fixture(scope="module", autouse=True)
def table() -> None:
    print(f"\n{'file':<32}{'format':<15}{'time':>8}{'words':>8}{'turns':>7}{'cut-ins':>9}")
    for each in SPOKEN:
        found = each.balance()
        print(
            f"{name(each):<32}{each.read().format:<15}{shown(found.share_time):>8}"
            f"{shown(found.share_words):>8}{found.turns:>7}"
            f"{'?' if found.cut_ins is None else len(found.cut_ins):>9}"
        )


def shown(share: float | None) -> str:
    return "?" if share is None else f"{share:.4f}"


def as_labelled(share: float | None, label: str) -> bool:
    if label in ("unknown", "range"):
        return share is None
    return share is not None and abs(share - float(label)) <= 0.005


def test_every_made_file_is_here() -> None:
    assert (len(SPOKEN), len(SILENT)) == (24, 2)


@pytest.mark.parametrize("each", SPOKEN, ids=name)
def test_a9_made_files_show_what_their_labels_say(each: Labelled) -> None:
    label, found = each.label, each.balance()
    assert each.read().format == label["format"]
    assert as_labelled(found.share_time, label["share_time"]), found.share_time
    assert each.file in UNLABELLED_SHARE or as_labelled(found.share_words, label["share_words"])
    assert {one.name: one.words for one in found.speakers} == json.loads(label["words"])
    assert [one.name for one in found.speakers] == json.loads(label["speakers"])
    assert found.turns == int(label["turns"])


@pytest.mark.parametrize("each", SPOKEN, ids=name)
def test_a9_cut_ins_are_exact_or_unknown_and_never_nought_for_unknown(each: Labelled) -> None:
    label, found = each.label, each.balance()
    if label["cut_ins"] == "unknown":
        assert found.cut_ins is None
    else:
        assert found.cut_ins == pytest.approx(json.loads(label["cut_in_starts"]), abs=0.001)


@pytest.mark.parametrize("each", SPOKEN, ids=name)
def test_a9_seconds_are_exact_where_the_file_has_them(each: Labelled) -> None:
    seconds = {one.name: one.seconds for one in each.balance().speakers}
    if each.label["share_time"] == "unknown" and each.label["format"] != "whisper-json":
        assert set(seconds.values()) == {None}
    else:
        assert seconds == pytest.approx(json.loads(each.label["talk_s"]), abs=0.0015)


@pytest.mark.parametrize("each", [one for one in MADE if one.file in RANGES], ids=name)
def test_a9_speech_without_a_name_gives_the_labelled_range(each: Labelled) -> None:
    assert each.label["share_time"] == "range"
    assert each.balance().share_range == pytest.approx(RANGES[each.file], abs=0.0001)


@pytest.mark.parametrize("each", SILENT, ids=name)
def test_a_chat_and_an_empty_file_are_refused_in_words(each: Labelled) -> None:
    with pytest.raises(Unreadable) as refused:
        each.read()
    assert refused.value.format == each.label["format"]
    assert str(refused.value).endswith(".")
    assert "\n".join(refused.value.lines).split() == (FOLDER / each.file).read_text("utf-8").split()


@pytest.mark.parametrize("each", FOUND, ids=name)
def test_found_files_are_read_within_a_second(each: Labelled) -> None:
    began = time.process_time()
    if each.label["format"] == "zoom-chat":
        with pytest.raises(Unreadable, match="chat"):
            each.read()
        return
    found = each.read()
    balance(found.cues, [found.cues[0].who], found.words_timed)
    assert time.process_time() - began < 1
    if each.label["speakers"]:
        speakers = dict.fromkeys(cue.who for cue in found.cues)
        assert list(speakers) == json.loads(each.label["speakers"])


TEXTS = [
    one
    for one in FOUND + SPOKEN
    if not one.file.endswith((".docx", ".json")) and one.label["format"] != "zoom-chat"
]
MARKS = {
    "teams-vtt": {"v", "c", "ffee"},
    "zoom-vtt": {"c"},
    "rttm": {"SPEAKER", "sample", "NA"},
    "fathom-txt": {"Water", "Board"},
}
"""Words in what a format writes around names and words."""


@pytest.mark.parametrize("each", TEXTS, ids=name)
def test_no_word_of_a_file_is_dropped(each: Labelled) -> None:
    """Each word is a speaker's, or his name, or stands around, or is listed."""
    raw = (FOLDER / each.file).read_bytes().decode("utf-8-sig")
    found = each.read()
    said = (f"{cue.who} {cue.text}" for cue in found.cues)
    lost = counted(html.unescape(raw)) - counted(*said, *found.around, *found.not_understood)
    assert set(lost) <= MARKS.get(found.format, set())


def counted(*texts: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]+", " ".join(texts)))
