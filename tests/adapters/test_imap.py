"""The connection to a mailbox: whom it trusts, what it says when it can't, what folders are for."""

import socket
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from groundwork.adapters import imap
from groundwork.adapters.imap.folders import listed
from tests.mail.servers import certificates as making
from tests.mail.servers import tokens
from tests.mail.servers.between import Between
from tests.mail.servers.certificates import HOST
from tests.mail.servers.dovecot import Dovecot

pytestmark = pytest.mark.slow


def server(of: Dovecot | Between, **more: object) -> dict[str, object]:
    return {"host": of.host, "port": of.port, "tls": "tls"} | more


def folders(at: dict[str, object], user: str, secret: str, **how: bool) -> list[imap.Listed]:
    with imap.opened(at, user, secret, **how) as box:
        return box.folders()


def test_tls_from_the_start_and_starttls(dovecot: Dovecot) -> None:
    by_starttls = server(dovecot, port=dovecot.starttls_port, tls="starttls")
    for at in (server(dovecot), by_starttls):
        names = {folder.name: folder.role for folder in folders(at, dovecot.user, dovecot.password)}
        assert names == {"INBOX": "inbox", "Junk": "junk", "Sent": "sent", "Drafts": "drafts"}


def test_a_token_signs_in(dovecot: Dovecot) -> None:
    token = tokens.token(dovecot.user)
    assert folders(server(dovecot), dovecot.user, token, is_oauth=True)
    with pytest.raises(imap.SignInRefused):
        folders(server(dovecot), dovecot.user, token[:-4], is_oauth=True)


def test_a_password_in_any_letters_signs_in(dovecot: Dovecot) -> None:
    user = dovecot.add_user(f"any-{dovecot.user}", "schlüssel-密码")
    assert folders(server(dovecot), user, "schlüssel-密码")


def test_who_is_signed_by_a_stranger_is_not_trusted(dovecot: Dovecot, tmp_path: Path) -> None:
    strange = replace(dovecot.certificates, **vars(making.make(tmp_path)))
    between = Between(dovecot, strange.for_a_server())
    try:
        with pytest.raises(imap.Unreachable, match="can’t prove that it is"):
            folders(server(between), dovecot.user, dovecot.password)
        assert between.commands == []
    finally:
        between.stop()


def test_a_server_without_tls_gets_no_password(dovecot: Dovecot) -> None:
    at = server(dovecot, port=dovecot.starttls_port, tls="tls")
    with pytest.raises(imap.Unreachable, match="no secure connection"):
        folders(at, dovecot.user, dovecot.password)


def test_nobody_listens_there(dovecot: Dovecot) -> None:
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(imap.Unreachable, match="Check the port"):
        folders(server(dovecot, port=port), dovecot.user, dovecot.password)


def test_no_server_of_that_name(dovecot: Dovecot) -> None:
    with pytest.raises(imap.Unreachable, match="no server of the name"):
        folders(server(dovecot, host="imap.nowhere.invalid"), dovecot.user, dovecot.password)


def test_something_that_is_no_mail_server(dovecot: Dovecot) -> None:
    door = socket.create_server((HOST, 0))

    def answer() -> None:
        with door, door.accept()[0] as there:
            there.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    threading.Thread(target=answer, daemon=True).start()
    at = {"host": HOST, "port": door.getsockname()[1], "tls": "starttls"}
    with pytest.raises((imap.Unreachable, imap.OddAnswer)):
        folders(at, dovecot.user, dovecot.password)


@pytest.mark.parametrize("code", [b"[UNAVAILABLE] Down", b"[ALERT] Too many connections"])
def test_a_busy_server_is_no_refusal(between: Between, dovecot: Dovecot, code: bytes) -> None:
    between.change = lambda piece: piece.replace(
        b"[AUTHENTICATIONFAILED] Authentication failed.", code
    )
    with pytest.raises(imap.Unreachable, match="too busy"):
        folders(server(between), dovecot.user, "wrong")


def test_a_connection_cut_at_sign_in_is_no_refusal(between: Between, dovecot: Dovecot) -> None:
    between.cut_when = b"AUTHENTICATIONFAILED"
    with pytest.raises(imap.Unreachable, match="ended early"):
        folders(server(between), dovecot.user, "wrong")


def test_without_list_status_each_folder_is_asked(between: Between, dovecot: Dovecot) -> None:
    names = ["INBOX", "Sent", "gone"]
    with imap.opened(server(between), dovecot.user, dovecot.password) as box:
        at_once = box.status(names)
    between.change = lambda piece: piece.replace(b" LIST-STATUS", b"")
    with imap.opened(server(between), dovecot.user, dovecot.password) as box:
        assert box.status(names) == at_once
    assert set(at_once) == {"INBOX", "Sent"}
    assert at_once["INBOX"].uidvalidity > 0
    assert at_once["INBOX"].uidnext == 1
    assert sum(said.startswith("STATUS ") for said in between.commands) == 3


def test_folders_in_any_letters(dovecot: Dovecot) -> None:
    dovecot.create('K&APw-che &- \\"mehr\\"')
    with imap.opened(server(dovecot), dovecot.user, dovecot.password) as box:
        [name] = [folder.name for folder in box.folders() if "che" in folder.name]
        assert name == 'Küche & "mehr"'
        assert box.status([name])[name].uidnext == 1
        assert box.examine(name).uidnext == 1


def test_an_address_in_any_letters_is_searched_for(dovecot: Dovecot) -> None:
    with imap.opened(server(dovecot), dovecot.user, dovecot.password) as box:
        box.examine("INBOX")
        assert box.written_to("zoë@work.example", date(2026, 1, 1)) == []


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (b'(\\HasNoChildren) "/" "Gesendete Elemente"', "sent"),
        (b'(\\HasNoChildren) "." "INBOX.Sent"', "sent"),
        (b'(\\HasNoChildren) "/" "Envoy&AOk-s"', "sent"),
        (b'(\\HasNoChildren) "/" "[Gmail]/Spam"', "junk"),
        (b'(\\HasNoChildren) "/" "Correo no deseado"', "junk"),
        (b'(\\HasNoChildren) "/" "Archiv"', "archive"),
        (b'(\\HasNoChildren \\All) "/" "[Gmail]/Alle Nachrichten"', "all"),
        (b'(\\HasNoChildren) "/" "inbox"', "inbox"),
        (b'(\\HasNoChildren) "/" "Sent to friends"', ""),
        (b"() NIL 2026", ""),
    ],
)
def test_what_a_folder_is_for(line: bytes, role: str) -> None:
    [folder] = listed([line])
    assert folder.role == role


def test_a_marked_folder_outweighs_names() -> None:
    lines = [b'(\\Sent) "/" "Verstuurd"', b'() "/" "Sent"', b'(\\Noselect) "/" "Junk"']
    assert [(f.name, f.role) for f in listed(list(lines))] == [("Verstuurd", "sent"), ("Sent", "")]


def test_nothing_that_changes_a_mailbox() -> None:
    changing = ("delete", "move", "copy", "store", "flag", "expunge", "select", "seen")
    names = [name for name in dir(imap.Box) if not name.startswith("__")]
    assert [name for name in names if any(word in name.lower() for word in changing)] == []
