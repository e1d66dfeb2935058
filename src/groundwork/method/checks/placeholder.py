"""A left-over of a template: brackets, braces, "Company Name", XX (section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import EVERY, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, plain, without_quotations

REMARK = Remark(
    "placeholder",
    Severity.BLOCK,
    "“{words}” still looks like a template, and they would see the gap.",
    "Put in what belongs there, or take it out.",
)
_LEFT_OVER = re.compile(
    r"\[(?!\s*(?:sic|\d[\d\s,-]*)\s*\])[^\[\]\n]{0,120}\]"
    r"|\{\{?[^{}\n]{0,80}\}\}?"
    r"|\$\{[^{}\n]{1,60}\}|%%?[A-Za-z]\w{1,30}%%?(?!\w)"
    r"|<<?(?=[A-Za-z])(?!https?:|mailto:)[^<>\n@/]{1,60}>>?"
    r"|\b(?:Your|First|Last|Full|Middle|Company|Organi[sz]ation|University|School|Recipient(?:'s)?|Contact|Person|Manager|"
    r"Employer|Firm|Team|Project|Event|City|Industry|Mutual Friend|Their|Sur)[ _-]?Name\b"
    r"|\b(?:YOUR|FIRST|LAST|FULL|COMPANY|ORGANI[SZ]ATION|UNIVERSITY|RECIPIENT)[ _-]NAME\b"
    r"|\b(?:Your|Job|Position) Title\b|\bYour (?:Phone Number|Phone|Signature|University|Degree|Company|Organi[sz]ation|Subject)\b(?=\s*(?:$|[,.|\n]))"
    r"|(?i:\((?:insert\b[^()\n]{0,60}|(?:your |their |first |last |company |full )?name(?: here)?|fill in[^()\n]{0,40})\))"
    r"|\b(?:INSERT|T[O]DO|TBC|TBD|FI[X]ME)\b(?:[ :][A-Za-z ]{0,30})?|\b[Ll]orem ipsum\b"
    r"|(?<=[A-Za-z,] )_{3,}|_{3,}(?= [A-Za-z])",
)
_XX = re.compile(r"(?<![\w'-])X{2,}(?![\w-]|'\w)")
_BEFORE_XX = re.compile(
    r"(?:\b(?:volumes?|vols?|chapters?|chap|ch|years?|parts?|class(?:es)?|series|bowl|book|act|canto|section|centur(?:y|ies)|appendix|pages?|no|number|"
    r"issue|edition|article|season|episode|group|division|plates?|figures?|fig|table|title|type|mark|louis|pope|benedict|john|size|olympiad|"
    r"corps|legion|phase|level|sonnet|psalm|scene|unit|lesson|lecture|module|room|hall|gallery|dynasty|ward|"
    r"hymn|opus|op|stage|route|line|track|day|week|grade|form|annex|exhibit|schedule|world cup|games|the)\.?\s+)$",
    re.I,
)
_GREETED = re.compile(
    r"^[ ]{0,8}(?:Dear|Hi|Hello|Hey)\s+(?P<name>(?:First |Last )?Name|NAME|XX+)\b", re.M
)


def _spans(text: str) -> Iterator[Span]:
    for match in _LEFT_OVER.finditer(text):
        yield Span(match.start(), match.end(), match.group())
    for match in _XX.finditer(text):
        if not _BEFORE_XX.search(text[max(0, match.start() - 20) : match.start()]):
            yield Span(match.start(), match.end(), match.group())
    if (greeted := _GREETED.search(text)) is not None and "XX" not in greeted["name"]:
        yield Span(greeted.start("name"), greeted.end("name"), greeted["name"])


def run(draft: Draft) -> Iterator[Finding]:
    """Find left-overs in the subject and in all that is written now; quotations are left out."""
    for span in _spans(without_quotations(plain(draft.subject))):
        yield REMARK.on(draft.subject, span, "subject")
    for span in _spans(without_quotations(draft.prose.whole)):
        yield REMARK.on(draft.text, span)


CHECK = Check("placeholder", "left-over […], {{…}}, “Name”, XX", EVERY, run)
