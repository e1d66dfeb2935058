"""What they say, and the conversation (S7, A6, section 3)."""

from __future__ import annotations

from datetime import timedelta

from .days import Days
from .log import SUPERSEDED, Entry
from .story import Conversation, Story

MINE = ("seeker", "me", "mine", "i")
LENGTH = timedelta(minutes=30)  # of a conversation whose end nobody said
REOPENS_A_NO = ("yes", "asks", "later", "introduces", "talk_to", "stop")
PHASES = {
    "yes": "answered",
    "asks": "answered",
    "introduces": "answered",
    "later": "sleeping",
    "talk_to": "ended",
    "nothing": "ended",
    "no": "no",
    "stop": "stop",
}


def answered(story: Story, entry: Entry, days: Days) -> None:
    """S7: the attempts end; what it meant, once sorted, says what follows (A6)."""
    _heard(story, entry)
    if not entry.meant:
        story.unsorted.append(entry.at)
    elif entry.meant != SUPERSEDED and story.phase != "stop":
        _mean(story, entry)


def _heard(story: Story, entry: Entry) -> None:
    """S7: whatever it was, the attempts end and nothing approved waits any more."""
    story.from_them.append(entry.at)
    story.answered_ever = True
    story.waiting = None
    if story.reach:
        story.reach.heard = True


def _mean(story: Story, entry: Entry) -> None:
    if story.phase == "no" and entry.meant not in REOPENS_A_NO:
        return
    story.phase, story.meant, story.meant_at = PHASES[entry.meant], entry.meant, entry.at
    story.until = entry.until
    _forget_what_i_sent(story)
    if entry.meant in ("no", "stop", "later"):
        story.conversation = None
    if entry.meant == "no":
        story.thanked_for_no = story.declined_no = False
    if entry.meant == "talk_to":
        story.named.append(entry.at)
        story.helped = True


def _forget_what_i_sent(story: Story) -> None:
    story.replied_at = story.reminded_at = story.asked_leave_at = None
    story.wrote_again_at = story.called_off_at = None


def _arranged(story: Story, entry: Entry, days: Days) -> None:
    starts, ends = (days.instant(entry.data.get(key)) for key in ("starts", "ends"))
    if starts is None or story.phase == "stop":
        return
    story.conversation = Conversation(entry.at, starts, ends or starts + LENGTH)
    _settling(story, entry)


def _settling(story: Story, entry: Entry) -> None:
    """A time is being settled: that is a yes, whatever was known before."""
    story.phase, story.meant, story.meant_at = "answered", "yes", entry.at
    _forget_what_i_sent(story)
    story.waiting = None
    if story.reach:
        story.reach.heard = True


def _prepared(story: Story, entry: Entry, days: Days) -> None:
    if story.conversation:
        story.conversation.prepared = True


def _called_off(story: Story, entry: Entry, days: Days) -> None:
    if story.conversation is None:
        return
    story.conversation = None
    _settling(story, entry)
    story.called_off_at = entry.at
    story.called_off_by_them = entry.word("by") not in MINE
    story.call_offs += story.called_off_by_them


def _held(story: Story, entry: Entry, days: Days) -> None:
    story.conversation, story.call_offs, story.waiting = None, 0, None
    story.held.append(days.instant(entry.data.get("ended")) or entry.at)
    story.helped = True
    if story.reach:
        story.reach.heard = True
    if story.phase != "stop":
        story.phase, story.meant = "ended", ""


def _introduced(story: Story, entry: Entry, days: Days) -> None:
    story.introduced = True


def _introduction_made(story: Story, entry: Entry, days: Days) -> None:
    _heard(story, entry)
    story.named.append(entry.at)
    story.helped = True
    waiting_for_it = story.phase == "answered" and story.meant == "introduces"
    if waiting_for_it or story.phase in ("open", "moved_on", "no"):
        story.phase, story.meant = "ended", ""


def _outcome_known(story: Story, entry: Entry, days: Days) -> None:
    story.outcomes.append(entry.at)
    story.helped = True


def _do_not_contact(story: Story, entry: Entry, days: Days) -> None:
    story.waiting = story.conversation = None
    if entry.word("how") in ("no", "reach_outs", "reachouts"):
        story.phase = "stop" if story.phase == "stop" else "no"
        story.meant, story.declined_no = "no", True
    else:
        story.phase = "stop"


KINDS = {
    "answered": answered,
    "arranged": _arranged,
    "prepared": _prepared,
    "called_off": _called_off,
    "held": _held,
    "introduced": _introduced,
    "introduction_made": _introduction_made,
    "outcome_known": _outcome_known,
    "do_not_contact": _do_not_contact,
}
