"""The folders of a mailbox and what they are for."""

from dataclasses import dataclass

from imapclient import imap_utf7
from imapclient.response_parser import parse_response

INBOX, JUNK, SENT, ARCHIVE, ALL = "inbox", "junk", "sent", "archive", "all"
DRAFTS, OTHER = "drafts", ""

SPECIAL = {
    b"\\junk": JUNK,
    b"\\sent": SENT,
    b"\\archive": ARCHIVE,
    b"\\all": ALL,
    b"\\allmail": ALL,
    b"\\spam": JUNK,
    b"\\drafts": DRAFTS,
}
NO_FOLDER = {b"\\noselect", b"\\nonexistent"}

NAMES = {
    SENT: """sent, sent items, sent messages, sent mail, sent-mail, gesendet, gesendete objekte,
        gesendete elemente, gesendete nachrichten, envoyés, éléments envoyés, messages envoyés,
        courrier envoyé, enviados, elementos enviados, mensajes enviados, correo enviado,
        itens enviados, mensagens enviadas, posta inviata, inviati, inviata, posta in uscita,
        verzonden, verzonden items, verzonden berichten, skickat, skickade objekt, sendt,
        sendte elementer, sendt post, sendt mail, wysłane, elementy wysłane, lähetetyt""",
    JUNK: """junk, junk mail, junk email, junk e-mail, spam, bulk, bulk mail, unerwünscht,
        junk-e-mail, werbung, spamverdacht, indésirables, courrier indésirable, pourriel,
        no deseado, correo no deseado, correo basura, lixo eletrônico, lixo electrónico,
        posta indesiderata, indesiderata, ongewenst, ongewenste e-mail, skräppost, søppelpost,
        uønsket mail, uønsket e-post, wiadomości-śmieci, niechciane, roskaposti""",
    DRAFTS: """drafts, draft, entwürfe, brouillons, borradores, rascunhos, bozze, concepten, utkast,
        kladder, wersje robocze, robocze, szkice, luonnokset""",
    ARCHIVE: """archive, archives, archiv, archivo, archivio, archivé, arquivo, arquivos,
        archief, arkiv, archiwum, arkisto""",
}
_ROLES = {
    " ".join(name.split()): role for role, names in NAMES.items() for name in names.split(",")
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A folder. `role`: inbox, junk, sent, archive, drafts or all; "" for any other."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Status:
    """Where a folder stands. 0: the server doesn't say (some never give a UIDNEXT)."""

    uidvalidity: int = 0
    uidnext: int = 0
    modseq: int = 0


def listed(answer: list[object]) -> list[Listed]:
    """The folders of a LIST answer. Names count for those roles alone that no folder is marked
    with (SPECIAL-USE, RFC 6154)."""
    found = []
    parsed = list(parse_response([line for line in answer if line]))
    for flags, delimiter, name in zip(parsed[::3], parsed[1::3], parsed[2::3], strict=True):
        marks = {bytes(flag).lower() for flag in flags}
        if not marks & NO_FOLDER:
            found.append((_text(name), _text(delimiter or b""), marks))
    marked = [(name, _marked(name, marks), split) for name, split, marks in found]
    known = {role for _, role, _ in marked}
    return [
        Listed(name, role or ("" if (by_name := _named(name, split)) in known else by_name))
        for name, role, split in marked
    ]


def statuses(answer: list[object]) -> dict[str, Status]:
    """The folders of STATUS answers."""
    parsed = list(parse_response([line for line in answer if line]))
    return {
        _text(name): status({bytes(k): v for k, v in zip(items[::2], items[1::2], strict=True)})
        for name, items in zip(parsed[::2], parsed[1::2], strict=True)
    }


def status(items: dict[bytes, object]) -> Status:
    """From the items of STATUS or EXAMINE."""
    read = {key.upper(): value for key, value in items.items()}
    return Status(*(_number(read.get(k)) for k in (b"UIDVALIDITY", b"UIDNEXT", b"HIGHESTMODSEQ")))


def _marked(name: str, marks: set[bytes]) -> str:
    if name == "INBOX":
        return INBOX
    return next((role for mark, role in SPECIAL.items() if mark in marks), OTHER)


def _named(name: str, delimiter: str) -> str:
    last = name.rsplit(delimiter, 1)[-1] if delimiter else name
    return _ROLES.get(" ".join(last.casefold().split()), "")


def _text(name: object) -> str:
    """A folder called 2026 is read as a number; the inbox is written as each server likes."""
    text = str(name) if isinstance(name, int) else str(imap_utf7.decode(name))
    return "INBOX" if text.upper() == "INBOX" else text


def _number(value: object) -> int:
    first = value[0] if isinstance(value, list | tuple) and value else value
    if isinstance(first, bytes) and first.isdigit():
        return int(first)
    return first if isinstance(first, int) and first > 0 else 0
