"""The tie, or how I found you, in the first two sentences (S1, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import FIRST, Check, Draft
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import holds_name, lower, name_parts, phrases
from groundwork.method.words import Tie

REMARK = Remark(
    "tie_first",
    Severity.WARN,
    "They read on when they see at once how you came to them.",
    "Say in the first two sentences how you know them, who named them, or where you read of them.",
)
_FOUND = phrases(
    r"(?:i|we|i've|we've|having|have|had|just|since|after|from|by|on|been|recently|first|only|was|then|and|always|once|also)(?: \w+ly| have| had| first| also| just| once| only| been)? "
    r"(?:read|reading|heard|hear|hearing|saw|see|seen|seeing|found|finding|came across|come across|coming across|stumbled (?:on|upon|across|over)|listened|listening|watched|watching|"
    r"attended|noticed|spotted|discovered|learn(?:ed|t) (?:of|about)|picked up|followed|following|sat in on|got to know|looked up|visited|was at your|was in the (?:room|audience|hall))",
    r"(?:read|reading|heard|hearing|saw|found|came across|watched|listened to|stumbled \w+|noticed|spotted|caught|discovered|finding|seeing) (?:of |about |on )?(?:you|your)",
    r"(?:your|the|a|an) (?:\w+ ){0,6}?(?:interview|article|piece|talk|post|profile|column|podcast|paper|report|lecture|name|episode|essay|book|quote|letter|photo|picture|note|notes|film|thread|report)s?(?: \w+){0,12} (?:caught|stayed|made me|came up|stood out|struck|sent me|appear\w*|was in|is in|led me|brought me|got me)",
    r"(?:photo|photograph|picture|interview|piece|article|profile|portrait|review|line|lines|paragraph|note|notes|essay|pages?|column|report|feature|film|obituary|quote|post|video|recording|story) (?:\w+ ){0,3}?(?:of|with|about|on|by|from) (?:you|your)",
    r"you(?:'re| are| were|r \w+ (?:is|was|were)) (?:\w+ )?(?:quoted|mentioned|interviewed|featured|named|profiled|listed|credited|pictured|thanked)",
    r"(?:ran|runs|carried|carries|printed|published|devoted|reported|wrote|writes|broadcast|showed|aired|featured|profiled|quoted|praised|reviewed|mentioned|named|credited|thanked|listed|had|has|gave|calls|called|says|said)(?: [^\s.?!]+){0,7}? (?:you|your)",
    r"your (?:[\w'-]+ ){0,3}?(?:talks?|papers?|leaflets?|columns?|posts?|page|interviews?|articles?|essays?|books?|notes?|lectures?|reports?|maps?|podcasts?|quotes?|letters?|photographs?|photos?|pictures?|films?|exhibitions?|reviews?|bulletins?|blogs?|threads?|videos?|speech|poems?|song|recording|drawings?|name (?:\w+ )?(?:stands|is|was|came|appears|turned|on|in))",
    r"(?:quotes?|shows?|names?|mentions?|lists?|thanks?|credits?|features?|praises?) you|(?:brought|led|took|guided) me to you(?:r \w+)?|you(?:'re| are) on (?:it|the|their|a)",
    r"(?:issue|edition|number|pages?|episode|website|site|newsletter|catalogue|programme|directory|credits|acknowledgements) of",
    r"(?:in|on|to) (?:the|your|a|last|this) [^.?!]{2,60}? you (?:\w+ )?(?:said|explained|told|wrote|showed|argued|described|asked|called|admitted|answered|compared|spoke|talked|mentioned)",
    r"(?:hearing|reading|seeing|listening|watching|finding) [^.?!]{0,80}?(?:you|your)",
)  # fmt: skip
_YOU = phrases(r"you|your|yours")
_TOLD = phrases(r"told (?:me|us) (?!to\b)(?:[^\s.?!]+ ){0,8}?you(?:r|rs)?")
_TIE_WORDS = {
    Tie.INTRODUCED: phrases(r"suggest\w*|recommend\w*|introduc\w*|referred|gave me your|put (?:me|us) in touch|told me to|name to me|pointed me|passed me your|thought (?:we|i|you)|connected us|sent me"),
    Tie.FRIEND: phrases(r"we|us|friends?|you and (?:i|me)|(?:know|known) each other|remember|ours?|it's \w+,?(?: \w+){0,4}|with you|next to (?:you|yours)|your (?:place|house|birthday|party|team|choir|kitchen)|(?:my|the) same \w+"),
    Tie.FRIENDS_PARENT: phrases(r"your (?:\w+ )?(?:son|daughter|child|children|kids?|boy|girl)(?:'s)?|friends? (?:of|with)"),
    Tie.ALUM: phrases(r"alum\w*|we (?:were|both|sat|studied|went|had|shared|are)|together|directory|list|fellow|graduated?|old (?:students?|boys?|girls?)|same (?:\w+ )?\w+|our (?:\w+ )?\w+|we both|you (?:also |too )?(?:studied|went|read|took|did|sat|left|were)|years? (?:before|after|ahead|behind)|your (?:own |old )?(?:degree|college|university|school|department|course|year)|offered to (?:talk|help|speak)|former (?:students?|pupils?)|i(?:'m| am| was)(?: \w+){1,4} too"),
    Tie.PARENTS_FRIEND: phrases(r"(?:mother|father|mum|mom|dad|mam|parents|stepfather|stepmother)(?:'s|s')?"),
    Tie.PARENTS_NEIGHBOUR: phrases(r"(?:mother|father|mum|mom|dad|mam|parents|neighbours?|neighbors?|next door|street|road|lane|fence|stairs|floor)(?:'s|s')?"),
    Tie.GUEST_LECTURER: phrases(r"lectures?|lectured|talk|spoke|taught|class|seminar|guest|visited|visit|workshop|gave us|came to|told us|told our|course|masterclass"),
    Tie.CLASSMATE: phrases(r"we|us|class(?:es|mates?|room)?|course|we (?:\w+ )?(?:sat|studied|shared|were|took|did|both|went|met|had|used)|same|seminar|cohort|year group|school|college|lab|tutorial"),
    Tie.FORMER_COLLEAGUE: phrases(r"we|us|(?:while|when|as|where|and) you|your \w+ week|worked|colleagues?|together|team|shifts?|same|we (?:\w+ )?(?:shared|were|sat|both|ran|had|did)|when i was|your (?:intern|apprentice|assistant|trainee)|desk|summer"),
    Tie.IN_THE_NEWS: phrases(r"news|interview|quoted|article|piece|photo|picture|radio|television|paper|front page|headline"),
    Tie.READ_ABOUT: phrases(r"article|piece|profile|magazine|journal|interview|feature|report|column|newsletter|read"),
}  # fmt: skip


def _tells(draft: Draft, opening: str) -> bool:
    low = lower(opening)
    about_them = _YOU.search(low) or any(
        part in name_parts(low)
        for part in name_parts(draft.person.name + " " + draft.person.organisation)
    )
    if _FOUND.search(low) and about_them:
        return True
    tie, through = draft.person.tie, draft.person.through
    if through and not any(holds_name(opening, part) for part in name_parts(through)):
        return False
    if _TOLD.search(low):
        return True
    named = bool(through) and tie is not Tie.NONE
    return named or (tie in _TIE_WORDS and _TIE_WORDS[tie].search(low) is not None)


def run(draft: Draft) -> Iterator[Finding]:
    """Look in the first two sentences for the recorded tie, `through` named, or a found-words."""
    opening = " ".join(sentence.words for sentence in draft.prose.sentences[:2])
    if not _tells(draft, opening):
        yield REMARK.on_all()


CHECK = Check("tie_first", "the tie, or how I found you, in the first two sentences", FIRST, run)
