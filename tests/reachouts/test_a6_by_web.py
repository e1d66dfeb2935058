"""Every row of A6, logged by hand on the web: the next step and its day, the approval that is
cancelled, the sentence shown, and one tap that puts a mis-tap right.

Tom is in Leeds. The first email left on Tuesday 3 March, a call rang out on Tuesday 10 March, and
the second email is approved for Tuesday 17 March. What came, came on Thursday 12 March."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from groundwork.accounts.settings import the_seeker
from groundwork.faces.web import launch
from groundwork.faces.web.reachouts.rows import ROWS
from groundwork.mail.draft import keep, start
from groundwork.mail.models import Message
from groundwork.people.add import Described, add
from groundwork.people.edit import add_address
from groundwork.people.models import Address, Person
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.acting import Actor
from groundwork.steps.models import Step
from tests.telling import told

TO = "tom@brightwater.example"
FIRST = (
    "Dear Tom,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You measured the small farms, and I would love to hear how you began.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
SECOND = (
    "Dear Tom,\n\nYour supplier report came out this week, and its page on water surprised me. "
    "Could we talk about it for 20 minutes in the next two weeks, on a day that suits you?\n\n"
    "Priya Raman\nFinal-year geography student\n07700 900123"
)


class Tom:
    """Tom in the seeker's book, as the pages show and change it."""

    def __init__(self, web: Client, clock: Any) -> None:
        self.web, self.clock = web, clock
        self.me = the_seeker()
        ways = (("email", TO), ("phone", "07700 900456"))
        tom = Described(
            "Tom Reyes",
            greeting="Tom",
            tie="alum",
            addresses=ways,
            country="GB",
            subdivision="ENG",
            zone="Europe/London",
        )
        self.pk = add(Actor(self.me.pk), tom)

    def page(self, name: str) -> str:
        return self.web.get(reverse(name, args=[self.pk])).content.decode()

    def begin(self, cadence: str = "five_touch") -> None:
        self.web.post(reverse("begin", args=[self.pk]), {"industry": "food", "cadence": cadence})

    def approve(self, slot: str, subject: str, text: str) -> Message:
        pk = start(Actor(self.me.pk), self.pk, slot, "email", TO, subject, text)
        keep(self.me, pk, TO, subject, text)
        page = self.web.post(reverse("approve", args=[pk]), follow=True).content.decode()
        message = Message.objects.get(pk=pk)
        assert message.state == Message.APPROVED, said(page)
        return message

    def send(self, message: Message) -> None:
        self.web.post(reverse("mark_sent", args=[message.pk]))

    def log(self, what: str, **fields: str) -> str:
        """Logs a row as its form does, and gives the page that follows."""
        form = {"what": what, **fields}
        answer = self.web.post(reverse("log", args=[self.pk]), form, follow=True)
        assert answer.status_code == 200, said(answer.content.decode())
        return answer.content.decode()

    def undo(self) -> None:
        """The one tap of the page that follows."""
        self.web.post(
            reverse("undo", args=[self.pk]), {"back": reverse("reachout", args=[self.pk])}
        )

    @property
    def step(self) -> tuple[str, date | None]:
        keep_up(self.me, self.clock.now())
        step = Step.objects.get(person_id=self.pk)
        return step.kind, step.due_on

    @property
    def second(self) -> Message:
        return Message.objects.get(slot="second_email", state__in=Message.STANDING)


@pytest.fixture
def tom(seeker: Any, clock: Any) -> Tom:
    client = Client()
    client.get("/", {"open": launch.token()})
    return Tom(client, clock)


@pytest.fixture
def begun(tom: Tom, clock: Any) -> Tom:
    """After the first email; it is Tuesday 10 March, 10:00."""

    def wrote() -> Any:
        tom.begin()
        tom.send(tom.approve("first_email", "How small farms are measured", FIRST))
        return tom.web.cookies

    tom.web.cookies = told("Tom begun", wrote)
    clock.set("2026-03-10T10:00:00")
    assert tom.step == ("call", date(2026, 3, 10))
    return tom


@pytest.fixture
def waiting(begun: Tom, clock: Any) -> Tom:
    """After the call, the second email approved; it is Thursday 12 March, 10:00."""

    def called() -> Any:
        begun.log("rang_out")
        begun.approve("second_email", "Re: How small farms are measured", SECOND)
        return begun.web.cookies

    begun.web.cookies = told("Tom waiting", called)
    clock.set("2026-03-12T10:00:00")
    assert begun.step == ("leaves_by_itself", date(2026, 3, 17))
    return begun


