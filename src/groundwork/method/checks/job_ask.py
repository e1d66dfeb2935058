"""Information, not a job: nothing here asks for one (S2, section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import cv_files, job_asks
from groundwork.method.drafts import ATTEMPTS, WRITTEN, Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import plain, words

ASKED = Remark(
    "job_ask",
    Severity.WARN,
    "“{words}” asks for work, and a question about their work is the one that people love to answer.",
    "Ask what you want to learn from them; a chance may still come of it by itself.",
)
DENIED = Remark(
    "job_ask",
    Severity.HINT,
    "“{words}” puts the word in their mind, while your question already says what you want.",
    "Take it out.",
)
ATTACHED = Remark(
    "job_ask",
    Severity.WARN,
    "A file on a message like this reads as an application.",
    "Send it without the file; it can follow when they ask for it.",
)


def _names(draft: Draft) -> frozenset[str]:
    texts = f"{draft.person.name} {draft.person.organisation} {draft.seeker.name}"
    return frozenset(word.words for word in words(plain(texts)))


def run(draft: Draft) -> Iterator[Finding]:
    """Look for asks for work in the subject and in all that is written now, and for files."""
    names = _names(draft)
    if draft.kind in ATTEMPTS:
        for ask in job_asks(plain(draft.subject), names=names):
            yield (DENIED if ask.denied else ASKED).on(draft.subject, ask.span, "subject")
    for sentence in draft.prose.spoken:
        for ask in job_asks(sentence.words, sentence.start, names):
            yield (DENIED if ask.denied else ASKED).on(draft.text, ask.span)
    if draft.attachments and (draft.kind in ATTEMPTS or cv_files(draft.attachments)):
        yield ATTACHED.on_all()


CHECK = Check(
    "job_ask",
    "asks for a job, internship, opening, forwarding a CV; attachment; a denial is a hint",
    WRITTEN - {Kind.THANK_YOU},
    run,
)
