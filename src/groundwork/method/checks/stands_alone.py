"""The paragraph to forward stands alone (A10, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, holds_name, lower, phrases

NAMELESS = Remark(
    "stands_alone",
    Severity.WARN,
    "Whoever gets the paragraph would not know whom it is about.",
    "Put your full name into it.",
)
LEANS = Remark(
    "stands_alone",
    Severity.WARN,
    "“{words}” leans on something the next reader has not seen.",
    "Say it in a few words, or leave it out.",
)
_TOLD = r"(?:discussed|mentioned|said|talked|spoke|agreed|told|explained|wrote|described|promised|noted|covered|arranged)"
_LEANS = phrases(
    rf"(?:(?:as|like) (?:we|i|you and i|you)|(?:what|which|that|the (?:thing|one|guy|girl|student|person|project)) (?:we|i|you and i)) (?:\w+ )?{_TOLD}(?: (?:you|about|on|to))?(?: \w+)?",
    r"as (?:discussed|mentioned|agreed|promised|explained|above|before|noted|described|arranged)|as you(?:'ll| will| may| might)? (?:\w+ )?(?:know|remember|recall|saw|heard|said|asked|suggested)|you(?:'ll| will| may| might) (?:\w+ )?(?:remember|recall)|you (?:already )?(?:know|remember|recall) (?:me|how|that|from|my|about|the|i)",
    r"(?:i|we) (?:\w+ )?(?:mentioned|told you|said|discussed|talked|spoke|described|wrote)(?: \w+){0,3} (?:on the phone|earlier|before|last (?:time|week|month)|yesterday|in my|over|when we)|mentioned (?:\w+ )?(?:on the phone|earlier|before|last|above|below|over)|told you (?:about|before|that|on|last|earlier)",
    r"(?:my|the|this|our|an|her|his|their) (?:\w+ )?(?:e-?mail|message|note|mail|thread|chain|conversation|text|letter|details?|attachment)s? (?:below|above|attached|underneath)|(?:see|look|read|details?|more|found|find)(?: \w+)? (?:above|below|attached|underneath|further down)(?! (?:the|an?|its|his|her|my|\w+ing)\b)|see (?:my|the|our) (?:last|previous|earlier)",
    r"the attached|(?:as )?per my (?:\w+ )?(?:e-?mail|message|note|letter|call)|(?:per|further to|following|after|since|from|in) (?:on from )?(?:our|your and my) (?:\w+ )?(?:chat|call|conversation|talk|discussion|meeting|e-?mails?|exchange|coffee)|our (?:last|previous|recent|earlier|phone) (?:\w+ )?(?:chat|call|conversation|talk|discussion|meeting|coffee)|when (?:we|you and i) (?:\w+ )?(?:spoke|met|talked|chatted)|(?:the )?(?:aforementioned|above-mentioned|abovementioned)|from (?:my|our) last|(?:like|as) last time|again, as",
)  # fmt: skip


def run(draft: Draft) -> Iterator[Finding]:
    """Look in the paragraph for the full name, and for words that lean on something else."""
    prose = draft.prose
    paragraph = prose.quoted if draft.kind is Kind.INTRODUCTION else prose.own
    if not holds_name(paragraph, draft.seeker.name):
        yield NAMELESS.on_all()
    for match in _LEANS.finditer(lower(paragraph)):
        yield LEANS.on(draft.text, Span(match.start(), match.end(), match.group()))


CHECK = Check(
    "stands_alone",
    "a paragraph to forward that stands alone",
    frozenset({Kind.INTRODUCTION, Kind.FORWARDABLE}),
    run,
)