def said(page: str) -> str:
    """What the page tells: the bar that offers to take it back, or a notice."""
    bars = re.findall(r'<div class="notice[^"]*">.*?<p class="grow">(.*?)</p>', page, re.S)
    return " ".join(bars).replace("&#39;", "'")


def march(day: int) -> date:
    return date(2026, 3, day)


@dataclass(frozen=True)
class Case:
    """A row of A6: what is logged, the step and day that follow, what is said.

    `cancels`: the approved text doesn't go out. `next_words`: how the next step is said."""

    what: str
    step: str
    due_on: date | None
    sentence: str
    next_words: str
    cancels: bool = True
    fields: dict[str, str] = field(default_factory=dict)


CAME = [
    Case("yes", "settle_time", march(13), "willing to talk", "settle a time with Tom tomorrow"),
    Case("asks", "answer_them", march(13), "asks something back", "answer Tom tomorrow"),
    Case("later", "write_again", date(2026, 6, 12), "Later is fine", "write to Tom once more on Friday 12 June"),
    Case("later", "write_again", date(2026, 4, 7), "Later is fine", "once more on Tuesday 7 April", fields={"until": "2026-04-03"}),
    Case("no", "thank_for_no", march(13), "A no, and that is all right", "two lines of thanks to Tom tomorrow, if you like"),
    Case("stop", "none", None, "You keep to that", "Nothing is asked of you for Tom now"),
    Case("talk_to", "thank_for_name", march(13), "named somebody", "thank Tom for opening a door tomorrow"),
    Case("introduces", "remind", march(19), "will introduce you", "remind Tom once, on Thursday 19 March"),
    Case("introduced", "thank_for_name", march(13), "introduced by Tom", "thank Tom for opening a door tomorrow", fields={"name": "Ines Carvalho"}),
    Case("nothing", "none", None, "The reach-out has ended", "Nothing is asked of you for Tom now"),
    Case("unsorted", "sort_answer", march(12), "say what it means", "answer means today"),
    Case("away", "leaves_by_itself", march(20), "Tom is away", "on Friday 20 March", cancels=False, fields={"until": "2026-03-18"}),
    Case("away", "leaves_by_itself", march(19), "Tom is away", "on Thursday 19 March", cancels=False),
    Case("ticket", "leaves_by_itself", march(17), "Nothing changes", "on Tuesday 17 March", cancels=False),
    Case("delayed", "leaves_by_itself", march(17), "Nothing changes", "on Tuesday 17 March", cancels=False),
    Case("hard", "call", march(24), "doesn't work any more", "call Tom on Tuesday 24 March", fields={"address": TO}),
    Case("soft", "leaves_by_itself", march(16), "goes once more", "on Monday 16 March", cancels=False, fields={"address": TO}),
    Case("spoke", "sort_answer", march(12), "You spoke with Tom", "answer means today"),
    Case("email", "call", march(19), "It counts as an attempt", "call Tom on Thursday 19 March"),
    Case("letter", "leaves_by_itself", march(26), "It counts as an attempt", "on Thursday 26 March", cancels=False),
    Case("network", "leaves_by_itself", march(18), "It counts as an attempt", "on Wednesday 18 March", cancels=False),
    Case("arranged", "prepare", march(18), "The time is settled", "prepare your conversation with Tom on Wednesday 18 March", fields={"on": "2026-03-19", "from": "14:00", "to": "14:30"}),
    Case("held", "thank", march(13), "Thank them within a day", "thank Tom tomorrow", fields={"introduction": "no_one_now"}),
    Case("note", "leaves_by_itself", march(17), "Kept.", "on Tuesday 17 March", cancels=False, fields={"note": "Likes rowing"}),
]  # fmt: skip


@pytest.mark.parametrize("case", CAME, ids=lambda case: f"{case.what}{len(case.fields) or ''}")
def test_a6_what_comes_back_changes_the_plan(waiting: Tom, case: Case) -> None:
    page = waiting.log(case.what, **case.fields)
    assert waiting.step == (case.step, case.due_on)
    told = said(page)
    assert case.sentence in told
    assert case.next_words in told
    assert ("will not go out" in told) == case.cancels
    assert waiting.second.state == (Message.DRAFT if case.cancels else Message.APPROVED)
    assert reverse("undo", args=[waiting.pk]) in page
    waiting.undo()
    assert waiting.step == ("write_email", march(17)), "nothing undone gives an approval back"


