"""What a text asks for: requests, their length and time, work, the asks of a thank-you."""

from groundwork.method.asks.jobs import JobAsk, cv_files, cv_mentioned, job_asks
from groundwork.method.asks.requests import (
    asking_sentences,
    asks_in,
    phrase_of,
    requests,
    schedules,
)
from groundwork.method.asks.thanking import in_mind, introduction_asks
from groundwork.method.asks.times import minutes, within_three_weeks

__all__ = [
    "JobAsk",
    "asking_sentences",
    "asks_in",
    "cv_files",
    "cv_mentioned",
    "in_mind",
    "introduction_asks",
    "job_asks",
    "minutes",
    "phrase_of",
    "requests",
    "schedules",
    "within_three_weeks",
]
