"""What runs beside the pages: an answer is seen within seconds."""

import threading
import time

import pytest

from groundwork.arrivals.watching import all_rounds, listen
from groundwork.mail.models import Mailbox, Read

PATIENCE = 20


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_s7_an_answer_is_seen_within_seconds_of_its_coming(world):
    tom = world.somebody()
    world.approve(tom)
    all_rounds(lambda: False)
    assert world.left() == ["tom@brightwater.example"]
    Mailbox.objects.update(passed_at=None)
    over = threading.Event()
    listening = threading.Thread(target=listen, args=(over.is_set,))
    listening.start()
    try:
        _until(lambda: world.mailbox.passed_at)
        came = time.monotonic()
        world.reply("Happy to help. Thursday at 12:30?\n\nTom")
        _until(Read.objects.filter(person=tom).exists)
        print(f"an answer was seen {time.monotonic() - came:.1f} s after it came")
    finally:
        over.set()
        listening.join(PATIENCE)
    assert not listening.is_alive()
    assert world.step(tom).kind == "sort_answer"


def _until(it_is_so) -> None:
    begun = time.monotonic()
    while not it_is_so():
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.05)
