"""The story in Chromium, clicking what a person sees, by role and words."""

import re
from typing import Any
from urllib.parse import urljoin

TEXT = re.compile("^Text of the")
SENT = re.compile("Mark as sent")
APPROVED = re.compile(r"^Approved(, word for word)?\.$")


class ByWeb:
    """Clicks through the pages of a running server; no address is typed after the first."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def go(self, name: str) -> None:
        """One of the places at the side."""
        self.page.get_by_role("navigation").first.get_by_role("link", name=name).first.click()

    def link(self, name: str) -> None:
        self.page.get_by_role("link", name=name, exact=True).first.click()

    def button(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def fill(self, label: str, words: str) -> None:
        self.page.get_by_label(label, exact=True).first.fill(words)

    def words(self) -> str:
        return str(self.page.get_by_role("main").inner_text())

    def open_person(self, name: str) -> None:
        self.go("People")
        self.page.get_by_role("main").get_by_role("link", name=name).first.click()
        self.page.get_by_role("heading", level=1, name=name).wait_for()

    def open_reachout(self, name: str) -> None:
        self.go("Reach-outs")
        self.page.get_by_role("main").get_by_role("link", name=re.compile(name)).first.click()

    def introduce_oneself(self, name: str, status: str, phone: str) -> None:
        self.go("Settings")
        self.fill("Your name", name)
        self.fill("What you are", status)
        self.fill("Phone", phone)
        self.button("Keep")

    def add(self, line: str, facts: str = "", post: str = "") -> None:
        name = line.partition(",")[0]
        self.go("Find")
        self.fill("Add somebody in one line", line)
        self.button("Read it")
        self.page.get_by_role("button", name=re.compile("^Add ")).click()
        self.open_person(name)
        if facts:
            self.fill("One thing more", facts)
            self.button("Keep it")
        if post:
            self.fill("Another way", post)
            self.button("Add it")

    def wish(self, organisation: str) -> None:
        self.go("Find")
        self.fill("A company you are curious about", organisation)
        self.button("Keep it")

    def who_next(self) -> str:
        self.go("Find")
        return self.words()

    def begin(self, name: str, kind: str, words: str) -> None:
        self.open_person(name)
        self.page.get_by_role("link", name=re.compile("^(Begin|Reach out|Start)")).first.click()
        for purpose in self.page.get_by_role("checkbox").all():
            purpose.uncheck()
        label = {"industry": "An industry", "organisation": "An organisation"}
        self.fill(label.get(kind, "A kind of work"), words)
        self.button("Begin, and write the first message")

    def write(self, name: str, subject: str, text: str) -> None:
        self._type(name, subject, text)
        approve = self.page.get_by_role("button", name="Approve", exact=True)
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('button')].some("
            "b => b.textContent.trim() === 'Approve' && b.getAttribute('aria-disabled') !== 'true')"
        )
        approve.click()
        self.page.get_by_text(APPROVED).first.wait_for()

    def _type(self, name: str, subject: str, text: str) -> None:
        self.open_reachout(name)
        if subject:
            self.fill("Subject", subject)
        self.page.get_by_label(TEXT).first.fill(text)

    def write_half(self, name: str, subject: str, text: str) -> None:
        """Pressing nothing: what is typed saves itself. Then the tab is closed, and a new one
        of the same browser opens on Today."""
        with self.page.expect_response(re.compile("/check")):
            self._type(name, subject, text)
        browser, today = self.page.context, urljoin(self.page.url, "/")
        self.page.close()
        self.page = browser.new_page()
        self.page.goto(today)

    def what_stands(self, name: str) -> str:
        self.open_reachout(name)
        return str(self.page.get_by_label(TEXT).first.input_value())

    def sent(self, name: str) -> None:
        self.open_reachout(name)
        self.page.get_by_role("button", name=SENT).click()

    def call(self, name: str, outcome: str) -> None:
        self.open_reachout(name)
        self.page.get_by_role("link", name=re.compile("[Cc]all sheet")).first.click()
        shown = {"rang_out": "Rang out", "voicemail": "Voicemail left"}[outcome]
        self.page.get_by_role("button", name=re.compile(shown, re.IGNORECASE)).first.click()

    def undo(self, name: str) -> None:
        self.page.get_by_role("button", name=re.compile("(Take it back|Undo)")).first.click()

    def answer(self, name: str, meant: str) -> None:
        self._log(name, {"yes": "Yes, or a time"}[meant])

    def too_much(self, name: str) -> str:
        self._log(name, "An email")
        return str(self.page.locator("body").inner_text())

    def _log(self, name: str, row: str) -> None:
        self.open_reachout(name)
        self.page.get_by_role("link", name=re.compile("Log what happened")).first.click()
        self.page.locator("summary").filter(has_text=re.compile(f"^{row}$")).first.click()
        self.page.get_by_role("button", name="Keep it").locator("visible=true").first.click()

    def rest(self, first: str, last: str) -> None:
        self.go("Settings")
        self.fill("First day", first)
        self.fill("Last day", last)
        self.button("Rest on these days")

    def today(self) -> str:
        self.go("Today")
        return self.words()

    def person(self, name: str) -> str:
        self.open_person(name)
        return self.words()
