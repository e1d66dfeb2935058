"""What reading a transcript gives."""

from dataclasses import dataclass

from groundwork.method.speech import Cue
from groundwork.steps.errors import Mistake

LONGEST_FILE = 4 * 2**20
MOST_CUES = 20_000
MOST_LINES = 10 * MOST_CUES


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript as it was read. `format`: a word of docs/command-line.md.

    `around`: lines that belong to the file and are no speech (title, attendees, notes);
    `not_understood`: every other line that is no speech, as it stands in the file;
    `words_timed`: each word has stamps and a speaker of its own."""

    format: str
    cues: tuple[Cue, ...]
    around: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()
    words_timed: bool = False


class Unreadable(Mistake):
    """A file that is no transcript; the sentence is for the seeker.

    `format`: what it is, where that is known; `lines`: what is in it, where that was read."""

    def __init__(self, sentence: str, form: str | None = None, lines: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.format = form
        self.lines = lines
