"""Words, names and the content words by which two texts share a matter."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from groundwork.method.prose.text import Span, listed

_LETTERS = r"[^\W_](?:[^\W_]|[\u0300-\u036f]|['-](?=[^\W_]))*"
_LINK = r"https?://\S+|www\.\S+"
_PHONE = r"(?<![\w@])\+?\(?\d(?:[\s().,/-]{0,4}\d){6,15}(?!\w)"
_WORD = re.compile(f"{_LINK}|{_PHONE}|{_LETTERS}")
_SPECIAL = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "Æ": "ae"}
    | {"œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
_MINUTES = re.compile(r"[\s-]{0,3}(?:to|or|min|minute|hour|per ?cent|%|[ap]\.?m\b|o'clock)")
_CALENDAR = listed(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december christmas easter"""
)
_NUMBERS = {
    "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
    "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
_STOP = listed(
    """the and for you your yours that this with from have has had having was were are been being
    but not can could would should will shall may might must about into onto over under than
    then them they their theirs there these those here his her hers him she its our ours who
    whom whose which what when where why how any all some one two three each every both either
    neither none more most much many few less least own same such only just also too very still
    yet even ever never always often again once out off down back away because while after
    before until since during between through per via let get got give gave given take took make
    made makes put set say says said tell tells told ask asks asked see saw seen know knew known
    think thought want wanted need needs like liked look looks looking come comes came going
    goes went thing things something anything nothing everything someone somebody anyone anybody
    people person way ways day days week weeks month months year years time times today hour
    hours minute minutes now next last first new old good great well really quite rather little
    bit lot part please thank thanks dear hello best kind regards wishes sincerely email message
    reply write writing wrote written read reading heard hear talk talked speak spoke work works
    worked working does did done doing myself
    yourself himself herself itself themselves ourselves don't didn't doesn't isn't wasn't can't
    couldn't won't wouldn't i'm i've i'd i'll it's that's you're you've you'd you'll he's she's
    they're we're we've there's what's who's haven't hasn't hadn't aren't weren't another other
    others else whatever whenever around without within along per maybe perhaps yes okay able
    sure"""
)


def words(text: str) -> list[Span]:
    """The words: runs of letters or digits; a phone number, however spaced, and a link are one."""
    return [Span(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


def count(text: str) -> int:
    """How many words the text has."""
    return sum(1 for _ in _WORD.finditer(text))


def has_word(text: str) -> bool:
    """Whether the text has any word."""
    return _WORD.search(text) is not None


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents, to compare names: "Åsa" and "Asa" are the same."""
    spread = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    return "".join(c for c in spread if not unicodedata.combining(c)).casefold()


def name_parts(name: str) -> list[str]:
    """The folded parts of a name or an organisation: letters and digits, hyphens parted."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", fold(name).replace("’", "'"))


def holds_name(text: str, name: str) -> bool:
    """Whether the text has all parts of the name, one after the other."""
    parts, own = name_parts(text), name_parts(name)
    if not own:
        return True
    return _stands_in(own, parts) or _stands_in(own, [bare_of_s(part) for part in parts])


def _stands_in(own: Sequence[str], parts: Sequence[str]) -> bool:
    return f" {' '.join(own)} " in f" {' '.join(parts)} "


def bare_of_s(part: str) -> str:
    """A part of a name without the ending of a possessive: Tom's is Tom."""
    return part.removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=8192)
def content_key(word: str) -> str | None:
    """What a content word is compared by: its first six letters; None if it is none."""
    bare = fold(word).removesuffix("'s").removesuffix("'")
    letters = sum(c.isalpha() for c in bare)
    capitals = word.isupper() and len(word) >= 2 and word.isalpha()
    if bare in _STOP or (letters < 3 and not capitals) or letters < len(bare) - bare.count("-"):
        return None
    for ending in ("ing", "ed"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            bare = bare.removesuffix(ending)
    if len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss"):
        bare = bare[:-1]
    return None if bare in _STOP else bare[:6]


@lru_cache(maxsize=1024)
def content_keys(text: str) -> frozenset[str]:
    """The keys of all content words of a text; "bus-lane" counts as its parts too."""
    found = [match.group() for match in _WORD.finditer(text)]
    parts = [part for word in found if "-" in word for part in word.split("-")]
    return frozenset(key for part in [*found, *parts] if (key := content_key(part)) is not None)


@lru_cache(maxsize=1024)
def _proper(text: str) -> frozenset[str]:
    """The proper nouns and the numbers of a text, calendar words and lengths of time left out."""
    found = words(text)
    kept = _numbers(text)
    for at, word in enumerate(found):
        bare = fold(word.words).removesuffix("'s")
        if word.words[0].isupper() and len(bare) > 1 and bare not in _CALENDAR | _STOP:
            follows = found[at + 1].words[0].isupper() if at + 1 < len(found) else False
            if at > 0 or follows or word.words.isupper():
                kept.add(bare)
    return frozenset(kept)


def _numbers(text: str) -> set[str]:
    """The numbers of a text in figures; lengths of time and phone numbers are left out."""
    kept = set()
    for word in words(text):
        bare = fold(word.words).replace(",", "")
        number = _NUMBERS.get(bare, bare if bare[0].isdigit() else "")
        if number and len(number) < 9 and not _MINUTES.match(fold(text[word.end : word.end + 12])):
            kept.add(number)
    return kept


def _named(sentence: str, proper: frozenset[str]) -> bool:
    """Whether a sentence has one of the proper nouns, as a name, or one of the numbers."""
    if any(noun[0].isdigit() for noun in proper) and proper & _numbers(sentence):
        return True
    capitals = (w.words for w in words(sentence) if w.words[0].isupper())
    return any(fold(word).removesuffix("'s") in proper for word in capitals)


def shares(sentence: str, item: str, but_for: Iterable[str] = ()) -> bool:
    """Whether a sentence and a listed item share their matter.

    Two content words, or one proper noun or number of the item; words in `but_for` (the
    person's name, title and organisation) don't count.
    """
    known = " ".join(but_for)
    if len((content_keys(sentence) & content_keys(item)) - content_keys(known)) >= 2:
        return True
    proper = _proper(item)
    return bool(proper) and _named(sentence, proper - set(name_parts(known)))
