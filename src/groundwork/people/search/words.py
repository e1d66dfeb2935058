"""Text as the index keeps it: folded words, each led by the sign of its account.

One table holds every account of the book. With the sign in the word, a prefix query reads the
words of one account alone, whatever else is in the table.
"""

import re

from groundwork.people.folding import fold_text

_FIRST_SIGN = 0x4E00
_SIGNS = 20_000
_PLAIN = re.compile(r"[a-z0-9]+")


def sign(account_id: int) -> str:
    """The one letter that leads every word of an account."""
    return chr(_FIRST_SIGN + account_id % _SIGNS)


def words(text: str) -> list[str]:
    """The folded words of a text, as they are compared."""
    if text.isascii():
        return _PLAIN.findall(text.lower())
    return fold_text(text).replace("_", " ").split()


def kept(account_id: int, text: str) -> str:
    """A text as the index keeps it."""
    return led(sign(account_id), text)


def led(lead: str, text: str) -> str:
    """A text as the index keeps it, with the sign of its account given."""
    if not text:
        return ""
    return " ".join([lead + word for word in words(text)])
