"""Reads the seeker's mailbox: what is new since the last pass, and the copies of what was sent."""

from groundwork.mail.reading.copies import FoundCopy, file_copy, find_copy
from groundwork.mail.reading.fetched import Fetched
from groundwork.mail.reading.passing import pass_over
from groundwork.mail.reading.waiting import waiting

__all__ = ["Fetched", "FoundCopy", "file_copy", "find_copy", "pass_over", "waiting"]
