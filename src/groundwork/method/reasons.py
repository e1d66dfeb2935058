"""Why a step is asked, in one sentence for the seeker."""

from groundwork.method.facts import Facts
from groundwork.method.history import Attempt, History
from groundwork.method.next_step import Step
from groundwork.method.words import How, Meaning, Outcome, StepKind

_NUMBERS = ("no", "one", "two", "three", "four", "five")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth")


def reason(step: Step, history: History, facts: Facts, name: str) -> str:
    """One calm sentence: why this, and why then. `name`: how the person is called."""
    if step.kind is StepKind.REMIND and history.owed.meaning is Meaning.INTRODUCES:
        return f"{name} offered to introduce you; one gentle reminder is welcome."
    if step.kind in _PLAIN:
        return _PLAIN[step.kind].format(name=name)
    if step.kind in (StepKind.WRITE_EMAIL, StepKind.WRITE_LETTER, StepKind.CALL):
        return _next_attempt(step, history, name)
    if step.kind is StepKind.LEAVES_BY_ITSELF:
        return _leaves(history, facts, name)
    if step.kind is StepKind.MOVE_ON:
        return _moving_on(history, name)
    return ""


def _next_attempt(step: Step, history: History, name: str) -> str:
    reachout = history.reachout
    last = reachout.last_counted() if reachout else None
    if reachout is None or last is None:
        if step.rule == "A6":
            return f"Your first message didn't reach {name}, so try this way."
        if history.introduced_at:
            return "You have been introduced: answer within a day, while it is fresh."
        return f"The first message to {name}: well thought out, with your tie in the first lines."
    number = _ORDINALS[min(reachout.counted() + 1, 5)]
    if step.rule == "A6" and history.aways:
        return f"{name} was away; this is a good day for the {number} attempt."
    return f"No answer yet: {name} is busy. {_since(last, name)} Attempt {reachout.counted() + 1} of 5 at the most."


def _since(last: Attempt, name: str) -> str:
    if last.how is How.CALL:
        if last.outcome is Outcome.VOICEMAIL:
            return "Your voicemail is left; a short message can mention it."
        return "The call went unanswered; a short message is next."
    return "A few working days have passed since you wrote."


def _leaves(history: History, facts: Facts, name: str) -> str:
    if history.reachout and history.reachout.repeat():
        return f"{name}'s mailbox didn't take it; the same text goes once more."
    if facts.mailbox:
        return "Approved by you; it leaves by itself."
    return "Approved by you: send it now, then mark it sent."


def _moving_on(history: History, name: str) -> str:
    if history.owed.silent_since or history.owed.leave_asked_at or history.owed.written_again_at:
        return f"{name} has gone quiet. You move on, kindly, and stay welcome."
    count = history.reachout.counted() if history.reachout else 0
    made = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return (
        f"You tried {made} times, and that is enough. You move on, kindly, by itself on this day."
    )


_PLAIN = {
    StepKind.NONE: "",
    StepKind.SAY_IF_SENT: "It can't be known whether your last message left. Please say.",
    StepKind.SORT_ANSWER: "{name} said something. Say what it means, and the plan follows.",
    StepKind.DEBRIEF: "Your conversation with {name} is over. Keep what matters in three taps.",
    StepKind.HOLD: "Your conversation with {name}. You are prepared.",
    StepKind.PREPARE: "You talk with {name} soon: set out what you want to learn.",
    StepKind.THANK: "{name} gave you time. A thank-you is always due, and always welcome.",
    StepKind.THANK_FOR_NAME: "{name} opened a door for you. Say thank you within a day.",
    StepKind.KEEP_PROMISE: "You promised {name} this.",
    StepKind.THANK_FOR_NO: "{name} said no. Two kind lines of thanks, if you like.",
    StepKind.ANSWER_THEM: "{name} asked you something. Answer within a day.",
    StepKind.SETTLE_TIME: "{name} is willing to talk. Settle the time.",
    StepKind.REMIND: "You answered {name} and it has been quiet for a week. One reminder is fine.",
    StepKind.ASK_LEAVE: "The introduction hasn't come yet. Ask {name} for leave to write directly.",
    StepKind.WRITE_AGAIN: "{name} said later, and later is now.",
    StepKind.TELL_INTRODUCER: "Something came of {name}'s introduction. Tell them.",
    StepKind.TELL_LANDED: "You have landed, and {name} helped. Tell them and thank them.",
    StepKind.SAY_GO_ON: "You have landed. Say whether to go on with {name} or to close kindly.",
    StepKind.PROPOSE_SECOND: "{name} may be busy. A second person there could be glad to hear from you.",
    StepKind.FIND_ADDRESS: "There is no way to write to {name} yet. Find an address.",
    StepKind.POST_LETTER: "Your letter to {name} is approved. Post it, then mark it sent.",
    StepKind.TOUCH: "It is a good time to be in contact with {name} again.",
}
