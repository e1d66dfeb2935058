"""A mail account is tried at both servers, then kept; what is refused keeps nothing."""

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as project
from django.db import connection as database

from groundwork.accounts.models import Account
from groundwork.mail.connecting import (
    CannotConnect,
    SignInAgain,
    connect,
    disconnect,
    sign_in_of,
)
from groundwork.mail.connection import Condition, connection_of
from groundwork.mail.models import Folder, Mailbox
from groundwork.mail.servers import Server, providers, table
from groundwork.mail.sign_in import SignIn
from groundwork.mail.signing_in import vault
from groundwork.people.add import Described, add
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake
from tests.mail.servers.dovecot import PASSWORD
from tests.mail.servers.faults import Fault

WRONG = "not-the-password"


@pytest.fixture
def version(seeker):
    def now() -> int:
        seeker.refresh_from_db()
        return int(seeker.calendar_version)

    return now


def refusal(account, place, password=PASSWORD) -> CannotConnect:
    """Why it could not be connected; nothing is kept then."""
    with pytest.raises(CannotConnect) as refused:
        connect(account, place, password)
    account.refresh_from_db()
    assert not account.has_mailbox
    assert not Mailbox.objects.exists()
    assert not vault().values.exists() or not any(vault().values.iterdir())
    return refused.value


def test_it_is_tried_then_kept_and_signs_in_again_by_itself(seeker, place, version, smtp) -> None:
    before = version()
    mailbox = connect(seeker, place, PASSWORD)
    assert seeker.has_mailbox
    assert version() > before
    kept = Mailbox.objects.get()
    assert kept == mailbox
    assert (kept.address, kept.user, kept.sign_in) == (place.address, place.user, "password")
    assert kept.imap == {"host": "127.0.0.1", "port": place.imap.port, "tls": "tls"}
    assert sign_in_of(kept) == SignIn(place.user, PASSWORD)
    assert smtp.connections() == 1
    assert smtp.accepted() == []


def test_starttls_serves_as_well(seeker, place, dovecot, smtp) -> None:
    by_starttls = replace(
        place,
        imap=Server("localhost", dovecot.starttls_port, "starttls"),
        smtp=Server("localhost", smtp.starttls_port, "starttls"),
    )
    connect(seeker, by_starttls, PASSWORD)
    assert Mailbox.objects.get().smtp["tls"] == "starttls"


@pytest.mark.parametrize("password", ["pässwörd-試験", 'quo"te\\d pass', " spaces "])
def test_a_password_in_any_letters_signs_in(seeker, place, dovecot, smtp, password) -> None:
    dovecot.add_user(dovecot.user, password)
    smtp.play(password=password)
    connect(seeker, place, password)
    assert sign_in_of(Mailbox.objects.get()).secret == password


def test_a_wrong_password_says_what_to_do_and_keeps_nothing(seeker, place) -> None:
    refused = refusal(seeker, place, WRONG)
    assert refused.field == "password"
    assert "127.0.0.1 didn’t accept this password. Nothing was kept." in str(refused)
    assert "password made for programs" in str(refused)
    assert WRONG not in str(refused)


@pytest.mark.parametrize("key", ["gmail", "icloud", "fastmail", "yahoo", "t_online"])
def test_each_provider_says_where_its_password_is_made(seeker, place, monkeypatch, key) -> None:
    known = replace(providers()[key], imap=place.imap, smtp=place.smtp)
    monkeypatch.setattr(table, "providers", lambda: {key: known})
    refused = refusal(seeker, place, WRONG)
    assert str(refused).startswith(f"{known.name} didn’t accept this password.")
    assert known.words in str(refused)


def test_an_app_password_may_be_pasted_with_its_spaces(
    seeker, place, dovecot, smtp, monkeypatch
) -> None:
    known = replace(providers()["gmail"], imap=place.imap, smtp=place.smtp)
    monkeypatch.setattr(table, "providers", lambda: {"gmail": known})
    dovecot.add_user(dovecot.user, "abcdefghijklmnop")
    smtp.play(password="abcdefghijklmnop")
    connect(seeker, place, "abcd efgh ijkl mnop\n")
    assert sign_in_of(Mailbox.objects.get()).secret == "abcdefghijklmnop"


