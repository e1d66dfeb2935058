"""Bytes of a mail as text. Nothing is left out: what can't be read is shown as "�"."""

import base64
import binascii
import codecs
import quopri
import re

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]{0,20000})\?=")
_BETWEEN = re.compile(r"\?=[ \t\r\n]{1,200}=\?")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252",
          "us-ascii": "utf-8", "ascii": "utf-8", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
          "shift_jis": "cp932", "x-sjis": "cp932", "iso-2022-jp": "iso2022_jp_ext"}  # fmt: skip
_ESCAPED_JAPANESE = b"\x1b$"


def text_of(data: bytes, charset: str = "") -> str:
    """The bytes as text: by the charset named, else UTF-8, else Windows-1252."""
    asked = charset.strip(" \"'").lower()
    if not asked and _ESCAPED_JAPANESE in data:
        asked = "iso-2022-jp"
    for name in (_WIDER.get(asked, asked), "utf-8"):
        if not name:
            continue
        try:
            return data.decode(name).removeprefix("\ufeff")
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode(_known(_WIDER.get(asked, asked)), "replace")


def _known(charset: str) -> str:
    try:
        text = charset if codecs.lookup(charset)._is_text_encoding else ""
    except (LookupError, ValueError):
        text = ""
    return text if text and text not in ("utf-8", "utf8") else "cp1252"


def header_text(value: str, charset: str = "") -> str:
    """A header as it is meant: encoded words and raw 8-bit bytes read, folding undone."""
    if not value.isascii() or "\x1b" in value:
        value = text_of(value.encode("utf-8", "surrogateescape"), charset)
    if "=?" in value:
        value = _WORD.sub(_word, _BETWEEN.sub("?==?", value))
    return " ".join(value.replace("\x00", "\ufffd").split())


def _word(found: re.Match[str]) -> str:
    charset, how, inside = found.groups()
    data = inside.encode("utf-8", "surrogateescape")
    if how in "bB":
        try:
            data = base64.b64decode(data + b"=" * (-len(data) % 4))
        except (binascii.Error, ValueError):
            return found.group()
    else:
        data = quopri.decodestring(data, header=True)
    return text_of(data, charset.partition("*")[0])
