"""Transcripts that other programs made of a conversation, read for who spoke when (S9, A9).

A file is known by what is in it, never by its name. Nothing is kept here.
"""

from dataclasses import replace

from groundwork.conversations.transcripts import (
    aws,
    chat,
    columns,
    documents,
    fathom,
    meet,
    other_json,
    otter,
    plain,
    podcast,
    stamped_page,
    subrip,
    teams_document,
    web_captions,
    whisper,
)
from groundwork.conversations.transcripts.decoding import decoded, within_limits
from groundwork.conversations.transcripts.source import Format, Source
from groundwork.conversations.transcripts.transcript import (
    LONGEST_FILE,
    MOST_CUES,
    MOST_LINES,
    Transcript,
    Unreadable,
)
from groundwork.method.speech import doubtful

__all__ = ["LONGEST_FILE", "Transcript", "Unreadable", "read"]

# In the order in which they are asked; the last one takes any text.
_FORMATS: tuple[Format, ...] = (
    web_captions,
    whisper,
    aws,
    podcast,
    other_json,
    subrip,
    columns,
    chat,
    teams_document,
    fathom,
    stamped_page,
    meet,
    otter,
    plain,
)


def read(raw: bytes, name: str) -> Transcript:
    """The transcript in the bytes of a file called `name`.

    Raises Unreadable, whose words are for the seeker, where the file is no transcript: the log of
    a chat, a page, damaged, larger than 4 MB or of more than 20,000 cues, or without any speech.
    """
    source = _source(within_limits(raw))
    if source.text.count("\n") > MOST_LINES:
        raise _too_many(name)
    form = next((form for form in _FORMATS if form.recognises(source)), None)
    if form is None:
        raise Unreadable(f"There is nothing in {name}. Save the transcript again, and take that.")
    found = form.read(source)
    if not found.cues:
        raise Unreadable(
            f"Nobody's speech was found in {name}: no times, and no names before a colon. "
            "Look whether it is the right file, and whether it was saved whole.",
            found.format,
            (*found.around, *found.not_understood),
        )
    if len(found.cues) > MOST_CUES:
        raise _too_many(name, found.format)
    return _doubts_listed(found)


def _too_many(name: str, form: str | None = None) -> Unreadable:
    return Unreadable(
        f"There are more than {MOST_CUES:,} turns in {name}, which no conversation has. "
        "Look whether it is the right file.",
        form,
    )


def _doubts_listed(found: Transcript) -> Transcript:
    """With each cue whose times can't be among what is not understood, as it counts for nothing."""
    listed = (
        f"{cue.start:.3f} --> {cue.end:.3f} {cue.who}: {cue.text}"
        for cue in found.cues
        if doubtful(cue)
    )
    return replace(found, not_understood=(*found.not_understood, *listed))


def _source(raw: bytes) -> Source:
    if documents.is_document(raw):
        return Source(documents.lines(raw), document=True)
    return Source(decoded(raw))
