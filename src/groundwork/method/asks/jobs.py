"""Where a text asks for work: a job, an internship, an opening, a CV passed on (S2)."""

import re
from dataclasses import dataclass

from groundwork.method.asks.wishes import wishes
from groundwork.method.prose import Span, lower, phrases

_SORT = r"(?:(?!(?:about|of|in|at|with|your|my|the|how|what)\b)\w[\w-]*,? ){0,3}"
_NOUN = (
    r"(?:jobs?|internships?|apprenticeships?|vacanc(?:y|ies)|traineeships?|work experience|job (?:openings?|opportunit(?:y|ies)|leads?|offers?)|"
    r"graduate (?:schemes?|jobs?|roles?|programmes?)|clerkships?|employment)"
)
_WEAK = (
    r"(?:openings?|positions?|roles?|placements?|posts?|opportunit(?:y|ies)|(?:places?|spots?)(?= (?:at|in|on|with|for) (?:you|your|the (?:team|programme|scheme|crew|course)|me))|trainee (?:places?|posts?)|"
    r"interns?|juniors?|trainees?|apprentices?|gigs?)"
)
_ANY = r"(?:an?|any|some|one|possible|potential|current|future|summer|paid|unpaid|suitable|entry-level|junior|graduate|trainee|more|the (?:next|right)|your (?:next|current|open)|full-time|part-time|of a)"
_GET = (
    r"(?:look(?:ing)? (?:\w+ )?for|search(?:ing)? (?:\w+ )?for|hunt(?:ing)? for|hop(?:e|ing) (?:for|to (?:find|get|land|secure|win|start))|"
    r"ask(?:ing)? (?:you )?(?:for|about|if|whether)|seek(?:ing)?|apply(?:ing)? (?:to you )?for|keen (?:on|to (?:find|get|start))|interested in|"
    r"consider(?:ed)?(?: me)?(?: \w+)? for|in mind for|need|want|would (?:\w+ )?(?:like|love)|'d (?:\w+ )?(?:like|love)|"
    r"(?:get|find|offer|give|arrange|land|secure|getting|finding|offering|giving)(?: me)?|help me (?:\w+ )?(?:get|find|land|into)|"
    r"chance (?:of|at|for)|possibility of|prospect of|enquir(?:e|ing) (?:about|after|into)|know (?:of|about)|hear (?:of|about)|"
    r"aware of|come across|let me know (?:of|about)|tell me (?:of|about)|is there|are there|(?:if|whether|that|in case) there (?:is|are|might be|may be|were|was)|"
    r"do you (?:\w+ )?(?:have|offer|take(?: on)?|run)|you (?:\w+ )?(?:have|had|offer|take on|need)|have you(?: got)?|you(?:'ve| have) got|might there be|"
    r"(?:recommend|refer|put) me (?:\w+ )?for|ready for|available for|open to|suitable for|right for|suited to)"
)
_FREE = r"(?:\w[\w'-]*,? ){0,2}"
_PLACES = rf"{_SORT}(?:{_NOUN}|{_WEAK}(?= (?:at|in|on|with|for|to|as|available|coming|going|open|opening|i |you |this|next|that|which|under|or|and|now)|[?.!,;]|$))"
_FOR_A_JOB = phrases(
    rf"{_GET} {_FREE}?{_ANY} {_PLACES}",
    rf"(?:about|regarding|concerning|after) {_ANY} {_SORT}{_NOUN}",
    rf"(?:available|ready|need|grateful|interested|glad|hoping|keen|eager|room|chance|open) (?:for|of|in|to|on) (?:{_ANY} )?{_SORT}{_NOUN}",
    rf"(?:could|can|may|might) i (?:\w+ )?(?:do|get|have|start|take|apply for|be considered for) (?:\w+ )?{_ANY} {_SORT}{_NOUN}",
    r"(?:look(?:ing)?|search(?:ing)?|ask(?:ing)?|hunting|hoping) for (?:(?:some|any|paid|full-time|part-time|summer|more|entry-level|holiday) ){0,2}work|(?:offer|give|find|get) me (?:\w+ )?work|have (?:any|some) work (?:for|going)|any work (?:for me|going|available)",
    rf"(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?|seek(?:ing)?|apply(?:ing)?|ask(?:ing)?|enquir(?:e|ing)) (?:for|after|about)? ?{_SORT}{_NOUN}",
    rf"(?:is there|are there|do you have|have you got|you have|know of|let me know of|hear of) {_SORT}(?:{_NOUN}|openings?|positions?)",
    rf"(?:{_ANY}) {_SORT}(?:{_NOUN}|openings?|positions?|roles?|placements?) (?:\w+ ){{0,3}}(?:come|comes|came|open|opens|opened|turn|turns|arise|arises|become|becomes|going|available|for me|on (?:your|the) (?:team|crew)|with (?:you|your)|at your)",
    r"consider (?:me|taking me|hiring)|(?:hire|employ|recruit|appoint) me|hiring me|take me on|taking me on|have me on (?:your|the)",
    r"give me (?:a (?:chance|trial|start|try)(?: at| in| on|$)|work)",
    r"(?:are|is|were|if|whether|when|that) (?:you|your (?:\w+ ){1,3}?|they|we|the (?:team|company|firm|organisation)) ?(?:'re|are|is|might be|may be|will be|would be)? ?(?:\w+ )?(?:hiring|recruiting|taking (?:on )?(?:interns|people|apprentices|trainees|anyone|graduates|students))",
    r"(?:is|are|'re) (?:\w+ ){0,3}?(?:hiring|recruiting)(?! (?:managers?|is|was|process|an?|the)\b)",
    r"(?:who(?:ever)?|person who|one who) (?:\w+ )?(?:does|handles|runs|is in charge of|looks after) (?:the |your )?(?:hiring|recruitment|recruiting)|hiring manager|your (?:hiring|recruitment) (?:team|department|process)",
    r"do you (?:\w+ )?(?:hire|recruit|employ|take(?: on)?) (?:\w+ )?(?:interns|graduates|students|apprentices|trainees|juniors|beginners|sophomores|people like me)",
    r"(?:(?:would|'d) (?:\w+ )?(?:like|love|jump at the chance|be (?:glad|happy|delighted|thrilled|keen))|want|hop(?:e|ing)|keen|eager|ready|dream(?:ing)?|ask(?:ing)?|possible|able|(?:could|can|might|may) i) (?:to |of )?(?:come (?:and )?)?(?:join(?:ing)?|work(?:ing)?|intern(?:ing)?)(?: as \w+ \w+)? (?:for|with|under|at|in)? ?(?:you\b(?! (?:get|can|do|read))|your (?:\w+ )?(?:team|company|firm|crew|organisation|organization|office|studio|lab|department|practice|desk|newsroom|workshop|yard|kitchen|school|institute|trust))",
    r"(?:could|can|might|may) i (?:\w+ )?(?:intern|apprentice|temp)(?: with| at| for| under)?",
    r"(?:be |me )?considered for (?:the |your |any |an? )?[\w' ]{0,24}(?:programme|program|scheme|place|post|role|position|job|internship|team)",
    r"(?:are|is|if) (?:you|they|your \w+) (?:\w+ )?(?:looking|searching) for (?:\w+ )?(?:juniors?|interns?|people|staff|anyone|anybody|someone|somebody|hands|graduates?|apprentices?|trainees?|help|new)",
    r"(?:like|love|want|keen|hope|hoping|wish|happy|eager|able|intend|plan) to apply(?= (?:to (?:you|your|the)|for (?:it|an?|the|your)|if|with you|at|when)|[.?!,;]|$)",
    r"(?:be|become|being|becoming) (?:a )?part of (?:your|the) (?:\w+ )?(?:team|company|firm|crew|staff|mill|lab|studio|family)|(?:recommend|refer|suggest) me (?:to|for) (?:your|the|hr|a|an|any)",
    rf"chances? (?:of|at|for) (?:getting |finding |landing )?{_ANY} {_SORT}(?:{_NOUN}|place|post|position|role|spot)s?|on the lookout for {_ANY} {_SORT}(?:{_NOUN}|{_WEAK})",
    r"(?:job|internship|apprenticeship|employment|vacancy|graduate) (?:application|enquiry|inquiry|opportunity|request|wanted)",
    r"application for (?:an?|the|any) (?:\w+ ){0,3}(?:job|internship|post|position|role|placement)",
    r"(?:hear|know|heard) of (?:anything|something) (?:going|suitable|open|coming up|for me|that might suit|in your (?:team|firm|company))|anything going",
    r"refer me(?: at| to) (?:your|x{3,}|a manager|hr|the)|(?:put|pass|recommend|forward|refer) (?:my name|me) (?:\w+ )?(?:forward|in|on)?(?: for| to) (?:an?|the|any|your) (?:\w+ ){0,2}(?:job|post|position|role|internship|hr|hiring|recruit\w*)",
)  # fmt: skip
_VITA = r"(?:cv|c\.v\.|curriculum vitae|(?:my|a|the|attached|enclosed) resume|résumé|resumé|cover(?:ing)? letter)"
_CV_WORD = phrases(_VITA)
_CV = phrases(
    rf"(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|includ(?:e|ed|ing)|send(?:ing)?|sent|forward(?:ed|ing)?|pass(?:ed|ing)?|share[ds]?|sharing|submit(?:ted|ting)?|look(?:ing)? (?:\w+ )?(?:at|over|through)|review(?:ing)?|read(?:ing)?|check(?:ing)?|circulate|give|email(?:ed|ing)?|hand(?:ed|ing)?|find|see|put|keep|upload(?:ed)?|drop(?:ped)?|recommend|comment on|feedback on|glance at)(?: (?!not\b)[\w'-]+,?){{0,5}}? {_VITA}",
    rf"{_VITA} (?:\w+ )?(?:is |are |and [\w ]{{3,30}} (?:is|are) )?(?:\w+ )?(?:attached|enclosed|below|included|in the attachment|to (?:anyone|your|the|hr|a colleague|colleagues|whoever))",
)  # fmt: skip
_DENIAL = re.compile(
    r"(?:\bnot|n't|\bnever|\bnor|\bneither)\s+(?:\w+\s+){0,3}?(?:ask\w*|look\w*|seek\w*|request\w*)\b[^.?!;]{0,60}$"
)
_PLAIN_NO = re.compile(
    r"(?:\bnot|n't|\bnever|\bno|\bwithout|\brather than|\binstead of|\bleast of all|\bnothing|\bisn't|\bmore than)\s+(?:(?:a|an|any|some|to|do|with|here|just|only|really|in|is|"
    r"it|this|about|after|for|the|trying|hoping|going|want|wanting|need|needing|expect|expecting|interested|fishing|angling|asking|going|meant|as|of|get|me|i|am|"
    r"word|hint|request|question|summer|paid|think|that|believe|suppose|imagine)\s+){0,6}$"
)
_SUBJECT_MATTER = re.compile(r"\b(?:how|what|why|which|where|when)\s+(?:\w+\s+){0,6}$")
_PAST = re.compile(
    r"\b(?:applied|offered|turned down|rejected|interviewed|accepted|got|had|lost|finished|left|started|did|quit|landed|won|found|completed|spent|signed|'ve applied|"
    r"during|after my|before my|since my|between|(?:he|she|they|who) (?:\w+ )?(?:is|was|were|has))\b(?:\s+[\w'-]+){0,6}\s*$"
)
_DENIED = phrases(
    r"(?:not|isn't) (?:an?|any|for) (?:\w+ ){0,2}?(?:jobs?|internships?|placements?|work|vacanc(?:y|ies)|openings?) (?:that )?(?:i(?:'m| am)|(?:he|she)(?:'s| is)) (?:asking|looking)(?: \w+)? ?(?:for|after)?",
    r"(?:not|\w+n't|never) (?:\w+ ){0,3}?(?:ask\w*|look\w*|seek\w*) (?:\w+ ){0,4}?(?:for|about|after)? ?(?:an?|any|your|the)? ?(?:\w+ ){0,3}?(?:jobs?|internships?|apprenticeships?|vacanc(?:y|ies)|openings?|placements?|positions?|roles?|work|hiring|traineeships?|employment|hired)"
)  # fmt: skip


