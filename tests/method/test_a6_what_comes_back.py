"""A6: what comes back changes the plan, row by row."""

from collections.abc import Callable

import pytest

from .logs import TO, Log

OTHER = "other@firm.example"


def wrote() -> Log:
    """One email made on Tuesday 3 March."""
    return Log().email("03-03 10:00")


def heard(meant: str, **more: str) -> Log:
    """An answer to it on Thursday 5 March at noon."""
    return wrote().answered("03-05 12:00", meant, **more)


ROWS: dict[str, tuple[Callable[[], Log], tuple[str, str, str]]] = {
    "yes: settle the time within 24 hours": (
        lambda: heard("yes"), ("settle_time", "03-06", "A6")),
    "asks: answer within 24 hours": (
        lambda: heard("asks"), ("answer_them", "03-06", "A6")),
    "then silence to my answer: one reminder": (
        lambda: heard("asks").sent("03-06 10:00", "reply"), ("remind", "03-13", "A6")),
    "and five days later moved on": (
        lambda: heard("asks").sent("03-06 10:00", "reply").sent("03-13 10:00", "reminder"),
        ("move_on", "03-20", "A6")),
    "and kept in contact at the longest interval": (
        lambda: heard("asks").sent("03-06 10:00", "reply").sent("03-13 10:00", "reminder")
        .add("03-20 09:00", "closed", why="moved_on"), ("touch", "03-13", "A12")),
    "later: sleeps until then": (
        lambda: heard("later", until="2026-06-12"), ("write_again", "06-12", "A6")),
    "later, a month: its first business day": (
        lambda: heard("later", until="2026-08"), ("write_again", "08-03", "A6")),
    "later, unsaid: three months": (
        lambda: heard("later"), ("write_again", "06-05", "A6")),
    "later, then silence for the cadence's last wait": (
        lambda: heard("later").sent("06-05 10:00", "write_again"), ("move_on", "06-12", "A6")),
    "later, then kept in contact at the longest interval": (
        lambda: heard("later").sent("06-05 10:00", "write_again")
        .add("06-12 09:00", "closed", why="moved_on"), ("touch", "06-05", "A12")),
    "no: two lines of thanks are offered": (
        lambda: heard("no"), ("thank_for_no", "03-06", "A6")),
    "no, thanked": (lambda: heard("no").sent("03-05 13:00", "no_thanks"), ("none", "", "")),
    "no, declined": (
        lambda: heard("no").add("03-05 13:00", "declined", step="thank_for_no"), ("none", "", "")),
    "stop: nothing more, ever": (lambda: heard("stop"), ("none", "", "")),
    "talk to X: thanks within 24 hours": (
        lambda: heard("talk_to"), ("thank_for_name", "03-06", "A6")),
    "I'll introduce you: wait, one reminder": (
        lambda: heard("introduces"), ("remind", "03-12", "A6")),
    "then ask leave to write directly": (
        lambda: heard("introduces").sent("03-12 10:00", "reminder"), ("ask_leave", "03-19", "A6")),
    "then moved on": (
        lambda: heard("introduces").sent("03-12 10:00", "reminder").sent("03-19 10:00", "ask_leave"),
        ("move_on", "03-26", "A6")),
    "the introduction came: thanks": (
        lambda: heard("introduces").add("03-09 12:00", "introduction_made", to="X"),
        ("thank_for_name", "03-10", "A6")),
    "nothing of these: ended": (lambda: heard("nothing"), ("none", "", "")),
    "out of office until the 20th: the second business day after": (
        lambda: wrote().add("03-03 10:01", "auto_reply", what="out_of_office", until="2026-03-20"),
        ("call", "03-24", "A6")),
    "out of office, back on Tuesday the 24th: R - 1 is the last day": (
        lambda: wrote().add("03-03 10:01", "auto_reply", what="out_of_office", until="2026-03-23"),
        ("call", "03-25", "A6")),
    "out of office, unsaid: the fifth business day after the notice": (
        lambda: wrote().add("03-05 10:01", "auto_reply", what="out_of_office"),
        ("call", "03-12", "A6")),
    "out of office, over before the gap is": (
        lambda: wrote().add("03-03 10:01", "auto_reply", what="out_of_office", until="2026-03-04"),
        ("call", "03-10", "A2")),
    "out of office after the last attempt: the wait starts there": (
        lambda: Log().five().add("03-31 10:01", "auto_reply", what="out_of_office",
                                 until="2026-04-15"), ("move_on", "04-24", "S5")),
    "a ticket changes nothing": (
        lambda: wrote().add("03-03 10:01", "auto_reply", what="ticket"), ("call", "03-10", "A2")),
    "a delay notice changes nothing": (
        lambda: wrote().bounced("03-03 14:00", "delayed"), ("call", "03-10", "A2")),
    "hard bounce: another address": (
        lambda: Log(emails=[TO, OTHER]).email("03-03 10:00").bounced("03-03 10:05"),
        ("write_email", "03-03", "A6")),
    "hard bounce: the phone": (
        lambda: wrote().bounced("03-03 10:05"), ("call", "03-03", "A6")),
    "hard bounce: else the seeker is asked": (
        lambda: Log(phone=False).email("03-03 10:00").bounced("03-04 10:05"),
        ("find_address", "03-04", "A6")),
    "hard bounce of an unknown message: kept, changes nothing": (
        lambda: wrote().bounced("03-03 10:05", address=OTHER), ("call", "03-10", "A2")),
    "soft bounce: the same text again after two business days": (
        lambda: wrote().bounced("03-03 10:05", "soft"), ("leaves_by_itself", "03-05", "A6")),
    "soft bounce, gone again: no new attempt, and the gap from there": (
        lambda: soft(1), ("call", "03-11", "A2")),
    "soft bounce of the repeat: once more": (
        lambda: soft(1).bounced("03-05 10:05", "soft"), ("leaves_by_itself", "03-09", "A6")),
    "soft bounce of the third: the address is set aside as if dead": (
        lambda: soft(2).bounced("03-09 10:05", "soft"), ("call", "03-03", "A6")),
    "voicemail counts": (
        lambda: wrote().call("03-10 10:00", "voicemail"), ("write_email", "03-17", "A2")),
    "rang out counts": (
        lambda: wrote().call("03-10 10:00", "rang_out"), ("write_email", "03-17", "A2")),
    "gatekeeper counts": (
        lambda: wrote().call("03-10 10:00", "gatekeeper"), ("write_email", "03-17", "A2")),
    "engaged does not count": (
        lambda: wrote().call("03-10 10:00", "engaged"), ("call", "03-10", "A2")),
    "engaged in the afternoon: the other half is tomorrow's": (
        lambda: wrote().call("03-10 15:00", "engaged"), ("call", "03-11", "A2")),
    "a wrong number does not count and is dead": (
        lambda: wrote().call("03-10 10:00", "wrong_number"), ("write_email", "03-13", "A2")),
    "a call that was spoken is an answer": (
        lambda: wrote().call("03-10 10:00", "spoke"), ("sort_answer", "03-10", "A7")),
    "they cancel: settle a new time": (
        lambda: called_off(1), ("settle_time", "03-07", "A6")),
    "after the second time four weeks later": (
        lambda: called_off(2), ("settle_time", "04-07", "A6")),
}  # fmt: skip


