"""The fold: answers that were sorted later (A7)."""

from dataclasses import replace

from groundwork.method.events import Event
from groundwork.method.words import Meaning, Outcome, word


def sortings(events: list[Event]) -> dict[int, Event]:
    """Each answer that was sorted later, with the meaning that it was given last (A7).

    A sorting that names no answer is about the last one that waits for a meaning, and those before
    it wait no longer; where none waits it says anew what the last one meant. One that was read by
    mistake, for it is not theirs, is no answer; the approval that it cancelled is not given back."""
    answers: dict[int, Event] = {}
    waiting: list[Event] = []
    sorted_anew: dict[int, Event] = {}
    for event in events:
        if _is_answer(event):
            answers[event.id] = event
            waiting += [] if _meaning(event) else [event]
        elif event.kind == "sorted" and event.data.get("theirs") is False:
            named = event.data.get("event")
            answer = answers.pop(named, None) if isinstance(named, int) else None
            if answer:
                waiting = [each for each in waiting if each.id != answer.id]
                sorted_anew[answer.id] = replace(answer, kind="taken_back", data={})
        elif event.kind == "sorted" and _meaning(event) and answers:
            named = event.data.get("event")
            known = answers.get(named) if isinstance(named, int) else None
            meant = known or (waiting or list(answers.values()))[-1]
            waiting.clear()
            sorted_anew[meant.id] = _meaning_what(meant, event)
    return sorted_anew


def _meaning_what(answer: Event, said: Event) -> Event:
    meant = {"meant": said.word("meant"), "until": said.data.get("until")}
    return Event(answer.kind, answer.at, answer.id, answer.reachout, {**answer.data, **meant})


def _meaning(event: Event) -> Meaning:
    return word(Meaning, event.word("meant"), Meaning.UNSORTED)


def _is_answer(event: Event) -> bool:
    return event.kind == "answered" or (
        event.kind == "attempt_made" and event.word("outcome") == Outcome.SPOKE
    )
