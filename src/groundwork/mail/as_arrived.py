"""A mail as it arrived, for the eyes: its headers, its words, and its HTML made harmless."""

import re
from dataclasses import dataclass
from email import message_from_bytes

import nh3

LONGEST = 300_000
"""Signs of one mail that a page shows; the file holds the rest."""

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del", "div",
    "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre",
    "q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "tt", "u", "ul",
}  # fmt: skip
_GONE_WITH_ALL = {"script", "style", "title", "template", "svg", "math", "noscript", "iframe"}
_CANT_BE_READ = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
_LINK = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class AsArrived:
    """`headers`: all, in their order. `text`: the plain part; `html`: what is left of the other
    when everything that loads, runs or covers is taken out. `more`: parts that machines write.
    `is_cut`: whether only its beginning is here."""

    headers: list[tuple[str, str]]
    text: str
    html: str
    more: str
    is_cut: bool


def as_arrived(raw: bytes) -> AsArrived:
    """Takes a mail apart as it came; whatever can't be read is in `text`. Never raises."""
    from groundwork.mail.sorting.reading import read  # slow to load, and seldom needed

    mail = read(raw)
    text, html = "\n".join(mail.plain).strip(), "\n".join(mail.html)
    if not text and not html.strip():
        text = mail.text.strip()
    more = "\n\n".join([*mail.status, *mail.disposition, *mail.feedback, *mail.calendars,
                        *mail.embedded]).strip()  # fmt: skip
    return AsArrived(
        _headers(raw),
        text[:LONGEST],
        harmless(html[:LONGEST]),
        more[:LONGEST],
        max(map(len, (text, html, more))) > LONGEST,
    )


def harmless(html: str) -> str:
    """HTML that loads nothing, runs nothing and has no looks of its own. Where a link leads stands
    behind its words. "" where nothing readable is left."""
    if not html.strip():
        return ""
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=_GONE_WITH_ALL,
        attributes={"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
        url_schemes={"http", "https", "mailto"},
        set_tag_attribute_values={"a": {"target": "_blank"}},
        link_rel="noopener noreferrer",
        url_relative="deny",
        strip_comments=True,
    )
    shown = _LINK.sub(_with_address, cleaned)
    return shown if _TAG.sub("", shown).strip() else ""


def _with_address(link: re.Match[str]) -> str:
    address, words = link[1], " ".join(_TAG.sub("", link[2]).split())
    bare = address.removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
    if words in (address, bare, bare.rstrip("/")):
        return link[0]
    return f"{link[0]} ({address})"


def as_page(html: str) -> str:
    """The harmless HTML as a document of its own."""
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>'
    return f"{head}<style>{LOOK}</style></head><body>{html}</body></html>"


LOOK = (
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;margin:16px;overflow-wrap:anywhere}"
    "pre{white-space:pre-wrap}blockquote{margin-inline:0;padding-inline-start:12px;"
    "border-inline-start:3px solid #8886}table{border-collapse:collapse}td,th{padding:2px 6px}"
)
"""The one style of that document, which its policy names by its hash."""


def _headers(raw: bytes) -> list[tuple[str, str]]:
    try:
        items = message_from_bytes(raw).raw_items()
        from groundwork.mail.sorting.decoding import header_text

        return [(str(name)[:100], header_text(str(value))[:2000]) for name, value in items][:200]
    except _CANT_BE_READ:
        return []


def main_headers(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """From, to, when, and about what."""
    wanted = ("from", "to", "cc", "date", "subject")
    first: dict[str, str] = {}
    for name, value in headers:
        first.setdefault(name.lower(), value)
    return [(name.capitalize(), first[name]) for name in wanted if first.get(name)]
