"""The parts of a message: greeting, body, sign-off, quoted lines, quotations, sentences."""

import re
from dataclasses import dataclass

from groundwork.method.prose.text import Span, blank
from groundwork.method.prose.words import count, has_word, name_parts

_HAIL = (
    r"(?:dear(?:est)?|hi|hello|hey|hiya|good\s+(?:morning|afternoon|evening|day)|morning|evening|"
    r"greetings|ol[áa]|hola|ciao|bonjour|salut|hallo|hei|hej|kia\s+ora|ch[eè]re?|liebe[rs]?|"
    r"sehr\s+geehrte[rs]?|caro|cara|prezad[oa]|estimad[oa]|querid[oa]|merhaba|habari|salam)"
)
HAIL = re.compile(rf"\s*(?:my\s+)?{_HAIL}\b", re.I)
_CLOSING = re.compile(
    r"(?:with\s+)?(?:my\s+|our\s+)?(?:very\s+|many\s+|all\s+|so\s+)?(?:best|kind(?:est)?|warm(?:est)?|good|"
    r"grateful|sincere)?\s*(?:and\s+(?:best|kind|warm)\s+)?"
    r"(?:wishes|regards|thanks|greetings|gratitude|appreciation)"
    r"(?:\s+(?:again|indeed|a\s+(?:lot|million|bunch)|so\s+much|very\s+much|in\s+advance|and\s+\w+(?:\s+\w+)?|from\s+\w+))?"
    r"|all\s+(?:the|my)\s+(?:very\s+)?best|(?:my\s+)?(?:very\s+)?best|all\s+best"
    r"|yours?(?:\s+(?:very\s+)?(?:sincerely|faithfully|truly|ever|respectfully|gratefully|aye))?"
    r"|(?:very\s+)?(?:sincerely|respectfully|gratefully|cordially|faithfully|warmly|truly|fondly)(?:\s+yours)?"
    r"|cheers(?:\s+\w+)?|thank\s+you(?:\s+(?:again|so\s+much|very\s+much|kindly|all|in\s+advance))?|ta|love"
    r"|take\s+care|talk\s+soon|speak\s+soon|see\s+you(?:\s+\w+){0,2}|until\s+(?:then|soon)|be\s+well|x{1,4}"
    r"|with\s+(?:\w+\s+)?respect|(?:um\s+)?abra[cç]os?|bien\s+(?:à|a)\s+vous|(?:bien\s+)?cordialement|"
    r"mit\s+(?:\w+\s+)?gr[üu](?:ß|ss)en|(?:viele|liebe|beste|herzliche)\s+gr[üu](?:ß|ss)e|(?:un\s+)?(?:cordial\s+)?saludos?|"
    r"(?:cordiali|cari|distinti)\s+saluti|un\s+caro\s+saluto|med\s+(?:vänlig|vennlig|venlig)\s+hils?(?:ning|en)|"
    r"(?:vennlig\s+)?hilsen|(?:vänliga\s+)?hälsningar|mvh|terveisin|asante(?:\s+sana)?|medaase|obrigad[oa]|gracias|"
    r"merci|danke|ng[āa]\s+mihi(?:\s+nui)?|sl[áa]n|sayg[ıi]lar[ıi]mla|sevgiler|met\s+vriendelijke\s+groet(?:en)?|groetjes",
    re.I,
)
_QUOTATION = re.compile(
    r'"(?:[^"\n]|\n(?!\s*\n)){1,800}"'
    r"|(?<!\w)'(?=\S)(?:[^'\n]|(?<=\w)'(?=\w)){1,300}'(?!\w)"
)
_END = re.compile(r"[.!?…]+[\"')\]]*|\n\s*\n")
_LINK_BEFORE = re.compile(r"(?:https?://|www\.)\S*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:mr|mrs|ms|mx|dr|st|prof|rev|hon|sr|jr|messrs|a\.m|p\.m|e\.g|i\.e|vs|approx)$",
    re.I,
)
_OPENING = " \"'(["


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text with the offset where it starts."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the last character of the line."""
        return self.start + len(self.text)

    @property
    def quoted(self) -> bool:
        """Whether the line is quoted with ">"."""
        return self.text.lstrip().startswith(">")