def soft(times: int) -> Log:
    """A first email that softly bounced, and went again so often."""
    log = Log().email("03-03 10:00", "a")
    for bounced, again in (("03-03 10:05", "03-05 10:00"), ("03-05 10:05", "03-09 10:00"))[:times]:
        log.bounced(bounced, "soft")
        log.add(again, "attempt_made", how="email", text="a", to=TO, again=True)
    return log


def called_off(times: int) -> Log:
    """A conversation that they called off on 6 March, and again on 10 March."""
    log = heard("yes")
    for arranged, off in (("03-05 13:00", "03-06 12:00"), ("03-09 12:00", "03-10 12:00"))[:times]:
        log.add(arranged, "arranged", starts="2026-03-20T11:00:00Z", ends="2026-03-20T11:30:00Z")
        log.add(off, "called_off", by="person")
    return log


@pytest.mark.parametrize("row", ROWS)
def test_a6_row(row: str) -> None:
    log, asked = ROWS[row][0](), ROWS[row][1]
    assert log.asks() == asked


def test_a6_the_longest_interval_is_a_year_after_the_last_contact() -> None:
    for row in ROWS:
        log = ROWS[row][0]()
        if log.step().kind == "touch":
            assert log.step().due_on.year == 2027


LATE: dict[str, tuple[str, str, str]] = {
    "yes": ("settle_time", "05-02", "A6"),
    "asks": ("answer_them", "05-02", "A6"),
    "later": ("write_again", "08-03", "A6"),
    "introduces": ("remind", "05-11", "A6"),
    "no": ("thank_for_no", "05-02", "A6"),
    "talk_to": ("thank_for_name", "05-02", "A6"),
    "nothing": ("none", "", ""),
    "stop": ("none", "", ""),
}


