"""The traps that mailboxes set, one test each, by their numbers in
docs/decisions/0009-reading-the-mailbox.md."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.utils import format_datetime
from pathlib import Path

import pytest
from django.db import transaction

from groundwork.adapters.imap import SignInRefused, Unreachable
from groundwork.mail.models import Folder
from groundwork.mail.reading import waiting
from tests.mail.reading.book import Book, mail
from tests.mail.reading.memory import growth
from tests.mail.servers.between import Between
from tests.mail.servers.dovecot import Dovecot

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
ODD_DATES = [
    "",
    "no date at all",
    "Fri, 01 Jan 2038 00:00:00 +0000",
    "Thu, 01 Jan 1970 00:00:00 +0000",
]
BROKEN = {
    "raw 8-bit": b"From: M\xfcller <mara@work.example>\r\nSubject: \xfcber 8bit\r\n\r\nGladly: \xfc one\r\n",
    "gb18030": b"From: mara@work.example\r\nSubject: \xb9\xd8\xd3\xda\xd1\xdd\xbd\xb2\r\n\r\nGladly: two\r\n",
    "iso-2022-jp": b"From: mara@work.example\r\nSubject: \x1b$B8&5f\x1b(B\r\n\r\nGladly: three\r\n",
    "broken base64": b"From: mara@work.example\r\nContent-Transfer-Encoding: base64\r\n\r\nR2x=hZGx5OiBmb3V\r\n",
    "no last boundary": b"From: mara@work.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nGladly: five\r\n",
    "nul bytes": b"From: mara@work.example\r\nSubject: a\x00b\r\n\r\nGladly:\x00 six\r\n",
    "no headers": b"\r\nGladly: seven\r\n",
    "odd addresses": b'From: <<mara@work.example>, "unclosed\r\nTo: ,;:\r\nMessage-ID: <[\r\nDate: x\r\n\r\nGladly: eight\r\n',
}


def test_trap_1_uidvalidity_changed_and_the_same_mails(book: Book, dovecot: Dovecot) -> None:
    dovecot.create("Archive")
    dovecot.put(mail("one"), folder="Archive")
    book.look()
    before = Folder.objects.get(name="Archive").uidvalidity
    dovecot.remake("Archive")
    dovecot.put(mail("one"), folder="Archive")
    assert book.look() == 1
    assert Folder.objects.get(name="Archive").uidvalidity != before
    assert book.texts() == ["one"]
    assert book.look() == 0


def test_trap_2_uidvalidity_changed_with_a_new_reply_inside(book: Book, dovecot: Dovecot) -> None:
    dovecot.create("Archive")
    dovecot.put(mail("one", 1), folder="Archive")
    book.look()
    dovecot.remake("Archive")
    dovecot.put(mail("two", 2), folder="Archive")
    dovecot.put(mail("one", 1), folder="Archive")
    book.look()
    assert sorted(book.texts()) == ["one", "two"]


def test_trap_3_a_uid_is_used_again_for_another_mail(book: Book, dovecot: Dovecot) -> None:
    dovecot.create("Archive")
    dovecot.put(mail("one", 1), folder="Archive")
    book.look()
    dovecot.remake("Archive")
    dovecot.put(mail("other", 2), folder="Archive")
    book.look()
    assert [each.uid for each in book.handed] == [1, 1]
    assert sorted(book.texts()) == ["one", "other"]


def test_trap_3_the_numbers_begin_again_under_the_same_uidvalidity(
    book: Book, dovecot: Dovecot
) -> None:
    dovecot.put(mail("one", 1))
    book.look()
    Folder.objects.filter(name="INBOX").update(uid=5000)
    dovecot.put(mail("two", 2))
    book.look()
    assert book.texts() == ["one", "two"]
    assert Folder.objects.get(name="INBOX").uid == 2


@pytest.mark.parametrize("target", ["Junk", "Archive", "Sent"])
def test_trap_4_a_mail_moved_between_two_passes_is_one(
    book: Book, dovecot: Dovecot, target: str
) -> None:
    if target == "Archive":
        dovecot.create(target)
    dovecot.deliver(mail("one"))
    book.look()
    dovecot.move("INBOX", target)
    book.look()
    assert [each.folder for each in book.handed] == ["INBOX", target]
    assert len(book.events) == 1


def test_trap_4_a_mail_moved_during_a_pass_is_found_by_it(
    seen: Book, dovecot: Dovecot, between: Between
) -> None:
    seen.look()
    dovecot.deliver(mail("one"))

    def move_as_the_inbox_is_opened(piece: bytes) -> bytes:
        if between.commands[-1].startswith("EXAMINE INBOX") and dovecot.raws():
            dovecot.move("INBOX", "Junk")
        return piece

    between.change = move_as_the_inbox_is_opened
    assert seen.look() >= 1
    assert seen.texts() == ["one"]


def test_trap_5_two_mails_of_one_message_id_are_both_kept(book: Book, dovecot: Dovecot) -> None:
    dovecot.put(mail("one", 1))
    dovecot.put(mail("one with the footer of a list", 1))
    dovecot.put(mail("one", 1, Date="Tue, 24 Nov 2026 09:00:04 +0000"))
    book.look()
    assert len(book.events) == 3
    ids = {message_from_bytes(each.raw)["Message-ID"] for each in book.handed}
    assert ids == {"<1@work.example>"}


def test_trap_6_no_message_id_and_odd_dates_are_kept_in_order(book: Book, dovecot: Dovecot) -> None:
    day = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)
    for hours, date in enumerate(ODD_DATES):
        raw = mail(f"number{hours}", Message_ID="", Date=date)
        dovecot.put(raw, at=day - timedelta(hours=hours))
    book.look()
    assert book.texts() == ["number3", "number2", "number1", "number0"]
    assert [each.at for each in book.handed] == [day - timedelta(hours=h) for h in range(4)]


@pytest.mark.parametrize("hours", [-3, 3])
def test_trap_7_clocks_that_are_three_hours_off(book: Book, dovecot: Dovecot, hours: int) -> None:
    book.mailbox.since = datetime.now(UTC)
    dovecot.put(mail("one"), at=datetime.now(UTC) + timedelta(hours=hours))
    book.look()
    assert book.texts() == ["one"]


def test_trap_8_broken_mails_are_handed_over_as_they_came(book: Book, dovecot: Dovecot) -> None:
    nul = BROKEN["nul bytes"]
    for raw in BROKEN.values():
        if raw is not nul:
            dovecot.put(raw)
    dovecot.put_many(iter([(nul, datetime.now(UTC))]))
    assert book.look() == len(BROKEN)
    for name, raw in BROKEN.items():
        if raw is not nul:
            assert raw in [each.raw for each in book.handed], name
    assert sum(b"six" in each.raw for each in book.handed) == 1


@pytest.mark.parametrize(("garbled", "kept"), [("RFC822.SIZE", 3), ("", 2)])
def test_trap_8_a_mail_that_cant_be_fetched_hides_no_other(
    seen: Book, dovecot: Dovecot, between: Between, garbled: str, kept: int
) -> None:
    for number in (1, 2, 3):
        dovecot.put(mail(f"number{number}", number))
    answer = f"UID 2 {garbled}".encode()
    between.change = lambda piece: piece.replace(answer, b"(((" + answer)
    assert seen.look() == 3
    texts = {mail.raw.decode().split()[-1] for mail in seen.handed if mail.raw.strip()}
    assert len(texts) == kept
    assert Folder.objects.get(name="INBOX").uid == 3
    assert seen.look() == 0


def large(megabytes: int) -> bytes:
    """A mail with two texts, one small and one huge attachment, and a mail inside."""
    filling = b"A" * 76 + b"\r\n"
    head = mail("unused").split(b"\r\n\r\n")[0]
    parts = [
        b"Content-Type: multipart/alternative; boundary=inner\r\n\r\n"
        b"--inner\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGladly, on Thursday: \xc3\xa9\r\n"
        b"--inner\r\nContent-Type: text/html\r\n\r\n<p>Gladly</p>\r\n--inner--",
        b"Content-Type: message/rfc822\r\n\r\nMessage-ID: <ours@home.example>\r\n\r\nMay I ask?",
        b"Content-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Disposition: attachment; filename=plan.pdf\r\n\r\n"
        + filling
        * (megabytes * 1_000_000 // 78),
    ]
    body = b"".join(b"\r\n--outer\r\n" + part for part in parts) + b"\r\n--outer--\r\n"
    return (
        head + b"\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n" + body
    )


def test_trap_9_of_60_megabytes_the_text_alone_is_read(
    seen: Book, dovecot: Dovecot, between: Between
) -> None:
    dovecot.put_many(iter([(large(60), datetime.now(UTC))]))
    with growth() as grown:
        seen.look()
    assert grown.most < 64_000_000
    assert between.answered < 100_000
    [read] = seen.handed
    parsed = message_from_bytes(read.raw, policy=policy.default)
    kinds = [part.get_content_type() for part in parsed.walk()]
    assert kinds[:4] == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html"]
    assert parsed.get_body(("plain",)).get_content().strip() == "Gladly, on Thursday: é"
    assert b"Message-ID: <ours@home.example>" in read.raw
    assert [part.get_filename() for part in parsed.iter_attachments()][-1] == "plan.pdf"
    assert parsed["Message-ID"] == "<1@work.example>"
    assert len(read.raw) < 5_000


def test_trap_9_a_long_text_without_parts_is_cut(book: Book, dovecot: Dovecot) -> None:
    dovecot.put_many(iter([(mail("so ") + b"and so on \r\n" * 500_000, datetime.now(UTC))]))
    book.look()
    [read] = book.handed
    assert b"Gladly: so" in read.raw
    assert len(read.raw) < 500_000


def test_trap_10_cut_in_the_middle_of_a_mail(
    seen: Book, dovecot: Dovecot, between: Between
) -> None:
    for number in (1, 2):
        dovecot.put(mail(f"number{number}", number))
    between.cut_when = b"Gladly: num"
    with pytest.raises(Unreachable, match="ended early"):
        seen.look()
    assert seen.handed == []
    seen.look()
    assert seen.texts() == ["number1", "number2"]
    assert len(seen.handed) == 2


def test_trap_10_goodbye_while_waiting(seen: Book, between: Between) -> None:
    begun, stop = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as aside:
        waits = aside.submit(waiting, seen.mailbox, seen.sign_in, begun.set, stop)
        assert begun.wait(10)
        between.hang_up(b"* BYE Closing for the night\r\n")
        with pytest.raises(Unreachable, match="ended early"):
            waits.result(10)


def test_trap_10_a_wrong_password_is_tried_once(seen: Book, between: Between) -> None:
    seen.sign_in = replace(seen.sign_in, secret="wrong")
    with pytest.raises(SignInRefused) as refused:
        seen.look()
    assert "Sign in to your mail account again" in str(refused.value)
    assert "wrong" not in str(refused.value)
    assert between.connections == 1
    assert sum(command.startswith("LOGIN") for command in between.commands) == 1


def ten_thousand(known: int) -> Iterator[tuple[bytes, datetime]]:
    now = datetime.now(UTC)
    for number in range(10_000):
        sender = "mara@work.example" if number % (10_000 // known) == 0 else "stranger@ads.example"
        at = now - timedelta(minutes=number)
        yield mail(f"number{number}", number, sender) + b"Words and words.\r\n" * 60, at


def test_trap_11_ten_thousand_mails_at_the_first_connection(book: Book, dovecot: Dovecot) -> None:
    dovecot.put_many(ten_thousand(known=20))
    before = datetime.now(UTC) - timedelta(days=30)
    dovecot.put(mail("before its time", Date=format_datetime(before)), at=before)
    with growth() as grown:
        assert book.look() == 20
    assert grown.most < 64_000_000
    assert book.heads == 10_000
    assert "time" not in book.texts()
    assert Folder.objects.get(name="INBOX").uid == 10_001


@pytest.mark.parametrize("uidnext", [b"", b"UIDNEXT 0"])
def test_trap_12_no_uidnext(seen: Book, dovecot: Dovecot, between: Between, uidnext: bytes) -> None:
    between.change = lambda piece: _without_uidnext(piece, uidnext)
    seen.look()
    assert Folder.objects.get(name="INBOX").uid == 0
    for number in (1, 2):
        dovecot.put(mail(f"number{number}", number))
        assert seen.look() == 1
    assert seen.texts() == ["number1", "number2"]
    assert seen.look() == 0


def _without_uidnext(piece: bytes, instead: bytes) -> bytes:
    lines = piece.split(b"\r\n")
    kept = [line for line in lines if b"[UIDNEXT" not in line]
    words = [_instead(line, instead) for line in kept]
    return b"\r\n".join(words)


def _instead(line: bytes, instead: bytes) -> bytes:
    before, found, after = line.partition(b"UIDNEXT ")
    return before + instead + after.lstrip(b"0123456789") if found else line


def test_trap_13_ended_between_reading_and_commit(book: Book, dovecot: Dovecot) -> None:
    dovecot.deliver(mail("one"))

    def ends() -> None:
        raise KeyboardInterrupt

    book.before_commit = ends
    with pytest.raises(KeyboardInterrupt):
        book.look()
    assert not Folder.objects.exists()
    assert book.events == {}
    book.before_commit = lambda: None
    book.look()
    assert book.texts() == ["one"]
    assert book.look() == 0


def test_trap_13_killed_before_the_commit_and_after_it(dovecot: Dovecot, tmp_path: Path) -> None:
    dovecot.deliver(mail("one"))
    arguments = [str(dovecot.port), dovecot.user, dovecot.password]
    for moment in ("before", "after"):
        ended = _a_pass(tmp_path, *arguments, moment)
        assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert _a_pass(tmp_path, *arguments).stdout.split() == ["one"]


def _a_pass(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tests.mail.reading.killed", *arguments],
        env=os.environ | {"GROUNDWORK_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_trap_14_an_answer_in_junk(book: Book, dovecot: Dovecot) -> None:
    dovecot.deliver(mail("one"), folder="Junk")
    book.look()
    [read] = book.handed
    assert (read.folder, read.role) == ("Junk", "junk")


def test_trap_15_another_mailbox_behind_the_same_account(book: Book, dovecot: Dovecot) -> None:
    dovecot.deliver(mail("one", 1))
    book.look()
    other = dovecot.add_user(f"other-{dovecot.user}")
    dovecot.deliver(mail("two", 2), other)
    book.mailbox.user = other
    book.sign_in = replace(book.sign_in, user=other)
    Folder.objects.all().delete()  # as connecting another one does
    book.look()
    assert sorted(book.texts()) == ["one", "two"]


def test_trap_16_a_slower_pass_beside_this_one_moves_no_mark_back(
    book: Book, dovecot: Dovecot
) -> None:
    dovecot.deliver(mail("one", 1))
    slower = Book(book.mailbox, book.sign_in)
    late: list[object] = []

    def held_back(mails: object, mark: object) -> None:
        if not late:
            late.append(mark)
            dovecot.deliver(mail("two", 2))
            book.look()
        with transaction.atomic():
            mark()  # type: ignore[operator]

    slower.take = held_back  # type: ignore[assignment]
    slower.look()
    assert book.texts() == ["one", "two"]
    assert Folder.objects.get(name="INBOX").uid == 2
    assert book.look() == 0
