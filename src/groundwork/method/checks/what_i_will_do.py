"""A thank-you says what I will do with what they said (S11, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind, Owner
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, content_keys, lower, phrases, shares

REMARK = Remark(
    "what_i_will_do",
    Severity.WARN,
    "The best thanks is what you do with what they told you.",
    "Add what you will do, or have done already.",
)
_SOON = r"(?: (?:\w+ly|also|now|just|then|first|of course|indeed|gladly|therefore|certainly))?"
_WILL = phrases(
    rf"i(?: will|'ll| shall){_SOON} (?!(?:never |always |not )?(?:be (?:glad|happy|grateful|delighted|thankful|in touch|honou?red|sure)|let you know|keep (?:in touch|you posted|you in)|stay in|never|not forget|always|miss|think of|remember|treasure|cherish|look forward|leave it|close|understand|hope))\w+",
    rf"i(?:'m| am){_SOON} (?:going to|about to|planning to|determined to|off to) (?!be\b|stay in)\w+",
    rf"i(?:'m| am){_SOON} (?!(?:writing|looking|hoping|asking|feeling|thinking|being|going|having|so|very)\b)\w+ing",
    r"i(?:'ve| have)(?: already| since| now| just| also| even| today| both| finally| duly)* (?!(?:been(?! \w+ing)|had|never|not|always|learn\w*|thought|enjoyed|felt|wanted|kept thinking|heard|seen|known|found|loved|no|to|rarely|seldom|only|sent (?:him|her|them))\b)\w+(?:ed|n|t|d|g|e|k|p|w)?\b",
    r"(?:already|now|duly|straight away|at once|last night|this morning|yesterday|since then,?) i \w+ed|i (?:already|duly|promptly|immediately) \w+|i (?:started|began|signed up|bought|ordered|booked|borrowed|downloaded|joined|enrolled|registered|rewrote|printed|dug out|looked up|went straight|picked up|made a start|tried|sketched|listed|set aside|put)",
    r"and (?:i )?(?:will|shall|'ll) (?!be\b|let you|keep)\w+|i (?:now |also |therefore )?(?:plan|intend|mean|aim|promise|want|hope) to (?!(?:be|stay|hear|see|keep|thank|meet|repay|work)\b)\w+|my (?:next|first) (?:step|job|task) (?:is|will be)|(?:will|'ll) be (?:my|trying|reading|using|doing|going|starting|putting)",
    r"(?:am|'m) (?:reading|learning|trying|using|working|drafting|rewriting|practising|practicing|building|keeping a|halfway|on page|now on|signed up|booked|enrolled)",
)  # fmt: skip
_DID = phrases(
    r"i (?!(?:lik|lov|enjoy|learn|laugh|want|wish|notic|realis|realiz|remember|listen|appreciat|hop|need|arriv|work|seem|turn|liv|hat|miss|smil|cri|ask you|thank)\w*ed)\w+ed|"
    r"i (?:took|rang|went|wrote|made|began|put|did|built|drew|cut|set|sent|bought|dug|swept|rode|drove|sat down|got out|spent)|sent me (?:straight|back|off|to)|from now on|it's off to|set me"
)
_WHEN = phrases(
    r"(?:on|next|this|since|from|every|until|by|come) (?:\w+day|week|weekend|month|spring|summer|autumn|winter|now|today|tomorrow|morning|evening|saturdays?)(?: morning| evening| afternoon)?,? (?:on )?(?:i|it's|my|we)(?:'m|'ve|'ll)?"
)


def _about_it(draft: Draft, sentence: Span, before: Span | None) -> bool:
    """Whether what I will do is about what was said, also just before, or a promised next step."""
    steps = [step.text for step in draft.next_steps if step.owner is Owner.SEEKER]
    matters = [*draft.said, *steps]
    if any(shares(sentence.words, matter, draft.known) for matter in matters):
        return True
    known = frozenset().union(*(content_keys(m) for m in matters)) - frozenset().union(
        *(content_keys(k) for k in draft.known)
    )
    if content_keys(sentence.words) & known:
        return True
    return before is not None and any(
        shares(before.words, matter, draft.known) for matter in matters
    )


def run(draft: Draft) -> Iterator[Finding]:
    """Look for "I will", "I have already", "I am …-ing" about what was said."""
    before: Span | None = None
    for sentence in draft.prose.sentences:
        low = lower(sentence.words)
        if (_WILL.search(low) or _WHEN.search(low)) and _about_it(draft, sentence, before):
            return
        if _DID.search(low) and any(
            shares(sentence.words, said, draft.known) for said in draft.said
        ):
            return
        before = sentence
    yield REMARK.on_all()


CHECK = Check(
    "what_i_will_do", "says what I will do with what they said", frozenset({Kind.THANK_YOU}), run
)
