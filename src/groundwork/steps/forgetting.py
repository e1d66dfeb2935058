"""Forgets what acts told of a person who is erased; the events go with the person."""

from typing import TYPE_CHECKING

from groundwork.steps.models import Act
from groundwork.steps.sealing import seal_without

if TYPE_CHECKING:
    from groundwork.people.models import Person


def forget(person: "Person") -> None:
    """Empties the outcome of every act that recorded something about the person: it is a sentence
    that may name them. The acts are sealed anew without what they recorded about the person."""
    told = list(Act.objects.filter(events__person=person).distinct())
    for act in told:
        act.outcome = None
    Act.objects.bulk_update(told, ["outcome"], batch_size=250)
    seal_without(person, told)
