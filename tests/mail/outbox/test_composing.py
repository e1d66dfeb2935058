"""The bytes that leave: one recipient, nothing slipped in, word for word what was approved."""

import os
import re
import smtplib
from email import message_from_bytes
from email.policy import SMTP

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.adapters.smtp import _stuffed
from groundwork.mail.models import Mailbox, Message
from groundwork.mail.outbox.composing import NoEmail, compose, in_ascii, one_address, one_line
from tests.examples import examples

from .book import SEEKER, plain

LOOKING = settings(
    max_examples=examples(300),
    deadline=None,
    derandomize="GROUNDWORK_STREAMS" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
ALLOWED = {
    "date", "from", "to", "subject", "message-id", "mime-version", "content-type",
    "content-transfer-encoding", "in-reply-to", "references",
}  # fmt: skip
BREAKS = '\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00\t :;,<>@=?"()[]\\'
NASTY = [
    "Hello\r\nBcc: all@else.example", "a\nTo: b@else.example\n\nbody", "=?utf-8?q?a=0D=0ABcc:_x@y?=",
    "x" * 1200, "ü" * 400, "\u2028Bcc: x", "=?utf-8?b?DQpCY2M6IHhAeS5leGFtcGxl?=", "\x00", ".",
]  # fmt: skip
ANYTHING = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(BREAKS), max_size=200
) | st.sampled_from(NASTY)


def composed(subject: str, name: str, text: str, to: str = "tom@people.example") -> bytes:
    account = Account(name=name)
    message = Message(account=account, to=to, subject=subject, text=text, how="email")
    return compose(
        Mailbox(address=SEEKER, account=account), message, "<1@home.example>", clock.now()
    )


@pytest.fixture(autouse=True)
def _nothing_left_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """These messages are in no book, so in no thread."""
    monkeypatch.setattr("groundwork.mail.outbox.composing.thread", lambda message: [])


@LOOKING
@given(ANYTHING, ANYTHING, ANYTHING)
@example(NASTY[0], NASTY[0], NASTY[0])
@example(NASTY[2], NASTY[2], ".\r\n..\r\n.")
@example("ü" * 400, "ü" * 200, "last line without an end")
def test_no_field_begins_another_header(subject: str, name: str, text: str) -> None:
    raw = composed(subject, name, text)
    head, _, body = raw.partition(b"\r\n\r\n")
    unfolded = re.sub(rb"\r\n(?=[ \t])", b"", head)
    names = [line.partition(b":")[0].decode().lower() for line in unfolded.split(b"\r\n")]
    assert set(names) <= ALLOWED
    assert len(names) == len(set(names))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw), "CR and LF only together"
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    mail = message_from_bytes(raw, policy=SMTP)
    assert [each.addr_spec for each in mail["To"].addresses] == ["tom@people.example"]
    assert [each.addr_spec for each in mail["From"].addresses] == [SEEKER]
    assert plain(mail.get_content()) == plain(text)
    assert body.isascii()


PLAIN_SIGNS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=150)


@LOOKING
@given(PLAIN_SIGNS)
@example("Räume für 20 Minuten — und ein Gespräch über Straßenplanung in Münster, ja?")
@example("How “lines” are chosen: a question (20 minutes?)")
def test_invariant_3_a_subject_arrives_as_approved(subject: str) -> None:
    mail = message_from_bytes(composed(subject, "Priya", "text"), policy=SMTP)
    assert one_line(str(mail["Subject"])) == one_line(subject)


ADDRESSES = st.text(
    st.sampled_from("ab.@:;,<>()[]\"' \t\r\n\\ü+-_%!|ß\x00=?"), max_size=12
) | st.sampled_from([
    "team:tom@people.example", "tom[@people.example", "a@b@c", "tom@people.example, b@c.example",
    "Tom <tom@people.example>", "tom@people.example\r\nRCPT TO:<b@c.example>", "tom@people.example:25",
])  # fmt: skip


@LOOKING
@given(ADDRESSES, st.sampled_from(["", "@people.example", "@straße.example"]))
def test_a5_one_recipient_or_none(local: str, domain: str) -> None:
    """Where an address is taken, header, envelope and approval name the same one."""
    to = local + domain
    try:
        raw = composed("A question", "Priya", "text", to)
        envelope = in_ascii(one_address(to))
    except NoEmail:
        return
    mail = message_from_bytes(raw, policy=SMTP)
    assert len(mail["To"].addresses) == 1
    got = mail["To"].addresses[0]
    username = got.username.encode("ascii", "surrogateescape").decode()
    assert f"{username}@{got.domain}" == envelope
    assert smtplib.quoteaddr(envelope) == f"<{envelope}>"
    assert (envelope.partition("@")[0], envelope.count("@")) == (to.strip().partition("@")[0], 1)


@pytest.mark.parametrize(
    ("to", "travels"),
    [
        ("tom@straße.example", "tom@xn--strae-oqa.example"),
        ("tom@bücher.example", "tom@xn--bcher-kva.example"),
        ("tom@BÜCHER.example", "tom@xn--bcher-kva.example"),
        ("töm@bücher.example", "töm@xn--bcher-kva.example"),
    ],
)
def test_a_domain_in_other_letters_is_the_one_that_was_meant(to: str, travels: str) -> None:
    assert in_ascii(to) == travels


@LOOKING
@given(st.text(st.sampled_from(".a\r\n"), max_size=40))
def test_lines_that_begin_with_dots_arrive_unchanged(text: str) -> None:
    sent = _stuffed(text.encode())
    assert b"\r\n.\r\n" not in b"\r\n" + sent
    lines = sent.removesuffix(b"\r\n").split(b"\r\n")
    arrived = b"\n".join(line[1:] if line.startswith(b".") else line for line in lines)
    assert arrived.decode() == plain(text)
