"""Random days of an outbox: `python -m tests.mail.outbox.randomly RUNS FIRST`.

Each run has its seed: rounds on servers that behave as they like, killed anywhere or with an act
of the seeker in between; answers, bounces, edits, approvals, undos; the clock goes on. Then all is
well for a day. Prints the counts, and whatever was wrong with the seed that shows it."""

import json
import logging
import os
import sys
import tempfile
import warnings
from collections import Counter
from functools import partial
from pathlib import Path

import django

django.setup()

from tests.mail.servers import certificates as making  # noqa: E402
from tests.mail.servers.smtp import SmtpProcess  # noqa: E402

from . import book, judging  # noqa: E402
from .days import Days  # noqa: E402
from .trial import Trial  # noqa: E402


def main() -> None:
    """Runs so many from that seed on."""
    runs, first = int(sys.argv[1]), int(sys.argv[2])
    logging.disable()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        certificates = making.make(Path(folder))
        os.environ["SSL_CERT_FILE"] = str(certificates.ca_file)
        server = SmtpProcess(certificates)
        server.play(slow=0.02)
        try:
            trial = Trial(server, "two", partial(book.make, server.port, people=2))
            print(json.dumps(all_of(trial, range(first, first + runs))))
        finally:
            server.stop()


def all_of(trial: Trial, seeds: range) -> dict[str, object]:
    """Every run, counted."""
    done, asked, kinds = Counter[str](), Counter[str](), Counter[str]()
    wrong: list[str] = []
    for seed in seeds:
        days = Days(trial, seed)
        days.pass_by()
        taken = days.settled_in_the_end()
        found = days.wrong + judging.wrong(taken)
        wrong += [f"seed {seed}: {each}; {', '.join(days.told)}" for each in found]
        kinds.update(each.partition(":")[0] for each in found)
        done += days.done + Counter({"mails taken": len(taken)})
        asked.update(days.asked)
    return {
        "runs": len(seeds), "done": done, "asked": asked, "kinds": kinds, "wrong": wrong[:20],
    }  # fmt: skip


if __name__ == "__main__":
    main()
