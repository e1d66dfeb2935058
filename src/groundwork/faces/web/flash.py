"""One sentence for the next page, carried by the session cookie."""

from dataclasses import dataclass

from django.http import HttpRequest

_NAME = "said"
_MOST = 3
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Said:
    """A notice: its words, and `tags` ("" or "warning")."""

    words: str
    tags: str = ""

    def __str__(self) -> str:
        return self.words


def say(request: HttpRequest, words: str, tags: str = "") -> None:
    """Keeps a notice for the next page that is shown."""
    waiting = request.session.get(_NAME, [])
    request.session[_NAME] = [*waiting, [words[:_LONGEST], tags]][-_MOST:]


def take(request: HttpRequest) -> list[Said]:
    """The notices that wait, which are then gone."""
    waiting = request.session.pop(_NAME, []) if _NAME in request.session else []
    return [Said(*each) for each in waiting]
