"""Where a text asks for something: request words, and the looser words about when (S4, one_ask)."""

import re

from groundwork.method.asks.times import minutes
from groundwork.method.prose import Prose, Span, lower, phrases, without_quotations

_MODAL = r"(?:could|would|can|might|may|will|shall)"
_TIME = r"(?:time|a moment|a minute|a few minutes|(?:a )?half|an hour|room|space|a quarter|\d+|ten|fifteen|twenty|thirty)"
_GLAD = (
    r"(?:grateful|glad|delighted|happy|pleased|thankful|honou?red|obliged|appreciative|thrilled)"
)
_REQUEST = phrases(
    rf"{_MODAL} (?:you(?! (?:believe|imagine|see why))|i(?!')|we|it (?:be|work|suit)(?! (?:if|for you) (?:i|you))|one of (?:you|your team)|someone|anyone)",
    r"couldn't you|wouldn't you|won't you",
    r"please",
    rf"{_GLAD}(?: (?:indeed|too))? (?:if|for (?:{_TIME}|some|any|your (?:time|help|thoughts|advice)|the chance))(?! i)",
    rf"{_GLAD} (?:of|to (?:have|get|be given|borrow|take up)) {_TIME}|{_GLAD} if i (?:could|might|may)",
    r"(?:i|i'd|we'd|would|really|so|much|greatly|deeply) appreciate (?:it if|\d|fifteen|twenty|half|a quarter|a (?:short|quick|brief)|any|some|your (?:time|help|advice|thoughts)|the chance|if)",
    rf"have you (?:got|{_TIME}|any)",
    rf"(?:is|might|could|would|may) there (?:be )?(?:\w+ )?{_TIME}",
    r"do you (?:think|suppose|believe|feel|imagine) (?:that )?(?:you|we|i) (?:could|might|can|would|may)|how about (?:a|an|\d+|ten|fifteen|twenty|thirty|half)",
    rf"do you (?:happen to |\w+ )?have (?:got )?(?:any |some )?{_TIME}",
    r"do you (?:\w+ )?(?:have|know of|take|offer|accept) (?:any|an?|interns|students|people)",
    r"(?:are|is|were|would) you (?:\w+ ){0,2}(?:free|available|able|willing|open|up for|happy|around|game)",
    r"(?:is|was|would) it (?:\w+ )?(?:possible|be possible|all right|alright|ok|okay|too much)",
    r"is there (?:any |a |some )?(?:\w+ )?(?:chance|way|time|possibility|(?:day|hour|moment|evening|morning|afternoon|slot)s? (?:\w+ ){0,5}?(?:when|on which|that) i (?:could|might|may|can))",
    r"any chance",
    r"(?:i|i'm|am|was|i've been)(?: just| also)? wonder(?:ing|ed)?,? (?:if|whether)",
    r"(?:mind|ok|okay|all right) if i|do you mind|would you mind",
    r"i(?:'d| would| should) (?:\w+ )?(?:like|love|be (?:glad|happy|grateful)) (?:to (?:ask (?:you )?(?:for|if|whether)|request|beg|have|borrow|invite you|buy you|take you)|(?:\d|fifteen|twenty|thirty|half an|a quarter)|you to)",
    r"i (?:hope|trust) (?:that )?you (?:can|could|might|may|will|would) (?:be able to )?(?:spare|find|give|help|let|meet|talk|call|send|tell|see)",
    r"if you (?:can|could|would|might) (?:only |possibly |ever )?(?:spare|find|give me|let me know of|help me|put me|send me|tell me|introduce)",
    r"(?:let|tell) me know (?:of|about) (?:any|an?)",
    r"if i (?:could|might|may) (?:\w+ )?(?:have|get|ask|take|borrow|come|talk|speak|call|ring|phone|visit|meet|see|sit)",
    rf"if you (?:\w+ )?(?:had|have|find|found|get) (?:free )?{_TIME}",
    r"(?:love|like|welcome|value|appreciate) (?:to hear )?(?:your (?:\w+ )?(?:thoughts?|views?|opinion|take|reaction|verdict|feedback)|what you (?:think|make))",
    r"(?:love|like|appreciate) it if you",
    r"what about (?:a|twenty|\d+)",
)  # fmt: skip
_NOUN_REQUEST = re.compile(
    r"(?:^|[,;:.!?] +|\band +|\bor +)(?:would|could|might|will|can|is|are)\s+(?!(?:you|i|we)\b)(?:[^\s.?!]+\s+){1,18}?"
    r"(?:(?:be\s+)?(?:\w+\s+)?(?:possible|conceivable|thinkable|imaginable|all\s+right|ok|okay|doable|feasible|manageable|too\s+much|welcome)|work|suit|do|fit|have|talk|spare|speak|help)\b"
)
_COMMAND = re.compile(
    r"^(?:and |so |just |then |by the way, |also,? )?(?:call|ring|phone|send|give|get|tell|write|forward|introduce|help|lend|meet|pass|put|let me know (?:what you|if you|whether you|when|which|how)|share)\s+"
    r"(?:me|us|him|her|them|this|my|back|it|your|on)\b|^(?:and |so |also,? )?let me know\b"
)
_SUBJECT_MATTER = re.compile(
    r"\b(?:how|what|why|which|whom?|whose|where|than|as|that|nor|whatever)(?:\s+(?:much|many|else|on earth|\w+))?\s*$"
)
_HOW_ABOUT = re.compile(r"\b(?:when|what time|what day|which day|where)\s*$")
_MONTH = re.compile(
    r"\b(?:in|since|last|of|early|late|this|by|until|next|for|from|mid)[\s-]+$"
)  # "in May you"
_POLITE = re.compile(
    r"please\s+(?:feel\s+free|don't|do\s+not|never|just\s+(?:say|ignore|tell\s+me\s+so)|say\s+(?:no|so)|ignore|forgive|excuse|accept|pass\s+(?:on\s+)?my\s+(?:thanks|regards|best|love)|"
    r"(?:do\s+)?(?:give\s+my|greet|say\s+hello|remember\s+me)|thank|take\s+your\s+time|take\s+no|take\s+care|bear\s+with|be\s+assured|do\s+say\s+no|no\b|tell\s+me\s+(?:so|if\s+(?:this|it|that))|stop\s+me|"
    r"(?:do\s+)?(?:let\s+me\s+know|tell\s+me)\s+if\s+(?:i\s+can|there\s+is\s+anything\s+i|this\s+(?:is|isn't)|that\s+(?:is|isn't)|it(?:'s|\s+is)))"
    r"|(?:may|can|could|might)\s+i\s+(?:just\s+|also\s+)?(?:say|add|thank|keep\s+you\s+(?:posted|informed|up)|let\s+you\s+know|return|repay|tell\s+you|congratulate|update|offer|do\s+anything)"
    r"|(?:can|could)\s+(?:we|i)\s+(?:ever|even|only)\b|may\s+i\s+never|may\s+it\b|might\s+it\b|can\s+i\s+(?:ever|help)|(?:can|may|could)\s+you\s+(?:ever|believe|imagine)"
)
_SCHEDULING = phrases(
    r"(?:would|could|might|will|does|do|is|are) (?!it be (?:\w+ )?(?:possible|all right|alright|ok|okay|too much) (?:for me )?to (?!speak|talk|meet|call|do|have|arrange|find|say|make|ring|phone|chat))(?:that|this|it|then|either|one of (?:those|these)|any of (?:those|these)|(?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?)",
    r"(?:let|tell) me know (?:when|which|where|what (?:time|day|hour|date|suits|works|would|is best)|either|how soon|(?:if|whether) [^.?!]{0,40}?(?:suits?|works?|free|possible|convenient|time|day|date|interested|open to|willing|happy|manage|okay|ok|best|better)\b)",
    r"(?:could|can|might|shall) we (?:do|make|have|hold) (?:it|this|that)",
    r"please (?:just |simply )?(?:pick|choose|name|say|set|suggest|propose|take) (?:the|a|any|your|whichever|whatever|which) (?:\w+ ){0,2}?(?:day|time|hour|date|slot|moment|place|minute)s?",
    r"(?:may|can|could) (?:you )?(?:choose|name|pick) (?:the|a|any|your) (?:day|time|hour|date|slot|moment|place)",
    r"(?:could|can|would|will) you (?:do|make|manage|suggest|name|choose|pick) (?:\w+ ){0,2}(?:day|time|hour|slot|monday|tuesday|wednesday|thursday|friday)",
    r"(?:when|what time|what day|which day|where) (?:could|can|would|might|may) (?:you|we|i)",
)  # fmt: skip
_TIME_WORDS = phrases(
    r"(?:some|any|a|what|which) ?(?:time|times|day|date|hour|slot)|that|this|it|then|either|time|days?|weeks?|evenings?|mornings?|afternoons?|noon|lunchtime|weekend|\w+days?|calls?|phone|video|zoom|coffee"
)
_AND = re.compile(
    r"(?:\b(?:and|or|plus|also|then|but)|[;])[\s,]*(?:also\s+|then\s+|lastly\s+|finally\s+|even\s+|perhaps\s+|maybe\s+|while\s+i'm\s+at\s+it,?\s+)?$"
)


