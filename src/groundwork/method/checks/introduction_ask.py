"""A thank-you asks for an introduction if and only if none was given (S10, S11, section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import introduction_asks
from groundwork.method.drafts import Check, Draft, Given, Kind
from groundwork.method.findings import Finding, Remark, Severity

MISSING = Remark(
    "introduction_ask",
    Severity.WARN,
    "Nobody may have come to mind when you spoke, and a day later somebody often does.",
    "Add a line such as “If someone comes to mind whom I should meet, I would be glad of an introduction”.",
)
GIVEN = Remark(
    "introduction_ask",
    Severity.WARN,
    "They have given you an introduction already; “{words}” asks for one more.",
    "Thank them for the one, and leave the next for later.",
)


def run(draft: Draft) -> Iterator[Finding]:
    """Compare what is asked with what the conversation gave."""
    if draft.conversation is None:
        return
    asks = introduction_asks(draft.prose)
    if draft.conversation.introduction is Given.YES:
        for ask in asks:
            yield GIVEN.on(draft.text, ask)
    elif not asks:
        yield MISSING.on_all()


CHECK = Check(
    "introduction_ask",
    "asks for an introduction if and only if none was given",
    frozenset({Kind.THANK_YOU}),
    run,
)
