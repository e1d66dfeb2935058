"""What a row of the table asks: a day, a step, a rule."""

from datetime import date, timedelta

from groundwork.method.words import StepKind

Candidate = tuple[date, StepKind, str]

ONE_DAY = timedelta(hours=24)
"""A6, A11: within a day."""
