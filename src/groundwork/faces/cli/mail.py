"""How the connection to the seeker's mail is; and letting go of it."""

from typing import Any

from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import Me, the_seeker
from groundwork.faces.cli.telling import dated
from groundwork.mail.connecting import disconnect as disconnect_account
from groundwork.mail.connection import Connection, connection_of
from groundwork.method.days import zone
from groundwork.reachouts.keeping_up import keep_up


def disconnect() -> Answer:
    """Let go of your mail account: its password is forgotten, what was read stays."""
    me = the_seeker()
    gone = disconnect_account(me.account)
    keep_up(me.account, me.now)
    said = "Disconnected, and the password is forgotten. What was read stays."
    if not gone:
        said = "Disconnected. This computer's keyring gave no answer: take Groundwork off it."
    return told(me, said)


def mail() -> Answer:
    """How the connection to your mail is, and what to do."""
    return told(the_seeker(), "")


def told(me: Me, said: str) -> Answer:
    """What was done, if anything, and how the connection is now."""
    shown = connection_of(me.account)
    lines = [said] if said else []
    if shown is None:
        by_hand = "No mail account is connected: you send by your own hand, and that stays good."
        return Answer(lines or [by_hand], {"said": said, "connection": None})
    return Answer([*lines, *_lines(me, shown)], {"said": said, "connection": _shape(shown)})


def _lines(me: Me, shown: Connection) -> list[str]:
    looked = "not yet"
    if shown.passed_at:
        at = shown.passed_at.astimezone(zone(me.account.zone))
        looked = f"{dated(at.date())}, {at:%H:%M}"
    return [
        f"{shown.address}: {shown.words}",
        *([shown.advice] if shown.advice else []),
        f"  Reads at {shown.imap}, sends at {shown.smtp}, signs in {shown.signs_in}.",
        f"  Last looked: {looked}.",
        f"  The secret lies {shown.secret_lies}.",
    ]


def _shape(shown: Connection) -> dict[str, Any]:
    return {
        "address": shown.address,
        "user": shown.user,
        "imap": str(shown.imap),
        "smtp": str(shown.smtp),
        "sign_in": shown.way,
        "condition": shown.condition,
        "words": shown.words,
        "advice": shown.advice,
        "passed_at": shown.passed_at,
        "paused_at": shown.paused_at,
        "refused": shown.refused,
        "since": shown.since,
        "secret_lies": shown.secret_lies,
    }
