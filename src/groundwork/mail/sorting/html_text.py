"""HTML as the text a reader would see; what is quoted stands behind ">", as in plain mail.

A tokeniser of its own, because the standard one searches to the end for every tag left open."""

import re
from collections.abc import Iterator
from html import unescape

_BLOCKS = {"p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
           "pre", "blockquote", "hr", "section", "article", "header", "footer", "body"}  # fmt: skip
_UNSEEN = ("style", "script", "head", "title", "template", "noscript")
_DEEPEST_QUOTE = 6
_RULE = "________________________________"
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]{0,30})"
    r"(?P<rest>(?:\"[^\"<]{0,5000}\"|'[^'<]{0,5000}'|[^<>\"'])*+)>"
    r"|<[!?][^<>]{0,5000}>"
)
_BORDER = re.compile(
    r"style\s?=\s?[\"'][^\"']{0,400}border-top(?:-style)?\s?:[^;\"']{0,60}solid", re.IGNORECASE
)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def html_as_text(html: str) -> str:
    """The visible text of a page, block by block."""
    lines: list[tuple[int, str]] = []
    line: list[str] = []
    depth = 0

    def end_line(forced: bool = False) -> None:
        text = _SPACES.sub(" ", unescape("".join(line))).strip(" ")
        line.clear()
        if text or forced:
            lines.append((depth, text))

    for name, ends, rest, text in _tokens(_without_comments(html)):
        line.append(text)
        if name not in _BLOCKS:
            continue
        end_line(forced=name == "br" or (name == "p" and ends))
        if name == "blockquote":
            depth = max(0, depth + (-1 if ends else 1))
        elif not ends and (name == "hr" or (name == "div" and _BORDER.search(rest[:1_000]))):
            lines.append((depth, _RULE))
    end_line()
    shown = (_behind(depth, text) for depth, text in lines)
    return "\n".join(shown).replace("\xa0", " ")


def _behind(depth: int, text: str) -> str:
    return f"{'>' * min(depth, _DEEPEST_QUOTE)} {text}".rstrip() if depth else text


def _tokens(html: str) -> Iterator[tuple[str, bool, str, str]]:
    """(tag, whether it ends, its attributes, the visible text before it)."""
    at = 0
    lowered = html.lower() if len(html.lower()) == len(html) else html
    unclosed: set[str] = set()
    while tag := _TAG.search(html, at):
        name = (tag["name"] or "").lower()
        yield name, bool(tag["end"]), tag["rest"] or "", html[at : tag.start()]
        at = tag.end()
        if name in _UNSEEN and not tag["end"] and name not in unclosed:
            end = lowered.find(f"</{name}", at)
            if end < 0:  # nothing closes it: what follows is shown rather than lost
                unclosed.add(name)
            else:
                at = end
    yield "", False, "", html[at:]


def _without_comments(html: str) -> str:
    kept, at = [], 0
    while (start := html.find("<!--", at)) >= 0:
        end = html.find("-->", start + 4)
        if end < 0:
            break
        kept.append(html[at:start])
        at = end + 3
    return "".join(kept) + html[at:]
