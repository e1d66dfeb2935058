"""A1: whom to ask next, without reading everybody in the book."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection
from django.db.models import Count

from groundwork.accounts.models import Account
from groundwork.method.days import Days, Place, zone
from groundwork.method.facts import UNANSWERED_THERE
from groundwork.method.limits.beginning import AGAIN_AFTER
from groundwork.method.ties import WARMEST_FIRST, Candidate, Suggested, rank, stems
from groundwork.method.words import Standing, Tie
from groundwork.people.folding import fold_text
from groundwork.people.models import Organisation
from groundwork.people.search.words import sign
from groundwork.steps.models import Step

MOST = 8
_OF_A_TIE, _THAT_FIT, _COMPANIES = 30, 60, 12

_COLUMNS = (
    "SELECT p.id, p.name, p.tie, p.title, p.facts, p.notes, p.added_at, p.met_on, "
    "p.organisation_id, o.name, COALESCE(t.name, p.through_words), "
    "s.standing, s.last_contact_at, "
    "(SELECT MAX(e.at) FROM steps_event e WHERE e.person_id = p.id AND e.kind = 'introduced'), "
    "(SELECT MAX(e.at) FROM steps_event e WHERE e.person_id = p.id AND e.kind = 'closed') "
    "FROM {source} JOIN people_person p ON p.id = f.id "
    "LEFT JOIN steps_step s ON s.person_id = p.id "
    "LEFT JOIN people_organisation o ON o.id = p.organisation_id "
    "LEFT JOIN people_person t ON t.id = p.through_id"
)
_MAY_BE_ASKED = (
    "NOT EXISTS (SELECT 1 FROM steps_step n WHERE n.person_id = x.id "
    "AND (n.standing NOT IN ('none_begun', 'moved_on') OR n.is_met))"
)
_NEWEST = (
    "SELECT id FROM (SELECT x.id FROM people_person x WHERE x.account_id = %s AND x.tie = %s "
    f"AND {_MAY_BE_ASKED} ORDER BY x.id DESC LIMIT {_OF_A_TIE})"
)
_BY_TIE = _COLUMNS.format(source=f"({' UNION ALL '.join([_NEWEST] * len(WARMEST_FIRST))}) f")
_BY_FIT = _COLUMNS.format(
    source=(
        "(SELECT x.id FROM (SELECT rowid AS id FROM people_search WHERE people_search MATCH %s "
        f"ORDER BY rowid DESC LIMIT {_THAT_FIT * 4}) x WHERE {_MAY_BE_ASKED} LIMIT {_THAT_FIT}) f"
    )
)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One suggestion: the name, where they work, and why they (A1)."""

    name: str
    suggested: Suggested


@dataclass(frozen=True, slots=True)
class WhoNext:
    """`people`: the warmest first. `held`: names that wait, as two of their organisation have not
    answered yet (A5). `companies`: where nobody is known, and that is good (S3). `purposes`: what
    they were ranked by, as (kind, words)."""

    people: Sequence[Somebody]
    held: Sequence[str]
    companies: Sequence[str]
    purposes: Sequence[tuple[str, str]]


def who_next(account: Account, now: datetime, most: int = MOST) -> WhoNext:
    """People without an open reach-out, ranked; left out: who said no or stop, whom the seeker
    moved on from within 182 days, who is met, and who is third in an organisation."""
    purposes = [(each.kind, each.words) for each in account.purposes.all()]
    rows = {row[0]: row for row in [*_newest(account), *_fitting(account, purposes)]}
    today = now.astimezone(zone(account.zone)).date()
    rests = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in account.rests]
    days = Days(Place(account.zone), rests=rests)
    free = [row for row in rows.values() if _may_begin(row, days, today)]
    full = _full_organisations(account)
    held = [row for row in free if _is_held(row, full)]
    asked = {row[0]: row for row in free if not _is_held(row, full)}
    ranked = rank([_candidate(row, today) for row in asked.values()], purposes, today)
    return WhoNext(
        [Somebody(asked[each.candidate.person][1], each) for each in ranked[:most]],
        sorted(row[1] for row in held)[:5],
        companies(account, purposes),
        purposes,
    )


def companies(account: Account, purposes: Iterable[tuple[str, str]]) -> list[str]:
    """S3: organisations that the seeker is curious about, where nobody is known yet."""
    wished = Organisation.objects.filter(account=account, is_wished=True, people=None)
    names = list(wished.order_by("name").values_list("name", flat=True)[:_COMPANIES])
    asked = {fold_text(name): name for kind, name in purposes if kind == "organisation"}
    peopled = Organisation.objects.filter(
        account=account, folded__in=set(asked), people__isnull=False
    )
    for folded in {*peopled.values_list("folded", flat=True), *map(fold_text, names)}:
        asked.pop(folded, None)
    return [*names, *asked.values()][:_COMPANIES]


def _newest(account: Account) -> list[tuple[Any, ...]]:
    """The last to come into the book, of every tie."""
    asked = [value for tie in WARMEST_FIRST for value in (account.pk, tie)]
    return _rows(_BY_TIE, asked)


def _fitting(account: Account, purposes: Iterable[tuple[str, str]]) -> list[tuple[Any, ...]]:
    """Those whose title or organisation holds a word of a purpose, whatever their tie."""
    lead = sign(account.pk)
    asked = {stem for _, said in purposes for stem in stems(fold_text(said))}
    if not asked:
        return []
    either = " OR ".join(f'"{lead}{word}"*' for word in sorted(asked))
    return _rows(_BY_FIT, [f"{{title organisation}} : ({either})"])


def _rows(statement: str, asked: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        rows: list[tuple[Any, ...]] = cursor.execute(statement, asked).fetchall()
        return rows


def _full_organisations(account: Account) -> set[int]:
    """A5: where two have not answered yet."""
    unanswered = Step.objects.filter(account=account, standing=Standing.OPEN)
    places = unanswered.exclude(person__organisation=None).values("person__organisation")
    full = places.annotate(waiting=Count("pk")).filter(waiting__gte=UNANSWERED_THERE)
    return set(full.values_list("person__organisation", flat=True))


def _is_held(row: tuple[Any, ...], full: Collection[int]) -> bool:
    """An introduction is not held up by those who have not answered (A5)."""
    return row[8] in full and row[13] is None


def _may_begin(row: tuple[Any, ...], days: Days, today: date) -> bool:
    """S5: no sooner than 182 days after moving on, by the seeker's days."""
    if row[11] != Standing.MOVED_ON or row[14] is None:
        return True
    return days.add_days(days.day_of(_instant(row[14])), AGAIN_AFTER) <= today


def _candidate(row: tuple[Any, ...], today: date) -> Candidate:
    pk, _, tie, title, facts, notes, added, met, _, place, through, *_, last, introduced, _ = row
    moments = [_instant(each).date() for each in (added, last, introduced) if each]
    if met:
        moments.append(met if isinstance(met, date) else date.fromisoformat(met))
    return Candidate(
        pk,
        Tie(tie) if tie in list(Tie) else Tie.NONE,
        min(max(moments), today),
        through or "",
        title,
        place or "",
        f"{facts} {notes}",
    )


def _instant(value: Any) -> datetime:
    """A moment as the database keeps it."""
    at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return at if at.tzinfo else at.replace(tzinfo=UTC)
