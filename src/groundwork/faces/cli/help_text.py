"""How the help of a command looks: plain text, each option with its words set in under it."""

import textwrap
from typing import Any

from groundwork.faces.cli.saying import WIDTH, wrapped

NAMES = {"Parameters": "Options"}


class PlainHelp:
    """Prints help for cyclopts: no colours, no boxes, 80 columns, readable aloud."""

    def __call__(self, console: Any, options: Any, panel: Any) -> None:
        """Prints one group of arguments or options."""
        entries = [each for each in panel.entries if each.display_labels]
        if not entries:
            return
        lines = [f"{NAMES.get(panel.title, panel.title)}:"]
        for entry in entries:
            needed = " (needed)" if entry.required else ""
            lines.append(f"  {', '.join(entry.display_labels_with_metavar)}{needed}")
            words = " ".join(_plain(console, entry.description).split())
            lines += textwrap.wrap(words, WIDTH, initial_indent="    ", subsequent_indent="    ")
        print("\n".join(lines), end="\n\n")

    def render_usage(self, console: Any, options: Any, usage: Any) -> None:
        """Prints how the command is called."""
        words = _plain(console, usage)
        print(f"Usage: {words.strip().removeprefix('Usage: ')}", end="\n\n")

    def render_description(self, console: Any, options: Any, description: Any) -> None:
        """Prints what the command does, paragraph by paragraph."""
        paragraphs = [" ".join(each.split()) for each in _plain(console, description).split("\n\n")]
        print("\n\n".join(wrapped(each) for each in paragraphs if each), end="\n\n")


def _plain(console: Any, words: Any) -> str:
    """The words without style, however they were laid out."""
    with console.capture() as captured:
        console.print(words if words is not None else "")
    return "\n".join(line.rstrip() for line in captured.get().splitlines())
