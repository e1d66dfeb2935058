"""Nothing private in the paragraph to forward (A10, section 6)."""

import re
from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import Span, lower, phrases

REMARK = Remark(
    "private",
    Severity.WARN,
    "“{words}” is private, and a forwarded paragraph goes further than one thinks.",
    "Leave it out; the rest says enough.",
)
_HEALTH = (
    r"illness(?:es)?|unwell|disease|depress(?:ion|ed)|anxiety|panic attacks?|therapy|therapist|counsell?ing|psychiatr\w+|diagnos(?:is|ed)|cancer|chemotherapy|"
    r"medication|antidepressants?|bipolar|adhd|autis(?:m|tic)|dyslexi[ac]|dyspraxia|epilep(?:sy|tic)|diabet(?:es|ic)|disabilit(?:y|ies)|disabled|burn-?out|burnt out|breakdown|"
    r"eating disorder|anorexia|bulimia|pregnan(?:t|cy)|miscarriage|ivf|rehab|addict(?:ion|ed)?|alcoholi(?:c|sm)|drinking problem|sobriety|ptsd|suicid(?:e|al)|self-harm|insomnia|"
    r"migraines?|hiv|(?:his|her|my|their) nerves|(?:takes?|on) (?:\w+ )?(?:tablets|pills)|treatments? for (?:my|his|her|their)|between treatments|bad back|chronic (?:pain|fatigue|illness|condition)|long covid|mental health|(?:bad|ill|poor|failing|her|his|my|their) health(?! \w+(?:er|ing|care)\b)|health (?:problems?|reasons?|issues?|troubles?|scare|condition)|"
    r"sick leave|(?:been|fell|fallen|was|were|is|got|taken|being|very|so|off) (?:\w+ )?(?:ill|sick)|wheelchair|(?:his|her|my|their|major|heart|had|after|back|knee) surgery|operation on (?:his|her|my|their)|recover(?:y|ing|ed)? (?:from|after)(?! a (?:flood|fire|storm|strike)\b)|seizures?|tumou?r|in hospital|hospitali[sz]ed|(?:a|his|her|my) stroke|heart attack|transplant|stammer|crohn's"
)
_FAMILY = (
    r"divorc(?:e|ed|es|ing)|split up|(?:his|her|my|their) parents' (?:separation|split)|griev(?:es|ed|ing)|(?:in|his|her|my|their) grief|(?:sick|ill|dying) (?:father|mother|dad|mum|mom|brother|sister|husband|wife|partner|parents?|child)|custody|broke up|break-?up|splitting up|(?:separated|separation) from|bereave(?:d|ment)|passed away|(?:death|loss) of (?:his|her|my|their|a)|(?:his|her|my|their) (?:\w+ )?(?:late )?(?:father|mother|dad|mum|mom|brother|sister|husband|wife|partner|son|daughter|parents?)(?:'s)? (?:\w+ )?(?:died|death|funeral|passed|left|illness|is ill|was ill|drinks|drank|lost|threw)|"
    r"lost (?:his|her|my|their) (?:father|mother|dad|mum|mom|brother|sister|husband|wife|partner|parents?|child|baby)|widow(?:ed|er)?|orphan(?:ed)?|foster (?:care|home|child|parents|family)|(?:abusive|domestic) \w+|abuse[ds]?|estranged|single (?:mother|father|mum|mom|parent|dad)|"
    r"marriage (?:trouble|problems|ended|broke|is)|family (?:trouble|troubles|problems|crisis|situation|matters|quarrel|difficulties)|trouble at home|in care\b|carer for (?:his|her|my|their)|(?:ex-?|former )(?:husband|wife|boyfriend|girlfriend)|affair with|kicked out"
)
_STANDING = (
    r"asylum|refugee|visas?|deport(?:ed|ation)|undocumented|immigration status|immigration|residence permit|work permit|residency permit|leave to remain|right to remain|green card|citizenship|naturali[sz]ed|"
    r"gay|lesbian|bisexual|transgender|trans (?:man|woman)|queer|coming out|came out as|prison|jail|convict(?:ed|ion)|criminal record|arrest(?:ed)?|probation|on bail|court case|lawsuit|caste"
)
_FAITH = (
    r"muslim|christian(?:ity)?|jewish|jew|judaism|hindu(?:ism)?|sikh(?:ism)?|buddhis[tm]|catholic(?:ism)?|protestant|evangelical|methodist|baptist|anglican|mormon|jehovah's|pentecostal|orthodox|atheist|islam(?:ic)?|religion|religious|(?:his|her|my|their|a|of) faith|"
    r"pray(?:s|ed|ers?|ing)?|god|baptis(?:ed|m)|baptiz(?:ed)|ramadan|hijab|(?:his|her|my|their|our|goes to|go to|at|the local) (?:\w+ )?(?:church|mosque|synagogue|temple|parish|congregation)|church(?:goer|-going)|bible|quran|koran|born[- ]again|convert(?:ed)? to"
)
_POLITICS = (
    r"(?:labour|tory|conservative|republican|democrat(?:ic)?|green|liberal|communist|socialist|nationalist|workers'?|reform) (?:party|voter|member|activist|councillor)|tory|tories|republicans?|democrats?|communist|socialist|marxist|"
    r"(?:party|union) (?:member|membership|activist)|trade union(?:ist)?|vot(?:ed|es|ing) (?:for|against|labour|tory|green|leave|remain|left|right)|campaign(?:ed|s|ing) (?:for|against) (?:the )?(?:labour|tory|green|party|president|independence|abortion|left|right)|activis[tm]|(?:his|her|my|their) polit(?:ics|ical \w+)|political (?:views?|opinions?|beliefs?|refugee|prisoner|party|activis[tm])|politically active|(?:left|right)[- ]wing|protest(?:er|ed|s)|abortion"
)
_MONEY = (
    r"owes? (?:\w+ ){0,3}?money|lost (?:his|her|my|their) (?:flat|home|house)|debts?|indebted|bankrupt(?:cy)?|overdraft|overdrawn|arrears|evict(?:ed|ion)|homeless(?:ness)?|food ?bank|universal credit|(?:on|claims|claiming|living on|lives on) (?:state |housing )?(?:benefits?|welfare)|on the dole|dole|jobseeker's|sleeping (?:rough|on)|sofa[- ]surfing|"
    r"(?:money|financial|cash) (?:is |was |has been |are )?(?:trouble|troubles|problems?|worries|tight|difficult\w*|hardship|short|strain|struggles?)|struggl(?:es|ed|ing) (?:financially|for money|with money|to pay|to make ends)|(?:can't|cannot|can not|couldn't|could not|unable to) (?:\w+ )?(?:pay|afford)|behind (?:with|on) (?:the|his|her|my|their) (?:rent|bills?|loans?|mortgage)|"
    r"short of money|out of money|no money|flat broke|is broke|am broke|was broke|(?:his|her|my|their|student|payday|unpaid) (?:\w+ )?loans?|unpaid (?:rent|bills?)|gambl(?:es|ed|ing)|pawn(?:ed|shop)|make ends meet|needs the money|need the money|desperate(?:ly)?|laid off|sacked|fired from|poverty"
)
_PRIVATE = phrases(_HEALTH, _FAMILY, _STANDING, _FAITH, _POLITICS, _MONEY)
_SUBJECT_BEHIND = re.compile(
    r"\s*[,-]?\s*(?:research\w*|charit(?:y|ies)|laws?|polic(?:y|ies)|studies|services?|sector|industry|histor(?:y|ian|ies)|architecture|records?|archives?|markets?|nurs(?:e|es|ing)|clinics?|care|campaigns?|data|"
    r"statistics|advice|teams?|units?|wards?|courts?|schools?|science|buildings?|halls?|organs?|roofs?|towers?|windows?|economics|finance|funds?|lawyers?|lending|councils?|camps?|centres?|centers?|trusts?|"
    r"projects?|programmes?|programs?|apps?|support|treatments?|trials?|screening|patients?|registry|registers?|networks?|groups?|relief|collection|restructuring|desk|capital|ratings?|drugs?|"
    r"prevention|awareness|education|foundation|agency|agencies|officers?|workers?|hostels?|shelters?|housing|resettlement|organi[sz]ations?|bells?|music|choirs?|art|textiles?|access|rights|reporting|"
    r"applications|office|department|journalism|press|litigation|cases|proceedings|modelling|models?|figures|maps?|reports?|surveys?|guides?|thesis|dissertation|essay|lectures?|course|degree|student|graduate|museum|collections?|cards?|payments?|of (?!(?:his|her|my|their|a|our)\b)\w+)\b"
)
_SUBJECT_BEFORE = re.compile(
    r"\b(?:public|technical|national|sovereign|corporate|bad|carbon|government|history of|study of|studies|studied|studying|reads?|researching|research (?:on|into|in)|thesis on|dissertation on|writing (?:about|on)|paper on|essay on|"
    r"book (?:about|on)|work(?:s|ed|ing)? (?:on|in|with)|interest in|interested in|fuel|energy|water|food|period|data|economics of|design for|treat(?:s|ing)?|articles? (?:on|about)|(?:project|thesis|dissertation|essay|paper|book|work) is (?:on|about)|writes about|wrote about|written about|charity for|questions? about|ask about|learn about|fight(?:s|ing)?|measures?)\s+(?:\w+\s+){0,2}$"
)
_OWN = re.compile(
    r"^(?:his|her|my|their)\b|\b(?:his|her|my|their|has|have|had|i'm|is|was|am|own)\s+(?:\w+\s+)?$"
)
_UNLIKE_SUBJECT = re.compile(r"^(?:public|private)\b")


def _is_subject(low: str, match: re.Match[str]) -> bool:
    """Whether the word names a field of work or study, not somebody's own life."""
    before, behind = (
        low[max(0, match.start() - 50) : match.start()],
        low[match.end() : match.end() + 30],
    )
    if _OWN.search(match.group() + " ") or _OWN.search(before):
        return _SUBJECT_BEHIND.match(behind) is not None and not re.search(
            r"\b(?:his|her|my|their)\s+$", before
        )
    return bool(_SUBJECT_BEHIND.match(behind) or _SUBJECT_BEFORE.search(before))


def run(draft: Draft) -> Iterator[Finding]:
    """Look in the paragraph for health, family, standing, faith, politics and money."""
    paragraph = draft.prose.quoted if draft.kind is Kind.INTRODUCTION else draft.prose.own
    low = lower(paragraph)
    for match in _PRIVATE.finditer(low):
        if not _is_subject(low, match):
            yield REMARK.on(draft.text, Span(match.start(), match.end(), match.group()))


CHECK = Check(
    "private",
    "nothing private in the paragraph to forward",
    frozenset({Kind.INTRODUCTION, Kind.FORWARDABLE}),
    run,
)
