"""A1: the names that a prompt brought to mind, kept one a line."""

from groundwork.method.words import Tie
from groundwork.people.add import add
from groundwork.people.models import Person
from groundwork.people.understand import understand
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake

MOST = 100


@action
def remember(change: Change, tie: str, lines: str) -> list[list[object]]:
    """Each line becomes a person with the tie, unless it says another; gives [number, name, was
    already here] for each. A line that is no more than the name of somebody of that tie changes nothing."""
    if tie not in list(Tie):
        raise Mistake("Choose one of the ties.")
    typed = [line for line in map(str.strip, lines.replace("\0", " ").splitlines()) if line]
    if not typed:
        raise Mistake("Type a name first, one a line. A first name will do.")
    if len(typed) > MOST:
        raise Mistake(f"That is more than {MOST} names. Bring a longer list as a file.")
    return [_remember(change, tie, line) for line in typed]


def _remember(change: Change, tie: str, line: str) -> list[object]:
    described = understand(change.account, line, tie).described
    if not described.name.strip():
        raise Mistake(f"“{line[:60]}” has no name in it. A first name will do.")
    here = Person.objects.filter(account=change.account, tie=described.tie, name=line).first()
    if here:
        return [here.pk, here.name, True]
    return [add.within(change, described), described.name, False]
