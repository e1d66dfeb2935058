"""HTML as the text a reader would see; what is quoted stands behind ">", as in plain mail."""

import re
from html.parser import HTMLParser

_BLOCKS = {"p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
           "pre", "blockquote", "hr", "section", "article", "header", "footer"}  # fmt: skip
_UNSEEN = {"style", "script", "head", "title", "template", "noscript"}
_VOID = {"br", "hr", "img", "meta", "link", "input"}
_DEEPEST_QUOTE = 6
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_RULE = "________________________________"
_BORDER = re.compile(
    r"border-top(?:-style)?\s*:[^;\"]{0,60}solid|border:\s*none;\s*border-top", re.I
)
_ODD = re.compile(r"<!\[[^>]{0,200}\]>|<!--(?:.|\n){0,20000}?-->")
_QUOTED_BLOCK = re.compile(r"gmail_quote|yahoo_quoted|moz-cite-prefix|OutlookMessageHeader", re.I)
_TAG = re.compile(r"<[^<>]{0,5000}>")


def html_as_text(html: str) -> str:
    """The visible text of a page, block by block."""
    reader = _Reader()
    try:
        reader.feed(_ODD.sub("", html))
        reader.close()
    except (AssertionError, ValueError, RecursionError):
        return _TAG.sub(" ", html)
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[tuple[int, str]] = []
        self._line: list[str] = []
        self._unseen = 0
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self._end_line(forced=tag == "br")
        style = next((value for name, value in attrs if name == "style" and value), "") or ""
        if tag == "hr" or (tag == "div" and _BORDER.search(style[:500])):
            self._lines.append((self._quotes, _RULE))
        if tag == "blockquote":
            self._quotes += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _BLOCKS and tag not in _VOID:
            self._end_line()
            if tag == "p":
                self._lines.append((self._quotes, ""))
        if tag == "blockquote" and self._quotes:
            self._quotes -= 1

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(data)

    def _end_line(self, forced: bool = False) -> None:
        text = _SPACES.sub(" ", "".join(self._line)).strip(" ")
        self._line = []
        if text or forced:
            self._lines.append((self._quotes, text))

    def text(self) -> str:
        """The lines, each behind as many ">" as it is quoted."""
        self._end_line()
        return "\n".join(
            f"{'>' * min(depth, _DEEPEST_QUOTE)} {line}".strip() if depth else line
            for depth, line in self._lines
        ).replace("\xa0", " ")
