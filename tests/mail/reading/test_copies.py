"""The copy of a sent mail: found in Sent whatever the provider made of it, and filed once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from groundwork.mail.reading import FoundCopy, file_copy, find_copy
from tests.mail.reading.book import MARA, Book, mail
from tests.mail.servers.between import Between
from tests.mail.servers.dovecot import Dovecot

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
OURS = "<0123456789abcdef@home.example>"
SUBJECT, TEXT = (
    "Geography and flood maps: über 20 minutes?",
    "Dear Mara,\n\nmay I ask you?\n\nPriya",
)


def sent(message_id: str = OURS, text: str = TEXT, **more: str) -> bytes:
    subject = "=?utf-8?q?Geography_and_flood_maps=3A_=C3=BCber_20_minutes=3F?="
    named = {"To": MARA, "Subject": subject, "Message_ID": message_id} | more
    head = mail("unused", sender="priya@home.example", **named).split(b"\r\n\r\n")[0]
    return head + b"\r\n\r\n" + text.replace("\n", "\r\n").encode() + b"\r\n"


def sought() -> dict[str, Any]:
    since = datetime.now(UTC) - timedelta(hours=1)
    return {"message_id": OURS, "to": MARA, "since": since, "subject": SUBJECT, "text": TEXT}


def find(book: Book) -> FoundCopy | None:
    return find_copy(book.mailbox, book.sign_in, **sought())


def file(book: Book) -> FoundCopy | None:
    return file_copy(book.mailbox, book.sign_in, sent(), **sought())


def test_nothing_is_there(book: Book, dovecot: Dovecot) -> None:
    dovecot.put(sent("<another@home.example>", "Dear Tom,\n\nmay I ask you?"), folder="Sent")
    dovecot.put(sent("<third@home.example>", Subject="Another thing"), folder="Sent")
    assert find(book) is None


def test_it_is_found_by_its_message_id(book: Book, dovecot: Dovecot) -> None:
    dovecot.put(sent("<0123456789abcdef@home.example.example>", "Dear Tom"), folder="Sent")
    dovecot.put(sent(text="in other words"), folder="Sent")
    found = find(book)
    assert found
    assert (found.folder, found.message_id) == ("Sent", OURS)


def test_microsoft_gave_it_another_message_id(book: Book, dovecot: Dovecot) -> None:
    its = "<DB9PR01@eurprd01.example>"
    replaced = sent(its, "in other words", X_Microsoft_Original_Message_ID=OURS)
    dovecot.put(replaced, folder="Sent")
    found = find(book)
    assert found
    assert found.message_id == its


def test_it_is_found_by_recipient_subject_and_text(book: Book, dovecot: Dovecot) -> None:
    dovecot.put(sent("<provider@own.example>", TEXT + "\n"), folder="Sent")
    found = find(book)
    assert found
    assert found.message_id == "<provider@own.example>"


def test_it_is_found_where_one_folder_holds_all(book: Book, dovecot: Dovecot) -> None:
    dovecot.create("All Mail")
    dovecot.put(sent(), folder="All Mail")
    found = find(book)
    assert found
    assert found.folder == "All Mail"


def test_it_is_filed_once_and_seen(book: Book, dovecot: Dovecot) -> None:
    for _ in range(2):
        filed = file(book)
        assert filed
        assert filed.message_id == OURS
    assert dovecot.raws(folder="Sent") == [sent()]
    [flags] = dovecot.flags(folder="Sent")
    assert b"\\Seen" in flags


def test_what_the_provider_filed_is_not_filed_again(book: Book, dovecot: Dovecot) -> None:
    dovecot.deliver(sent(), folder="Sent")
    assert file(book)
    assert len(dovecot.raws(folder="Sent")) == 1


def test_gmail_is_never_filed_to(seen: Book, dovecot: Dovecot, between: Between) -> None:
    between.change = lambda piece: piece.replace(b" IDLE ", b" IDLE X-GM-EXT-1 ")
    assert file(seen) is None
    assert dovecot.raws(folder="Sent") == []
