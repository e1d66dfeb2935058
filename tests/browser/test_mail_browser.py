"""Connecting a mail account in a real browser, on real servers: by hand, and how it looks."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.mail.servers.dovecot import PASSWORD

pytestmark = pytest.mark.slow


@pytest.fixture
def server(dovecot, smtp, served):
    """The mail servers run first, so that the page's process trusts their certificate."""
    return served


def by_hand(page, address, dovecot, smtp):
    """From Settings to the form for the servers, filled in."""
    page.get_by_role("link", name=re.compile("Settings")).click()
    page.get_by_role("link", name="Connect your mail").click()
    page.get_by_label("Email address").fill(address)
    page.get_by_role("button", name="Find the servers").click()
    reading = page.get_by_role("group", name="Reading (IMAP)")
    reading.get_by_label("Server").fill("127.0.0.1")
    reading.get_by_label("Port").fill(str(dovecot.port))
    reading.get_by_label("TLS").select_option("TLS from the start")
    sending = page.get_by_role("group", name="Sending (SMTP)")
    sending.get_by_label("Server").fill("127.0.0.1")
    sending.get_by_label("Port").fill(str(smtp.starttls_port))
    sending.get_by_label("TLS").select_option("STARTTLS")


def test_an_account_is_connected_by_hand_refused_once_and_let_go(
    dovecot, smtp, server, page, axe, shot
):
    by_hand(page, dovecot.user, dovecot, smtp)
    axe(page)
    shot(page, "mail-by-hand")
    page.get_by_label("Password", exact=True).fill("not-this-one")
    page.get_by_role("button", name="Connect", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("didn’t accept this password")
    expect(page.get_by_label("Password", exact=True)).to_have_value("")
    axe(page)
    shot(page, "mail-refused")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Connect", exact=True).click()
    expect(page.get_by_text("Connected. Answers stop")).to_be_visible()
    expect(page.get_by_role("heading", name=dovecot.user)).to_be_visible()
    page.get_by_role("link", name=re.compile("Settings")).first.click()
    expect(page.get_by_role("heading", name="Your mail")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="See the connection").click()
    page.get_by_role("button", name="Disconnect").click()
    expect(page.get_by_text("the password is forgotten")).to_be_visible()
    expect(page.get_by_role("heading", name="Which address do you write from?")).to_be_visible()


def test_it_works_without_a_script(dovecot, smtp, server, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(server.start)
    by_hand(page, dovecot.user, dovecot, smtp)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Connect", exact=True).click()
    expect(page.get_by_role("heading", name=dovecot.user)).to_be_visible()
    context.close()


def test_every_provider_is_told_in_its_own_words_and_looks_right(dovecot, smtp, server, look):
    look(server, "/settings/mail/", "mail")
    for name, address in (
        ("gmail", "priya@gmail.com"),
        ("outlook", "priya@outlook.com"),
        ("proton", "priya@proton.me"),
        ("tuta", "priya@tuta.com"),
    ):
        look(server, f"/settings/mail/?address={address}", f"mail-{name}")
    look(server, "/settings/mail/?address=priya@uni.invalid", "mail-unknown")
    connect = ("connect", dovecot.user, "--imap", f"127.0.0.1:{dovecot.port}", "--smtp")
    (server.folder.parent / "password").write_text(f"{PASSWORD}\n")
    done = server.run(
        *connect,
        f"127.0.0.1:{smtp.port}",
        "--password-from",
        str(server.folder.parent / "password"),
    )
    assert done.returncode == 0, done.stderr
    look(server, "/settings/mail/", "mail-connected")
    look(server, "/settings/", "settings-connected")
    with closing(sqlite3.connect(server.folder / "book.sqlite3")) as book, book:
        book.execute(
            "UPDATE mail_mailbox SET refused = 3, paused_at = '2026-03-03 09:00:00', trouble = ?",
            (f"{dovecot.user} doesn't accept the password any more.",),
        )
    look(server, "/settings/mail/", "mail-paused")


def test_asking_microsoft_for_permission_leads_to_its_own_page(
    dovecot, smtp, server, page, axe, shot
):
    page.goto(server.root + "settings/mail/?address=priya@outlook.com")
    page.get_by_role("button", name="Ask Microsoft").click()
    expect(page.get_by_role("alert")).to_contain_text("Paste the client id")
    page.get_by_label("Client id", exact=True).fill("11111111-2222-3333-4444-555555555555")
    page.get_by_role("button", name="Ask Microsoft").click()
    expect(page.get_by_role("heading", name="Permission from Microsoft")).to_be_visible()
    link = page.get_by_role("link", name="Go to Microsoft")
    expect(link).to_have_attribute(
        "href", re.compile(r"^https://login\.microsoftonline\.com/.*S256")
    )
    axe(page)
    shot(page, "mail-permission")
    page.get_by_role("button", name="Connect").click()
    expect(page.get_by_text("Microsoft hasn’t answered yet.")).to_be_visible()
    page.get_by_role("button", name="Never mind").click()
    expect(page.get_by_role("heading", name="Which address do you write from?")).to_be_visible()
