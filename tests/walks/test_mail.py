"""The story of mail on real servers, by the command line and by the page."""

import pytest

from tests.browser.serving import serve

from .mail_by_command import MailByCommand
from .mail_by_web import MailByWeb
from .mail_story import play

pytestmark = pytest.mark.slow


def test_the_story_of_mail_by_command(tmp_path, clock, dovecot, smtp):
    play(MailByCommand(tmp_path / "book", clock), clock, dovecot, smtp, tmp_path)


def test_the_story_of_mail_by_web(tmp_path, clock, dovecot, smtp, new_page):
    clock.set("2026-05-11T19:30:00")
    served = serve(tmp_path / "book", clock)
    page = new_page()
    page.goto(served.start)
    play(MailByWeb(page, served), clock, dovecot, smtp, tmp_path)
    served.end()
