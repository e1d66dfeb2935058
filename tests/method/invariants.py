"""What must never happen (section 8), looked for in a log: an eye of its own on the rules.

Every event that is an act of ours is judged by what the log held before it; what came from
outside and what was logged by hand is only listened to.
"""

from __future__ import annotations

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from .readings import (
    Event,
    approval_waits,
    counted,
    current,
    dead,
    fits,
    forbidden,
    heard,
    in_effect,
    is_open,
    last_reaching,
    moment,
    sendings,
    soft_bounced,
    stopped,
    unsorted,
)

TOUCHES = ("article", "update", "coffee", "greeting")
UNASKED = ("reminder", "ask_leave", "write_again", "landed_news", *TOUCHES)
MACHINE_READ = ("answered", "bounced", "auto_reply", "own_mail")
NEW_ONE_AFTER = 182


def violations(case: Event, since: int = 0, step: str | None = None) -> list[str]:
    """Every breach of invariants 1, 2, 3 and 5, as "number: what".

    `since`: events with a smaller index are given, not judged. `step`: the step's name at the
    end of the log, where it is to be checked that an unsorted answer is asked about.
    """
    events = [{**event, "index": index} for index, event in enumerate(case["events"])]
    events.sort(key=lambda event: (moment(event), event["index"]))
    found = []
    for place, event in enumerate(events):
        if event["index"] >= since and not event.get("by_hand"):
            found += _judge(case, in_effect(events[:place]), event)
    if step is not None and unsorted(in_effect(events)) and step not in _ASKS:
        found.append(f"5: an answer waits to be sorted, and {step} is asked")
    return found


_ASKS = ("say_if_sent", "sort_answer")


def _judge(case: Event, before: list[Event], event: Event) -> list[str]:
    kind = event["kind"]
    if kind == "begun":
        return _beginning(case, before, event)
    if kind == "attempt_made":
        return _attempting(case, before, event)
    if kind == "sent":
        return _sending(case, before, event)
    return _undoing(case, before, event) if kind == "undone" else []


def _beginning(case: Event, before: list[Event], event: Event) -> list[str]:
    found = []
    if is_open(before):
        found.append("2: begun while another reach-out is open")
    if forbidden(before):
        found.append("2: begun with somebody who said no")
    reach = current(before)
    closed = [e for e in reach if e["kind"] == "closed"][:1]
    silent = closed and closed[0].get("why") == "moved_on" and not any(heard(e) for e in reach)
    if silent and moment(event) - moment(closed[0]) < timedelta(days=NEW_ONE_AFTER - 1):
        found.append("1: begun again within 182 days")
    return found


def _attempting(case: Event, before: list[Event], event: Event) -> list[str]:
    found = []
    reach = current(before)
    if not is_open(before):
        found.append("2: an attempt with no reach-out open")
    if any(heard(e) for e in reach):
        found.append("2: an attempt after an answer")
    if forbidden(before):
        found.append("2: an attempt to do-not-contact")
    if event.get("how") == "email" and event.get("to") in dead(before):
        found.append("2: an attempt to a dead address")
    found += out_of_hours(case, before, event)
    if event.get("again") or soft_bounced(before, event):
        return found + _repeating(before, event)
    if not fits([*counted(reach), event]):
        found.append("1: more than five attempts, three emails or two calls")
    if event.get("how") != "call" and not approval_waits(
        before, event.get("text"), event.get("to")
    ):
        found.append("3: sent without an approval of that very text and recipient")
    return found


def _repeating(before: list[Event], event: Event) -> list[str]:
    same = [e for e in sendings(before) if e.get("text") == event.get("text")]
    if not soft_bounced(before, event) or len(same) >= 3:
        return ["3: sent again without a soft bounce that allows it"]
    return []


def _sending(case: Event, before: list[Event], event: Event) -> list[str]:
    what = event.get("what")
    found = out_of_hours(case, before, event) if what in UNASKED else []
    if stopped(before) and what != "reply":
        found.append(f"2: {what} after a stop")
    if what in TOUCHES and is_open(before) and not any(heard(e) for e in current(before)):
        found.append("1: a touch while a reach-out is unanswered")
    if what in TOUCHES and forbidden(before) and not any(e["kind"] == "held" for e in before):
        found.append("2: a touch to somebody who said no and was never met")
    return found


def _undoing(case: Event, before: list[Event], event: Event) -> list[str]:
    named = [e for e in before if e["index"] == event["event"]]
    rest = [e for e in before if e["kind"] != "undone"]
    if not named:
        return []
    if named[0] is not rest[-1]:
        return ["5: not the last event taken back"]
    if named[0]["kind"] in MACHINE_READ and not named[0].get("by_hand"):
        return ["5: what came was taken back"]
    by_mail = named[0].get("how", "email") == "email" and named[0]["kind"] in (
        "attempt_made",
        "sent",
    )
    mailbox = case.get("facts", {}).get("mailbox", True)
    left = by_mail and mailbox and not named[0].get("by_hand")
    return ["4: what left was taken back"] if left else []


def out_of_hours(case: Event, before: list[Event], event: Event) -> list[str]:
    """A4 and A14: when an act fell that may fall in working hours only."""
    zone = ZoneInfo(case["place"]["zone"])
    local = moment(event).astimezone(zone)
    day, how = local.date(), event.get("how", "email")
    found = []
    if local.weekday() in case["place"]["weekend"] or day.isoformat() in case.get("holidays", []):
        found.append("2: on their weekend or public holiday")
    if any(first <= day.isoformat() <= last for first, last in case.get("rests", [])):
        found.append("2: in a rest")
    if how == "letter":
        return found
    if day.isoformat() in case.get("rest_days", []):
        found.append("2: on a rest day")
    if not any(first <= local.time() < last for first, last in _windows(how, before, zone)):
        found.append("2: outside working hours")
    last = last_reaching(before)
    if last and moment(event) - last < timedelta(hours=48):
        found.append("2: within 48 hours of the last one")
    return found


def _windows(how: str, before: list[Event], zone: ZoneInfo) -> list[tuple[time, time]]:
    """Hours for messages; two halves for calls, the second call in the other one."""
    if how != "call":
        return [(time(9), time(17))]
    morning, afternoon = (time(9), time(11, 30)), (time(14), time(16, 30))
    called = [e for e in counted(current(before)) if e.get("how") == "call"]
    if not called:
        return [morning, afternoon]
    early = moment(called[-1]).astimezone(zone).time() < time(12)
    return [afternoon] if early else [morning]