def lines(text: str) -> list[Line]:
    """The lines of a text, empty ones too."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Line(start, line))
        start += len(line) + 1
    return found


def greeting(text: str) -> Span | None:
    """The first line, if it has at most six words and ends in a comma, "!" or ":"."""
    for line in lines(text):
        stripped = line.text.strip()
        if not stripped:
            continue
        ends = stripped[-1] in ",!:" or (HAIL.match(stripped) and stripped[-1] not in ".?")
        if not line.quoted and ends and len(stripped) < 120 and count(stripped) <= 6:
            return Span(line.start, line.end, line.text)
        return None
    return None


def _is_closing(line: Line) -> bool:
    bare = line.text.strip().rstrip(",.!-:; ")
    return len(bare) < 60 and count(bare) <= 6 and _CLOSING.fullmatch(bare) is not None


def _is_name(line: Line, name: str) -> bool:
    """The seeker's full or first name alone, or with who they are behind a comma, bar or bracket."""
    stripped = line.text.strip().lstrip("-~*/ ")
    if not stripped or len(stripped) > 160:
        return False
    own, parts = name_parts(name), name_parts(stripped)
    if not own:
        return False
    if parts in (own, own[:1], own[-1:]):
        return not stripped.endswith("?")
    behind = re.match(r"[^,|(/•·;-]+", stripped)
    leads = (
        behind is not None and name_parts(behind.group()) == own and behind.end() < len(stripped)
    )
    return leads and len(parts) <= 16 and not stripped.endswith((".", "?", "!"))


def sign_off(text: str, name: str) -> Span | None:
    """From the first closing line, or the seeker's name alone on a line, to the end."""
    every = [line for line in lines(text) if line.text.strip()]
    own = [line for line in every if not line.quoted]
    for at, line in enumerate(own[1:], start=1):
        rest = own[at:]
        if len(rest) > 10 or sum(count(each.text) for each in rest) > 60:
            continue
        signed = at + 1 < len(own) and _is_name(own[at + 1], name)
        unknown_closing = signed and line.text.rstrip().endswith(",") and count(line.text) <= 4
        if _is_closing(line) or _is_name(line, name) or unknown_closing:
            return Span(line.start, len(text), text[line.start :])
    return None


def quotations(text: str) -> list[Span]:
    """What stands in quotation marks, the marks included."""
    return [Span(m.start(), m.end(), m.group()) for m in _QUOTATION.finditer(text)]


def without_quotations(text: str) -> str:
    """The text with its quotations blanked; offsets stay."""
    pieces, at = [], 0
    for span in quotations(text):
        pieces += [text[at : span.start], re.sub(r"[^\n]", " ", span.words)]
        at = span.end
    return "".join(pieces) + text[at:]


def _ends_here(text: str, match: re.Match[str]) -> bool:
    """Whether a mark ends a sentence: a capital or a line end follows, no abbreviation precedes."""
    if match.group().isspace():
        return True
    at = match.end()
    while at < len(text) and text[at] == " ":
        at += 1
    if match.group() == "." and _ABBREVIATION.search(
        text[max(0, match.start() - 8) : match.start()]
    ):
        return False
    if _LINK_BEFORE.search(text[max(0, match.start() - 200) : match.start()]):
        return False  # a link is one word with all that hangs on it
    if at >= len(text) or text[at] == "\n":
        return True
    if at == match.end():
        return False
    while at < len(text) and text[at] in _OPENING:
        at += 1
    return at < len(text) and text[at].isupper()


def sentences(text: str) -> list[Span]:
    """The sentences: they end at . ! ? before a capital or a line end, and at an empty line."""
    found, start = [], 0
    for match in _END.finditer(text):
        if _ends_here(text, match):
            found.append((start, match.end()))
            start = match.end()
    found.append((start, len(text)))
    return [span for first, last in found if (span := _trimmed(text, first, last)) is not None]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    if not has_word(words):
        return None
    left = start + len(words) - len(words.lstrip())
    stripped = words.strip()
    return Span(left, left + len(stripped), stripped)


def only(text: str, kept: list[Line]) -> str:
    """The text with all but the kept lines blanked; a leading ">" is blanked too."""
    starts = {line.start for line in kept}
    shown = []
    for line in lines(text):
        if line.start not in starts:
            shown.append(" " * len(line.text))
        elif line.quoted:
            mark = line.text.index(">") + 1
            shown.append(" " * mark + line.text[mark:])
        else:
            shown.append(line.text)
    return "\n".join(shown)


def without(text: str, *spans: Span | None) -> str:
    """The text with the spans blanked; offsets stay."""
    for span in spans:
        if span is not None:
            text = blank(text, span.start, span.end)
    return text
