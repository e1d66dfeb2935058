"""How far each folder has been read. A mark moves in the transaction that stores the mails."""

from collections.abc import Callable

from django.db.models import Q

from groundwork.adapters.imap import Listed, Status
from groundwork.mail.models import Folder, Mailbox

Mark = Callable[[], None]


def kept(mailbox: Mailbox) -> dict[str, Folder]:
    """The marks by the folder's name."""
    return {folder.name: folder for folder in Folder.objects.filter(mailbox=mailbox)}


def mark(mailbox: Mailbox, folder: Listed, status: Status, uid: int) -> Mark:
    """What moves the mark of a folder to `uid`. It goes back only under another UIDVALIDITY: a
    slower pass beside this one changes nothing."""

    def move() -> None:
        there = Folder.objects.filter(mailbox=mailbox, name=folder.name)
        new = {"role": folder.role, "uid": uid, "modseq": status.modseq}
        new |= {"uidvalidity": status.uidvalidity}
        behind = Q(uid__lt=uid) | ~Q(uidvalidity=status.uidvalidity) | Q(uid__gte=_beyond(status))
        if not there.filter(behind).update(**new):
            Folder.objects.get_or_create(mailbox=mailbox, name=folder.name, defaults=new)

    return move


def is_same(kept: Folder | None, status: Status) -> bool:
    """Whether the UIDs still mean the same mails: neither UIDVALIDITY changed nor did the numbers
    begin again."""
    return (
        kept is not None and kept.uidvalidity == status.uidvalidity and kept.uid < _beyond(status)
    )


def is_unchanged(kept: Folder | None, status: Status) -> bool:
    """Whether nothing can have come since. A server that gives no UIDNEXT may give a MODSEQ."""
    if kept is None or not is_same(kept, status):
        return False
    if status.uidnext:
        return kept.uid + 1 == status.uidnext
    return bool(status.modseq) and kept.modseq == status.modseq


def _beyond(status: Status) -> int:
    return status.uidnext or 2**32
