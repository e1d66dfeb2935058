"""What the seeker promises, sends and declines."""

from __future__ import annotations

from .days import Days, whole_day
from .fold_answers import MINE
from .log import Entry
from .story import Promise, Sent, Story


def _promised(story: Story, entry: Entry, days: Days) -> None:
    due_on = whole_day(entry.data.get("due_on"))
    if due_on and entry.word("owner") in MINE:
        story.promises.append(Promise(entry.word("what"), due_on))


def _promise_kept(story: Story, entry: Entry, days: Days) -> None:
    what = entry.word("what")
    meant = [p for p in story.promises if not p.kept and what in (None, p.what)]
    if meant:
        min(meant, key=lambda promise: promise.due_on).kept = True


def _sent(story: Story, entry: Entry, days: Days) -> None:
    what, how = entry.word("what"), entry.word("how") or "email"
    story.sent.append(Sent(entry.at, str(what), str(how)))
    if what == "reply" or entry.data.get("answers"):
        story.replied_at = entry.at
    if what == "reminder":
        story.reminded_at = entry.at
    elif what == "ask_leave":
        story.asked_leave_at = entry.at
    elif what == "write_again":
        story.wrote_again_at = entry.at
    elif what == "no_thanks":
        story.thanked_for_no = True
    elif what == "told":
        story.outcomes.clear()


def _declined(story: Story, entry: Entry, days: Days) -> None:
    step = entry.word("step")
    if step == "thank_for_no":
        story.declined_no = True
    elif step == "propose_second" and story.reach:
        story.reach.second_settled = True


KINDS = {
    "promised": _promised,
    "promise_kept": _promise_kept,
    "sent": _sent,
    "declined": _declined,
}