CALLED = [
    Case("spoke", "sort_answer", march(10), "That is an answer", "today"),
    Case("voicemail", "write_email", march(17), "Voicemail left", "write an email to Tom on Tuesday 17 March"),
    Case("rang_out", "write_email", march(17), "It rang out", "write an email to Tom on Tuesday 17 March"),
    Case("gatekeeper", "write_email", march(17), "somebody at the desk", "on Tuesday 17 March", fields={"who": "Mrs Hale", "best": "after four"}),
    Case("engaged", "call", march(10), "It doesn't count", "call Tom today"),
    Case("wrong_number", "write_email", march(13), "the number is set aside", "write an email to Tom on Friday 13 March"),
    Case("dead_line", "write_email", march(13), "the number is set aside", "write an email to Tom on Friday 13 March"),
]  # fmt: skip


@pytest.mark.parametrize("case", CALLED, ids=lambda case: case.what)
def test_a6_what_came_of_a_call(begun: Tom, case: Case) -> None:
    page = begun.log(case.what, **case.fields)
    assert begun.step == (case.step, case.due_on)
    assert case.sentence in said(page)
    assert case.next_words in said(page)
    begun.undo()
    assert begun.step == ("call", march(10))


@pytest.mark.parametrize("case", CALLED, ids=lambda case: case.what)
def test_a6_the_call_sheet_does_the_same_in_one_tap(begun: Tom, case: Case) -> None:
    where = reverse("log_call", args=[begun.pk])
    page = begun.web.post(where, {"outcome": case.what}, follow=True).content.decode()
    assert begun.step == (case.step, case.due_on)
    assert case.sentence in said(page)
    begun.undo()
    assert begun.step == ("call", march(10))


def test_a6_gatekeeper_their_name_and_the_best_time_are_noted(begun: Tom) -> None:
    begun.web.post(reverse("log_call", args=[begun.pk]), {"outcome": "gatekeeper"})
    begun.log("desk", who="Mrs Hale", best="after four")
    assert begun.step == ("write_email", march(17))
    noted = Person.objects.get(pk=begun.pk).events.get(kind="noted")
    assert noted.data["what"] == "At the desk: Mrs Hale; best time: after four"


def test_a6_asks_then_my_answer_then_silence(waiting: Tom, clock: Any) -> None:
    waiting.log("asks")
    assert "one reminder" in said(waiting.log("reply"))
    assert waiting.step == ("remind", march(19))
    clock.set("2026-03-19T10:00:00")
    assert "Reminded, once" in said(waiting.log("reminder"))
    assert waiting.step == ("move_on", march(26))
    clock.set("2026-03-26T10:00:00")
    assert waiting.step[0] == "touch"
    assert "You move on from Tom, kindly" in waiting.page("reachout")


def test_a6_an_introduction_that_does_not_come(waiting: Tom, clock: Any) -> None:
    waiting.log("introduces")
    clock.set("2026-03-19T10:00:00")
    waiting.log("reminder")
    assert waiting.step == ("ask_leave", march(26))
    clock.set("2026-03-26T10:00:00")
    assert "Leave asked" in said(waiting.log("ask_leave"))
    assert waiting.step == ("move_on", date(2026, 4, 2))


def test_a6_later_wakes_and_one_message_is_written(waiting: Tom, clock: Any) -> None:
    waiting.log("later", until="2026-04-01")
    assert waiting.step == ("write_again", date(2026, 4, 1))
    clock.set("2026-04-01T10:00:00")
    assert "Written again, once" in said(waiting.log("write_again"))
    assert waiting.step == ("move_on", date(2026, 4, 10))
    waiting.undo()
    assert waiting.step == ("write_again", date(2026, 4, 1))


def test_a6_talk_to_x_makes_x_a_person_introduced_by_them(waiting: Tom) -> None:
    page = waiting.log("talk_to", name="Joanna Pike", reach="joanna@orchard.example")
    assert "Joanna Pike is in your book now" in said(page)
    joanna = Person.objects.get(name="Joanna Pike")
    assert (joanna.tie, joanna.through_id) == ("introduced", waiting.pk)
    address = joanna.addresses.get()
    assert (address.channel, address.value) == (Address.EMAIL, "joanna@orchard.example")
    assert "Thanked for the name" in said(waiting.log("name_thanks"))
    assert waiting.step[0] == "touch"


