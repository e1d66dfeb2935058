"""Their time and their channel (section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import asks_in, schedules
from groundwork.method.drafts import FIRST, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import lower, phrases

TIME = Remark(
    "their_terms",
    Severity.HINT,
    "It is easier to say yes when they may choose the time.",
    "Add “at any time that suits you”.",
)
CHANNEL = Remark(
    "their_terms",
    Severity.HINT,
    "It is easier to say yes when they see how it could be done.",
    "Offer a way or two: by phone, by video, or a coffee near them.",
)
_TIME = phrases(
    r"whenever|whichever|for you to (?:say|choose|name|pick|decide)|choose|free all (?:day|week)|any ?time|any (?:\w+ )?(?:days?|times?|hours?|mornings?|afternoons?|evenings?|moments?|dates?|slots?|weekdays?|gap|point)|suit(?:s|ed|ing)?(?: you| your| best)?|convenien(?:t|ce)",
    r"(?:work|works|working|good|best|better|easier|easiest|right|fine|comfortable|simplest|possible|least trouble|handy|quiet|quieter|quietest) (?:best |well |better )?(?:for|with) you(?:r \w+)?|works best|(?:fit|fits|fitting|work|working|plan|move|arrange|bend)(?: \w+){0,4} (?:around|round|in with|to|into|with) (?:you\b|your|whatever|the \w+ you|yours)",
    r"your (?:choice|choosing|schedule|calendar|diary|convenience|timetable|shifts?|rota|pick|terms|hours|lunch|break|day|availability)|(?:you|you'd|you would|you might) (?:like|prefer|choose|name|pick|say|want|have free|are free|can spare|find|can manage|care|think best|rather)",
    r"whatever (?:\w+ )?(?:time|hour|day|suits|works|is|fits|you|slot|date|moment|way|your)|name (?:your|a|the|any) (?:hour|day|time|place|date)|(?:pick|choose) (?:a|the|your|any) (?:\w+ )?(?:time|day|hour|slot|date|moment)|(?:when|at a time|on a day|an hour|a day|day|time|hour|moment) (?:that |when )?(?:you|your|is|it is|it's) (?:\w+ ){0,2}?(?:free|quiet|least|best|easiest|convenient|easy|good|choose|like|prefer|name|slow|can|have)|(?:when|whenever) (?:[^\s.?!,]+ ){1,5}?(?:quiet(?:er|est)?|slow|free|calm|idle|least busy)|(?:just |you |simply )(?:say|tell me|name me) (?:when|the (?:word|day|time|hour))|all the same to me|makes no difference to me|yours to (?:choose|name|pick)|up to you|as you (?:like|prefer|wish)|i(?:'m| am) (?:\w+ )?flexible|wholly flexible|entirely free|leave the (?:time|day|hour) to you",
)  # fmt: skip
_CHANNEL = phrases(
    r"phone|phones|telephone|phoning|telephoning|calls?|ring(?: you| me)?|ringing|video|zoom|teams|skype|face ?time|google meet|whatsapp|signal|webcam|jitsi|screen|online|virtual\w*",
    r"coffee|tea|lunch|drink|breakfast|caf[eé]|pint|cup|cocoa|sandwich|pub|canteen|offices?|visit\w*|in person|face[- ]to[- ]face|come (?:to|by|over|in|along|up|down|out|round)|drop (?:by|in)|stop by|call (?:on|round|by)|walk|meet\w*|campus|desk|workshop|yard|studio|lab|site|stall|counter|on the line|your (?:place|plant|kitchen|shop|gallery|clinic|station|depot|school|building)|bench|stand next|sit (?:in|with|next)",
)  # fmt: skip


def run(draft: Draft) -> Iterator[Finding]:
    """Look from just before the first ask to the end for a free choice of time and a channel."""
    sentences = draft.prose.sentences
    first = next((at for at, s in enumerate(sentences) if asks_in(s) or schedules(s)), 0)
    near = lower(" ".join(sentence.words for sentence in sentences[max(0, first - 1) :]))
    if not _TIME.search(near):
        yield TIME.on_all()
    if not _CHANNEL.search(near):
        yield CHANNEL.on_all()


CHECK = Check("their_terms", "their time and channel", FIRST, run)
