"""Every command in one table: where it is, and what `groundwork --help` says of it."""

from typing import NamedTuple

_HERE = "groundwork.faces.cli."


class Command(NamedTuple):
    """Where a command is, its line of help, and whether the book is opened before it."""

    where: str
    words: str
    opens: bool = True


COMMANDS = {
    "serve": Command(_HERE + "serve:serve", "Open the page (so does `groundwork` alone).", False),
    "today": Command(_HERE + "today:today", "The next step for everyone who has one today."),
    "add": Command(_HERE + "add:add", "Add a person."),
    "edit": Command(_HERE + "edit:edit", "Change what is known of a person."),
    "find": Command(_HERE + "find:find", "Search people; without words: whom to ask next."),
    "remember": Command(
        _HERE + "remember:remember", "Keep the names that a question brings to mind."
    ),
    "wish": Command(_HERE + "remember:wish", "Keep a company where you know nobody yet."),
    "import": Command(_HERE + "bring:bring", "Bring a list of people in."),
    "import-back": Command(_HERE + "import_back:import_back", "Take a list back that you brought."),
    "people": Command(_HERE + "people:people", "Everybody in your book."),
    "person": Command(_HERE + "people:person", "Everything with one person, in one thread."),
    "plan": Command(_HERE + "plan:plan", "The plan of a reach-out, with its dates."),
    "purpose": Command(_HERE + "purpose:purpose", "Keep what you want to learn about."),
    "reach-out": Command(_HERE + "reach_out:reach_out", "Begin a reach-out to a person."),
    "draft": Command(_HERE + "draft:draft", "Write the next text to a person, or see it."),
    "check": Command(_HERE + "check:check", "Check a text in a file before it may go."),
    "approve": Command(_HERE + "approve:approve", "Approve the text, word for word."),
    "take-back": Command(_HERE + "approve:take_back", "Take an approval back."),
    "sent": Command(_HERE + "sent:sent", "Say that a text went out."),
    "call": Command(_HERE + "call:call", "Log a call and what came of it."),
    "sort": Command(_HERE + "sort:sort", "Say of mails in files what they are.", False),
    "answer": Command(_HERE + "answer:answer", "Log what they said."),
    "inbox": Command(_HERE + "inbox:inbox", "What came in by mail, and what it asks."),
    "right": Command(_HERE + "inbox:right", "Confirm how their mail was understood."),
    "whose": Command(_HERE + "inbox:whose", "Say whether a mail is theirs."),
    "own-mail": Command(_HERE + "inbox:own_mail", "Say whether a mail of yours was an attempt."),
    "left": Command(_HERE + "inbox:left", "Say whether your last text to them left."),
    "log": Command(_HERE + "log:log", "Log anything else that happened."),
    "listen": Command(
        _HERE + "listen:listen", "Read in a transcript how the talking was shared.", False
    ),
    "decline": Command(_HERE + "leave:decline", "Leave an offer as it is."),
    "second": Command(_HERE + "leave:second", "Name the second person there (cadence 3b7)."),
    "go-on": Command(_HERE + "leave:go_on", "Go on with a reach-out after the job is found."),
    "move-on": Command(_HERE + "leave:move_on", "Move on from a reach-out on its day."),
    "give-up": Command(_HERE + "leave:give_up", "End a reach-out before its plan does."),
    "do-not-contact": Command(_HERE + "leave:do_not_contact", "Never write to a person again."),
    "erase": Command(_HERE + "erase:erase", "Erase a person for good."),
    "undo": Command(_HERE + "undo:undo", "Take a person's last act back."),
    "rest": Command(_HERE + "rest:rest", "Rest for some days, or come back."),
    "rest-day": Command(_HERE + "rest:rest_day", "Keep a day free, or make it an ordinary one."),
    "settings": Command(_HERE + "settings:settings", "See a setting, or change it."),
    "connect": Command(_HERE + "connect:connect", "Connect your own mail account."),
    "disconnect": Command(_HERE + "mail:disconnect", "Let go of your mail account."),
    "mail": Command(_HERE + "mail:mail", "How the connection to your mail is."),
    "mail-now": Command(
        _HERE + "mail_now:mail_now", "Look at your mail now: read it, send what is due."
    ),
    "demo": Command(_HERE + "demo:demo", "Look around in a sample search.", False),
    "doctor": Command(_HERE + "doctor:doctor", "Check that the book holds together."),
    "backup": Command(_HERE + "backup:backup", "Copy the book into a file."),
    "restore": Command(_HERE + "restore:restore", "Bring a copy of the book back.", False),
}


def overview() -> str:
    """What `groundwork --help` prints: every command in one line."""
    width = max(map(len, COMMANDS)) + 2
    return "\n".join(
        [
            "Usage: groundwork [COMMAND] [OPTIONS]",
            "",
            *(f"  {name:<{width}}{command.words}" for name, command in COMMANDS.items()),
            "",
            "groundwork COMMAND --help says more. Without a command the page opens.",
        ]
    )
