"""A wish and work in one sentence, whatever stands between the two (S2, job_ask)."""

import re
from collections.abc import Iterator

from groundwork.method.prose import phrases

# What a sentence wishes or asks by; a question mark does as well.
_WISH = phrases(
    r"(?:could|would|might|may|can|will|do|does|is|are|have) (?:you|i|we|it|there|they|your \w+)|if|whether|should|in case|please|wonder\w*|"
    r"grateful|glad|delighted|happy to|welcome|appreciate|keen|eager|hop(?:e|es|ing)|like to|love|'d (?:like|take|jump|do)|interested|looking|"
    r"search(?:ing)?|seek(?:s|ing)?|hunt(?:ing)?|after|in the market|on the lookout|available|open to|ready|chance|could do with|want(?:s|ing)?|need(?:s|ing)?|wish|dream\w*|aim(?:ing)?|consider|pointers?|leads?|let me know|apply|put in"
)
_SORT = r"(?:(?!(?:of|in|at|on|for|with|about|all|the|my|your|and|or|to|that|who|is|was|from|by)\b)[\w'-]+ ){0,2}"
_PAYING = r"(?:paid|junior|trainee|entry-level|graduate|part-time|full-time|starter|seasonal|temporary|permanent|vacant|open)"
_OPEN = r"(?:an?|any|some|possible|more|future|upcoming|suitable|of|for|about|on|in|offers?|offering|have|has|to|after|into|seeking|finding|or)"
_WORK = phrases(
    rf"{_OPEN} {_SORT}(?:jobs?|internships?|apprenticeships?|vacanc(?:y|ies)|traineeships?|clerkships?|work experience|job openings?)(?! (?:of|centre|center|well|title|share|market|interviews? (?:i|we)|hunt)\b)",
    rf"{_PAYING} {_SORT}(?:roles?|posts?|positions?|placements?|work|vacanc(?:y|ies)|jobs?|traineeships?|internships?|places?)",
    r"(?:spot|place|room|space|desk|need|use)s? for (?:an?|one|another|any) (?:\w+ ){0,2}?(?:intern|trainee|apprentice|junior|beginner|student|graduate)s?",
    r"(?:something|anything|room|space|a (?:place|spot|desk|chair|seat|corner|job|use)) for (?:me|one more|another|somebody like me|someone like me|a (?:\w+ ){0,2}?like me)",
)  # fmt: skip
# Words that speak of being taken on, whosesoever they are.
_TAKEN_ON = phrases(
    r"(?:take|takes|taking|hire|hires|recruit|recruits|employ|employs) (?:on )?(?:\w+ ){0,2}?(?:interns?|trainees?|apprentices?|juniors?|graduates?|beginners|school leavers?|people|anyone|somebody|someone|anybody|students)(?: on)?(?! (?:out|through|round|around|to|by|from|seriously|for granted))",
    r"you (?:\w+ )?(?:need|want|use|lack) (?:an?|another|more|extra) (?:pair of |spare )?hands?|(?:available|free|ready|open) for work|(?:any|some|there) work (?:going|available|free)|(?:get|give|grant|offer) me an interview|(?:this|it) (?:as )?my application|my application to (?:you|join)|(?:for|find|get|land|seeking) my (?:first|next) (?:job|role|post|position|internship)|job[- ](?:hunting|seeking|searching)",
    r"(?:(?:i|to|and|of) (?:\w+ )?(?:work|working)|intern|interning|apprentice|employed) (?:with|for|under|at) (?:you\b(?! (?:get|can|do|read|on|to|towards|out))|x{3,})|join(?:ing)? (?:x{3,}|your (?:\w+ )?(?:team|company|firm|crew|organi[sz]ation|department|studio|practice))|(?:start|begin|build) my career (?:at|with|in) (?:x{3,}|your)",
)  # fmt: skip
_OF_OTHERS = re.compile(
    r"\b(?:how|what|why|where|which|whose|who|when|my|your|his|her|their|our|this|that|every|\w+'s|had|got|has|have|did|held|was|were|"
    r"offered|applied|got|finished|left|created|lost|since|while|during|between|after my)\s+(?:(?!if\b|whether\b)[\w'-]+\s+){0,4}$"
)
# "if your team has any vacancies": nobody has it yet.
_ANY = re.compile(r"(?:\w+\s+)?(?:any|some|possible|suitable|future)\b")
_HOW = re.compile(r"\b(?:how|why|what|when|where|which)\b")
_HAVE_YOU = re.compile(
    r"\b(?:have|has) (?:you|they|your)\b|\b(?:you|they|[a-z]+) might have\b|\b(?:you|if \w+) have\b|\bwho has\b"
)


def wishes(low: str) -> Iterator[re.Match[str]]:
    """Where lower-case words wish for work. The organisation's name is written as x's."""
    if _WISH.search(low) is None and "?" not in low:
        return
    for match in _TAKEN_ON.finditer(low):
        if _HOW.search(low[max(0, match.start() - 40) : match.start()]) is None:
            yield match
    for match in _WORK.finditer(low):
        before = low[max(0, match.start() - 60) : match.start()]
        clause = re.split(r"[,;:.-]|\b(?:but|and|so|if|whether|that|should)\b", before)[-1]
        unmet = _ANY.match(match.group()) is not None
        if unmet or _OF_OTHERS.search(clause) is None or _HAVE_YOU.search(clause):
            yield match
