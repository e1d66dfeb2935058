"""The prose of a message: its parts, words and sentences, with offsets into the very text."""

from dataclasses import dataclass, field
from functools import cached_property

from groundwork.method.prose import parts
from groundwork.method.prose.parts import quotations, sentences, without_quotations
from groundwork.method.prose.text import Span, listed, lower, phrases, plain
from groundwork.method.prose.words import (
    content_keys,
    count,
    fold,
    holds_name,
    name_parts,
    shares,
    words,
)

__all__ = [
    "Prose",
    "Span",
    "content_keys",
    "count",
    "fold",
    "holds_name",
    "listed",
    "lower",
    "name_parts",
    "phrases",
    "plain",
    "quotations",
    "sentences",
    "shares",
    "without_quotations",
    "words",
]


@dataclass(frozen=True)
class Prose:
    """A message taken apart. Every string is as long as `text`: what is left out is blank.

    `name`: the seeker's, by which a sign-off is known. `forwards`: the lines with ">" are a
    paragraph to be forwarded and part of the body, not an earlier message.
    """

    text: str
    name: str = ""
    forwards: bool = False
    plain: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", plain(self.text))

    @cached_property
    def own(self) -> str:
        """All that the seeker wrote: everything but the lines with ">"."""
        return parts.only(self.plain, [line for line in parts.lines(self.plain) if not line.quoted])

    @cached_property
    def quoted(self) -> str:
        """The lines with ">", their marks taken off."""
        return parts.only(self.plain, [line for line in parts.lines(self.plain) if line.quoted])

    @cached_property
    def whole(self) -> str:
        """All that counts as written now: the own lines, and the paragraph to be forwarded."""
        if not self.forwards:
            return self.own
        return "".join(o if q.isspace() else q for o, q in zip(self.own, self.quoted, strict=True))

    @cached_property
    def greeting(self) -> Span | None:
        """The greeting line, if there is one."""
        return parts.greeting(self.own)

    @cached_property
    def sign_off(self) -> Span | None:
        """From the closing line to the end, if there is one."""
        return parts.sign_off(self.own, self.name)

    @cached_property
    def body(self) -> str:
        """What lies between greeting and sign-off."""
        return parts.without(self.whole, self.greeting, self.sign_off)

    @cached_property
    def low(self) -> str:
        """The body in lower case, for phrases."""
        return lower(self.body)

    @cached_property
    def low_whole(self) -> str:
        """All that was written now in lower case: postscripts and greeting too."""
        return lower(self.whole)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the body."""
        return sentences(self.body)

    @cached_property
    def spoken(self) -> list[Span]:
        """The sentences of all that was written now, quotations blanked; postscripts too."""
        return sentences(without_quotations(self.whole))

    @cached_property
    def unquoted(self) -> str:
        """The body with its quotations blanked."""
        return without_quotations(self.body)

    @cached_property
    def body_words(self) -> list[Span]:
        """The words of the body."""
        return words(self.body)