@pytest.mark.parametrize("meant", LATE)
def test_a6_these_rows_hold_after_moved_on_too(meant: str) -> None:
    log = Log().five().add("04-09 09:00", "closed", why="moved_on").answered("05-01 12:00", meant)
    assert log.asks() == LATE[meant]
    assert log.refuses("attempt", "05-05 10:00") != ""


@pytest.mark.parametrize(
    ("meant", "reopens"),
    [("yes", True), ("asks", True), ("later", True), ("introduces", True), ("talk_to", True),
     ("nothing", False), ("no", False)],
)  # fmt: skip
def test_a6_after_a_no_only_their_own_message_reopens(meant: str, reopens: bool) -> None:
    log = heard("no").sent("03-05 13:00", "no_thanks").answered("03-12 12:00", meant)
    assert log.history.said_no is not reopens
    assert (log.refuses("begin", "2027-03-15 10:00") == "A6") is not reopens


@pytest.mark.parametrize(
    "act", ["begin", "approve", "attempt", "reminder", "ask_leave", "write_again"]
)
def test_a6_do_not_contact_is_kept_by_every_act(act: str) -> None:
    for log in (heard("no"), heard("stop")):
        assert log.refuses(act, "03-10 10:00") == "A6"


@pytest.mark.parametrize(
    "act", ["thank", "name_thanks", "no_thanks", "touch", "landed_news", "told"]
)
def test_a6_after_a_stop_nothing_more_of_any_kind(act: str) -> None:
    assert Log().met().answered("03-09 09:00", "stop").refuses(act, "2027-03-10 10:00") == "A6"


def test_a6_thanks_for_a_no_once_and_for_a_no_alone() -> None:
    assert heard("no").refuses("no_thanks", "03-05 13:00") == ""
    assert heard("no").sent("03-05 13:00", "no_thanks").refuses("no_thanks", "03-06 13:00") == "A6"
    assert heard("yes").refuses("no_thanks", "03-05 13:00") == "A6"


@pytest.mark.parametrize("meant", ["yes", "asks", "introduces"])
def test_a6_one_reminder_and_no_second(meant: str) -> None:
    log = heard(meant)
    assert log.refuses("reminder", "03-12 10:00") == ""
    assert log.sent("03-12 10:00", "reminder").refuses("reminder", "03-19 10:00") == "A6"


@pytest.mark.parametrize("meant", ["later", "talk_to", "nothing"])
def test_a6_no_reminder_of_what_is_not_owed(meant: str) -> None:
    assert heard(meant).refuses("reminder", "03-12 10:00") == "A6"


def test_a6_leave_is_asked_once_and_after_the_reminder() -> None:
    log = heard("introduces")
    assert log.refuses("ask_leave", "03-12 10:00") == "A6"
    assert log.sent("03-12 10:00", "reminder").refuses("ask_leave", "03-19 10:00") == ""
    assert log.sent("03-19 10:00", "ask_leave").refuses("ask_leave", "03-26 10:00") == "A6"


@pytest.mark.parametrize(("at", "rule"), [("06-04 10:00", "A6"), ("06-05 10:00", "")])
def test_a6_one_new_message_from_its_day_on_and_approved(at: str, rule: str) -> None:
    assert heard("later").refuses("write_again", at) == rule
    assert heard("later").refuses("write_again", "06-05 10:00", approved=False) == "S4"
    again = heard("later").sent("06-05 10:00", "write_again")
    assert again.refuses("write_again", "06-10 10:00") == "A6"


@pytest.mark.parametrize(("at", "rule"), [("03-23 10:00", "A6"), ("03-24 10:00", "")])
def test_a6_nothing_goes_to_somebody_who_is_away(at: str, rule: str) -> None:
    log = wrote().add("03-03 10:01", "auto_reply", what="out_of_office", until="2026-03-20")
    assert log.refuses("attempt", at, "call") == rule


def test_a6_an_approved_text_keeps_its_approval_over_an_absence() -> None:
    log = wrote().call("03-10 10:00").approved("03-10 12:00")
    log.add("03-11 10:01", "auto_reply", what="out_of_office", until="2026-03-20")
    assert log.asks() == ("leaves_by_itself", "03-24", "A6")


