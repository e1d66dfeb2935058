"""A thank-you asks to be kept in mind at the company and in the network (S11, section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import in_mind
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import listed, lower, name_parts, phrases

COMPANY = Remark(
    "keep_in_mind_company",
    Severity.WARN,
    "They will gladly think of you where they work, once you have asked.",
    "Ask to be kept in mind there, and name the organisation.",
)
NETWORK = Remark(
    "keep_in_mind_network",
    Severity.WARN,
    "The people they know are more than the people they work with.",
    "Ask to be kept in mind among the people they know as well.",
)
_SMALL = listed("""the and of for at in de du la le und & a""")
_THERE = phrases(
    r"there|with you|(?:at|in) (?:the|your) (?!same|moment|end|least|future|trade|industry|field|sector|back|meantime|profession|network|circle|world|city|region)\w+|where you (?:are|work)|(?:your|the) (?:own )?(?:team|company|office|firm|department|organi[sz]ation|crew|place|lab|laboratory|studio|yard|desk|newsroom|workshop|house|unit|side|employer|shop|practice|agency|ward|kitchen|station)"
)
_NETWORK = phrases(
    r"networks?|wherever|anywhere|(?:wider )?circles?|others|elsewhere|friends?|acquaintances?|contacts?|peers|beyond|"
    r"other \w+|(?:fellow|former|old|neighbouring|sister|rival) \w+s|colleagues?|counterparts?|another (?:house|firm|company|place|team|office|\w+)|"
    r"(?:people|anyone|anybody|those|someone|somebody|folks?|everyone|whoever|any ?one else) (?:else )?(?:that |whom |who )?(?:you|around you|in your|in the|at other|outside)(?:'ve| have| might| may)?(?: know| meet| work| talk| speak)?|"
    r"(?:around|across|in|within|through|throughout|outside) (?:the|your) (?:\w+ )?(?:trade|industry|field|sector|profession|world|business|community|region|city)|anyone else|somebody else|someone else|outside|people you|whom you know|who you know"
)  # fmt: skip


def company(draft: Draft) -> Iterator[Finding]:
    """Look for a keep-me-in-mind sentence with a word of the organisation, or "there"."""
    own = {part for part in name_parts(draft.person.organisation) if part not in _SMALL}
    for sentence in in_mind(draft.prose):
        if own & set(name_parts(sentence.words)) or _THERE.search(lower(sentence.words)):
            return
    yield COMPANY.on_all()


def network(draft: Draft) -> Iterator[Finding]:
    """Look for a keep-me-in-mind sentence with the people they know."""
    if not any(_NETWORK.search(lower(sentence.words)) for sentence in in_mind(draft.prose)):
        yield NETWORK.on_all()


_KINDS = frozenset({Kind.THANK_YOU})
CHECK = Check("keep_in_mind_company", "asks to be kept in mind at the company", _KINDS, company)
CHECK_NETWORK = Check(
    "keep_in_mind_network", "asks to be kept in mind in the network", _KINDS, network
)
