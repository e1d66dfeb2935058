"""A3: what an attempt counts as, where one kind stands for another."""

from groundwork.method.words import How


def fills(how: How, stands_for: str = "") -> How:
    """Email or call: a letter stands for an email unless it says otherwise, a message on a network
    for a call."""
    if stands_for in (How.EMAIL, How.CALL):
        return How(stands_for)
    return How.EMAIL if how in (How.EMAIL, How.LETTER) else How.CALL
