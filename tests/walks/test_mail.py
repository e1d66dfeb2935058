"""The story of mail on real servers, by the command line and by the page."""

import pytest

from .mail_by_command import MailByCommand
from .mail_story import play

pytestmark = pytest.mark.slow


def test_the_story_of_mail_by_command(tmp_path, clock, dovecot, smtp):
    play(MailByCommand(tmp_path / "book", clock), clock, dovecot, smtp, tmp_path)
