"""What somebody does, and where."""

import re
from dataclasses import dataclass

_JOB = re.compile(
    r"\b(?:account\w*|actuary|administrator|advis[eo]r|agent|analyst|architect|artist|assistant|"
    r"associate|auditor|banker|barrister|biologist|broker|buyer|captain|chair\w*|chemist|chief|"
    r"clerk|coach|consultant|controller|coordinator|co-?founder|curator|designer|developer|"
    r"director|doctor|economist|editor|engineer|executive|farmer|founder|geologist|gp|head|"
    r"inspector|journalist|judge|lawyer|lead|lecturer|librarian|manager|midwife|nurse|officer|"
    r"operator|owner|partner|physicist|pilot|planner|president|producer|professor|programmer|"
    r"recruiter|reporter|representative|researcher|scientist|secretary|solicitor|specialist|"
    r"statistician|strategist|supervisor|surgeon|surveyor|teacher|technician|therapist|trader|"
    r"trainee|vet|vice[- ]president|writer|ceo|cfo|coo|cto|vp)s?\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:(?:he|she|they)(?:'s|'re)? )?(?:(?:is|are) )?(?:now |currently )?"
    r"(?:(?:works|working|work) )?(?:as )?(?:(?:an?|the) )?"
    r"(?P<title>.*?)\s*(?:\bat\b|\bfor\b|@)\s+(?P<organisation>(?:the )?(?P<first>\S).*)",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?:(?:he|she|they)(?:'s| is| are|'re) |works as |is |as )+(?:an? |the )?(?P<title>.+)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"\b(?:met|saw|seen|studied|graduated|spoke|heard|was|were|taught|gave|sat|talked|asked|call|"
    r"write|knows?|looking|good|great|happy|applied|interview\w*|thanks?)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(r"(?:inc|ltd|llc|llp|plc|gmbh|ag|ab|as|sa|bv|nv|oy|co)\.?", re.IGNORECASE)


_WORKS = re.compile(r"(?:(?:he|she|they) )?(?:works?|working) ", re.IGNORECASE)
_FIELD = re.compile(r"(?:in|on|with)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Work:
    """A title, an organisation, or both; "" for what was not said. `tells`: the words say more."""

    title: str = ""
    organisation: str = ""
    tells: bool = False


def read_work(piece: str) -> Work | None:
    """ "grid planner at Norrland Power", "works at Orchard Foods", "head of packaging"."""
    hit = _AT.fullmatch(piece)
    if hit and not _NO_TITLE.search(hit["title"]) and _says_where(hit, piece):
        field = bool(_FIELD.match(hit["title"]))
        title = "" if field else hit["title"].strip()
        return Work(title, hit["organisation"].strip(), tells=field)
    said = _IS.fullmatch(piece)
    title = said["title"] if said else piece
    if (said or len(title.split()) <= 8) and _JOB.search(title) and not _NO_TITLE.search(title):
        return Work(title=title)
    return None


def _says_where(hit: re.Match[str], piece: str) -> bool:
    return _is_name(hit["first"]) or bool(_WORKS.match(piece))


def looks_like_an_organisation(piece: str) -> bool:
    """One to six words that begin like a name."""
    words = piece.split()
    return 1 <= len(words) <= 6 and _is_name(words[0][0]) and not piece.endswith("?")


def is_legal_form(piece: str) -> bool:
    """ "Inc." and its like, which belong to the name before the comma."""
    return bool(_LEGAL.fullmatch(piece))


def _is_name(first: str) -> bool:
    return first.isdigit() or (first.isalpha() and not first.islower())
