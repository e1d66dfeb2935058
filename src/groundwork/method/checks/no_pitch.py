"""A voicemail is no pitch (S2, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.asks import job_asks
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, lower, phrases

REMARK = Remark(
    "no_pitch",
    Severity.WARN,
    "“{words}” makes it sound like an application, and they would put the phone down.",
    "Say only how you found them and that you wrote.",
)
_PITCH = phrases(
    r"(?:a |an |the |i'd be )?(?:\w+ )?(?:great|good|perfect|excellent|ideal|strong|right|natural|fantastic|valuable|brilliant|solid) (?:fit|match|candidate|addition|hire|asset|choice|worker|team player)",
    r"(?:an|real|huge|great|valuable) asset|(?:i )?fit (?:right )?in(?:to)? (?:with )?your team|the (?:person|one) you(?:'re| are) looking for|(?:i'd be|i would be|i'm|i am) (?:just )?(?:perfect|ideal|made|right|suited) for|the (?:kind|sort) of (?:person|student|worker|graduate) you",
    r"my (?:\w+ )?(?:experience|background) (?:in|with|of|as|at)|my (?:\w+ )?(?:gpa|grades|grade point average|skills|skill set|qualifications|strengths|achievements|portfolio|track record|degree result|marks|cv|resume|résumé|references)(?: is| are| show| shows| in| speak)?(?: [\d.]+)?",
    r"gpa|honours|honors|cum laude|dean's list|first[- ]class|a first in|distinction|top of (?:my|the|our) (?:class|year)|(?:best|top|highest|excellent|good|great) (?:marks?|grades?|results?|scores?|references?|record)|best in (?:my|the) (?:class|year)|straight as|prize|award[- ]winning|won (?:an?|the|two|three|several) (?:\w+ )?(?:awards?|prizes?|medals?|scholarships?|competitions?)|scholarship",
    r"hard[- ]?working|i work (?:very )?hard|i speak \w+ languages|what it takes|(?:a lot|lots|much|plenty|so much) to offer|2:1|upper second|hard worker|(?:quick|fast) learner|learn (?:fast|quickly)|self[- ]starter|team player|(?:highly|very|really|extremely|super|deeply) (?:motivated|skilled|experienced|qualified|organised|organized|driven|dedicated|reliable|competent|talented|good (?:at|with))",
    r"(?:i'm|i am) (?:\w+ )?(?:strong|skilled|experienced|qualified|certified|fluent|proficient|punctual|reliable|motivated|driven|good (?:at|with|in)|an expert|excellent|great (?:at|with)|the best|one of the best|confident (?:i|that|in)|willing to|ready to start|available to start)",
    r"fluent in|proficient in|expert in|(?:i|i've|i have) (?:already )?(?:got )?(?:\w+ ){0,3}?(?:years?|months?|summers?)?(?: of|')? ?(?:\w+ )?experience (?:in|with|of|at|as|from)|i (?:can|could) (?:start|bring|offer|contribute|add)|(?:bring|add) (?:a lot|value|so much|something|energy)|you (?:won't|will not|wouldn't) (?:regret|be disappointed)|you(?:'d| would) be (?:lucky|glad|happy) to have",
    r"cv|c\.v\.|curriculum vitae|résumé|hire me|employ me|give me a (?:chance|trial|start|job)|take me on|(?:looking|searching|hunting|asking|applying|hoping|after|want|need|like|love|hiring|recruiting) (?:for )?(?:a |an |any |some )?(?:\w+ ){0,2}?(?:job|internship|work|placement|position|vacancy|apprenticeship|traineeship|role|post)s?",
)  # fmt: skip
_DENIED = re.compile(
    r"(?:\bnot\b|n't\b|\bnever\b|\bno\b|\bnor\b|\bwithout\b|\brather than\b|\bnothing\b)(?:\s+[\w'-]+){0,6}\s*$"
)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for asks for work and praise of oneself; a denial is neither."""
    text = draft.prose.body
    low = lower(text)
    asks = [
        ask.span
        for sentence in draft.prose.sentences
        for ask in job_asks(sentence.words, sentence.start)
        if not ask.denied
    ]
    praise = [Span(m.start(), m.end(), m.group()) for m in _PITCH.finditer(low)]
    last = -1
    for span in sorted([*asks, *praise], key=lambda each: (each.start, -each.end)):
        before = re.split(r"[.!?;]|\bbut\b", low[max(0, span.start - 70) : span.start])[-1]
        said = low[span.start : span.end].rsplit(" ", 1)[0]
        if span.start >= last and not _DENIED.search(before) and not _DENIED.search(said):
            yield REMARK.on(draft.text, span)
            last = span.end


CHECK = Check("no_pitch", "no pitch", frozenset({Kind.VOICEMAIL}), run)
