"""A pass: what it costs, which folders it reads, and that it changes nothing in the mailbox."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from groundwork.mail.models import Folder
from groundwork.mail.reading import waiting
from tests.mail.reading.book import Book, mail
from tests.mail.servers.between import Between
from tests.mail.servers.dovecot import Dovecot

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
WRITES = re.compile(r"\b(STORE|COPY|MOVE|EXPUNGE|DELETE|RENAME|CREATE|SELECT|APPEND|CLOSE)\b", re.I)


def after_sign_in(between: Between) -> list[str]:
    begun = max(at for at, said in enumerate(between.commands) if said.startswith("LOGIN"))
    return between.commands[begun + 1 :]


def test_nothing_new_costs_less_than_five_commands(
    seen: Book, dovecot: Dovecot, between: Between
) -> None:
    dovecot.deliver(mail("one"))
    seen.look()
    assert seen.look() == 0
    assert len(after_sign_in(between)) < 5, after_sign_in(between)
    assert not any("EXAMINE" in said for said in after_sign_in(between))


def test_a_pass_writes_nothing_and_marks_nothing_as_seen(
    seen: Book, dovecot: Dovecot, between: Between
) -> None:
    dovecot.deliver(mail("one"))
    seen.look()
    assert [said for said in between.commands if WRITES.search(said)] == []
    assert any("BODY.PEEK[]" in said for said in between.commands)
    assert {flag for flags in dovecot.flags() for flag in flags} <= {b"\\Recent"}


def test_only_what_is_wanted_is_fetched(seen: Book, dovecot: Dovecot, between: Between) -> None:
    dovecot.deliver(mail("private", 1, "stranger@ads.example"))
    dovecot.deliver(mail("one", 2))
    assert seen.look() == 1
    fetches = [said for said in between.commands if "BODY.PEEK[]" in said]
    assert fetches == ["UID FETCH 2 (BODY.PEEK[])"]
    assert Folder.objects.get(name="INBOX").uid == 2


def test_inbox_junk_sent_and_archive_are_read(book: Book, dovecot: Dovecot) -> None:
    dovecot.create("Archive")
    for number, folder in enumerate(["INBOX", "Junk", "Sent", "Archive", "Drafts"]):
        dovecot.put(mail(folder, number), folder=folder)
    book.look()
    assert {(each.folder, each.role) for each in book.handed} == {
        ("INBOX", "inbox"),
        ("Junk", "junk"),
        ("Sent", "sent"),
        ("Archive", "archive"),
    }


def test_where_one_folder_holds_all_mail_that_is_read(book: Book, dovecot: Dovecot) -> None:
    dovecot.create("All Mail")
    for folder in ("INBOX", "All Mail", "Sent"):
        dovecot.put(mail("one"), folder=folder)
    dovecot.put(mail("two", 2), folder="Junk")
    book.look()
    assert sorted((each.role, each.uid) for each in book.handed) == [("all", 1), ("junk", 1)]


def test_a_fingerprint_holds_wherever_a_mail_lies(book: Book, dovecot: Dovecot) -> None:
    dovecot.deliver(mail("one"))
    dovecot.put(mail("one").replace(b"\r\n", b"\n"), folder="Sent")
    book.look()
    assert len(book.handed) == 2
    assert len(book.events) == 1


def test_what_comes_is_told_within_three_seconds(book: Book, dovecot: Dovecot) -> None:
    told, stop = threading.Semaphore(0), threading.Event()
    with ThreadPoolExecutor(1) as aside:
        waits = aside.submit(waiting, book.mailbox, book.sign_in, told.release, stop)
        try:
            assert told.acquire(timeout=10), "as it begins to listen"
            for number in (1, 2):
                dovecot.deliver(mail("one", number))
                delivered = time.monotonic()
                assert told.acquire(timeout=10)
                assert time.monotonic() - delivered < 3
        finally:
            stop.set()
        ended = time.monotonic()
        waits.result(10)
        assert time.monotonic() - ended < 3
