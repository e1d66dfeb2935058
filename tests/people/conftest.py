"""People in a book."""

from collections.abc import Callable

import pytest

from groundwork.people.add import Described, add
from groundwork.people.models import Person
from groundwork.steps.acting import Actor


@pytest.fixture
def actor(seeker) -> Callable[[], Actor]:
    return lambda: Actor(seeker.pk)


@pytest.fixture
def known(actor) -> Callable[..., Person]:
    """`known("Elena Vasquez", title=…, addresses=…)`: a person of the seeker's book."""

    def make(name: str, **described: object) -> Person:
        return Person.objects.get(pk=add(actor(), Described(name, **described)))

    return make