def test_a6_an_introduction_that_comes_makes_a_person_too(waiting: Tom) -> None:
    waiting.log("introduced", name="Ines Carvalho", reach="+44 7700 900321")
    ines = Person.objects.get(name="Ines Carvalho")
    assert (ines.tie, ines.through_id) == ("introduced", waiting.pk)
    assert ines.addresses.get().channel == Address.PHONE
    assert ines.events.get().kind == "introduced"


def test_a6_no_the_two_lines_are_offered_once(waiting: Tom) -> None:
    waiting.log("no")
    assert "They said no" in waiting.page("begin")
    assert "Left as it is" in said(waiting.log("decline"))
    assert waiting.step == ("none", None)
    waiting.undo()
    assert waiting.step == ("thank_for_no", march(13))
    assert "left in peace" in said(waiting.log("no_thanks"))
    assert waiting.step == ("none", None)


def test_a6_stop_is_for_ever(waiting: Tom, clock: Any) -> None:
    waiting.log("stop")
    clock.set("2027-03-12T10:00:00")
    assert "asked not to hear from you again" in waiting.page("begin")
    assert waiting.step == ("none", None)


def test_a7_unsorted_is_sorted_in_one_tap(waiting: Tom) -> None:
    waiting.log("unsorted", note="Sounds good, could you tell me more?")
    page = waiting.page("answer")
    assert "could you tell me more?" in page
    where = reverse("answer", args=[waiting.pk])
    answer = waiting.web.post(where, {"meant": "asks"}, follow=True).content.decode()
    assert "asks something back" in said(answer)
    assert waiting.step == ("answer_them", march(13))
    waiting.undo()
    assert waiting.step == ("sort_answer", march(12))


@pytest.mark.parametrize(
    "meant", ["yes", "asks", "later", "no", "stop", "talk_to", "introduces", "nothing"]
)
def test_a7_every_meaning_can_be_tapped(waiting: Tom, meant: str) -> None:
    waiting.log("unsorted")
    waiting.web.post(reverse("answer", args=[waiting.pk]), {"meant": meant})
    sorted_once = waiting.step
    waiting.undo()
    assert waiting.step == ("sort_answer", march(12))
    waiting.log(meant)
    assert waiting.step == sorted_once


def test_a7_a_name_given_while_sorting_sorts_the_answer(waiting: Tom) -> None:
    waiting.log("unsorted")
    form = {"meant": "talk_to", "name": "Joanna Pike"}
    waiting.web.post(reverse("answer", args=[waiting.pk]), form)
    assert waiting.step == ("thank_for_name", march(13))
    assert Person.objects.filter(name="Joanna Pike", tie="introduced").exists()


def test_a6_a_hard_bounce_and_another_address(waiting: Tom, clock: Any) -> None:
    waiting.web.post(reverse("log", args=[waiting.pk]), {"what": "hard", "address": TO})
    add_address(Actor(waiting.me.pk), waiting.pk, "email", "reyes@home.example")
    assert waiting.step[0] == "write_email"
    page = waiting.page("reachout")
    assert "First email to Tom Reyes" in page
    assert "to reyes@home.example" in page
    assert "You measured the small farms" in page


def test_a6_a_soft_bounce_goes_again_and_is_the_same_attempt(waiting: Tom, clock: Any) -> None:
    waiting.log("soft", address=TO)
    clock.set("2026-03-16T10:00:00")
    page = waiting.page("reachout")
    assert "it is still the same attempt" in page.replace("’", "'")
    first = Message.objects.get(slot="first_email")
    answer = waiting.web.post(reverse("mark_sent", args=[first.pk]), follow=True)
    assert "It is still the same attempt" in said(answer.content.decode())
    step = Step.objects.get(person_id=waiting.pk)
    assert (step.emails, step.calls) == (1, 1)


def test_a6_called_off_once_and_twice(waiting: Tom, clock: Any) -> None:
    waiting.log("arranged", on="2026-03-19", **{"from": "14:00", "to": "14:30"})
    clock.set("2026-03-17T10:00:00")
    assert "Offer two new times" in said(waiting.log("called_off"))
    assert waiting.step == ("settle_time", march(18))
    waiting.undo()
    assert waiting.step == ("prepare", march(18))
    assert "Offer two new times" in said(waiting.log("called_off_by_me"))
    waiting.undo()
    waiting.log("called_off")
    waiting.log("arranged", on="2026-03-24", **{"from": "14:00", "to": "14:30"})
    clock.set("2026-03-23T10:00:00")
    waiting.log("called_off")
    assert waiting.step == ("settle_time", date(2026, 4, 20))


