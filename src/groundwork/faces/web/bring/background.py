"""Reads a long list while the pages go on answering."""

import logging
import threading

from django.db import connection

from groundwork.imports import bring
from groundwork.imports.models import ImportRun

log = logging.getLogger(__name__)

AT_ONCE = 400_000
"""Bytes that are read before the page is shown: some thousand rows."""


def read(run: ImportRun) -> None:
    """Reads a short list at once, and a long one in a thread of its own.

    Where the process ends before the list does, the next start goes on with it."""
    if run.size <= AT_ONCE:
        bring.carry_on(run.pk, "web")
    else:
        threading.Thread(target=_read, args=(run.pk,), name=f"list {run.pk}", daemon=True).start()


def _read(run_id: int) -> None:
    try:
        bring.carry_on(run_id, "web")
    except Exception:
        log.exception("The list %s was not read to its end; the next start goes on.", run_id)
    finally:
        connection.close()