def _matches(low: str) -> list[re.Match[str]]:
    found = list(_REQUEST.finditer(low))
    if "?" in low:
        found += _NOUN_REQUEST.finditer(low)
    if (command := _COMMAND.match(low)) is not None:
        found.append(command)
    return sorted(found, key=lambda match: match.start())


def _is_ask(low: str, match: re.Match[str]) -> bool:
    before = low[max(0, match.start() - 60) : match.start()]
    here = low[match.start() : match.start() + 60]
    if here.startswith("may ") and _MONTH.search(before):
        return False
    if _POLITE.match(here) or _SUBJECT_MATTER.search(before) or _HOW_ABOUT.search(before):
        return False
    if match.re is _NOUN_REQUEST:
        return bool(minutes(match.group())) or _TIME_WORDS.search(match.group()) is None
    return _SCHEDULING.match(here) is None


def asks_in(sentence: Span) -> list[Span]:
    """The requests of one sentence; two that are joined by "and" are two."""
    low = lower(without_quotations(sentence.words)).replace("\n", " ")
    asks: list[Span] = []
    for match in _matches(low):
        joined = not asks or _AND.search(low[: match.start()][-40:]) is not None
        if joined and _is_ask(low, match):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if not asks or start >= asks[-1].end:
                asks.append(Span(start, end, sentence.words[match.start() : match.end()]))
    return asks


def schedules(sentence: Span) -> bool:
    """Whether a sentence asks only about when or where: the same request, gone on with."""
    low = lower(sentence.words)
    if "?" not in low and "let me know" not in low and "tell me" not in low:
        return False
    return _SCHEDULING.search(low) is not None or (
        "?" in low and _NOUN_REQUEST.search(low) is not None
    )


def requests(prose: Prose) -> list[Span]:
    """The requests of a body; talk about when and where counts only where nothing else asks."""
    asks = [ask for sentence in prose.sentences for ask in asks_in(sentence)]
    return asks or [sentence for sentence in prose.sentences if schedules(sentence)][:1]


def asking_sentences(prose: Prose) -> list[Span]:
    """The sentences that ask, or that go on about when and where."""
    return [each for each in prose.sentences if asks_in(each) or schedules(each)]


def phrase_of(sentence: Span, ask: Span) -> Span:
    """The words of an ask with what it asks for: to the end of the clause, at most ten words."""
    rest = sentence.words[ask.start - sentence.start :]
    match = re.match(r"(?:[^\s,.;:?!]+\s*){1,10}", rest)
    words = (match.group() if match else ask.words).rstrip()
    return Span(ask.start, ask.start + len(words), words)