def test_s10_held_then_thanked(waiting: Tom, clock: Any) -> None:
    waiting.log("held", introduction="yes", on="2026-03-12", at="09:30")
    assert "Thanked" in said(waiting.log("thanks"))
    assert waiting.step == ("touch", date(2026, 9, 10))


def test_a6_any_answer_after_moving_on_opens_it_again(tom: Tom, clock: Any) -> None:
    tom.begin("3b7")
    tom.send(tom.approve("first_email", "How small farms are measured", FIRST))
    clock.set("2026-03-12T10:00:00")
    tom.log("email")
    clock.set("2026-03-23T10:00:00")
    assert tom.step == ("none", None)
    tom.log("yes")
    assert tom.step == ("settle_time", march(24))
    tom.undo()
    assert tom.step == ("none", None)


def test_s5_what_is_beyond_five_is_kept_as_a_note_and_says_so(begun: Tom, clock: Any) -> None:
    for what, at in (
        ("rang_out", "2026-03-10T10:00:00"), ("email", "2026-03-17T10:00:00"),
        ("voicemail", "2026-03-24T15:00:00"), ("email", "2026-03-31T10:00:00"),
    ):  # fmt: skip
        clock.set(at)
        begun.log(what)
    before = begun.step
    assert before == ("move_on", date(2026, 4, 9))
    clock.set("2026-04-01T10:00:00")
    assert "Kept as a note: it is beyond what counts" in said(begun.log("email"))
    assert "Kept as a note" in said(begun.log("voicemail"))
    assert begun.step == before
    step = Step.objects.get(person_id=begun.pk)
    assert (step.emails, step.calls) == (3, 2)


def test_s5_after_the_fifth_and_the_wait_you_move_on_kindly(begun: Tom, clock: Any) -> None:
    test_s5_what_is_beyond_five_is_kept_as_a_note_and_says_so(begun, clock)
    add(Actor(begun.me.pk), Described("Ann Lee", tie="friend"))
    clock.set("2026-04-09T10:00:00")
    assert begun.step == ("none", None)
    page = begun.page("reachout")
    assert "You move on from Tom, kindly" in page
    assert "Who could be next?" in page
    assert "Ann Lee" in page


@pytest.mark.parametrize(
    ("what", "fields", "sentence"),
    [
        ("yes", {"on": "2026-03-32"}, "is no day"),
        ("yes", {"on": "2026-03-12", "at": "25:00"}, "is no time"),
        ("yes", {"on": "0001-01-01"}, "The year 1 can't be meant"),
        ("yes", {"on": "2026-03-13"}, "still to come"),
        ("arranged", {"on": "2026-03-19"}, "Give the day"),
        ("arranged", {"on": "2026-03-19", "from": "15:00", "to": "14:00"}, "ends after it starts"),
        ("held", {}, "Say whether they named somebody"),
        ("note", {"note": " "}, "Write the note first"),
        ("note", {"note": "x" * 6000}, "longer than 5000"),
        ("talk_to", {"reach": "a@b.example"}, "Give their name too"),
        ("introduced", {}, "Give the name"),
        ("nonsense", {}, "Choose what happened"),
    ],
)
def test_what_cannot_be_read_is_said_and_kept_as_typed(
    waiting: Tom, what: str, fields: dict[str, str], sentence: str
) -> None:
    before = waiting.step
    form = {"what": what, **fields}
    answer = waiting.web.post(reverse("log", args=[waiting.pk]), form)
    page = answer.content.decode().replace("&#39;", "'")
    assert answer.status_code == 422
    assert sentence in page
    assert all(value in page for value in fields.values())
    assert waiting.step == before


def test_every_row_can_be_chosen_on_the_page_and_is_gone_through_here(waiting: Tom) -> None:
    page = waiting.page("log")
    shown = set(re.findall(r'name="what" value="(\w+)"', page))
    assert shown | {"desk", "decline", "go_on", "sent_again"} == set(ROWS)
    here = Path(__file__).read_text("utf-8")
    assert [name for name in ROWS if f'"{name}"' not in here] == []


def test_a_day_that_has_passed_is_logged_as_it_was(begun: Tom) -> None:
    begun.log("yes", on="2026-03-09", at="16:45")
    assert begun.step == ("settle_time", march(10))


def test_a_double_click_logs_once(begun: Tom) -> None:
    key = "6f1d0f8e-0d5c-4a8a-9a3c-0d8a7f6b5c4d"
    begun.log("voicemail", key=key)
    begun.log("voicemail", key=key)
    assert Step.objects.get(person_id=begun.pk).calls == 1
