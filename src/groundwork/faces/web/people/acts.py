"""Does an act for a page, and says what came of it on the next one."""

from collections.abc import Callable

from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.steps.errors import Mistake, Refused


def done(request: SeekerRequest, act: Callable[[], object], words: str = "") -> bool:
    """Whether the act was done. Its own sentence is said, or else `words`; a refusal is said too."""
    try:
        outcome = act()
    except (Mistake, Refused) as problem:
        say(request, str(problem), "warning")
        return False
    told = outcome if isinstance(outcome, str) else words
    if told:
        say(request, told)
    return True
