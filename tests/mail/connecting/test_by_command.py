"""Connecting, looking and letting go by command, a process a step."""

import json

import pytest

from tests.cli.commands import Book
from tests.cli.test_docs import compared
from tests.mail.servers.dovecot import PASSWORD

pytestmark = pytest.mark.slow


@pytest.fixture
def book(dovecot, smtp, tmp_path) -> Book:
    return Book(tmp_path).at("2026-03-03T10:00")


@pytest.fixture
def connect(dovecot, smtp) -> tuple[str, ...]:
    return (
        "connect", dovecot.user, "--imap", f"127.0.0.1:{dovecot.port}",
        "--smtp", f"localhost:{smtp.starttls_port}:starttls",
    )  # fmt: skip


def test_connected_looked_at_and_let_go(book, connect, dovecot, tmp_path) -> None:
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    printed = book.json(*connect, "--password-from", str(tmp_path / "password"))
    assert printed["connection"]["address"] == dovecot.user
    assert printed["connection"]["since"] == "2026-02-01T10:00:00+00:00"
    assert compared(connect, printed) == []
    words = " ".join(book.done("mail").split())
    assert f"{dovecot.user}: Connected, and about to be read" in words
    assert "with its key in" in words
    assert compared(("mail",), book.json("mail")) == []
    printed = book.json("disconnect")
    assert compared(("disconnect",), printed) == []
    assert "No mail account is connected" in book.done("mail")
    assert book.run("disconnect").code == 2


def test_a_password_comes_from_stdin_where_it_is_asked_to(book, connect) -> None:
    assert "is connected" in book.done(*connect, "--password-from", "-", given=f"{PASSWORD}\n")


@pytest.mark.parametrize(
    ("more", "given", "words"),
    [
        (("--password-from", "-"), "wrong-17\n", "didn’t accept this password"),
        (("--password-from", "nowhere.txt"), "", "nowhere.txt can't be read"),
        ((), "", "Give the password with --password-from"),
        (("--password-from", "-", "--user", "another"), PASSWORD, "didn’t accept this password"),
        (("--client-id", "client-7"), "", "takes a password, so leave --client-id away"),
    ],
)  # fmt: skip
def test_what_can_t_be_is_a_sentence_and_keeps_nothing(book, connect, more, given, words) -> None:
    done = book.run(*connect, *more, given=given)
    assert done.code == 2
    assert words in " ".join(done.err.split())
    assert "wrong-17" not in done.out + done.err
    assert json.loads(book.run("mail", "--json").out)["connection"] is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("connect", "priya at uni"), "can't be an email address"),
        (("connect", "priya@tuta.com"), "can’t be connected"),
        (("connect", "priya@outlook.com"), "Paste the client id that Microsoft gave you"),
        (("connect", "priya@uni.example", "--provider", "nobody"), "No provider is called"),
        (
            ("connect", "priya@uni.example", "--imap", "imap uni", "--smtp", "x"),
            "can’t be a server",
        ),
        (("connect", "priya@uni.invalid"), "Give the servers with --imap and --smtp"),
    ],
)
def test_what_is_found_is_said(book, words, said) -> None:
    done = book.run(*words)
    assert done.code == 2
    assert said in " ".join(done.err.split())
