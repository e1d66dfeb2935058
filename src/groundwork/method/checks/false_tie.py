"""A tie or a referral is claimed only where it is recorded (S1, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method import claims
from groundwork.method.drafts import ATTEMPTS, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import (
    Span,
    listed,
    lower,
    name_parts,
    plain,
    sentences,
    shares,
)
from groundwork.method.words import Tie

REMARK = Remark(
    "false_tie",
    Severity.BLOCK,
    "“{words}” claims a tie that is not on record, and they may well ask about it.",
    "Say how you really found them, or record the tie with the person first.",
)
_SAYING = re.compile(r"suggest|recommend|propos|thought|think|mention|told|said|say|insist|urge")
_UNREAL = re.compile(
    r"(?:\bnever|\bnot|n't|\bif|\buntil|\bbefore|\bwish|\bhope|\bhoping|\bas though|\bas if|\bnobody|\bno one|\byet|\bwithout|\bwhether|\bcould|\bmight|\bwould|\bunless)(?:\s+[\w']+){0,3}\s*$"
)
_NOT_PERSON = re.compile(
    r"\b(?:book|guide|article|podcast|course|talk|report|paper|novel|film|series|page|essay|bulletin|magazine|column|piece|notes?|blog)s?\b[^.?!]{0,30}$"
)
_OF_A_THING = re.compile(
    rf"{_NOT_PERSON.pattern[:-1]}\\brecommended\\b|\\brecommended\\b[^.?!]{{0,20}}\\bby\\s+(?:the|a|your|this)\\s+\\w+$"
)
_ORDINARY = listed(
    """dear hi hello a an the at on in it we i my our your you when last this since after when as
    two one professor dr mr mrs ms miss uncle aunt monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december he she they both and but so to for from following like spring summer autumn winter
    i'm i've i'd re fellow years"""
)
_MEMORY = re.compile(
    r"\b(?:met|meet|meeting|spoke|talked|talk|chat|chatted|conversation|introduced|knows me|shared a)\b",
    re.I,
)


def _named(draft: Draft, sentence: Span, match: re.Match[str]) -> set[str]:
    """The names that a claim gives for who referred the seeker."""
    clause = sentence.words[max(0, match.start() - 80) : match.end() + 40]
    own = name_parts(
        " ".join(
            [
                draft.person.name,
                draft.person.greeting,
                draft.person.organisation,
                draft.seeker.name,
                draft.seeker.status,
            ]
        )
    )
    names = set()
    for word in re.findall(r"[^\W\d_a-z][\w'-]+", clause):
        names |= {part.removesuffix("'s") for part in name_parts(word)}
    return names - _ORDINARY - set(own)


def _referral_holds(draft: Draft, sentence: Span, match: re.Match[str]) -> bool:
    """Introduced, or a tie through somebody: and no other name than theirs."""
    through = set(name_parts(draft.person.through))
    if draft.person.tie is not Tie.INTRODUCED and not through:
        return False
    names = _named(draft, sentence, match)
    return not names or not through or bool(names & through)


def _met_holds(draft: Draft) -> bool:
    known = {
        Tie.FRIEND,
        Tie.CLASSMATE,
        Tie.GUEST_LECTURER,
        Tie.PARENTS_FRIEND,
        Tie.FORMER_COLLEAGUE,
    }
    recorded = any(_MEMORY.search(fact) for fact in draft.person.facts)
    return draft.person.tie in known or draft.conversation is not None or recorded


def _fact(draft: Draft, sentence: Span) -> bool:
    return any(shares(sentence.words, fact, draft.known) for fact in draft.person.facts)


def _unrecorded(draft: Draft, sentence: Span) -> Iterator[re.Match[str]]:
    """The claims in a sentence that the record does not bear out."""
    low, tie = lower(sentence.words), draft.person.tie
    for match in claims.REFERRED.finditer(low):
        mine = _SAYING.match(match.group()) and re.search(
            r"\b(?:you|i)(?:'ve| have| had)?(?: \w+ly)?\s+$", low[: match.start()]
        )
        thing = "recommended" in match.group() and _OF_A_THING.search(
            low[max(0, match.start() - 60) : match.end()]
        )
        if not mine and not thing and not _referral_holds(draft, sentence, match):
            yield match
    if not _met_holds(draft):
        yield from claims.MET.finditer(low)
    shared = (
        [] if tie in {Tie.ALUM, Tie.CLASSMATE, Tie.FRIEND} else list(claims.FELLOW.finditer(low))
    )
    children = [] if tie is Tie.FRIENDS_PARENT else list(claims.CHILD.finditer(low))
    if (shared or children) and not _fact(draft, sentence):
        yield from (*shared, *children)
    if tie not in {Tie.PARENTS_FRIEND, Tie.PARENTS_NEIGHBOUR}:
        yield from (
            m for m in claims.FAMILY.finditer(low) if not claims.ONLY_SAYS.search(m.group())
        )


def _claims(draft: Draft, spoken: list[Span]) -> Iterator[Span]:
    for sentence in spoken:
        for match in _unrecorded(draft, sentence):
            if not _UNREAL.search(lower(sentence.words)[: match.end()].rsplit(None, 1)[0]):
                yield Span(
                    sentence.start + match.start(), sentence.start + match.end(), match.group()
                )


def run(draft: Draft) -> Iterator[Finding]:
    """Compare each claim in subject and text with the recorded tie, `through` and facts."""
    for span in _claims(draft, sentences(plain(draft.subject))):
        yield REMARK.on(draft.subject, span, "subject")
    for span in _claims(draft, draft.prose.spoken):
        yield REMARK.on(draft.text, span)


CHECK = Check(
    "false_tie",
    "claims a tie or referral that is not recorded",
    ATTEMPTS | {Kind.LETTER, Kind.VOICEMAIL},
    run,
)
