"""An update credits the person for what came from them (S12, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import lower, phrases

REMARK = Remark(
    "credits_person",
    Severity.WARN,
    "They would love to hear what came of what they told you.",
    "Say in a line what you did on their word, or whom you met through them.",
)
_DID = r"(?:said|say|advised|taught|suggested|told|recommended|predicted|warned|promised|mentioned|put it|showed|pointed out|explained|urged|hoped|thought|encouraged|described|proposed|foresaw|once said)"
_CREDIT = phrases(
    r"(?:thanks|thank you|grateful|gratitude|owing|due) (?:largely |mostly |mainly |entirely |in part |again )?to you|because of you|(?:thanks|owing) to your|(?:thank you|thanks) (?:again )?for (?:\w+ ){0,3}?(?:introduc\w+|advice|tip|suggest\w*|sending|telling|pointing|putting|pushing|nudg\w+|the (?:name|introduction|idea|advice|tip|nudge|push|pointer)|your(?! (?:\w+ )?(?:time|patience|e-?mail|message|reply|note|letter)))",
    rf"(?:as|like|what|just as|exactly as|which|than|something|everything|thing|words?) you(?:'d| had|'ve| have)? {_DID}|you(?:'d| had|'ve| have|r \w+)? (?:\w+ly |once |kindly |also )?{_DID}",
    r"(?:your|yours was the|on your) (?:\w+ )?(?:advice|tips?|suggestions?|introductions?|recommendations?|ideas?|hints?|pointers?|help|words?|warnings?|nudge|encouragement|counsel|lesson|rule|line|remark|template|list|name|referral|question|trick|push|kindness|remark|words|rules?|tests?|calls?|story|stories|questions?|phrase|point|voice|saying|book|note|letter|map|reading list|handbook|example)",
    r"you(?:'d| had|'ve| have)? (?:\w+ly |once |kindly |so )?(?:introduced|sent|put|pointed|connected|gave|lent|passed|taught|showed|led|steered|pushed|helped|named|brought|opened|persuaded|made me|got me|talked me|set me|set up|referred)",
    r"(?:whom|who|that|which) you (?:\w+ )?(?:sent|introduced|named|pointed|connected|recommended|suggested|mentioned)|through you|owe (?:\w+ ){0,4}?(?:to )?you|you were (?:so |quite |absolutely )?right|you (?:\w+ )?(?:to thank|spoke (?:of|about)|talked (?:of|about)|saying|telling)|(?:had|if) you (?:not|hadn't|had not)|without you(?:r)?|but for you|(?:not|n't)(?: \w+){0,2} for you|it was you|your doing|credit (?:is|goes|belongs)",
)  # fmt: skip


def run(draft: Draft) -> Iterator[Finding]:
    """Look for thanks to them, or for what they said, sent or gave."""
    if not any(_CREDIT.search(lower(sentence.words)) for sentence in draft.prose.sentences):
        yield REMARK.on_all()


CHECK = Check(
    "credits_person", "credits the person for what came from them", frozenset({Kind.UPDATE}), run
)
