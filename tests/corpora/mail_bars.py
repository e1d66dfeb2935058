"""Counts how well a labelled set of mails is sorted: one figure a bar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from groundwork.mail.sorting import Judgement, judge

BARS = {
    "human judged as anything else": ("<=", 0),
    "bounce recall": (">=", 0.98),
    "bounce precision": (">=", 0.995),
    "dead precision": (">=", 0.98),
    "dead recall": (">=", 0.90),
    "ooo recall": (">=", 0.97),
    "ooo precision": (">=", 0.97),
    "ooo date right": (">=", 0.95),
    "ooo date wrong": ("<=", 0),
    "auto and challenge recall": (">=", 0.95),
    "auto and challenge precision": (">=", 0.90),
    "reply text exact": (">=", 0.88),
    "reply text, nothing lost": (">=", 0.97),
    "addresses": (">=", 0.96),
    "no and stop recall": (">=", 0.90),
    "later's month": (">=", 0.85),
    "talk-to's address": (">=", 0.90),
    "other labels": (">=", 0.95),
}
_HUMAN = ("human", "unrelated")
_INTENTS = {
    "yes": {"yes"},
    "no": {"no"},
    "stop": {"stop"},
    "later": {"later"},
    "refer": {"talk_to", "introduces"},
    "question": {"asks"},
    "other": {"nothing", None},
}


@dataclass
class Tally:
    """Hits of so many, and which mails were missed."""

    hits: int = 0
    of: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, hit: bool, name: str) -> None:
        self.hits += hit
        self.of += 1
        if not hit:
            self.missed.append(name)

    @property
    def share(self) -> float:
        return self.hits / self.of if self.of else 1.0


@dataclass(frozen=True)
class Labelled:
    """A mail and what is known of it; empty where nothing is."""

    name: str
    raw: bytes
    label: str
    addresses: Sequence[frozenset[str]] = ()
    until: str = ""
    intent: str = ""
    later: str = ""
    refer: str = ""
    reply: str | None = None
    phone_line_may_stay: bool = False


def bounced(column: str) -> list[frozenset[str]]:
    """The recipients of a bounce, each with its accepted spellings."""
    each = [frozenset(one.lower().split("|")) for one in column.split(";") if one]
    return list(dict.fromkeys(each))


def same_text(one: str, other: str) -> bool:
    return one.split() == other.split()


def measured(mails: Iterable[Labelled]) -> dict[str, Tally]:
    """The tally of each bar, in the order of BARS, and of each meaning."""
    tallies = {name: Tally() for name in BARS}
    for mail in mails:
        found = judge(mail.raw)
        _kind(tallies, mail, found)
        _details(tallies, mail, found)
    return tallies


def _kind(tallies: dict[str, Tally], mail: Labelled, found: Judgement) -> None:
    bounce = found.kind.startswith("bounce")
    machine = found.kind in ("auto", "challenge")
    if mail.label in _HUMAN:
        tallies["human judged as anything else"].add(found.kind == "human", mail.name)
    elif mail.label.startswith("bounce"):
        tallies["bounce recall"].add(bounce, mail.name)
    elif mail.label == "ooo":
        tallies["ooo recall"].add(found.kind == "ooo", mail.name)
    elif mail.label in ("auto", "challenge"):
        tallies["auto and challenge recall"].add(machine, mail.name)
    elif mail.label != "forged":
        wanted = "other" if mail.label in ("dsn-ok", "not-bounce") else mail.label
        fits = found.kind == wanted or (mail.label == "not-bounce" and found.kind == "human")
        tallies["other labels"].add(fits, f"{mail.name}: {found.kind}")
    # What is forged shows only beside what was sent, so a report's word stands here.
    if bounce and mail.label != "forged":
        tallies["bounce precision"].add(mail.label.startswith("bounce"), mail.name)
    if found.kind == "ooo":
        tallies["ooo precision"].add(mail.label == "ooo", mail.name)
    if machine:
        tallies["auto and challenge precision"].add(mail.label in ("auto", "challenge"), mail.name)


def _details(tallies: dict[str, Tally], mail: Labelled, found: Judgement) -> None:
    if found.dead and mail.label in ("bounce-hard", "bounce-soft"):
        tallies["dead precision"].add(mail.label == "bounce-hard", mail.name)
    if mail.label == "bounce-hard":
        tallies["dead recall"].add(found.dead, mail.name)
    if mail.label.startswith("bounce") and mail.addresses:
        right = len(found.addresses) == len(mail.addresses) and all(
            any(address in one for address in found.addresses) for one in mail.addresses
        )
        tallies["addresses"].add(right, f"{mail.name}: {found.addresses}")
    if mail.label == "ooo":
        _until(tallies, mail, found.until)
    if mail.reply is not None:
        _reply(tallies, mail, found.reply)
    if mail.intent and mail.label == "human":
        _meaning(tallies, mail, found)


def _until(tallies: dict[str, Tally], mail: Labelled, until: date | None) -> None:
    right = (until.isoformat() if until else "") in mail.until.split("|")
    told = f"{mail.name}: {until}"
    tallies["ooo date right"].add(right, told)
    tallies["ooo date wrong"].add(right or until is None, told)


def _reply(tallies: dict[str, Tally], mail: Labelled, reply: str) -> None:
    wanted = mail.reply or ""
    exact = same_text(reply, wanted)
    if mail.phone_line_may_stay and not exact:
        exact = wanted.split()[: len(reply.split())] == reply.split()
    tallies["reply text exact"].add(exact, mail.name)
    lost = [] if exact else [word for word in wanted.split() if word not in reply.split()]
    tallies["reply text, nothing lost"].add(not lost, f"{mail.name}: {lost[:5]}")


def _meaning(tallies: dict[str, Tally], mail: Labelled, found: Judgement) -> None:
    told = f"{mail.name}: {found.meaning} {found.when or ''}"
    tally = tallies.setdefault(f"meaning {mail.intent}", Tally())
    tally.add(found.meaning in _INTENTS[mail.intent], told)
    if mail.intent in ("no", "stop"):
        tallies["no and stop recall"].add(found.meaning == mail.intent, told)
    if mail.later:
        tallies["later's month"].add(
            found.meaning == "later" and (found.when or "").startswith(mail.later), told
        )
    if mail.refer:
        to = found.refers_to
        tallies["talk-to's address"].add(
            to is not None and mail.refer.lower() in (to.address.lower(), to.name.lower()), told
        )


def fails(tallies: dict[str, Tally]) -> list[str]:
    """The bars that are not met."""
    return [name for name in BARS if not _met(name, tallies[name])]


def _met(name: str, tally: Tally) -> bool:
    how, bar = BARS[name]
    return tally.of - tally.hits <= bar if how == "<=" else tally.share >= bar


def table(tallies: dict[str, Tally]) -> str:
    """The bars as they are printed, with what was missed."""
    lines = [f"{'':32} {'hits':>9} {'share':>6}   bar"]
    for name, tally in tallies.items():
        how, bar = BARS.get(name, ("", ""))
        count = f"{tally.hits}/{tally.of}"
        lines.append(f"{name:32} {count:>9} {tally.share:6.3f}   {how} {bar}".rstrip())
        lines += [f"    {each}" for each in tally.missed[:12]]
    return "\n".join(lines)


def corpus(folder: Path) -> list[Labelled]:
    """The mails of a folder with its labels.tsv."""
    lines = (folder / "labels.tsv").read_text("utf-8").splitlines()
    names = lines[0].split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=False)) for line in lines[1:]]
    return [_labelled(folder, row) for row in rows]


def _labelled(folder: Path, row: dict[str, str]) -> Labelled:
    reply = row.get("reply_file", "")
    return Labelled(
        name=row["path"],
        raw=(folder / row["path"]).read_bytes(),
        label=row["label"],
        addresses=bounced(row.get("bounced", "")),
        until=row.get("until", ""),
        intent=row.get("intent", ""),
        later=row.get("later", ""),
        refer=row.get("refer", ""),
        reply=(folder / reply).read_text("utf-8") if reply else None,
        phone_line_may_stay="signature-kept" in row.get("flags", ""),
    )
