"""One of several processes that act on the same book: `python -m tests.steps.racing RACE NUMBER`.

It says that it is ready, starts at a word on its standard input, and prints what came of it."""

import json
import sys
import threading
from collections.abc import Callable
from uuid import NAMESPACE_OID, uuid5

import django

django.setup()

from django.db import connection  # noqa: E402

from groundwork.accounts.models import Account  # noqa: E402
from groundwork.adapters import clock  # noqa: E402
from groundwork.people.add import Described, add  # noqa: E402
from groundwork.people.models import Person  # noqa: E402
from groundwork.reachouts import log  # noqa: E402
from groundwork.reachouts.begin import begin  # noqa: E402
from groundwork.reachouts.keeping_up import keep_up  # noqa: E402
from groundwork.steps.acting import Actor  # noqa: E402
from groundwork.steps.errors import Refused  # noqa: E402

THREADS = 8
ACTS = 200
KEY = uuid5(NAMESPACE_OID, "one key")


def one_key(account: Account, number: int) -> list[object]:
    """Eight threads add the same person with the same key."""
    described = Described("Elena Vasquez", organisation="Norrland Power")
    return _at_once(lambda _: add(Actor(account.pk, key=KEY), described), range(THREADS))


def many_acts(account: Account, number: int) -> list[object]:
    """Two hundred notes, one after the other, over everybody in the book, with reads between."""
    people = list(Person.objects.filter(account=account).values_list("pk", flat=True))
    for turn in range(ACTS):
        log.noted(Actor(account.pk), people[turn % len(people)], f"{number} {turn}")
        Person.objects.filter(account=account).count()
    return [ACTS]


def the_loop(account: Account, number: int) -> list[object]:
    """What the page does by itself meanwhile."""
    for _ in range(ACTS // 4):
        keep_up(account, clock.now())
    return []


def one_organisation(account: Account, number: int) -> list[object]:
    """Begins a reach-out to everybody of this process's half, eight threads at a time."""
    people = list(
        Person.objects.filter(account=account).order_by("pk").values_list("pk", flat=True)
    )

    def try_to(person: int) -> str:
        try:
            begin(Actor(account.pk), person, [("industry", "grids")])
        except Refused as refused:
            return refused.rule
        return "begun"

    return _at_once(try_to, people[number::2])


def _at_once(do: Callable[[int], object], given: "range | list[int]") -> list[object]:
    came: list[object] = []
    together = threading.Barrier(THREADS)

    def run(some: list[int]) -> None:
        together.wait()
        try:
            came.extend(do(each) for each in some)
        except Exception as problem:
            came.append(repr(problem))
        finally:
            connection.close()

    threads = [
        threading.Thread(target=run, args=(list(given)[n::THREADS],)) for n in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


RACES = {each.__name__: each for each in (one_key, many_acts, the_loop, one_organisation)}


def main() -> None:
    """Runs one race."""
    race, number = sys.argv[1:]
    account = Account.objects.get()
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(RACES[race](account, int(number))))


if __name__ == "__main__":
    main()
