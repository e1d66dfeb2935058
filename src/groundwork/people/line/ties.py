"""How the seeker knows somebody, said in plain words (S1, A1)."""

import re
from dataclasses import dataclass

from groundwork.method.words import Tie

_PARENT = r"(?:(?:step|god)?(?:mum|mom|mam|mother|dad|father|parents?)|mummy|daddy|folks)"
_MINE = r"(?:(?:of )?(?:my|our) )?"
_THEM = r"(?:him|her|them|us|me|you both)"
_CLOSE = r"(?:old |good |close |best |dear |great |school |uni |university |childhood |family )*"


@dataclass(frozen=True, slots=True)
class ReadTie:
    """A tie that was read. `through`: who made it, as typed. `tells`: the words say more than the
    tie does, and are worth keeping."""

    tie: Tie
    through: str = ""
    tells: bool = False


def _phrases(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_INTRODUCED = _phrases(
    rf"(?P<by>.+?) (?:has |had |kindly |just )*(?:introduced|introduces|is introducing|connected) {_THEM}\b(?P<more>.*)",
    r"(?:was |were |we were )?introduced (?:to \w+ )?(?:by|through|via) (?P<by>.+)",
    r"(?:an? )?(?:introduction|referral|intro) (?:from|by|of|through|via) (?P<by>.+)",
    r"(?P<by>.+?)'s? (?:introduction|referral|suggestion|recommendation)",
    rf"(?P<by>.+?) (?:has |had )?put {_THEM} in touch\b(?P<more>.*)",
    rf"(?P<by>.+?) (?:has |had )?(?:named|suggested|recommended|mentioned|referred me to|told me about|pointed me to) {_THEM}\b(?P<more>.*)",
    r"(?P<by>.+?) (?:said|says|told me|suggested) (?:that )?(?:i (?:should|could) |to )?(?:write|talk|speak|call|ring|ask|email|get in touch)\b(?P<more>.*)",
    r"(?:named|suggested|recommended|referred) by (?P<by>.+)",
    r"(?:through|via|thanks to) (?P<by>.+)",
)
_FRIENDS_PARENT = _phrases(
    rf"{_MINE}(?:an? )?(?:{_CLOSE})(?:friend|mate|flatmate|housemate|roommate)(?:'s|s'|s)? {_PARENT}(?P<more>)",
    rf"{_MINE}(?:{_CLOSE}(?:friend|mate|flatmate|housemate|roommate) )?(?P<by>.+?)'s? {_PARENT}(?P<more>)",
    rf"{_PARENT} of (?:(?:a|my) {_CLOSE}friend,? ?)?(?P<by>.*)",
    rf"(?P<by>[^' ]+)s' {_PARENT}(?P<more>)",
)
_PARENTS_FRIEND = _phrases(
    rf"{_MINE}(?P<by>{_PARENT})(?:'s|s'|s)? {_CLOSE}(?:friend|mate|pal|colleague|boss|schoolfriend|workmate)s?\b(?P<more>.*)",
    rf"(?:an? )?{_CLOSE}(?:friend|mate|pal|colleague)s? of {_MINE}(?P<by>{_PARENT})(?:'s|s')?\b(?P<more>.*)",
    rf"(?:knows|knew|works with|worked with) (?:my|our) (?P<by>{_PARENT})\b(?P<more>.*)",
    rf"(?:my|our) (?P<by>{_PARENT}) (?:knows|knew|works with|worked with|went to school with) {_THEM}\b(?P<more>.*)",
    r"(?:an? |my |our )?(?:old )?family friend(?P<more>.*)",
)
_PARENTS_NEIGHBOUR = _phrases(
    rf"{_MINE}(?P<by>{_PARENT})(?:'s|s'|s)? neighbou?rs?\b(?P<more>.*)",
    rf"(?:an? |the )?neighbou?rs? (?:of|to) {_MINE}(?P<by>{_PARENT})\b(?P<more>.*)",
    r"(?:an? |my |our |old )*(?:next[- ]door )?neighbou?r\b(?P<more>.*)",
    r"lives? (?:next door|across the (?:road|street)|two doors down|in our (?:road|street))\b(?P<more>.*)",
)
_ALUM = _phrases(
    r"(?:an? )?(?:alum(?:na|nus|ni|nae)?|graduate)s?\b.*\b(?:offer|help|willing|happy|open|volunteer|mentor|talk)\w*(?P<more>.*)",
    r"(?:from |on |in )?(?:the |our |my )?.{0,40}\balumni (?:list|directory|network|evening|mentor\w*|scheme|programme)\b(?P<more>.*)",
    r"(?:an? )?alum mentor\b(?P<more>.*)",
)
_LECTURER = _phrases(
    r"(?:our |my |an? |the )?(?:old |former )?guest (?:lecturer|speaker|lecture)\b(?P<more>.*)",
    r"(?:gave|held|did) (?:us |me )?(?:an? |the )?(?:guest )?(?:lecture|talk|seminar|class|workshop)\b(?P<more>.*)",
    r"(?:taught|lectured|tutored) (?:us|me|my \w+|our \w+|our|at|in)\b(?P<more>.*)",
    r"(?:spoke|lectured|talked) (?:at|to|in) (?:my|our|the) (?:uni\w*|school|college|course|class|department|year)\b(?P<more>.*)",
    r"(?:my|our) (?:old |former )?(?:lecturer|professor|prof|teacher|tutor|supervisor)\b(?P<more>.*)",
)
_CLASSMATE = _phrases(
    r"(?:we )?(?:were|was|went|are) (?:at|to|in) (?:the same )?(?:school|uni|university|college|sixth form|class|\w+ school) (?:together|with me)\b(?P<more>.*)",
    r"(?:my |an? |old |former |ex-)*(?:class|course|school|year|uni)[- ]?mates?\b(?P<more>.*)",
    r"(?:we )?(?:studied|graduated|trained|revised) (?:\w+ )?(?:together|with me|with her|with him)\b(?P<more>.*)",
    r"(?:was )?(?:in|on) (?:my|the same|our) (?:year|class|course|seminar|tutor group|degree)\b(?P<more>.*)",
    r"(?:same|my) (?:school|university|uni|course|class|year)(?: as me)?\b(?P<more>.*)",
)
_COLLEAGUE = _phrases(
    r"(?:we |i )?(?:used to |once |both )*work(?:ed)? (?:with|together|alongside|for|under)\b(?P<more>.*)",
    r"(?:an? |my |our |the )?(?:old |former |ex[- ]|previous |past )+(?:colleague|boss|manager|supervisor|workmate|co-?worker|line manager)\b(?P<more>.*)",
    r"(?:an? |my )?(?:colleague|boss|manager|workmate|supervisor) (?:from|at|in|on|when|during)\b(?P<more>.*)",
    r"(?:an? )?(?:colleague|workmate)(?P<more>)",
)
_NEWS = _phrases(
    r"(?:was |were |is |seen |i )*(?:in|on) the (?:news|telly|tv|radio|paper|papers|television)\b(?P<more>.*)",
    rf"(?:i )?(?:saw|seen|heard|watched) (?:{_THEM} )?(?:speak |talk |interviewed )?(?:on|in|at)\b(?P<more>.*)",
    r"(?:was )?(?:interviewed|quoted) (?:on|in|by)\b(?P<more>.*)",
)
_READ = _phrases(
    rf"(?:i )?(?:read|reading) (?:all |something )?(?:about|of) (?:{_THEM})?(?P<more>.*)",
    r"(?:i )?read (?:his|her|their|an?|the) (?:\w+ )?(?:article|piece|interview|book|paper|post|blog|column|profile|essay|report)\b(?P<more>.*)",
    rf"(?:an? |the )?(?:article|piece|interview|profile|portrait) (?:about|on|of|with) {_THEM}\b(?P<more>.*)",
    r"(?:was )?(?:featured|profiled|mentioned|written up) in\b(?P<more>.*)",
)
_FRIEND = _phrases(
    rf"(?:an? |my |our )?{_CLOSE}(?:friend|mate|pal|flatmate|housemate|roommate)(?: of mine| of ours)?(?P<more>)",
    r"(?:my|our) (?:(?:big|little|older|younger|great)[- ])?(?:cousin|uncle|aunt|auntie|brother|sister|grandmother|grandfather|godmother|godfather|brother-in-law|sister-in-law|girlfriend|boyfriend|partner)(?P<more>)",
    r"(?:we are |we're )?(?:good |old |close )?friends(?P<more>.*)",
)
_NONE = _phrases(r"(?:no tie|nobody i know|don't know (?:him|her|them)|a stranger|cold)")

_READINGS: tuple[tuple[Tie, tuple[re.Pattern[str], ...]], ...] = (
    (Tie.PARENTS_NEIGHBOUR, _PARENTS_NEIGHBOUR),
    (Tie.PARENTS_FRIEND, _PARENTS_FRIEND),
    (Tie.FRIENDS_PARENT, _FRIENDS_PARENT),
    (Tie.ALUM, _ALUM),
    (Tie.READ_ABOUT, _READ),
    (Tie.IN_THE_NEWS, _NEWS),
    (Tie.GUEST_LECTURER, _LECTURER),
    (Tie.CLASSMATE, _CLASSMATE),
    (Tie.FORMER_COLLEAGUE, _COLLEAGUE),
    (Tie.FRIEND, _FRIEND),
    (Tie.INTRODUCED, _INTRODUCED),
    (Tie.NONE, _NONE),
)
_KEEPS_ITS_WORDS = {
    Tie.ALUM, Tie.GUEST_LECTURER, Tie.CLASSMATE, Tie.FORMER_COLLEAGUE, Tie.IN_THE_NEWS,
    Tie.READ_ABOUT,
}  # fmt: skip
_NOBODY = {"", "my", "our", "a", "the", "i", "he", "she", "they", "we", "somebody", "someone"}
_LEADING = re.compile(r"^(?:(?:my|our|a) )?(?:(?:friend|mate|flatmate|colleague|cousin|tutor) )?")


def read_tie(piece: str) -> ReadTie | None:
    """The tie that a piece of a line says, or None where it says none."""
    words = re.sub(r"\s+", " ", piece.replace("’", "'")).strip(" .!")
    for tie, patterns in _READINGS:
        for pattern in patterns:
            hit = pattern.fullmatch(words)
            if hit:
                return _read(tie, hit)
    return None


def _read(tie: Tie, hit: re.Match[str]) -> ReadTie:
    groups = hit.groupdict()
    by = _LEADING.sub("", (groups.get("by") or "").strip(" .,"))
    by = "" if by.lower() in _NOBODY else by
    if tie in (Tie.PARENTS_FRIEND, Tie.PARENTS_NEIGHBOUR):
        by = "" if by.lower() in ("parents", "parent", "folks") else by.capitalize()
    more = (groups.get("more") or "").strip(" .,")
    return ReadTie(tie, by, bool(more) or tie in _KEEPS_ITS_WORDS)
