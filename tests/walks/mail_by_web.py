"""The story of mail in Chromium."""

import re
import sqlite3
import time
from pathlib import Path
from typing import Any

from tests.browser.serving import Served
from tests.mail.servers.dovecot import Dovecot
from tests.mail.servers.smtp import Smtp

from .by_web import ByWeb

PATIENCE = 60


class MailByWeb(ByWeb):
    """Clicks through the pages; the mail is looked at by itself while Groundwork is open."""

    def __init__(self, page: Any, served: Served) -> None:
        super().__init__(page)
        self.served = served

    def connect(self, dovecot: Dovecot, smtp: Smtp) -> None:
        self.go("Settings")
        self.page.get_by_role(
            "link", name=re.compile("[Cc]onnect your mail|Your mail")
        ).first.click()
        self.fill("Email address", dovecot.user)
        self.button("Find the servers")
        for what, host, port in (
            ("Reading (IMAP)", dovecot.host, dovecot.port),
            ("Sending (SMTP)", smtp.host, smtp.port),
        ):
            group = self.page.get_by_role("group", name=what)
            group.get_by_label("Server", exact=True).fill(host)
            group.get_by_label("Port", exact=True).fill(str(port))
        self.fill("Password", dovecot.password)
        self.button("Connect")
        self.page.get_by_role("button", name="Disconnect").wait_for()

    def bring(self, file: Path) -> None:
        self.go("People")
        self.page.get_by_role("link", name=re.compile("[Bb]ring")).first.click()
        self.page.locator("input[type=file]").first.set_input_files(str(file))
        self.button("See what is in it")
        self.page.get_by_role("button", name=re.compile("^Add 1")).click()
        self.page.get_by_role("heading", level=1, name="What your list brought").wait_for()

    def tie(self, name: str, tie: str, facts: str, phone: str) -> None:
        self.open_person(name)
        self.link("Change")
        self.page.get_by_label("How you know them", exact=True).select_option(tie)
        self.fill("Through whom", "Tom")
        self.fill("What you know of them, a line each", facts)
        self.button("Keep it so")
        self.open_person(name)
        self.fill("Another way", phone)
        self.button("Add it")

    def look(self) -> None:
        """What runs beside the page has read the mail by now; a round by command comes after it,
        so that whatever would leave has left."""
        now = self.served.clock.now().replace(tzinfo=None)
        begun = time.monotonic()
        while self._passed() < str(now):
            assert time.monotonic() - begun < PATIENCE, "the mail is looked at by itself"
            time.sleep(0.1)
        assert self.served.run("mail-now").returncode == 0

    def _passed(self) -> str:
        with sqlite3.connect(self.served.folder / "book.sqlite3") as book:
            return str(book.execute("select passed_at from mail_mailbox").fetchone()[0] or "")

    def what_came(self) -> str:
        self.go("Today")
        self.page.get_by_role("link", name=re.compile("mail came in")).click()
        return self.words()

    def right(self, name: str) -> None:
        self.button("Right")
