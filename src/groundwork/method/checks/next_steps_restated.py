"""A thank-you restates each next step with its owner (S10, S11, section 6)."""

from collections.abc import Iterator

from groundwork.method.drafts import Check, Draft, Kind, NextStep, Owner
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import lower, phrases, shares

_OWNER = {
    Owner.SEEKER: phrases(r"i|i'll|i'm|i've|i'd|my|mine|me"),
    Owner.PERSON: phrases(r"you|you'll|you're|you've|you'd|your|yours"),
}


def _restated(draft: Draft, step: NextStep) -> bool:
    return any(
        _OWNER[step.owner].search(lower(sentence.words))
        and shares(sentence.words, step.text, draft.known)
        for sentence in draft.prose.sentences
    )


def _forgotten(step: NextStep) -> Finding:
    who = "you" if step.owner is Owner.SEEKER else "they"
    why = f"It is good for both to see once more that {who} said: {step.text.rstrip('.')}."
    fix = "Add it in a line, with who does it."
    return Remark("next_steps_restated", Severity.WARN, why, fix).on_all()


def run(draft: Draft) -> Iterator[Finding]:
    """Look for each next step in a sentence that also names its owner."""
    for step in draft.next_steps:
        if not _restated(draft, step):
            yield _forgotten(step)


CHECK = Check(
    "next_steps_restated",
    "restates each next step with its owner",
    frozenset({Kind.THANK_YOU}),
    run,
)
