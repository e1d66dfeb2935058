"""Sorting of incoming mail: what kind it is, what is new in it, and what it seems to mean.

`judge(raw)` is the door. It takes any bytes, never raises, and costs time in proportion to them.
Tables and rules only: nothing is learned, nothing is looked up, no model decides."""

from groundwork.mail.sorting.deciding import decide
from groundwork.mail.sorting.decoding import text_of
from groundwork.mail.sorting.judgement import Envelope, Judgement, Kind, Meaning, Referred, UntilIs

__all__ = ["Envelope", "Judgement", "Kind", "Meaning", "Referred", "UntilIs", "judge"]


def judge(raw: bytes) -> Judgement:
    """Sorts one mail as it came from the server (A6, A7). Doubt is `human`, as it is for a mail
    that no rule can read: it is then shown whole."""
    try:
        return decide(raw)
    except Exception:  # a mail that breaks a rule must still be kept and shown (invariant 5)
        text = text_of(raw[:1_000_000]).replace("\x00", "\ufffd")
        why = "It can't be taken apart, so it is shown as it came."
        return Judgement("human", why, Envelope(), text=text, reply=text)
