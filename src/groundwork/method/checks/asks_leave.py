"""An introduction is asked for, never ordered (A10, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Prose, Span, lower, phrases, sentences, without_quotations
from groundwork.method.prose.parts import Line, lines, only, without

NOT_ASKED = Remark(
    "asks_leave",
    Severity.WARN,
    "They lend you their name with it, so a question leaves them free.",
    "Ask whether they would be happy to introduce you, and make a no easy.",
)
ORDERS = Remark(
    "asks_leave",
    Severity.WARN,
    "“{words}” leaves them little room to say no.",
    "Ask whether they would be happy to, and leave the when to them.",
)
_TOLD = phrases(
    r"(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:already |also |just )?(?:told|written to|wrote to|e-?mailed|messaged|let|promised|said to|informed|rung|called|spoken to|warned|asked|contacted) (?!you\b|me\b|nobody|no one|no-one|about|of|that)(?:\w+ ){1,6}?(?:that |to |know |about )?(?:you(?:'ll| will| would|'d| are| were|r)|expect|it is|it's coming|will hear)",
    r"(?:is|are|'s) (?:already )?(?:expecting|waiting for) (?:you|your|it|this|to hear)|(?:already )?knows? (?:that )?(?:you(?:'ll| will| are)|it is coming|this is coming)|will be expecting|is looking forward to (?:your|hearing from you)",
)  # fmt: skip
_ORDERS = phrases(
    r"i (?:need|want|expect|require|insist|must have) you to|you (?:need|have|must|should|ought) (?:to )?(?:introduce|send|forward|pass|write|tell|call|do)|you must|make sure|go ahead and|go ahead|be sure to|see to it|don't forget to|do it (?:today|now|soon)|as promised, (?:please )?(?:send|forward)",
    r"(?:by|before) (?:tomorrow|tonight|today|noon|midday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of|this (?:evening|afternoon)|next|close|cob|eod|\d)|asap|as soon as (?:you can|possible)|right away|straight away|immediately|at once|urgently|today|tonight|without delay|the deadline",
)  # fmt: skip
_COMMAND = re.compile(
    r"^(?:(?:so|and|then|now|just|please|kindly|hi|ok|okay|also|simply|do)[,\s]+)*(?:send|forward|pass|introduce|tell|give|write|e-?mail|call|ring|put|copy|connect|get|hand|share|let|make|ask)\s+(?:him|her|them|this|that|it|me|us|the|on|my|a|along|these|[a-z]+\s+(?:this|the|that))\b"
)
_FREE = phrases(
    r"if|in that case|then|only|whenever|should you|happy to|when you|feel free|otherwise|as it is|no need|no hurry"
)
_ONLY_IF = phrases(
    r"only (?:\w+ ){0,4}?if|if (?:you(?:'re| are|'d be| would be| feel| think| are not| can|'d rather)|it(?:'s| is| costs| would| feels| suits)|this (?:is|feels|suits))(?: \w+){0,6}|would you (?:be|mind|feel)|feel free to (?:say no|decline|ignore)|no pressure|wonder(?:ed|ing)? (?:if|whether)|with your (?:leave|permission|blessing)|may i ask|your leave"
)


def _own_part(draft: Draft) -> str:
    """What is said to the introducer: the own lines above the paragraph, else all own lines."""
    prose = draft.prose
    every: list[Line] = lines(prose.plain)
    first = next((at for at, line in enumerate(every) if line.quoted), len(every))
    above = only(prose.plain, every[:first])
    return without(above, Prose(above).greeting, prose.sign_off)


def _orders(text: str) -> Iterator[Span]:
    for sentence in sentences(text):
        low = lower(sentence.words)
        for pattern in (_TOLD, _ORDERS):
            free = pattern is _ORDERS and _FREE.search(low)
            if (match := pattern.search(low)) is not None and not free:
                yield Span(
                    sentence.start + match.start(), sentence.start + match.end(), match.group()
                )
        if (match := _COMMAND.match(low)) is not None and not _FREE.search(low) and "?" not in low:
            yield Span(sentence.start, sentence.start + match.end(), match.group())


def run(draft: Draft) -> Iterator[Finding]:
    """Look above the paragraph for a question or "only if", and for orders and deeds done."""
    text = without_quotations(_own_part(draft))
    orders = list(_orders(text))
    for span in orders:
        yield ORDERS.on(draft.text, span)
    if not orders and "?" not in text and not _ONLY_IF.search(lower(text)):
        yield NOT_ASKED.on_all()


CHECK = Check("asks_leave", "asks leave first", frozenset({Kind.INTRODUCTION}), run)
