"""Another name than the person's in the greeting, or another person or organisation (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import ATTEMPTS, EVERY, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, fold, name_parts, plain
from groundwork.method.prose.names import ADDRESSED, HAIL_WORDS, NO_NAMES

GREETED = Remark(
    "wrong_name",
    Severity.BLOCK,
    "“{words}” is not a name of the person this goes to.",
    "Write their name as you stored it.",
)
MENTIONED = Remark(
    "wrong_name",
    Severity.BLOCK,
    "“{words}” belongs to somebody else you know, and this text is for one person alone.",
    "Put in the right name, or add to the person's record how the two belong together.",
)
_STRICT = ATTEMPTS | {Kind.LETTER, Kind.VOICEMAIL}
_VOCATIVE = r"(?:\b(?:thanks?(?: you)?|hello|hi|dear|hey|sorry|bye|goodbye|please|again|you|well|soon|yes|so much|very much|yours),?\s+)(?P<name>{name})(?=\s*(?:[,.!?\n]|$))"
_LEGAL = re.compile(
    r"[\s,]+(?:ltd|limited|as|inc|gmbh|ag|plc|llc|llp|co|corp|sa|oy|ab|bv|kg|pty)\.?$", re.I
)
_FRIENDLY = re.compile(
    r"\b(?:friends?|contacts?|cousin|sister|brother|husband|wife|partner|mother|father|son|daughter|uncle|aunt|former|old|previous|counterparts?|introduction|neighbours?)\b"
)
_YOUR = (
    r"\byour\s+(?P<own>(?:[\w'-]+,?\s+){{0,5}}?)(?:at|for|with|in|of)\s+(?:the\s+)?{name}(?![^\W_])"
)
_OWN_WORK = re.compile(
    r"\b(?:work|role|jobs?|team|time|years?|days?|career|colleagues|position|post|projects?|office|lab|desk|department|group|start|experience|programme|"
    r"internship|apprenticeship|crew|life|morning|week|people|boss|studio|shifts?|side|place|company|house|training|talk|route|path|move|first|move|title)\b"
)


def _names(person_text: str) -> set[str]:
    return {part.removesuffix("'s") for part in name_parts(person_text)}


def _own_names(draft: Draft) -> set[str]:
    """The parts of the person's names and organisation, umlauts also spelled out."""
    person = draft.person
    texts = [person.name, person.greeting, person.organisation]
    spelled = [
        re.sub("[äöü]", lambda m: {"ä": "ae", "ö": "oe", "ü": "ue"}[m.group()], t.lower())
        for t in texts
    ]
    return set().union(*(_names(text) for text in texts + spelled)) | _names(person.title)


def _strangers(draft: Draft, greeted: Span, but_for: set[str]) -> Iterator[Span]:
    """The names among the greeted words that are none of the person's."""
    known = _own_names(draft) | but_for
    firsts = {name_parts(other)[0] for other in draft.others if name_parts(other)}
    for match in re.finditer(r"[^\W\d_][\w'.-]*", greeted.words):
        word = match.group().rstrip(".'-")
        parts = name_parts(word)
        named = word[0].isupper() or fold(word) in firsts
        if (
            named
            and len(word) > 1
            and fold(word) not in NO_NAMES
            and not set(parts) <= known | NO_NAMES
        ):
            yield Span(
                greeted.start + match.start(), greeted.start + match.start() + len(word), word
            )


def _greeted(draft: Draft) -> Iterator[Span]:
    """The names in the greeting line, or those a text or voicemail begins with."""
    text = draft.prose.own
    if draft.kind is not Kind.VOICEMAIL and (greeting := draft.prose.greeting) is not None:
        yield from _strangers(draft, greeting, set())
        return
    match = ADDRESSED.match(text)
    hailed = match is not None and re.match(rf"\s*{HAIL_WORDS}\b".replace(" ", r"\s+"), text, re.I)
    alone = (
        match is not None
        and draft.kind is Kind.VOICEMAIL
        and text[match.end() : match.end() + 1] in ",.!?"
    )
    if match is not None and (hailed or alone):
        span = Span(match.start("name"), match.end("name"), match["name"])
        yield from _strangers(draft, span, _names(draft.seeker.name))


def _record(draft: Draft) -> str:
    """All that is recorded about the person, where another name may rightly stand."""
    person = draft.person
    earlier = [text for each in draft.previous for text in (each.subject, each.text)]
    steps = [step.text for step in draft.next_steps]
    own = [
        person.name,
        person.organisation,
        person.title,
        person.through,
        draft.seeker.name,
        draft.seeker.status,
    ]
    return fold("\n".join([*own, *person.facts, *earlier, *draft.said, *steps]))


def _written(name: str) -> str:
    """A pattern for a name as written in a text, whatever its spaces and hyphens."""
    return r"[\s-]+".join(re.escape(part) for part in plain(name).replace("-", " ").split())


def _mentioned(draft: Draft, text: str) -> Iterator[Span]:
    """Full names of others and their organisations in a text that is for one person alone."""
    record = _record(draft)
    shields = [
        w
        for w in (
            draft.person.organisation,
            draft.person.name,
            draft.person.through,
            draft.seeker.status,
        )
        if w
    ]
    covered = [m.span() for w in shields for m in re.finditer(_written(w), text, re.I)]
    for other in draft.others:
        bare = _LEGAL.sub("", other) or other
        if fold(bare) in record or len(bare) < 2:
            continue
        for match in re.finditer(rf"(?<![^\W_]){_written(bare)}(?![^\W_])", text, re.I):
            inside = any(start <= match.start() and match.end() <= end for start, end in covered)
            if match.group()[0].isupper() and not inside:
                yield Span(match.start(), match.end(), match.group())


def _belongs_elsewhere(draft: Draft, text: str) -> Iterator[Span]:
    """ "your work at ORGANISATION", where the organisation is another's."""
    record = _record(draft)
    for other in draft.others:
        if fold(other) in record or not other.strip():
            continue
        pattern = _YOUR.format(name=_written(_LEGAL.sub("", other) or other))
        for match in re.finditer(pattern, text, re.I):
            own = match["own"].lower()
            if _OWN_WORK.search(own) and not _FRIENDLY.search(own):
                yield Span(match.start(), match.end(), match.group())


def _called_out(draft: Draft) -> Iterator[Span]:
    """The bare first name of another as an address: "Thank you, Fiona." """
    known = _own_names(draft) | _names(draft.person.through) | _names(draft.seeker.name)
    for other in draft.others:
        first = other.split()[0] if other.split() else ""
        if len(first) > 2 and first[0].isupper() and not _names(first) & known:
            pattern = _VOCATIVE.format(name=re.escape(plain(first)))
            for match in re.finditer(pattern, draft.prose.body):
                yield Span(match.start("name"), match.end("name"), match["name"])


def run(draft: Draft) -> Iterator[Finding]:
    """Compare the greeted name, and names of others in the text, with the person's record."""
    for span in _greeted(draft):
        yield GREETED.on(draft.text, span)
    strict = draft.kind in _STRICT
    own = draft.prose.own
    for span in _mentioned(draft, own) if strict else _belongs_elsewhere(draft, own):
        yield MENTIONED.on(draft.text, span)
    if strict:
        for span in _mentioned(draft, plain(draft.subject)):
            yield MENTIONED.on(draft.subject, span, "subject")
    for span in _called_out(draft):
        yield GREETED.on(draft.text, span)


CHECK = Check(
    "wrong_name",
    "greets another name than the person's; another person's name or organisation in it",
    EVERY - {Kind.FORWARDABLE},
    run,
)