@dataclass(frozen=True)
class JobAsk:
    """Words that ask for work; `denied`: they say that they don't."""

    span: Span
    denied: bool


def _asked(low: str, match: re.Match[str]) -> bool:
    before = low[max(0, match.start() - 70) : match.start()]
    clause = re.split(r"[;:]|, but | but |\band (?=i\b|could|can|would|do|are|have)", before)[-1]
    if _DENIAL.search(clause + match.group()) or _PLAIN_NO.search(clause):
        return False
    if re.match(
        r"about|regarding|concerning|with|after|need|want|tell", match.group()
    ) and _SUBJECT_MATTER.search(clause):
        return False
    return _PAST.search(clause) is None


def job_asks(text: str, offset: int = 0, names: frozenset[str] = frozenset()) -> list[JobAsk]:
    """The asks for work in a sentence or subject, and the denials of one.

    `names`: words that belong to a name ("Job") and mean no work.
    """
    low = lower(text)
    for name in names:
        low = re.sub(
            rf"\b{re.escape(name.lower())}\b",
            lambda m: m.group() if text[m.start()].islower() else "x" * len(m.group()),
            low,
        )
    found = [JobAsk(_span(text, m, offset), denied=True) for m in _DENIED.finditer(low)]
    taken = [(ask.span.start, ask.span.end) for ask in found]
    asked = sorted([*_FOR_A_JOB.finditer(low), *_CV.finditer(low)], key=lambda m: m.start())
    for match in [*asked, *wishes(low)]:
        span = _span(text, match, offset)
        clear = all(span.end <= start or span.start >= end for start, end in taken)
        if clear and _asked(low, match):
            found.append(JobAsk(span, denied=False))
            taken.append((span.start, span.end))
    return found


def _span(text: str, match: re.Match[str], offset: int) -> Span:
    return Span(
        offset + match.start(),
        offset + match.end(),
        match.group() and text[match.start() : match.end()],
    )


def cv_mentioned(text: str) -> bool:
    """Whether a text speaks of a CV."""
    return _CV_WORD.search(lower(text)) is not None


def cv_files(attachments: tuple[str, ...]) -> list[str]:
    """The attachments that look like a CV by their name."""
    return [
        a
        for a in attachments
        if re.search(
            r"(?<![a-z])(?:cv|r[eé]sum[eé]|curriculum|lebenslauf)(?![a-z])",
            a.lower().replace("_", " "),
        )
    ]
