"""Text as it is compared: without case, accents and punctuation."""

import re
import unicodedata
from functools import lru_cache

_OTHER = re.compile(r"[^\w]+")
_ACCENT = re.compile("[\u0300-\u034e\u0350-\u036f]")
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "ı": "i",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
    }
)


def fold_text(text: str) -> str:
    """Lower case, accents off, every run of other signs one space."""
    if text.isascii():
        return _OTHER.sub(" ", text.lower()).strip()
    return " ".join([folded for word in text.split() if (folded := _folded_word(word))])


# Given names, and half the words of employers, come again and again in a list.
@lru_cache(16_384)
def _folded_word(text: str) -> str:
    lowered = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = _ACCENT.sub("", lowered)
    if not bare.isascii():
        bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return _OTHER.sub(" ", bare).strip()


def fold_address(channel: str, value: str) -> str:
    """An address as it is compared: digits of a number, lower case of all else."""
    if channel == "phone":
        return re.sub(r"[^\d+]", "", value)
    return re.sub(r"\s+", " ", value).strip().casefold()
