"""Whatever comes: no exception, nothing dropped silently, and time in proportion."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundwork.mail.sorting import judge
from tests.examples import examples

MAILS = sorted(Path(__file__).with_name("mails").glob("*.eml"))
CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "mail" / "msg"
HEAD = b"From: rosa@harrow.example\nSubject: Re: Pumps\nDate: Wed, 4 Mar 2026 11:20:00 +0000\n"
BROKEN = "can't be taken apart"
WROTE = b"On Tue, 3 Mar 2026 at 10:15, Maya <maya@seeker.example> wrote:\n"


def mutations(raw: bytes) -> list[bytes]:
    quarter = max(1, len(raw) // 4)
    return [
        *(raw[:end] for end in range(0, len(raw), quarter)),
        raw[quarter:],
        raw.replace(b"e", b"\x00"),
        raw.replace(b"\n\n", b"\n"),
        raw.replace(b"\n", b"\r\n"),
        raw.replace(b"utf-8", b"x-unknown").replace(b"--", b"-"),
        raw.decode("utf-8", "replace").encode("gb18030"),
        raw.decode("utf-8", "replace").encode("utf-16"),
        raw.decode("utf-8", "replace").encode("iso2022_jp", "replace"),
        raw.replace(b"8bit", b"base64").replace(b"7bit", b"quoted-printable"),
        bytes(byte ^ 0x80 if place % 7 == 0 else byte for place, byte in enumerate(raw)),
    ]


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_mail_that_was_damaged_is_sorted_by_its_rules(path: Path) -> None:
    for raw in mutations(path.read_bytes()):
        assert BROKEN not in judge(raw).why


@pytest.mark.slow
@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the labelled mails are not in {CORPUS}")
def test_a_damaged_mail_of_the_corpus_is_sorted_by_its_rules() -> None:
    for path in sorted(CORPUS.glob("*.eml"))[::3]:
        for raw in mutations(path.read_bytes()):
            assert BROKEN not in judge(raw).why, path


@given(st.binary(max_size=600))
@settings(max_examples=examples(150), deadline=None)
def test_any_bytes_are_sorted(raw: bytes) -> None:
    assert judge(raw).kind
    assert BROKEN not in judge(HEAD + raw).why


@given(
    st.lists(
        st.sampled_from(
            [
                b"From: a@b.example\n", b"Subject: =?utf-8?b?\xff?=\n", b"\n", b"--b\n", b"> x\n",
                b"Content-Type: multipart/report; boundary=b\n", b"Action: failed\n", WROTE, b"\x00",
                b"Content-Type: message/delivery-status\n", b"Content-Type: message/rfc822\n",
                b"Content-Transfer-Encoding: base64\n", b"Final-Recipient: rfc822; \n", b"<a@b>:\n",
                b"METHOD:REPLY\n", b'{"notificationType":"Bounce"}\n', b"Date: 99 Foo\n",
            ]
        ),
        max_size=25,
    )
)  # fmt: skip
@settings(max_examples=examples(150), deadline=None)
def test_pieces_of_mails_in_any_order_are_sorted(pieces: list[bytes]) -> None:
    assert BROKEN not in judge(b"".join(pieces)).why


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        b"> quoted\n", WROTE, b"On 3 March 2026 at 10\n", b"From: a\nTo: b\n", b"x" * 50_000 + b"\n",
        b"<" * 50_000 + b"\n", b"550 5.1.1 user unknown <a@b.example>... x\n", b"\n", b"<div><a ",
    ],
    ids=["quoted", "wrote", "openers", "heads", "long", "open", "codes", "empty", "tags"],
)  # fmt: skip
@pytest.mark.parametrize("kind", [b"text/plain", b"text/html"])
def test_twice_the_mail_costs_no_more_than_its_share(unit: bytes, kind: bytes) -> None:
    """Doubled twice, so that a cost that grows with the square would be sixteen times as much."""
    once = HEAD + b"Content-Type: " + kind + b"\n\n" + unit * (150_000 // len(unit) or 1)
    four = once + unit * (450_000 // len(unit) or 3)
    assert seconds(four) <= 9 * seconds(once) + 0.1


def seconds(raw: bytes) -> float:
    """CPU seconds of the quickest of three."""
    took = []
    for _ in range(3):
        began = time.process_time()
        judge(raw)
        took.append(time.process_time() - began)
    return min(took)


@pytest.mark.parametrize("lines", [b"> quoted line\n", WROTE])
def test_fifty_thousand_quoted_lines_leave_the_answer(lines: bytes) -> None:
    found = judge(HEAD + b"\nYes, on Friday.\n\n" + WROTE + lines * 50_000)
    assert (found.kind, found.reply) == ("human", "Yes, on Friday.")


def test_what_cannot_be_decoded_is_shown_as_a_sign() -> None:
    found = judge(HEAD + b"Content-Type: text/plain; charset=euc-jp\n\nabc \xff\xfe def\x00ghi\n")
    assert found.text.startswith("abc ")
    assert "def\ufffdghi" in found.text
    assert found.text.count("\ufffd") >= 2


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("gb18030", "抱歉，没有时间。"),
        ("iso2022_jp", "来週お話しできます"),
        ("latin-1", "Gern, Grüße"),
    ],
)
def test_raw_eight_bit_headers_and_bodies_are_read(charset: str, words: str) -> None:
    named = {"latin-1": "iso-8859-1", "iso2022_jp": "iso-2022-jp"}.get(charset, charset)
    raw = f"Subject: {words}\nContent-Type: text/plain; charset={named}\n\n{words}\n"
    found = judge(raw.encode(charset))
    assert (found.envelope.subject, found.reply) == (words, words)
