"""What happens with a person: the kinds of event, and an event itself.

Kinds are never removed. What the fold doesn't know it leaves alone, and the thread shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

KINDS: Final = {
    "person_added": ("tie", "emails", "phone", "post", "network"),
    "address_added": ("channel", "address"),
    "begun": ("cadence", "purposes"),
    "approved": ("text", "to"),
    "taken_back": (),
    "attempt_made": (
        "how", "stands_for", "to", "text", "outcome", "meant", "until", "again", "by_hand",
    ),
    "bounced": ("how", "address", "message"),
    "auto_reply": ("what", "until"),
    "answered": ("meant", "until"),
    "sorted": ("meant", "until", "event", "theirs"),
    "arranged": ("starts", "ends"),
    "prepared": (),
    "called_off": ("by",),
    "held": ("ended", "introduction"),
    "promised": ("what", "owner", "due_on"),
    "promise_kept": ("what",),
    "introduced": ("by",),
    "introduction_made": ("to",),
    "outcome_known": ("whom",),
    "second_person": ("chosen",),
    "sent": ("what", "how", "answers"),
    "declined": ("step",),
    "closed": ("why",),
    "do_not_contact": ("how",),
    "send_unknown": (),
    "send_resolved": ("left",),
    "go_on": (),
    "noted": ("what",),
    "own_mail": (),
    "undone": ("event",),
}  # fmt: skip
"""Every kind ever shipped, and the fields it may carry. `past_…` kinds are kept as well."""

TOUCHES: Final = frozenset({"article", "update", "coffee", "greeting"})
"""What counts as a touch among the messages sent (section 5)."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a person's log.

    `at`: when it happened (aware, UTC). `id`: the order of recording. `reachout`: the reach-out it
    belongs to, where it belongs to one.
    """

    kind: str
    at: datetime
    id: int = 0
    reachout: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)

    def word(self, name: str) -> str:
        """A field as text, "" where it is missing or no text."""
        value = self.data.get(name)
        return value if isinstance(value, str) else ""

    @property
    def is_by_hand(self) -> bool:
        """Whether the seeker logged it, as against a machine that saw or sent it."""
        return bool(self.data.get("by_hand"))