@pytest.mark.parametrize("empty", ["", "\n"])
def test_no_password_opens_no_connection(seeker, place, smtp, empty) -> None:
    assert refusal(seeker, place, empty).field == "password"
    assert smtp.connections() == 0


def test_reading_without_sending_is_not_enough(seeker, place, smtp) -> None:
    smtp.behave(Fault.SIGN_IN_535)
    refused = refusal(seeker, place)
    assert "Reading works, but 127.0.0.1 doesn’t let Groundwork send" in str(refused)


def test_a_certificate_that_isn_t_trusted_gets_no_password(
    seeker, place, monkeypatch, tmp_path, smtp
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    refused = refusal(seeker, place)
    assert refused.field == "imap"
    assert "certificate that this computer doesn’t trust" in str(refused)
    assert smtp.connections() == 0


def test_a_certificate_of_another_name_gets_no_password(seeker, place, monkeypatch) -> None:
    import socket

    asked = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *more, **named: asked(
            "127.0.0.1" if host == "imap.elsewhere.example" else host, *more, **named
        ),
    )
    elsewhere = replace(place, imap=Server("imap.elsewhere.example", place.imap.port, "tls"))
    assert "certificate" in str(refusal(seeker, elsewhere))


def test_tls_where_there_is_none_that_way(seeker, place, dovecot) -> None:
    in_the_clear = Server("127.0.0.1", dovecot.starttls_port, "tls")
    refused = refusal(seeker, replace(place, imap=in_the_clear))
    assert refused.field == "imap"
    assert "offers no TLS that way" in str(refused)


def test_nobody_at_that_port(seeker, place) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    nobody = replace(place, imap=Server("127.0.0.1", port, "tls"))
    assert f"No server answers at 127.0.0.1, port {port}" in str(refusal(seeker, nobody))


