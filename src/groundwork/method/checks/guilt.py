"""No reproach: silence is not a no (S6, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import EVERY, FIRST, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, lower, phrases, plain, sentences

REMARK = Remark(
    "guilt",
    Severity.WARN,
    "“{words}” reads as a nudge, and they may have been busy.",
    "Take it out, and let the new thing you bring be the reason to write.",
)
_ORDINAL = r"(?:second|third|fourth|fifth|2nd|3rd|4th|5th|umpteenth|nth)"
_WRITE = r"(?:writ\w*|wrote|e-?mail\w*|contact\w*|call\w*|ring\w*|rang|tr(?:y|ied|ying)|ask\w*|reach\w*|messag\w*|send\w*|sent|phon\w*|left|leav\w*|get in touch|got in touch|bother\w*|knock\w*)"
_REPLY = r"(?:reply|replied|replying|answer|answered|answering|respond|responded|response|get back|got back|gotten back|come back|write back|written back|written|wrote back|call back|called back|react|reacted|acknowledge\w*|returned my)"
_GUILT = phrases(
    r"(?:i(?:'m| am) |i was )?just (?:checking(?: in)?(?! (?:the|an?|his|her|their|its|our) (?!e-?mail|message|inbox))|following up again|chasing|wondering (?:if|whether) you (?:got|saw|received|read))|checking (?:in|up)(?: again)?|check in(?: again)?",
    r"still (?:\w+ )?(?:waiting|hoping to hear|awaiting)(?! (?:for (?:the|my|a|an|his|her|their|some|\w+ to)|on|at|in|there|outside|by|to hear (?:from|back from) (?!you)))(?: (?:for|to)(?: hear| your| you| an answer| a reply)?)?",
    rf"(?:the|a|my|this is my|for the) {_ORDINAL} time (?:that |now )?(?:i|i'm|i've|i'd)(?: have| am| had)?(?: \w+)? {_WRITE}|{_ORDINAL} time (?:of )?(?:writing|asking|emailing|calling|trying)|{_ORDINAL} time lucky|{_WRITE} (?:to )?(?:you )?(?:now )?(?:for )?(?:the|a) {_ORDINAL} time",
    rf"(?:my|this) (?:is (?:my|the|a) )?(?:now )?{_ORDINAL} (?:e-?mail|message|note|attempt|letter|call|try|reminder)",
    r"(?:written|emailed|called|rung|tried|messaged|wrote|phoned|asked|reached out)(?: to)?(?: you)? (?:now )?(?:twice|three times|several times|many times|a number of times|again and again|repeatedly)",
    r"(?:have not|haven't|had not|hadn't|not|never|didn't|did not|don't|nor)(?: yet| ever| really| even)? (?:heard|hear)(?: (?:back|anything|a (?:word|thing|peep)|a single word|more)(?! (?:about|of|from (?!you\b|your\b)))(?: from you| yet)?| from you(?:r \w+)?| yet(?! of)|(?= ?(?:[.,;:!?]|$| and | so | but | since | either)))",
    r"(?:have not|haven't|had not|hadn't|not|never)(?: yet| ever)? (?:had|received|seen|got|gotten|been given) (?:a|an|any|your|much of a) (?:\w+ )?(?:reply|response|answer|word)(?: from you)?",
    rf"you (?:\w+ )?(?:didn't|did not|never|haven't|have not|have yet to|had not|hadn't|don't|couldn't|not|still haven't|failed to|chose not to|forgot to)(?: even| yet| actually| really| find (?:the )?time to| bother to| manage to)? (?:{_REPLY})",
    r"(?:no|without an?|without any|not a single) (?:reply|response|answer|word)(?: yet| so far| from you| at all| to my| came| back)+|no word from you|(?:received|have had|'ve had|have got|have gotten|having had) no (?:\w+ )?(?:reply|response|answer|word)|yet to (?:\w+ )?(?:hear|receive|get|have) (?:back|from|an?|any|your)",
    r"(?:did|have|has) (?:you|my \w+) (?:\w+ )?(?:get|got|gotten|see|seen|receive|received|read|reach|reached|notice|noticed|miss|missed|open|opened)(?: you| to)? ?(?:my|the|either|any of my|our)? ?(?:\w+ )?(?:e-?mail|message|note|letter|voicemail|mail|text|last|earlier|first|one|call|you)s?",
    r"(?:been|being|feel|felt|feeling|are|were|was|keep|kept|you(?:'ve| have)?|simply|just) (?:being |a (?:bit|little|touch) |rather |quite )?(?:ignored|ignoring me|ignoring my \w+)|ignor(?:ed|ing) (?:me\b|my (?:e-?mail|message|note|letter|last|first|request|call)s?)",
    r"(?:you|you'll|you're|you are|i know you|sure you|i realise you|i understand you)(?: must| have to| are|'re| will)? (?:be )?(?:\w+ )?(?:busy|swamped|snowed under|overwhelmed)(?:[^.?!]{0,40})?,? (?:but|yet|still|however|though)",
    r"waiting (?:for|on) your (?:\w+ )?(?:reply|response|answer|word)|awaiting your|your silence|left (?:me )?(?:hanging|waiting|on read|unanswered|in the dark)|(?:gone|went) unanswered|unanswered (?:e-?mail|message|note)s?",
    r"(?:hoped|hoping|expected|expecting) (?:for |to (?:hear|get|have|receive) |at least )?(?:(?:at least )?(?:an?|some|any) (?:\w+ )?(?:answer|reply|response|word)|(?:back )?from you|back)(?: \w+){0,2}? (?:by now|sooner|before now|by this)|expected (?:at least )?an? (?:\w+ )?(?:reply|answer|response)",
    r"(?:whether|if) you (?:\w+ )?(?:received|got|saw|read|seen|noticed|missed|overlooked) (?:my|the) (?:\w+ )?(?:e-?mail|message|note|letter|voicemail)s?|overlooked my \w+|too busy (?:for|to)|(?:weeks?|days?|month) and nothing|(?:didn't|did not|never) (?:ever |yet |even )?(?:get|got|receive|received) (?:an?|any|your|one) (?:\w+ )?(?:reply|response|answer|word)|waiting for (?:an?|any|some|one) \w+ (?:\w+ )?from you|without (?:getting|receiving|having) (?:an?|any) (?:reply|answer|response)|got nothing back",
    r"bump(?:ing|ed)? (?:this|my|it)|(?:just|another|gentle|little|friendly) (?:a |\w+ )?nudge|following up again|waiting (?:for |since )?(?:\w+ ){0,3}?for your (?:\w+ )?(?:reply|answer|response|word)",
    r"(?:i'm|i am|i was|bit|rather|little|quite|somewhat|very) (?:disappointed|surprised|sorry|sad) (?:that (?:you|i)|not to (?:have|hear)|to (?:have|hear))(?: \w+){0,2} (?:heard|hear|nothing|reply|answer|got|back)|(?:nobody|no one) (?:\w+ )?(?:answer|repli|respond)ed (?:to )?(?:me|my)",
    r"(?:hardly|barely) (?:a|an|too much|that) \w+ to ask|is it too much to ask|the least you (?:could|can)|you (?:promised|said you would) (?:to )?(?:reply|answer|write|get back)|(?:gentle|friendly|another|little|quick|kind|polite) reminder|second reminder",
)  # fmt: skip
_DENIED = re.compile(r"(?:\bnot|n't|\bnever|\bno need to)\s+(?!sure|certain)(?:\w+\s+){0,2}$")
_OTHERS = phrases(
    r"applied|applications?|interview(?:s|ed)?|employers?|council|councils|firms?|companies|they|them|their|both|panel|bank|agency|jobs?|from (?:the|a|an|any|either|two|three|most|him|her)"
)
_TO_THEM = phrases(r"you|your|my (?:last|e-?mail|message)")


def _reproaches(spoken: list[Span], of_search: bool) -> Iterator[Span]:
    for sentence in spoken:
        low = lower(sentence.words)
        if of_search and _OTHERS.search(low) and not _TO_THEM.search(low):
            continue
        for match in _GUILT.finditer(low):
            if not _DENIED.search(low[: match.start()][-40:]):
                start = sentence.start + match.start()
                yield Span(start, sentence.start + match.end(), match.group())


def run(draft: Draft) -> Iterator[Finding]:
    """Look for reproach in subject and text; waiting for an employer is none."""
    of_search = draft.kind in {Kind.UPDATE, Kind.ARTICLE}
    for span in _reproaches(sentences(plain(draft.subject)), of_search):
        yield REMARK.on(draft.subject, span, "subject")
    for span in _reproaches(draft.prose.spoken, of_search):
        yield REMARK.on(draft.text, span)


CHECK = Check(
    "guilt",
    "“just checking”, “still waiting”, “third time”",
    EVERY - FIRST - {Kind.THANK_YOU, Kind.FORWARDABLE},
    run,
)
