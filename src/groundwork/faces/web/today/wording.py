"""What a step is called on Today, what its button says, and where that leads."""

from dataclasses import dataclass

from groundwork.method.words import StepKind


@dataclass(frozen=True, slots=True)
class Wording:
    """`title` with the person's name; `verb` on the button; `leads_to`: the name of an address
    that takes the person. `act` colours the row, `icon` is its drawing where not the usual one."""

    title: str
    verb: str
    leads_to: str
    act: str = ""
    icon: str = ""


WORDS = {
    StepKind.SAY_IF_SENT: Wording("Did your message to {name} leave?", "Say", "reachout", "email"),
    StepKind.SORT_ANSWER: Wording("What did {name} say?", "Say what it means", "answer"),
    StepKind.DEBRIEF: Wording("How was it with {name}?", "Keep what matters", "log", "meet"),
    StepKind.HOLD: Wording("Meet {name}", "Look", "person", "meet"),
    StepKind.PREPARE: Wording("Prepare for {name}", "Prepare", "person", "meet"),
    StepKind.THANK: Wording("Thank {name}", "Thank", "log", "thank"),
    StepKind.THANK_FOR_NAME: Wording("Thank {name} for the name", "Thank", "log", "thank"),
    StepKind.KEEP_PROMISE: Wording("Keep your promise to {name}", "Look", "person", "ink", "check"),
    StepKind.THANK_FOR_NO: Wording("Two lines of thanks to {name}", "Look", "log", "thank"),
    StepKind.ANSWER_THEM: Wording("Answer {name}", "Answer", "log", "email"),
    StepKind.SETTLE_TIME: Wording("Settle a time with {name}", "Settle", "log", "meet", "cal"),
    StepKind.REMIND: Wording("Remind {name}, once", "Look", "log", "email"),
    StepKind.ASK_LEAVE: Wording("Ask {name} for leave to write", "Look", "log", "email"),
    StepKind.WRITE_AGAIN: Wording("Write to {name} once more", "Write", "log", "email"),
    StepKind.TELL_INTRODUCER: Wording("Tell {name} what came of it", "Tell", "log", "thank"),
    StepKind.TELL_LANDED: Wording("Tell {name} your news", "Tell", "log", "thank"),
    StepKind.SAY_GO_ON: Wording("Go on with {name}?", "Say", "reachout", "ink", "path"),
    StepKind.PROPOSE_SECOND: Wording(
        "Somebody else beside {name}", "Choose", "reachout", "", "people"
    ),
    StepKind.FIND_ADDRESS: Wording(
        "A way to write to {name}", "Add an address", "person", "", "find"
    ),
    StepKind.WRITE_EMAIL: Wording("{which} email to {name}", "Write", "reachout", "email"),
    StepKind.WRITE_LETTER: Wording("A letter to {name}", "Write", "reachout", "email", "letter"),
    StepKind.CALL: Wording("Call {name}", "Open the call sheet", "call_sheet", "call"),
    StepKind.LEAVES_BY_ITSELF: Wording("Send your email to {name}", "Send it", "reachout", "email"),
    StepKind.POST_LETTER: Wording(
        "Post your letter to {name}", "Print it", "reachout", "email", "letter"
    ),
    StepKind.TOUCH: Wording("Keep in contact with {name}", "Look", "person", "keep"),
}
"""Every step that Today shows. *Moved on* happens by itself, so it isn't here."""

BY_ITSELF = Wording("Your email to {name} leaves by itself", "Look", "reachout", "email")
"""An approved email, where a mail account is connected."""
