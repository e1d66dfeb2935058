"""Several processes with one outbox: `python -m tests.mail.outbox.racing BOOKS`.

In each book three texts wait. Turn after turn three processes begin a round at the same moment, on
servers that take their time, refuse, or go; now and then one of them is killed. Prints what left."""

import json
import logging
import os
import signal
import sys
import tempfile
import warnings
from collections import Counter
from functools import partial
from pathlib import Path
from random import Random

import django

django.setup()

from django.db import connections  # noqa: E402

from groundwork.mail.models import Sending  # noqa: E402
from groundwork.mail.outbox.outcomes import found_out  # noqa: E402
from tests.mail.servers import certificates as making  # noqa: E402
from tests.mail.servers.faults import Fault  # noqa: E402
from tests.mail.servers.smtp import SmtpProcess  # noqa: E402

from . import book, judging  # noqa: E402
from .stages import Stages  # noqa: E402
from .trial import FOLDER, Trial, a_round, forked, hurried, the_mailbox_was_read  # noqa: E402

PROCESSES = 3
TURNS = 7
FAULTS = [Fault.OK, Fault.SLOW_AFTER_DOT, Fault.SLOW_AFTER_DOT, Fault.DOT_451,
          Fault.HANG_AFTER_DOT_TAKEN, Fault.DROP_AT_RCPT]  # fmt: skip


def main() -> None:
    """Races in so many books."""
    logging.disable()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        certificates = making.make(Path(folder))
        os.environ["SSL_CERT_FILE"] = str(certificates.ca_file)
        server = SmtpProcess(certificates)
        server.play(slow=0.1)
        try:
            trial = Trial(server, "three", partial(book.make, server.port, people=3))
            print(json.dumps(all_of(trial, int(sys.argv[1]))))
        finally:
            server.stop()


def all_of(trial: Trial, books: int) -> dict[str, object]:
    """Every race, counted."""
    wrong: list[str] = []
    ends = Counter[str]()
    for seed in range(books):
        trial.as_at_first()
        chance = Random(seed)
        for _ in range(TURNS):
            trial.server.behave(*chance.choices(FAULTS, k=PROCESSES))
            the_mailbox_was_read()
            ends.update(turn(chance))
            trial.later(minutes=chance.choice((1, 4, 16)))
        wrong += [f"seed {seed}: {each}" for each in at_rest(trial)]
        ends["books"] += 1
    return {"ends": ends, "wrong": wrong}


def turn(chance: Random) -> list[str]:
    """Three processes at once; gives how they ended."""
    go_on = os.pipe()
    kills = [chance.choice((0, 0, 0, chance.randint(1, 26))) for _ in range(PROCESSES)]
    children = [forked(partial(_at_the_word, go_on, at)) for at in kills]
    connections.close_all()
    os.close(go_on[0])
    os.close(go_on[1])  # the word: nobody holds the other end any more
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return ["killed" if code == -signal.SIGKILL else f"ended with {code}" for code in codes]


def _at_the_word(go_on: tuple[int, int], kill_at: int) -> None:
    os.close(go_on[1])
    os.read(go_on[0], 1)
    points = Stages(kill_at, FOLDER, lambda: os.kill(os.getpid(), signal.SIGKILL))
    points.watch()
    with hurried(Fault.HANG_AFTER_DOT_TAKEN):
        a_round()
    points.on = False


def at_rest(trial: Trial) -> list[str]:
    """What is wrong once all is well and every question is answered."""
    for _ in range(4):
        trial.later(minutes=16)
        trial.send_here()
    for sending in Sending.objects.filter(state=Sending.UNKNOWN):
        taken = any(sending.mail_id.encode() in mail.raw for mail in trial.settled())
        found_out(book.actor(), sending.pk, left=taken, by_hand=True)
    taken = trial.settled()
    wrong = judging.wrong(taken)
    not_left = Sending.objects.filter(state=Sending.FAILED).count()
    if len(taken) + not_left != len(book.NAMES):
        wrong.append(f"{len(taken)} of {len(book.NAMES)} texts left, {not_left} are drafts again")
    return wrong


if __name__ == "__main__":
    main()
