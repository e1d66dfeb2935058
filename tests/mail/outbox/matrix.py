"""Every behaviour of a server by every point at which a process can die:
`python -m tests.mail.outbox.matrix PART`; a part of `all` cases, or the every `n`th of them.

Each case: one round that is killed there, then a start on a healthy server once the lease has
lapsed, and one more. Prints what came of each."""

import json
import logging
import os
import sys
import tempfile
import warnings
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import django

django.setup()

from groundwork.mail.models import Message, Sending  # noqa: E402
from groundwork.mail.outbox.outcomes import found_out  # noqa: E402
from tests.mail.servers import certificates as making  # noqa: E402
from tests.mail.servers.faults import Fault  # noqa: E402
from tests.mail.servers.smtp import SmtpProcess  # noqa: E402

from . import book, judging  # noqa: E402
from .trial import KILLED, Trial  # noqa: E402

BIG = 5_000_000
ENDS = ("left", "asked, taken", "asked, not taken", "given back", "bounced")


@dataclass(frozen=True)
class Row:
    """A server's behaviour, and the book that it is tried with."""

    name: str
    fault: Fault
    made: str = "one"


ROWS = [
    *(Row(fault.value, fault) for fault in Fault),
    Row("a body of 5 MB, dropped in the middle", Fault.DROP_IN_BODY, "big"),
    Row("a body of 5 MB, TLS cut in the middle", Fault.TLS_CUT_IN_BODY, "big"),
    Row("ok, by STARTTLS", Fault.OK, "starttls"),
]


def books(server: SmtpProcess) -> dict[str, Trial]:
    """The books that are tried."""
    big = book.TEXT + "\n" + ("x" * 76 + "\n") * (BIG // 77)
    return {
        "one": Trial(server, "one", partial(book.make, server.port)),
        "starttls": Trial(server, "tls", partial(book.make, server.starttls_port, "starttls")),
        "big": Trial(server, "big", partial(book.make, server.port, text=big)),
    }


def tried(trial: Trial, row: Row, kill_at: int) -> tuple[str, list[str]]:
    """One case: how it ended after the restart, and what was wrong."""
    trial.as_at_first()
    ended = trial.send(row.fault, kill_at)
    wrong = [] if ended == (KILLED if kill_at else 0) else [f"the process ended with {ended}"]
    for _ in range(3):
        trial.later(minutes=16)
        trial.send_here()
    taken = trial.settled()
    how = judging.end(1, taken)
    wrong += judging.wrong(taken) + ([how] if how not in ENDS else [])
    return how, wrong + _answered(trial, how)


def _answered(trial: Trial, how: str) -> list[str]:
    """The seeker says how it was; then it has left once, by now or after the next approval."""
    if not how.startswith("asked"):
        return []
    did_leave = how == "asked, taken"
    found_out(book.actor(), Sending.objects.get().pk, left=did_leave, by_hand=True)
    if not did_leave:
        trial.later(minutes=1)
        trial.send_here()
        if trial.settled():
            return ["sent by itself after it was said that it had not left"]
        book.approve(book.actor(), Message.objects.get().pk)
        trial.later(minutes=1)
        trial.send_here()
    taken = trial.settled()
    return judging.wrong(taken) + (
        [] if judging.end(1, taken) == "left" else ["not left in the end"]
    )


def main() -> None:
    """Prints a row for each behaviour, and what was wrong."""
    every = int(sys.argv[1])
    logging.disable()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        certificates = making.make(Path(folder))
        os.environ["SSL_CERT_FILE"] = str(certificates.ca_file)
        server = SmtpProcess(certificates)
        server.play(slow=0.05)
        try:
            print(json.dumps(all_of(books(server), every)))
        finally:
            server.stop()


def all_of(trials: dict[str, Trial], every: int) -> dict[str, object]:
    """Goes through the matrix."""
    table: dict[str, dict[str, int]] = {}
    points: dict[str, list[str]] = {}
    wrong: list[str] = []
    for number, row in enumerate(ROWS):
        trial, ends = trials[row.made], Counter[str]()
        how, found = tried(trial, row, 0)
        names = trial.points_at_first
        points[row.name] = names
        ends[how] += 1
        wrong += [f"{row.name}, not killed: {each}" for each in found]
        for at, name in enumerate(names, 1):
            if (at + number) % every and not (every > 1 and _tells(row, name)):
                continue
            how, found = tried(trial, row, at)
            ends[how] += 1
            wrong += [f"{row.name}, killed at {at} {name}: {each}" for each in found]
        table[row.name] = dict(ends)
    return {"table": table, "points": points, "wrong": wrong}


def _tells(row: Row, name: str) -> bool:
    """The moments around the dot, where the servers differ."""
    return row.made == "one" and name in ("send the dot", "await the answer to the dot")


if __name__ == "__main__":
    main()