@pytest.mark.parametrize(("at", "rule"), [("03-04 12:00", "A6"), ("03-05 10:00", "")])
def test_a6_the_repeat_waits_two_business_days(at: str, rule: str) -> None:
    log = Log().email("03-03 10:00", "a").bounced("03-03 10:05", "soft")
    assert log.refuses("attempt", at, text="a", to=TO, again=True) == rule
    other = log.refuses("attempt", "03-05 10:00", text="b", to=TO, again=True, approved=None)
    assert other == "S4"


def test_a6_without_a_soft_bounce_nothing_goes_again() -> None:
    again = {"text": "a", "to": TO, "again": True, "approved": None}
    assert Log().email("03-03 10:00", "a").refuses("attempt", "03-10 10:00", **again) == "S4"
    assert soft(1).refuses("attempt", "03-10 10:00", **again) == "S4"


def test_a6_a_repeat_is_no_new_attempt() -> None:
    assert soft(2).history.reachout.counted() == 1
    assert soft(2).bounced("03-09 10:05", "soft").history.reachout.counted() == 0


def test_a6_no_attempt_to_a_dead_address_or_number() -> None:
    log = Log(emails=[TO, OTHER]).email("03-03 10:00").bounced("03-03 10:05")
    assert log.refuses("attempt", "03-05 10:00", to=TO) == "A6"
    assert log.refuses("attempt", "03-05 10:00", to=OTHER) == ""
    only = wrote().bounced("03-03 10:05").call("03-03 14:00", "wrong_number")
    assert only.refuses("attempt", "03-05 10:00") == "A6"
    assert only.refuses("attempt", "03-05 10:00", "call") == "A6"


@pytest.mark.parametrize(
    ("engaged", "at", "rule"),
    [("10:00", "03-10 11:00", "A6"), ("10:00", "03-10 15:00", ""), ("15:00", "03-10 16:00", "A6"),
     ("15:00", "03-11 10:00", "")],
)  # fmt: skip
def test_a6_an_engaged_line_again_in_the_other_half(engaged: str, at: str, rule: str) -> None:
    assert wrote().call(f"03-10 {engaged}", "engaged").refuses("attempt", at, "call") == rule


def test_a6_undo_takes_back_the_last_event_that_the_seeker_logged() -> None:
    log = wrote().call("03-10 10:00", "voicemail")
    assert log.refuses("undo", "03-10 10:01") == ""
    assert log.add("03-10 10:01", "undone", event=4).asks() == ("call", "03-10", "A2")


@pytest.mark.parametrize(
    ("log", "rule"),
    [
        (wrote(), "8.4"),
        (wrote().knowing(mailbox=False), ""),
        (heard("yes"), "8.5"),
        (heard("yes", by_hand=True), ""),
        (wrote().bounced("03-03 10:05"), "8.5"),
        (wrote().add("03-04 09:00", "auto_reply", what="out_of_office"), "8.5"),
        (wrote().add("03-04 09:00", "own_mail"), "8.5"),
        (wrote().add("03-04 09:00", "send_unknown"), "8.4"),
        (wrote().sent("03-04 09:00", "thanks"), "8.4"),
        (wrote().sent("03-04 09:00", "thanks", by_hand=True), ""),
        (wrote().sent("03-04 09:00", "thanks", how="letter"), ""),
    ],
)
def test_a6_never_what_left_nor_what_came(log: Log, rule: str) -> None:
    assert log.refuses("undo", "03-06 10:00") == rule


def test_a6_an_undo_can_be_undone() -> None:
    log = wrote().call("03-10 10:00").add("03-10 10:01", "undone", event=4)
    assert log.add("03-10 10:02", "undone", event=5).asks() == ("write_email", "03-17", "A2")


@pytest.mark.parametrize("kind", ["closed", "undone", "do_not_contact", "answered"])
def test_a6_an_answer_a_no_closing_or_undo_cancels_the_approval_that_waits(kind: str) -> None:
    log = wrote().call("03-10 10:00").approved("03-10 12:00")
    log.add("03-11 09:00", kind, event=4, why="given_up", how="no", meant="no")
    assert log.history.reachout.approval is None


@pytest.mark.parametrize("clock", ["00:30", "23:30"])
def test_a6_within_24_hours_whatever_the_hour(clock: str) -> None:
    assert wrote().answered(f"03-05 {clock}", "yes").asks() == ("settle_time", "03-06", "A6")
    assert wrote().answered(f"03-05 {clock}", "asks").asks() == ("answer_them", "03-06", "A6")
