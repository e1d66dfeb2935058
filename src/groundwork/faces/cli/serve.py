"""Opens the page of Groundwork."""

import os
import signal
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from groundwork.adapters.one_process import Held, alone
from groundwork.faces.cli.starting import start, stop
from groundwork.jobs.loops import Over, every

if TYPE_CHECKING:
    from groundwork.imports.models import ImportRun

TEN_SECONDS, A_MINUTE, AN_HOUR = 10, 60, 3600
PATIENCE = 10
"""Seconds to wait for a server that is just starting."""


def serve(
    *,
    port: Annotated[int | None, Parameter(help="Listen on this port.")] = None,
    browser: Annotated[bool, Parameter(help="Open the page in the browser.")] = True,
) -> None:
    """Open Groundwork on this computer: prints its address, and opens the page where it can."""
    start()
    signal.signal(signal.SIGTERM, _end)
    from django.conf import settings

    try:
        with alone(Path(settings.DATA) / "serving.lock"):
            _serve(port, browser)
    except Held:
        _open_the_first_one(browser)


def _serve(port: int | None, browser: bool) -> None:
    from groundwork.care.opening import close_book
    from groundwork.faces.web import launch, server

    try:
        listening = server.listen(port)
    except server.PortInUse:
        stop(
            f"Port {port} can't be used: another program has it, or it is kept for the system. "
            "Choose another one, or leave --port away and a free one is found."
        )
    launch.forget_unused()
    chosen = int(listening.effective_port)
    server.say_where(chosen)
    try:
        _show(f"Groundwork is open at {server.start_address(chosen)}", browser)
        with (
            every(AN_HOUR, copy_the_book),
            every(A_MINUTE, keep_up_everybody),
            every(A_MINUTE, go_on_with_lists),
            every(TEN_SECONDS, see_to_the_mail),
            every(TEN_SECONDS, hear_what_comes),
        ):
            listening.run()
    finally:
        listening.close()
        close_book()
        print("Groundwork is closed.", flush=True)


def _end(number: int, frame: object) -> None:
    raise SystemExit(0)


def keep_up_everybody(is_over: Over) -> None:
    """What the days bring by themselves, for every account."""
    from groundwork.accounts.models import Account
    from groundwork.adapters import clock
    from groundwork.reachouts.keeping_up import keep_up

    for account in Account.objects.all():
        if not is_over():
            keep_up(account, clock.now())


class _Closing(Exception):
    """Groundwork is being closed."""


def go_on_with_lists(is_over: Over) -> None:
    """A list that was coming in when this computer stopped comes in to its end; where Groundwork
    is closed meanwhile, the next start goes on with it."""
    from groundwork.imports.bring import carry_on_all

    def told(run: "ImportRun") -> None:
        if is_over():
            raise _Closing

    with suppress(_Closing):
        carry_on_all(told=told)


def see_to_the_mail(is_over: Over) -> None:
    """What came by mail is read, and what is due leaves."""
    if somebody_has_a_mailbox():
        from groundwork.arrivals.watching import all_rounds

        all_rounds(is_over)


def hear_what_comes(is_over: Over) -> None:
    """An answer is seen within seconds of its coming."""
    if somebody_has_a_mailbox():
        from groundwork.arrivals.watching import listen

        listen(is_over)


def somebody_has_a_mailbox() -> bool:
    """Whether there is mail to see to: the parts that do are slow to load."""
    from groundwork.accounts.models import Account

    return Account.objects.filter(has_mailbox=True).exists()


def copy_the_book(is_over: Over) -> None:
    """The day's copy of the book."""
    from groundwork.care.of_the_day import copy_of_the_day

    copy_of_the_day()


def _open_the_first_one(browser: bool) -> None:
    from groundwork.faces.web import server

    port = _until(server.found_open)
    if port is None:
        stop(
            "Groundwork runs already for this book, but doesn't answer. Close that one, then try "
            "again."
        )
    _show(f"Groundwork is open already at {server.start_address(port)}", browser)


def _until(found: Callable[[], int | None]) -> int | None:
    tries = threading.Event()
    for _ in range(PATIENCE * 10):
        port = found()
        if port is not None:
            return port
        tries.wait(0.1)
    return None


def _show(words: str, browser: bool) -> None:
    print(words, flush=True)
    if browser and _has_browser():
        webbrowser.open(words.split()[-1])


def _has_browser() -> bool:
    """A browser in a terminal would take the terminal; without a screen there is none to open."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))
