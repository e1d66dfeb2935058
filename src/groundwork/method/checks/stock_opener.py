"""A stock opener says nothing, in the place that is read first (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import WRITTEN, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, listed, lower, name_parts, phrases, sentences
from groundwork.method.prose.parts import without

REMARK = Remark(
    "stock_opener",
    Severity.WARN,
    "“{words}” opens most messages they get, so it is skipped.",
    "Begin with the second thought: how you found them, or what made you curious.",
)
_WELL = r"(?:(?:very |quite |both |all |keeping |doing |keep )*(?:well|safe|fine|good|healthy)|(?:in|at) (?:good|the best|a good|fine|great)|having|enjoying|thriving)"
_STOCK = phrases(
    rf"(?:i |we )?(?:do |really |sincerely |just |very much )?(?:hope|trust|hoping)(?: that)? (?:this|my|the)(?: \w+){{0,3}}? (?:finds|reaches|meets|find|catches) you(?:r family)?(?: and \w+ \w+)? {_WELL}",
    rf"(?:i |we )?(?:do |really |sincerely |just |very much )?(?:hope|trust|hoping)(?: that)? (?:you|you and \w+ \w+|you and yours|all)(?:'re| are| have been|'ve been| is| were)? {_WELL}",
    r"(?:i )?(?:do |really )?(?:hope|trust)(?: that)? (?:your \w+ (?:is|was|has been|went|is going) (?:\w+ )?(?:well|good|fine|great|nice|pleasant|lovely)|you(?:'re| are| have|'ve| had)(?: been)? (?:having |had |enjoyed |enjoying )?(?:an? |your |the )?(?:\w+ ){0,2}?(?:day|week|weekend|year|summer|winter|spring|autumn|morning|break|holidays?))",
    r"(?:hope|trust)(?: that)? (?:all|everything) (?:is|goes) (?:well|good|fine|great)",
    r"i(?:'m| am|'d like| would like| wanted| want| just wanted)?(?: just| only)? (?:to )?(?:writing|emailing|reaching out|contacting you|getting in touch|messaging you|dropping you a line)(?: (?:to|because|with regard|regarding|in regard|as|about|for)|(?=[.,;:]))",
    r"i(?:'d like| would like| wanted| want|'m reaching out| wish| am hoping| just wanted) to (?:reach out|introduce myself|get in touch|touch base|connect)",
    r"(?:i am|i'm) (?:reaching out|contacting you|getting in touch)",
    r"(?:please )?(?:allow me to|let me) (?:\w+ )?introduce myself|i write to (?:ask|enquire|inquire|express|request)",
)  # fmt: skip
_NAME = re.compile(r"\b(?P<stock>my\s+name(?:\s+is|'s))(?:\s+(?P<named>[\w'-]+))?")
_NO_NAME = listed(
    """of on in not at no one among down still already also the probably unlikely under below above
    hard easy new nothing known in a an unimportant"""
)


def _named(draft: Draft, opening: str, low: str) -> Iterator[tuple[int, int]]:
    """ "my name is" with a name behind it; "my name is of no importance" is none."""
    own = set(name_parts(draft.seeker.name))
    for match in _NAME.finditer(low):
        named = match["named"]
        capital = opening[match.start("named")].isupper() if named else True
        if set(name_parts(named or "")) & own or (capital and named not in _NO_NAME):
            yield match.start(), match.end("stock")


def run(draft: Draft) -> Iterator[Finding]:
    """Look in the first two sentences of what is said to the person."""
    body = draft.prose.body
    if draft.kind is Kind.INTRODUCTION:
        body = without(draft.prose.own, draft.prose.greeting, draft.prose.sign_off)
    opening = (sentences(body) if draft.kind is Kind.INTRODUCTION else draft.prose.sentences)[:2]
    if not opening:
        return
    start, end = opening[0].start, opening[-1].end
    low = lower(body[start:end])
    spans = [m.span() for m in _STOCK.finditer(low)] + list(_named(draft, body[start:end], low))
    for first, last in sorted(spans):
        yield REMARK.on(draft.text, Span(start + first, start + last, ""))


CHECK = Check(
    "stock_opener",
    "“hope this finds you well”, “my name is”, “I am writing to”",
    WRITTEN - {Kind.FORWARDABLE},
    run,
)
