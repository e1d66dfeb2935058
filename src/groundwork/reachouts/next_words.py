"""The next step with a person, as one line says it."""

from datetime import date, timedelta

from groundwork.method.words import StepKind
from groundwork.steps.models import Step

_VERBS = {
    StepKind.SAY_IF_SENT: "say whether your last message to {name} left",
    StepKind.SORT_ANSWER: "say what {name}'s answer means",
    StepKind.DEBRIEF: "keep what matters from your conversation with {name}",
    StepKind.HOLD: "your conversation with {name}",
    StepKind.PREPARE: "prepare your conversation with {name}",
    StepKind.THANK: "thank {name}",
    StepKind.THANK_FOR_NAME: "thank {name} for opening a door",
    StepKind.KEEP_PROMISE: "keep your promise to {name}",
    StepKind.THANK_FOR_NO: "two lines of thanks to {name} {day}, if you like",
    StepKind.ANSWER_THEM: "answer {name}",
    StepKind.SETTLE_TIME: "settle a time with {name}",
    StepKind.REMIND: "remind {name} once, {day}",
    StepKind.ASK_LEAVE: "ask {name} for leave to write directly",
    StepKind.WRITE_AGAIN: "write to {name} once more",
    StepKind.TELL_INTRODUCER: "tell {name} what came of the introduction",
    StepKind.TELL_LANDED: "tell {name} that you have landed",
    StepKind.SAY_GO_ON: "say whether to go on with {name} or to close kindly",
    StepKind.PROPOSE_SECOND: "choose a second person there {day}, beside {name}",
    StepKind.FIND_ADDRESS: "find a way to write to {name}",
    StepKind.WRITE_EMAIL: "write an email to {name}",
    StepKind.WRITE_LETTER: "write a letter to {name}",
    StepKind.CALL: "call {name}",
    StepKind.LEAVES_BY_ITSELF: "send the approved text to {name} {day}, then mark it as sent",
    StepKind.POST_LETTER: "post the letter to {name} {day}, then mark it as sent",
    StepKind.MOVE_ON: "you move on from {name} {day}, kindly, by itself",
    StepKind.TOUCH: "be in contact with {name} again",
}


def next_line(step: Step | None, name: str, today: date) -> str:
    """ "Next: call Elena on Tuesday 10 March.", or that nothing is asked."""
    if step is None or step.due_on is None:
        return f"Nothing is asked of you for {name} now."
    day = day_in_words(step.due_on, today)
    words = _VERBS[StepKind(step.kind)]
    if step.kind == StepKind.LEAVES_BY_ITSELF and step.account.has_mailbox:
        words = "your approved email to {name} leaves by itself {day}"
    line = words if "{day}" in words else f"{words} {{day}}"
    return f"Next: {line.format(name=name, day=day)}."


def day_in_words(on: date, today: date) -> str:
    """ "today", "tomorrow", else "on Tuesday 10 March", with the year where it is another."""
    if on == today:
        return "today"
    if on == today + timedelta(days=1):
        return "tomorrow"
    return f"on {spoken(on, today)}"


def spoken(on: date, today: date) -> str:
    """ "Tuesday 10 March", with the year where it isn't this one."""
    return f"{on:%A} {on.day} {on:%B}" + (f" {on.year}" if on.year != today.year else "")
