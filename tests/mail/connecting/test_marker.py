"""A marker password, put through everything, is found nowhere but where it must be."""

import json
import logging
import os
from base64 import b64encode
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse

from groundwork.care import backup
from groundwork.mail.connecting import sign_in_of
from groundwork.mail.models import Mailbox
from tests.cli.commands import Book

from .test_by_web import fields, sent

MARKER, WRONG = "kestrel-marker-91", "kestrel-marker-wrong-17"
BYTES = b"kestrel-marker"
SERVERS = {"mail.log", "mail.debug", "asyncio"}
"""What the servers of the tests log, which run in this process."""


def holding(folder: Path) -> list[str]:
    """The files under a folder that hold a marker, as text or in any of its encodings."""
    forms = (BYTES, BYTES.hex().encode(), BYTES.decode().encode("utf-16-le"), *_in_base64())
    return [
        str(path)
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


def _in_base64() -> list[bytes]:
    """What the marker is in the middle of any text in base64, at each of three offsets."""
    return [b64encode(b"x" * before + BYTES)[4 if before else 0 : -4] for before in range(3)]


@pytest.mark.django_db(transaction=True)
def test_no_page_log_backup_or_file_holds_it(web, seeker, place, dovecot, smtp, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    dovecot.add_user(dovecot.user, MARKER)
    smtp.play(password=MARKER)
    pages = [sent(web, "connect_mail", fields(place, password=WRONG))[1]]
    pages.append(sent(web, "connect_mail", fields(place, password=MARKER))[1])
    assert sign_in_of(Mailbox.objects.get()).secret == MARKER
    pages.append(sent(web, "connect_mail", fields(place, password=WRONG))[1])
    pages += [web.get(reverse(name)).content.decode() for name in ("mail", "settings", "today")]
    Path(settings.DATA).mkdir(exist_ok=True)
    backup.copy("by hand")
    pages.append(sent(web, "disconnect_mail")[1])
    backup.copy("by hand")
    with connection.cursor() as rows:
        rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in rows.fetchall():
            rows.execute(f'SELECT * FROM "{table}"')
            assert BYTES not in repr(rows.fetchall()).encode(), table
    assert [page for page in pages if BYTES.decode() in page] == []
    said = [each.getMessage() for each in caplog.records if each.name not in SERVERS]
    assert [words for words in said if any(form.decode() in words for form in _in_base64())] == []
    assert [words for words in said if BYTES.decode() in words] == []
    assert BYTES.decode() not in web.cookies.output()
    assert holding(Path(settings.DATA)) == []


@pytest.mark.slow
def test_by_command_neither(tmp_path, dovecot, smtp) -> None:
    book = Book(tmp_path).at("2026-03-03T10:00")
    dovecot.add_user(dovecot.user, MARKER)
    smtp.play(password=MARKER)
    connect = (
        "connect", dovecot.user, "--imap", f"127.0.0.1:{dovecot.port}",
        "--smtp", f"127.0.0.1:{smtp.port}", "--password-from", "-",
    )  # fmt: skip
    done = [
        book.run(*connect, given=f"{WRONG}\n"),
        book.run(*connect, given=f"{MARKER}\n"),
        book.run("mail"),
        book.run("mail", "--json"),
        book.run("backup", str(tmp_path / "copy.sqlite3")),
        book.run("doctor"),
        book.run("disconnect"),
    ]
    assert [each.code for each in done] == [2, 0, 0, 0, 0, 0, 0]
    assert json.loads(done[3].out)["connection"]["condition"] == "new"
    assert [each for each in done if BYTES.decode() in each.out + each.err] == []
    assert holding(tmp_path) == []
    assert os.listdir(tmp_path / "book" / "secrets") == []
