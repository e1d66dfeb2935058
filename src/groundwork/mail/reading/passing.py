"""One full pass over the mailbox: what came since the last one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from email.message import Message

from groundwork.adapters import clock, imap
from groundwork.adapters.imap import Box, Head, Listed, Status
from groundwork.mail.models import Folder, Mailbox
from groundwork.mail.reading import marks
from groundwork.mail.reading.batches import batches, groups, heads_of, raws_of
from groundwork.mail.reading.fetched import Fetched, date_of, fetched, headers_of
from groundwork.mail.reading.marks import Mark
from groundwork.mail.sign_in import SignIn

Wanted = Callable[[Message], bool]
Take = Callable[[list[Fetched], Mark], None]

ROUNDS = 3
"""A mail may be moved from a folder not yet read to one that was: what had news is looked at again,
until a look shows nothing new."""
MARGIN = timedelta(days=1)
"""Clocks differ, and a search goes by days of a zone that the server doesn't tell."""


def pass_over(mailbox: Mailbox, sign_in: SignIn, wanted: Wanted, take: Take) -> int:
    """Reads what is new in the watched folders; gives how many mails it handed over.

    `wanted(headers)` decides whether a mail is read at all. `take(mails, mark)` gets them in
    batches (one may be empty) and stores them in a transaction of its own, in which it calls
    `mark()`: then no mail is read twice or left out, whenever the program ends. A mail may be
    handed over again after the server has numbered its folder anew, or from another folder: its
    fingerprint is the same. Raises Unreachable, OddAnswer or SignInRefused; what was taken stays."""
    with imap.opened(mailbox.imap, sign_in.user, sign_in.secret, is_oauth=sign_in.is_oauth) as box:
        over = _Pass(box, mailbox, watched(box.folders()), wanted, take)
        for _ in range(ROUNDS):
            if not over.has_news():
                break
        return over.handed


def watched(folders: Sequence[Listed]) -> list[Listed]:
    """Where one folder holds all mail, that and Junk; else every folder but the drafts, for a rule
    of the seeker's may file an answer anywhere, and one that was deleted is an answer too."""
    if any(folder.role == imap.ALL for folder in folders):
        return [folder for folder in folders if folder.role in (imap.ALL, imap.JUNK)]
    return [folder for folder in folders if folder.role != imap.DRAFTS]


@dataclass
class _Pass:
    box: Box
    mailbox: Mailbox
    folders: list[Listed]
    wanted: Wanted
    take: Take
    handed: int = 0

    def has_news(self) -> bool:
        """Reads each folder that has moved since its mark; True where there was a new mail."""
        standing = self.box.status([folder.name for folder in self.folders])
        kept, come = marks.kept(self.mailbox), 0
        for folder in self.folders:
            status, mark = standing.get(folder.name), kept.get(folder.name)
            if status is None and folder.role not in (imap.INBOX, imap.ALL):
                continue  # deleted just now
            if not marks.is_unchanged(mark, status or Status()):
                come += self._read(folder, status or Status(), mark)
        return come > 0

    def _read(self, folder: Listed, before: Status, kept: Folder | None) -> int:
        status = self._opened(folder, before)
        if kept and marks.is_same(kept, status):
            known, uids = kept.uid, self.box.after(kept.uid)
        else:
            known, uids = -1, self.box.since((self.mailbox.since - MARGIN).date())
        end = max([known, status.uidnext - 1, *uids[-1:], 0])
        reached = known
        for batch, last in batches(uids, end):
            heads = [head for head in heads_of(self.box, batch) if self._is_wanted(head)]
            for group, uid in groups(heads, last):
                self._hand_over(folder, group, marks.mark(self.mailbox, folder, status, uid))
                reached = uid
        if reached != end:
            self.take([], marks.mark(self.mailbox, folder, status, end))
        return len(uids)

    def _opened(self, folder: Listed, before: Status) -> Status:
        """The open folder's numbers are the ones that hold; what it doesn't say was said before."""
        now = self.box.examine(folder.name)
        if now.uidvalidity != before.uidvalidity:
            return now
        return Status(now.uidvalidity, now.uidnext or before.uidnext, before.modseq)

    def _is_wanted(self, head: Head) -> bool:
        """Old mail that was moved just now is none: both its moments lie before."""
        headers, begun = headers_of(head.headers), self.mailbox.since - MARGIN
        if head.at and head.at < begun:
            dated = date_of(headers)
            if dated is None or dated < begun:
                return False
        return self.wanted(headers)

    def _hand_over(self, folder: Listed, heads: list[Head], mark: Mark) -> None:
        raws, now = raws_of(self.box, heads), clock.now()
        mails = [
            fetched(folder.name, folder.role, head, raws[head.uid], now)
            for head in heads
            if head.uid in raws
        ]
        self.take(mails, mark)
        self.handed += len(mails)
