"""The fold: answers that were sorted later (A7)."""

from groundwork.method.events import Event
from groundwork.method.words import Outcome


def sortings(events: list[Event]) -> dict[int, Event]:
    """Each answer that was sorted later, with the meaning that it was given last (A7)."""
    answers: dict[int, Event] = {}
    sorted_anew: dict[int, Event] = {}
    latest: Event | None = None
    for event in events:
        if _is_answer(event):
            latest = answers[event.id] = event
        elif event.kind == "sorted":
            named = event.data.get("event")
            answer = answers.get(named) if isinstance(named, int) else None
            answer = answer or _waiting(answers, sorted_anew, latest)
            if answer is None:
                sorted_anew[event.id] = Event("answered", event.at, event.id, data=event.data)
                continue
            meant = {"meant": event.word("meant"), "until": event.data.get("until")}
            sorted_anew[answer.id] = Event(
                answer.kind, answer.at, answer.id, answer.reachout, {**answer.data, **meant}
            )
    return sorted_anew


def _waiting(
    answers: dict[int, Event], sorted_anew: dict[int, Event], latest: Event | None
) -> Event | None:
    """The last answer that has no meaning yet, else the last one."""
    for answer in reversed(answers.values()):
        if not answer.word("meant") and answer.id not in sorted_anew:
            return answer
    return latest


def _is_answer(event: Event) -> bool:
    return event.kind == "answered" or (
        event.kind == "attempt_made" and event.word("outcome") == Outcome.SPOKE
    )
