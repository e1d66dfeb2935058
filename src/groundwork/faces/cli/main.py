"""The command `groundwork`: a list of commands, each in a module that is loaded when it is asked."""

import sys

COMMANDS = {
    "serve": ("groundwork.faces.cli.serve:serve", "Open the page (so does `groundwork` alone)."),
}


def main() -> None:
    """Runs the command line."""
    words = sys.argv[1:]
    if words in (["--help"], ["-h"]):
        print(overview())
        return
    from cyclopts import App

    app = App(name="groundwork", version_flags=["--version"])
    for name, (where, words_of_help) in COMMANDS.items():
        app.command(where, name=name, help=words_of_help)
    app(words if words and words[0] in {*COMMANDS, "--version"} else ["serve", *words])


def overview() -> str:
    """What `groundwork --help` prints: every command in one line."""
    width = max(map(len, COMMANDS)) + 2
    lines = [f"  {name:<{width}}{words}" for name, (_, words) in COMMANDS.items()]
    return "\n".join(
        [
            "Usage: groundwork [COMMAND] [OPTIONS]",
            "",
            *lines,
            "",
            "groundwork COMMAND --help says more.",
        ]
    )
