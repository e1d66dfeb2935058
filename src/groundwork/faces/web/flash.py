"""One sentence for the next page, carried by the session cookie."""

from dataclasses import dataclass

from django.http import HttpRequest

_NAME = "said"
_MOST = 3
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Said:
    """A notice: its words, and `tags` ("" or "warning"). `undo`: the person whose last act can be
    taken back with one tap, or 0."""

    words: str
    tags: str = ""
    undo: int = 0

    def __str__(self) -> str:
        return self.words


def say(request: HttpRequest, words: str, tags: str = "", *, undo: int = 0) -> None:
    """Keeps a notice for the next page that is shown. `undo`: the person it was done with, where
    one tap should take it back."""
    waiting = request.session.get(_NAME, [])
    request.session[_NAME] = [*waiting, [words[:_LONGEST], tags, undo]][-_MOST:]


def take(request: HttpRequest) -> list[Said]:
    """The notices that wait, which are then gone."""
    waiting = request.session.pop(_NAME, []) if _NAME in request.session else []
    return [Said(*each) for each in waiting]
