"""From the action to what the server took: word for word, to one recipient, and no secret told."""

import logging
import os
import re
import sqlite3
from base64 import b64encode
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest
from django.db import connection

from groundwork.accounts.models import Account
from groundwork.adapters import clock
from groundwork.adapters.smtp import SignInRefused
from groundwork.care.doctor import examine
from groundwork.mail.approve import approve
from groundwork.mail.draft import hash_of, keep, text_hash
from groundwork.mail.models import Mailbox, Message, Sending
from groundwork.mail.outbox.composing import compose
from groundwork.people.edit import add_address
from tests.mail.servers.faults import Fault

from .book import plain

pytestmark = pytest.mark.slow

MARKER = "marker-9f3c-Zürich-Passwort"
SUBJECTS = [
    "How lines are chosen", "Fragen zu Straßen & Räumen — 20 Minuten?",
    "Hello\r\nBcc: all@else.example\r\n\r\nAnother body", "=?utf-8?q?a=0D=0ABcc:_x@else.example?=",
]  # fmt: skip
TEXTS = [
    "Dear Tom,\n\n.\n..\n.begins with a dot\n\nBest wishes,\nPriya",
    "Lieber Tom,\n\nkönnten wir 20 Minuten sprechen? " + "ä" * 300 + "\n\nPriya",
    "Dear Tom,\r\n\r\nFrom Windows,\r\n\ttabbed, and a space at the end \r\n\r\nPriya\r\n",
    "From me, at the start of a line.\nTo: nobody@else.example\n\nPriya\n\n",
]


def approved(outbox, subject: str, text: str, to: str = "") -> Message:
    """A text to Tom with those words, approved; whatever the checks advise."""
    person = outbox.write("Tom Reyes", approved=False)
    draft = outbox.text(person)
    if to:
        add_address(outbox.actor(), person, "email", to)
    assert keep(outbox.account, draft.pk, to or draft.to, subject, text)
    approve(outbox.actor(), draft.pk)
    return outbox.text(person)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_invariant_3_what_the_server_took_is_what_was_approved(outbox, subject, text):
    Account.objects.update(name='Priya "P." Raman\r\nBcc: x@else.example')
    message = approved(outbox, subject, text)
    assert outbox.round() == 1
    [taken] = outbox.server.accepted()
    mail = message_from_bytes(taken.raw, policy=SMTP)
    assert taken.recipients == (message.to,)
    assert mail.get_all("To") == [message.to]
    assert not {"bcc", "cc", "reply-to", "x-mailer", "auto-submitted"} & {
        name.lower() for name in mail
    }
    said = (" ".join(str(mail["Subject"]).split()), plain(mail.get_content()))
    meant = (" ".join(message.subject.split()), plain(message.text))
    assert text_hash("email", message.to, *said) == text_hash("email", message.to, *meant)
    assert hash_of(message) == message.hash == outbox.sending(message.person_id).hash


@pytest.mark.parametrize(
    ("to", "travels", "takes_utf8"),
    [
        ("tom@straße.example", "tom@xn--strae-oqa.example", False),
        ("töm@bücher.example", "töm@xn--bcher-kva.example", True),
        ("o.neil+mail_x@people.example", "o.neil+mail_x@people.example", False),
    ],
)
def test_addresses_in_any_letters(outbox, to, travels, takes_utf8):
    outbox.server.play(takes_utf8=takes_utf8)
    approved(outbox, "A question", TEXTS[0], to)
    assert outbox.round() == 1
    [taken] = outbox.server.accepted()
    assert taken.recipients == (travels,)
    assert f"\r\nTo: {travels}\r\n".encode() in taken.raw


def test_a_name_in_other_letters_that_the_server_does_not_take_comes_back(outbox):
    message = approved(outbox, "A question", TEXTS[0], "töm@people.example")
    assert outbox.round() == 0
    assert outbox.text(message.person_id).state == Message.DRAFT
    assert "can't write to such an address" in outbox.sending(message.person_id).answer
    assert outbox.server.accepted() == []


def test_the_thread_answers_the_last_and_keeps_the_first(outbox, tom):
    """Follow-ups carry the chain; what never left is not in it."""
    outbox.round()
    first = outbox.sending(tom)
    for number in range(25):
        Sending.objects.create(
            account=outbox.account, message=first.message, state=Sending.SENT, raw=b"", hash="h",
            mail_id=f"<{number:032x}@home.example>", begun_at=clock.now(), left_at=clock.now(),
        )  # fmt: skip
    Sending.objects.create(
        account=outbox.account, message=first.message, state=Sending.FAILED, raw=b"", hash="h",
        mail_id="<never@home.example>", begun_at=clock.now(),
    )  # fmt: skip
    mail = message_from_bytes(
        compose(Mailbox.objects.get(), first.message, "<new@home.example>", clock.now()),
        policy=SMTP,
    )
    references = str(mail["References"]).split()
    assert (len(references), references[0]) == (20, first.mail_id)
    assert references[-1] == str(mail["In-Reply-To"]) == f"<{24:032x}@home.example>"


def test_the_name_of_this_computer_is_not_told(outbox, tom):
    outbox.round()
    assert os.uname().nodename.encode() not in outbox.server.accepted()[0].raw
    assert outbox.server.greeted() == ["[127.0.0.1]"]


def _told(marker: str) -> list[str]:
    """The marker as it is, and as it travels."""
    user = Mailbox.objects.get().user
    raws = (marker, f"\0{user}\0{marker}", f"user={user}\1auth=Bearer {marker}\1\1")
    return [marker, *(b64encode(raw.encode()).decode() for raw in raws)]


def _kept() -> str:
    """Everything in the book, as SQL, with its bytes in letters."""
    connection.ensure_connection()
    held: sqlite3.Connection = connection.connection
    lines = "\n".join(held.iterdump())
    blobs = [bytes.fromhex(found) for found in re.findall(r"X'([0-9A-Fa-f]*)'", lines)]
    return lines + "\n".join(blob.decode("utf-8", "replace") for blob in blobs)


@pytest.mark.parametrize("fault", [*Fault])
def test_a_secret_is_nowhere(outbox, tom, patience, caplog, capfd, fault: Fault, data_folder: Path):
    """In no log, no exception's words, no row of the book and no file."""
    patience(5, 0.2)
    caplog.set_level(logging.DEBUG, "groundwork")
    caplog.set_level(logging.DEBUG, "django.db.backends")
    outbox.server.play(password=MARKER, slow=0.05)
    outbox.secret = MARKER
    said = ""
    try:
        outbox.round(fault)
    except SignInRefused as problem:
        said = f"{problem!r} {problem}"
    outbox.clock.forward(minutes=20)
    outbox.round()
    captured = capfd.readouterr()
    own = [each for each in caplog.records if not each.name.startswith("mail")]
    logged = "\n".join(each.getMessage() for each in own) + captured.out
    files = "".join(
        file.read_bytes().decode("latin-1") for file in data_folder.rglob("*") if file.is_file()
    )
    for told in _told(MARKER):
        assert told not in said + logged + files
        assert told not in _kept()
    assert outbox.sending(tom).state in (Sending.SENT, Sending.UNKNOWN, Sending.FAILED)
    assert [each.words for each in examine(clock.now()).differences] == []


def test_a_password_in_other_letters_signs_in(outbox, tom):
    outbox.server.play(password=MARKER)
    outbox.secret = MARKER
    assert outbox.round() == 1