def test_a_server_that_says_nothing_is_left(seeker, place, monkeypatch) -> None:
    import socket

    from groundwork.adapters import mail_login

    monkeypatch.setattr(mail_login, "PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        for tls in ("tls", "starttls"):
            refused = refusal(seeker, replace(place, imap=Server("127.0.0.1", port, tls)))
            assert "gave no answer" in str(refused)


def test_what_is_no_mail_server(seeker, place, smtp) -> None:
    swapped = replace(place, imap=Server("127.0.0.1", smtp.port, "tls"))
    refused = refusal(seeker, swapped)
    assert "doesn’t answer as a mail server does" in str(refused)


def test_a_host_that_does_not_exist(seeker, place) -> None:
    nowhere = replace(place, smtp=Server("smtp.nowhere.invalid", 465, "tls"))
    refused = refusal(seeker, nowhere)
    assert refused.field == "smtp"
    assert "No server answers at smtp.nowhere.invalid" in str(refused)


def test_an_earlier_connection_stays_where_a_new_one_is_refused(seeker, place) -> None:
    connect(seeker, place, PASSWORD)
    with pytest.raises(CannotConnect):
        connect(seeker, place, WRONG)
    assert sign_in_of(Mailbox.objects.get()).secret == PASSWORD
    seeker.refresh_from_db()
    assert seeker.has_mailbox


def test_signing_in_again_takes_the_pause_away_and_keeps_how_far_it_was_read(
    seeker, place, clock
) -> None:
    mailbox = connect(seeker, place, PASSWORD)
    Folder.objects.create(mailbox=mailbox, name="INBOX", role="inbox", uid=7)
    Mailbox.objects.update(
        refused=3, paused_at=clock.now(), trouble="It was refused.", passed_at=clock.now()
    )
    shown = connection_of(seeker)
    assert shown
    assert (shown.condition, shown.words) == (Condition.PAUSED, "It was refused.")
    assert "Sign in again" in shown.advice
    connect(seeker, place, PASSWORD)
    again = Mailbox.objects.get()
    assert (again.refused, again.paused_at, again.trouble) == (0, None, "")
    assert again.passed_at == clock.now()
    assert Folder.objects.get().uid == 7


def test_another_address_begins_anew_and_the_old_password_is_forgotten(
    seeker, place, dovecot
) -> None:
    first = connect(seeker, place, PASSWORD)
    Folder.objects.create(mailbox=first, name="INBOX", role="inbox", uid=7)
    other = dovecot.add_user("another@home.example")
    connect(seeker, replace(place, address=other, user=other), PASSWORD)
    assert Mailbox.objects.get().address == other
    assert not Folder.objects.exists()
    with pytest.raises(SignInAgain):
        sign_in_of(first)


def test_disconnecting_forgets_the_password_and_keeps_the_rest(seeker, place, version) -> None:
    mailbox = connect(seeker, place, PASSWORD)
    before = version()
    assert disconnect(seeker)
    assert version() > before
    assert not seeker.has_mailbox
    assert connection_of(seeker) is None
    with pytest.raises(SignInAgain):
        sign_in_of(mailbox)
    assert not any(vault().values.iterdir())
    with pytest.raises(Mistake, match="No mail account is connected"):
        disconnect(seeker)


def test_mail_is_looked_at_since_the_first_reachout_was_begun(seeker, place, clock) -> None:
    clock.set("2026-02-02T09:30:00")
    tom = add(Actor(seeker.pk), Described("Tom Reyes"))
    begin(Actor(seeker.pk), tom, [("industry", "grids")])
    clock.set("2026-03-03T10:00:00")
    assert connect(seeker, place, PASSWORD).since == datetime(2026, 2, 2, 9, 30, tzinfo=UTC)


def test_before_any_reachout_mail_of_thirty_days_is_looked_at(seeker, place, clock) -> None:
    assert connect(seeker, place, PASSWORD).since == clock.now() - timedelta(days=30)


def test_a_sample_search_connects_nothing(seeker, place, smtp) -> None:
    sample = Account.objects.create(is_sample=True)
    assert "sample search" in str(refusal(sample, place))
    assert smtp.connections() == 0


def test_one_account_s_password_is_not_another_s(seeker, place) -> None:
    connect(seeker, place, PASSWORD)
    other = Account.objects.create(name="Kofi")
    theirs = place.as_mailbox(other)
    with pytest.raises(SignInAgain):
        sign_in_of(theirs)


def test_a_lost_key_asks_to_sign_in_again(seeker, place) -> None:
    connect(seeker, place, PASSWORD)
    vault().key_file.unlink()
    with pytest.raises(SignInAgain, match="Sign in again under Settings"):
        sign_in_of(Mailbox.objects.get())
    connect(seeker, place, PASSWORD)
    assert sign_in_of(Mailbox.objects.get()).secret == PASSWORD


@pytest.mark.django_db(transaction=True)
def test_no_socket_is_opened_while_the_book_is_held(seeker, place, monkeypatch) -> None:
    held: list[bool] = []
    made = ssl.create_default_context
    monkeypatch.setattr(
        ssl,
        "create_default_context",
        lambda *given, **named: held.append(database.in_atomic_block) or made(*given, **named),
    )
    connect(seeker, place, PASSWORD)
    assert held == [False, False]


def test_the_state_tells_the_truth(seeker, place, clock) -> None:
    assert connection_of(seeker) is None
    connect(seeker, place, PASSWORD)

    def told() -> tuple[str, str]:
        shown = connection_of(seeker)
        assert shown
        return shown.condition, shown.advice

    assert told() == (Condition.NEW, "")
    Mailbox.objects.update(passed_at=clock.now())
    assert told() == (Condition.WELL, "")
    clock.forward(minutes=16)
    assert told()[0] == Condition.LATE
    assert "groundwork serve" in told()[1]
    Mailbox.objects.update(trouble="imap.uni.example can’t be reached.")
    condition, advice = told()
    assert condition == Condition.TROUBLE
    assert "by your own hand" in advice
    shown = connection_of(seeker)
    assert shown
    assert shown.words == "imap.uni.example can’t be reached."
    assert str(project.DATA) in shown.secret_lies
