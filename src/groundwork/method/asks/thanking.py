"""The asks that belong in a thank-you: keep me in mind, and an introduction (S10, S11)."""

from groundwork.method.prose import Prose, Span, lower, phrases

_IN_MIND = phrases(
    r"(?:keep|kept|keeping|bear|bore|bearing|hold|held|have|had|having) (?:me|my name|my interest|us) (?:\w+ ){0,2}?in (?:mind|your thoughts|view|sight|the picture)",
    r"(?:remember|remembered|remembering|recall) (?:me|my name)",
    r"be(?:ing)? (?:remembered|thought of|kept in mind|borne in mind)",
    r"(?:think|thought|thinking) (?:\w+ )?of me",
    r"(?:thinks?|thought) of my name",
    r"(?:mention|mentioned|drop|dropped|pass on|put forward|put) (?:me|my name)(?! (?:in|on|through) (?:the )?(?:wrong|touch))",
    r"(?:keep|kept|leave|left|put|have|hold) my (?:name|number|details|card|note|letter)",
    r"(?:keep|kept|keeping|have|had) (?:an|one) (?:eye|ear) (?:out|open)",
    r"(?:keep|kept) (?:me )?on (?:your|the) (?:radar|list|books|file)",
    r"(?:spare|give) (?:me )?a thought(?: for me| to me)?",
    r"(?:don't|do not|not|never) forget (?:me|about me|that i)",
    r"let me know (?:if|when|should|of) (?:\w+ ){0,3}?(?:anything|something|a (?:post|place|role|chance|door|desk|job|position|vacancy|seat)|an opening|any (?:openings?|posts?|chances?))",
    r"(?:my name|i) (?:came|comes|come|crossed|crosses|cross) (?:to|up in|into)? ?(?:your |their )?minds?",
    r"(?:stay|remain|be) in (?:your|their) (?:minds?|thoughts)",
)  # fmt: skip
_THE_SAME = phrases(
    "the same", "likewise", "as well", "so too", "also", "equally", "or", "that holds", "too"
)
_SOMEONE = (
    r"(?:some(?:one|body)|any(?:one|body)|others?|whom|who|a (?:name|person|colleague|friend|face|soul)|another (?:name|person|soul)|names?|people|one (?:more )?(?:person|name)|"
    r"a(?:nother)? \w+ (?:person|name)|(?:whom|who) else)"
)
_MEET = (
    r"(?:comes?|came|springs?|sprang|occurs?|occurred|cross|crosses|crossed|pops?|come) (?:\w+ )?(?:to|into|up|your)|introduc\w+|introduction|(?:should|ought|could|might|may|would|to|can) (?:\w+ )?(?:meet|talk|speak|write to|ask|see|listen)|"
    r"(?:suggest|recommend|advise) (?:that )?i (?:\w+ )?(?:meet|talk|speak|write|ask|see)|worth (?:meeting|talking|speaking|knowing|asking|hearing)|put me in touch|connect me|(?:know|think) of(?! me)|get to know|point me|learn from"
)
_ASKED = phrases(
    rf"(?:if|should|in case|were|whenever|when|perhaps|would|could|might) (?:[^\s.?!]+ ){{0,6}}?{_SOMEONE}(?: [^\s.?!]+){{0,8}}? (?:{_MEET})",
    rf"(?:if|should|in case|were|whenever|when),? (?:[^\s.?!]+ ){{0,5}}?(?:think|know|knew|hear|thought|occur\w*|come|meet) (?:of|to|across)? ?(?:[^\s.?!]+ ){{0,4}}?{_SOMEONE}",
    r"(?:(?:could|would|can|might|will|may) (?:you|one|someone|anyone|there)|please|kindly) (?:\w+ ){0,3}?(?:introduce (?:me|us)|connect me|put me (?:\w+ )?(?:in touch|on to|onto)|point me (?:to|towards))",
    r"(?:if|should|in case) (?:[^\s.?!]+ ){0,6}?(?:introduce|introducing|connect|put) me",
    r"(?:glad|grateful|happy|delighted|thankful|pleased|honou?red) (?:[^\s.?!]+ ){0,4}?(?:introduced|(?:an?|any|another) (?:\w+ )?introductions?)(?! to (?:ben|you)\b)",
    r"(?:glad|grateful|happy|thankful|delighted|pleased) (?:of|for|to have|to hear) (?:a|any|one|another|the)(?: \w+)? names?|(?:perhaps|maybe|might|do|would) you (?:\w+ )?know (?:of )?(?:an?|any|some)\w* [^.?!]{0,40}?(?:who|whom)",
    r"(?:gladly|to|would|could|might|may|i'd) (?:\w+ )?be introduced",
    r"(?:an|any|another|one more) (?:\w+ )?introductions? (?:\w+ )?(?:would|might|could|to|from)",
    r"(?:ask|hope|asking|hoping|wish) (?:you )?for (?:an|any|another|one more) (?:\w+ )?introductions?",
    rf"(?:is|are|was|might) there (?:be )?(?:perhaps |maybe )?{_SOMEONE}(?: [^\s.?!]+){{0,6}}? (?:{_MEET})",
    r"(?:who|whom) (?:else )?(?:in your \w+ |you know )?(?:should i|i (?:\w+ )?(?:should|might|could|ought to)|would you) (?:\w+ )?(?:meet|talk|speak|writ|ask|see|suggest|recommend)(?:e|ing)?",
    r"whom? (?:else )?(?:do|would|might|could|can) you (?:think|suggest|recommend|say|name|advise)",
    r"(?:love|like|glad|happy|keen|grateful|welcome|delighted) to (?:be introduced|meet (?:them|him|her|someone|anyone|whoever))",
    r"(?:any|a|one) (?:other )?names? (?:\w+ )?(?:that|you|would|come|comes|to|at)",
    r"know (?:any|some)(?:one|body) (?:else )?(?:[^\s.?!]+ ){0,6}?(?:meet|talk|speak|introduc\w+|willing|who|learn|ask|see)",
)  # fmt: skip
_THANKED = phrases(
    r"(?:thank you|thanks|grateful|obliged|thankful)(?: \w+){0,4} for (?:the|your|that|those|all|introducing|connecting|putting|kindly)(?: \w+){0,3}(?: introductions?)?",
)


_CORE = phrases(r"introduc\w+ me|connect me|put me|point me")


def in_mind(prose: Prose) -> list[Span]:
    """The sentences that ask to be kept in mind; "the same" and "also" carry the ask on (S11)."""
    found: list[Span] = []
    before = False
    for sentence in prose.sentences:
        low = lower(sentence.words)
        asks = _IN_MIND.search(low) is not None
        if asks or (before and _THE_SAME.search(low[:60]) and not low.endswith("?")):
            found.append(sentence)
        before = asks
    return found


def introduction_asks(prose: Prose) -> list[Span]:
    """The words that ask for an introduction; thanks for one are no ask (S10, S11)."""
    found = []
    for sentence in prose.sentences:
        low = lower(sentence.words)
        match = _ASKED.search(low)
        if match is not None and not _only_thanks(low, match.start()):
            named = _CORE.search(low, match.start()) or match
            start, end = named.span()
            words = sentence.words[start:end]
            found.append(Span(sentence.start + start, sentence.start + end, words))
    return found


def _only_thanks(low: str, start: int) -> bool:
    thanked = _THANKED.search(low)
    return thanked is not None and thanked.start() <= start <= thanked.end()
