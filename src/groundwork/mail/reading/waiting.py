"""Waits beside the passes for what comes: a pass follows within seconds, not minutes."""

import threading
from collections.abc import Callable

from groundwork.adapters import imap
from groundwork.mail.models import Mailbox
from groundwork.mail.sign_in import SignIn

RENEWED = 9 * 60
"""Seconds: some servers end a connection that has waited for ten minutes."""


def waiting(
    mailbox: Mailbox, sign_in: SignIn, changed: Callable[[], object], stop: threading.Event
) -> None:
    """Calls `changed()` when it begins to listen to the inbox, and each time something comes;
    ends within a second of `stop`. `changed` makes the pass, over a connection of its own.

    Where the server has no IDLE it waits for `stop` alone, for the passes see to it. Raises
    Unreachable when the connection ends (try again after a while), OddAnswer or SignInRefused."""
    with imap.opened(mailbox.imap, sign_in.user, sign_in.secret, is_oauth=sign_in.is_oauth) as box:
        able = box.can("IDLE")
        if able:
            box.examine("INBOX")
            changed()
        while able and not stop.is_set():
            if box.wait(RENEWED, stop):
                changed()
    stop.wait()
