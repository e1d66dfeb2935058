"""The pages of a reach-out: begin, write, approve, hand over, call, log."""

import re
from typing import Any

import pytest
from django.urls import reverse

from groundwork.accounts.models import Account
from groundwork.accounts.settings import add_purpose, the_seeker
from groundwork.mail.draft import hash_of
from groundwork.mail.models import Message
from groundwork.method.words import PurposeKind
from groundwork.people.add import Described, add
from groundwork.people.edit import add_address, edit
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.reachouts.keeping_up import keep_up
from groundwork.steps.acting import Actor
from groundwork.steps.models import Act, Event, Step

TO = "tom@brightwater.example"
GOOD = (
    "Dear Tom,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You measured the small farms, and I would love to hear how you began.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
SUBJECT = "How small farms are measured"


@pytest.fixture
def me(seeker: Any) -> Any:
    return the_seeker()


@pytest.fixture
def acts(me: Any) -> Any:
    return lambda: Actor(me.pk)


@pytest.fixture
def tom(acts: Any) -> int:
    ways = (("email", TO), ("phone", "07700 900456"))
    return add(
        acts(),
        Described("Tom Reyes", greeting="Tom", tie="alum", addresses=ways,
                  facts="measured the small farms"),
    )  # fmt: skip


@pytest.fixture
def begun(acts: Any, tom: int) -> int:
    begin(acts(), tom, [("industry", "food")])
    return tom


def html(response: Any) -> str:
    return response.content.decode()


def fields(page: str) -> dict[str, str]:
    """The hidden fields of the editor's form."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    return {
        name: value for name, value in found if name in ("key", "message", "seen", "page", "to")
    }


def open_editor(web: Any, person: int) -> dict[str, str]:
    return fields(html(web.get(reverse("reachout", args=[person]))))


def send(web: Any, person: int, form: dict[str, str], **more: str) -> Any:
    typed = {**form, "subject": SUBJECT, "text": GOOD, **more}
    return web.post(reverse("reachout", args=[person]), typed, follow=True)


def check(web: Any, form: dict[str, str], text: str, subject: str = SUBJECT) -> str:
    where = reverse("check_text", args=[form["message"]])
    typed = {**form, "subject": subject, "text": text}
    return html(web.post(where, typed, headers={"HX-Request": "true"}))


def the_text() -> Message:
    return Message.objects.get(state__in=Message.STANDING)


def approved(web: Any, person: int) -> Message:
    send(web, person, open_editor(web, person), do="approve")
    return the_text()


# Begin


def test_s2_s6_the_page_says_what_it_is_and_that_silence_is_not_a_no(web, tom):
    page = html(web.get(reverse("begin", args=[tom])))
    assert "It is not a job interview" in page
    assert "Silence is not a no" in page
    assert "Last email, leaves the door open." in page
    assert "Tue 10 Mar" in page


def test_s2_without_a_purpose_a_sentence_says_what_to_do(web, tom):
    answer = web.post(reverse("begin", args=[tom]), {"cadence": "gentle", "industry": " "})
    assert answer.status_code == 422
    page = html(answer)
    assert "Say what you want to learn about" in page
    assert re.search(r'value="gentle" checked', page)


def test_known_purposes_are_ticked_and_new_ones_typed(web, me, tom):
    kept = add_purpose(me, PurposeKind.INDUSTRY, "food")
    web.post(
        reverse("begin", args=[tom]),
        {"purpose": str(kept.pk), "function": "supply", "cadence": "3b7"},
    )
    event = Event.objects.get(kind="begun")
    assert event.data == {
        "cadence": "3b7",
        "purposes": [["industry", "food"], ["function", "supply"]],
    }


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        ([("call", ""), ("email", "4")], "Begin with an email or a letter"),
        ([("email", ""), ("email", "1")], "at least two business days"),
        ([("email", "")] + [("email", "3")] * 3, "Three emails and two calls are the most"),
        ([("email", ""), ("call", "soon")], "as a number"),
    ],
)
def test_s5_ones_own_cadence_is_refused_in_words(web, tom, own, sentence):
    form = {"cadence": "own", "industry": "food"}
    for n, (kind, gap) in enumerate(own, 1):
        form |= {f"kind_{n}": kind, f"gap_{n}": gap or "0"}
    answer = web.post(reverse("begin", args=[tom]), form)
    assert sentence in html(answer)
    assert answer.status_code == 422
    assert not Event.objects.filter(kind="begun").exists()


def test_s5_ones_own_cadence_is_previewed_and_begun(web, tom):
    form = {"cadence": "own", "industry": "food", "kind_1": "email", "gap_1": "0", "kind_2": "call",
            "gap_2": "2"}  # fmt: skip
    where = reverse("begin", args=[tom])
    plan = html(web.get(where, form, headers={"HX-Request": "true"}))
    assert "Thu 5 Mar" in plan
    assert "<html" not in plan
    web.post(where, form)
    assert Event.objects.get(kind="begun").data["cadence"] == [["email", 0], ["call", 2]]


def test_a5_a_second_reachout_is_refused_in_words(web, begun):
    assert "is open already" in html(web.get(reverse("begin", args=[begun])))
    answer = web.post(reverse("begin", args=[begun]), {"industry": "x", "cadence": "gentle"})
    assert "one open reach-out" in html(answer) or "is open already" in html(answer)
    assert Event.objects.filter(kind="begun").count() == 1


def test_s5_s6_moved_on_kindly_and_when_it_may_begin_again(web, me, acts, tom, clock):
    begin(acts(), tom, [("industry", "food")], "3b7")
    for _ in range(2):
        log.written(acts(), tom, "email")
        clock.forward(days=14)
    keep_up(me, clock.now())
    page = html(web.get(reverse("reachout", args=[tom])))
    assert "You move on from Tom, kindly" in page
    assert "Silence is not a no" in page
    assert reverse("find") in page
    again = "Sooner would be too often: from Tuesday 29 September you can."
    assert again in page
    assert again in html(web.get(reverse("begin", args=[tom])))


def test_a_double_click_begins_once(web, tom):
    form = {"industry": "food", "cadence": "gentle", "key": "6f1d0f8e-0d5c-4a8a-9a3c-0d8a7f6b5c4d"}
    for _ in range(2):
        assert web.post(reverse("begin", args=[tom]), form).status_code == 302
    assert Event.objects.filter(kind="begun").count() == 1


# Write


def test_the_starting_text_is_filled_in_and_raises_its_gaps(web, begun):
    page = html(web.get(reverse("reachout", args=[begun])))
    assert "First email to Tom Reyes" in page
    assert "Dear Tom," in page
    assert "to tom@brightwater.example" in page
    assert "Fix before it can go" in page
    assert 'aria-disabled="true" aria-describedby="why"' in page


def test_a_starting_text_nobody_touched_learns_what_becomes_known(web, acts, begun):
    open_editor(web, begun)
    edit(acts(), begun, {"greeting": "Mr Reyes"})
    assert "Dear Mr Reyes," in html(web.get(reverse("reachout", args=[begun])))
    assert Message.objects.count() == 1


def test_looking_at_the_page_twice_writes_nothing_twice(web, begun):
    open_editor(web, begun)
    acts = Act.objects.count()
    open_editor(web, begun)
    assert Act.objects.count() == acts


def test_as_one_types_the_checks_answer_and_the_draft_is_kept(web, begun):
    form = open_editor(web, begun)
    answer = check(web, form, GOOD.replace("the small farms", "[the farms]"))
    assert "[the farms]" in answer
    assert 'aria-disabled="true"' in answer
    answer = check(web, form, GOOD)
    assert "aria-disabled" not in answer
    assert 'hx-swap-oob="true"' in answer
    assert the_text().text == GOOD
    assert GOOD.splitlines()[2] in html(web.get(reverse("reachout", args=[begun])))


def test_line_ends_of_a_browser_are_no_change(web, begun):
    form = open_editor(web, begun)
    check(web, form, GOOD.replace("\n", "\r\n"))
    assert the_text().text == GOOD


def test_invariant_3_a_text_is_approved_word_for_word(web, begun):
    page = html(send(web, begun, open_editor(web, begun), do="approve"))
    assert "Approved, word for word." in page
    message = the_text()
    assert (message.state, message.text, message.hash) == ("approved", GOOD, hash_of(message))
    assert Event.objects.get(kind="approved").data["text"] == message.hash


def test_a_block_stops_the_approval_and_keeps_what_was_typed(web, begun):
    answer = send(web, begun, open_editor(web, begun), text=GOOD + "\n[one more]", do="approve")
    assert answer.status_code == 422
    assert "Fix this before it can go" in html(answer)
    assert the_text().state == Message.DRAFT
    assert the_text().text.endswith("[one more]")


def test_warnings_can_be_overridden(web, begun):
    text = GOOD.replace("I found you", "I hope this finds you well. I found you")
    form = open_editor(web, begun)
    assert "Worth another look" in check(web, form, text)
    send(web, begun, form, text=text, do="approve")
    assert the_text().state == Message.APPROVED


def test_a_nudging_sentence_is_taken_out_by_one_tap_without_script(web, acts, begun, clock):
    log.written(acts(), begun, "email")
    clock.forward(days=9)
    log.call(acts(), begun, "rang_out")
    clock.forward(days=6)
    form = open_editor(web, begun)
    nudge = "I am just checking whether you saw my email. "
    text = GOOD.replace("You measured", nudge + "You measured")
    answer = check(web, form, text)
    start = text.index("I am just checking")
    assert f'data-start="{start}"' in answer
    assert "Take the sentence out" in answer
    send(web, begun, form, text=text, fix=f"guilt:{start}")
    assert the_text().text == GOOD


def test_an_edit_of_an_approved_text_takes_its_approval_back(web, begun):
    form = open_editor(web, begun)
    send(web, begun, form, do="approve")
    again = {**form, "seen": hash_of(the_text()), "key": "6f1d0f8e-0d5c-4a8a-9a3c-0d8a7f6b5c4e"}
    page = html(send(web, begun, again, text=GOOD + " ", do="save"))
    assert "its approval is taken back" in page
    assert the_text().state == Message.DRAFT
    assert Event.objects.filter(kind="taken_back").count() == 1


def test_an_approval_is_taken_back_with_one_tap(web, begun):
    message = approved(web, begun)
    page = html(web.post(reverse("take_back", args=[message.pk]), follow=True))
    assert "It is a draft again." in page
    assert "Save for later" in page


def test_a_tab_closed_in_the_middle_of_a_draft_loses_nothing(web, begun):
    check(web, open_editor(web, begun), "Dear Tom,\n\nhalf a")
    assert "half a</textarea>" in html(web.get(reverse("reachout", args=[begun])))


def test_two_tabs_the_older_one_never_writes_over_the_newer(web, begun):
    older, newer = open_editor(web, begun), open_editor(web, begun)
    check(web, newer, GOOD)
    answer = check(web, older, "mine")
    assert "Changed in another window at 10:00" in answer
    assert 'aria-disabled="true"' in answer
    assert the_text().text == GOOD
    page = html(send(web, begun, older, text="mine, saved", do="save"))
    assert "Both are kept" in page
    assert "mine, saved" in page
    assert the_text().text == GOOD
    aside = Message.objects.get(state=Message.ASIDE)
    page = html(web.post(reverse("use_version", args=[aside.pk]), follow=True))
    assert the_text().text == "mine, saved"
    assert Message.objects.get(state=Message.ASIDE).text == GOOD


def test_two_tabs_a_stale_one_approves_nothing(web, begun):
    older, newer = open_editor(web, begun), open_editor(web, begun)
    check(web, newer, GOOD)
    send(web, begun, older, text=GOOD + " And mine.", do="approve")
    assert the_text().state == Message.DRAFT
    assert not Event.objects.filter(kind="approved").exists()


def test_a_stale_tab_after_the_text_was_sent_keeps_its_words(web, begun):
    older = open_editor(web, begun)
    message = approved(web, begun)
    web.post(reverse("mark_sent", args=[message.pk]))
    assert "sent meanwhile" in check(web, older, "mine")
    send(web, begun, older, text="mine", do="save")
    message.refresh_from_db()
    assert (message.state, message.text) == (Message.SENT, GOOD)
    assert Message.objects.get(state=Message.ASIDE).text == "mine"


def test_a_text_of_200_kb_is_refused_in_words_and_not_lost(web, begun):
    form = open_editor(web, begun)
    text = "word " * 40_000
    assert "at most 20000 characters" in check(web, form, text)
    answer = send(web, begun, form, text=text, do="save")
    assert answer.status_code == 422
    assert text in html(answer)


def test_a_nul_and_markup_are_only_text(web, begun):
    form = open_editor(web, begun)
    send(web, begun, form, text="Dear Tom\0,\n<script>alert(1)</script>", do="save")
    assert the_text().text == "Dear Tom,\n<script>alert(1)</script>"
    assert "<script>alert" not in html(web.get(reverse("reachout", args=[begun])))


def test_a5_only_an_address_of_theirs_is_taken(web, begun):
    form = open_editor(web, begun)
    answer = send(web, begun, form, to="other@x.example, tom@brightwater.example", do="approve")
    assert answer.status_code == 422
    assert "no address of Tom" in html(answer)


def test_another_books_text_is_not_there(web, acts, begun):
    other = Account.objects.create(name="Somebody Else")
    person = add(Actor(other.pk), Described("Ann Lee", addresses=[("email", "ann@x.example")]))
    begin(Actor(other.pk), person, [("industry", "food")])
    assert web.get(reverse("reachout", args=[person])).status_code == 404
    for name in ("call_sheet", "log", "answer", "begin", "give_up", "second_person"):
        assert web.get(reverse(name, args=[person])).status_code == 404
    for name in ("check_text", "approve", "take_back", "mark_sent"):
        assert web.post(reverse(name, args=[10**9])).status_code == 404


# Hand over


def test_a4_within_their_hours_it_may_leave_by_each_way(web, begun):
    message = approved(web, begun)
    page = html(web.get(reverse("reachout", args=[begun])))
    assert "mailto:tom@brightwater.example?subject=How%20small%20farms" in page
    assert 'data-copy="#text"' in page
    answer = web.get(reverse("eml", args=[message.pk]))
    assert answer.headers["Content-Type"] == "message/rfc822"
    assert 'filename="first-email-to-tom-reyes.eml"' in answer.headers["Content-Disposition"]
    assert b"To: tom@brightwater.example" in answer.content


def test_a4_outside_their_hours_the_buttons_keep_their_place(web, begun, clock):
    message = approved(web, begun)
    clock.set("2026-03-06T18:30:00")
    page = html(web.get(reverse("reachout", args=[begun])))
    assert (
        "It is outside their working hours just now. It may leave from Monday 9 March, 09:00."
        in page
    )
    assert page.count('aria-describedby="when"') == 3
    assert "mailto:" not in page
    answer = web.get(reverse("eml", args=[message.pk]), follow=True)
    assert "outside their working hours" in html(answer)


def test_an_unapproved_text_is_handed_over_by_nothing(web, begun):
    form = open_editor(web, begun)
    assert web.get(reverse("eml", args=[form["message"]])).status_code == 302
    assert web.get(reverse("letter", args=[form["message"]])).status_code == 302
    page = html(web.post(reverse("mark_sent", args=[form["message"]]), follow=True))
    assert "Approve this very text first" in page


def test_marked_as_sent_once_by_a_double_click_with_the_next_step_and_undo(web, begun):
    message = approved(web, begun)
    key = "6f1d0f8e-0d5c-4a8a-9a3c-0d8a7f6b5c4f"
    web.post(reverse("mark_sent", args=[message.pk]), {"key": key})
    page = html(web.post(reverse("mark_sent", args=[message.pk]), {"key": key}, follow=True))
    assert Event.objects.filter(kind="attempt_made").count() == 1
    assert "Sent. It counts as an attempt. Next: call Tom on Tuesday 10 March." in page
    assert reverse("undo", args=[begun]) in page
    assert "No answer yet." in page


def test_a3_a_letter_is_chosen_approved_and_printed(web, acts, begun):
    add_address(acts(), begun, "post", "200 West Lake Street\nChicago")
    assert "?as=letter" in html(web.get(reverse("reachout", args=[begun])))
    form = fields(html(web.get(reverse("reachout", args=[begun]) + "?as=letter")))
    assert form["to"].startswith("200 West Lake Street")
    send(web, begun, form, do="approve")
    letter = Message.objects.get(how="letter")
    assert letter.state == Message.APPROVED
    page = html(web.get(reverse("letter", args=[letter.pk])))
    assert "Priya Raman" in page
    assert "3 March 2026" in page
    assert "200 West Lake Street" in page


# Call


def test_the_call_sheet_has_script_number_and_eight_outcomes(web, acts, begun, clock):
    log.written(acts(), begun, "email")
    clock.set("2026-03-10T10:00:00")
    page = html(web.get(reverse("call_sheet", args=[begun])))
    assert 'href="tel:07700900456"' in page
    assert "attempt 2 of 5" in page
    assert "career advice" in page
    assert "Voicemail, " in page
    assert page.count('class="out"') == 8
    assert "[a day and time]" not in page


def test_a4_outside_call_hours_it_offers_the_next_one_and_can_still_be_logged(
    web, acts, begun, clock
):
    log.written(acts(), begun, "email")
    clock.set("2026-03-10T12:00:00")
    page = html(web.get(reverse("call_sheet", args=[begun])))
    assert "tel:" not in page
    assert "outside their working hours just now. From Tuesday 10 March, 14:00." in page
    assert "Try at 14:00" in page
    web.post(reverse("log_call", args=[begun]), {"outcome": "voicemail"})
    assert Step.objects.get().calls == 1


@pytest.mark.parametrize(
    ("outcome", "calls", "goes_to"),
    [
        ("voicemail", 1, "reachout"), ("rang_out", 1, "reachout"), ("engaged", 0, "reachout"),
        ("wrong_number", 0, "reachout"), ("dead_line", 0, "reachout"), ("spoke", 1, "answer"),
        ("gatekeeper", 1, "log"),
    ],
)  # fmt: skip
def test_a6_one_tap_logs_the_call(web, acts, begun, clock, outcome, calls, goes_to):
    log.written(acts(), begun, "email")
    clock.set("2026-03-10T10:00:00")
    answer = web.post(reverse("log_call", args=[begun]), {"outcome": outcome})
    assert answer.headers["Location"].startswith(reverse(goes_to, args=[begun]))
    assert Step.objects.get().calls == calls
    page = html(web.get(answer.headers["Location"]))
    assert reverse("undo", args=[begun]) in page


def test_not_now_logs_nothing(web, begun):
    web.post(reverse("log_call", args=[begun]), {"outcome": "not_now"})
    assert not Event.objects.filter(kind="attempt_made").exists()


# The list


def test_an_empty_list_asks_one_question(web, me):
    page = html(web.get(reverse("reachouts")))
    assert "Whom would you like to ask one question?" in page


def test_the_list_says_where_each_stands(web, acts, begun):
    log.written(acts(), begun, "email")
    page = html(web.get(reverse("reachouts")))
    assert "No answer yet" in page
    assert "Next: call Tom on Tuesday 10 March." in page
    assert "1 of 5 attempts made" in page
    log.answer(acts(), begun, "nothing")
    assert "Tom Reyes" not in html(web.get(reverse("reachouts")))
    assert "It ended" in html(web.get(reverse("reachouts"), {"ended": "1"}))


def test_the_list_goes_on_after_fifty(web, acts, django_assert_max_num_queries):
    for n in range(52):
        person = add(acts(), Described(f"Person {n:02}", addresses=[("email", f"p{n}@x.example")]))
        begin(acts(), person, [("industry", "food")])
    with django_assert_max_num_queries(8):
        first = html(web.get(reverse("reachouts")))
    assert first.count('<article class="row') == 50
    assert "page=2" in first
    assert html(web.get(reverse("reachouts"), {"page": "2"})).count('<article class="row') == 2
    assert web.get(reverse("reachouts"), {"page": "x"}).status_code == 200


def test_every_form_carries_its_guard(web, acts, begun):
    for name in ("begin", "reachout", "call_sheet", "log", "answer", "give_up", "second_person"):
        page = html(web.get(reverse(name, args=[begun])))
        forms = re.findall(r'<form[^>]*method="post".*?</form>', page, re.S)
        assert forms or name == "begin", name
        assert all("csrfmiddlewaretoken" in form for form in forms), name


def test_the_seeker_ends_a_reachout_and_takes_it_back(web, begun):
    page = html(web.post(reverse("give_up", args=[begun]), follow=True))
    assert "You can begin another" in page
    assert Step.objects.get().reachout_id is None
    web.post(reverse("undo", args=[begun]))
    assert Step.objects.get().reachout_id is not None


def test_a2_a_second_person_there_is_chosen(web, acts, tom, clock):
    edit(acts(), tom, {"organisation": "Brightwater"})
    ann = add(acts(), Described("Ann Lee", organisation="Brightwater"))
    begin(acts(), tom, [("industry", "food")], "3b7")
    log.written(acts(), tom, "email")
    clock.set("2026-03-06T10:00:00")
    keep_up(the_seeker(), clock.now())
    page = html(web.get(reverse("reachout", args=[tom])))
    assert "Somebody else there?" in page
    assert "Second email" in page or "Last email" in page
    assert "Ann Lee" in html(web.get(reverse("second_person", args=[tom])))
    answer = web.post(reverse("second_person", args=[tom]), {"chosen": str(ann)})
    assert answer.headers["Location"] == reverse("begin", args=[ann])
    assert Event.objects.filter(kind="second_person").exists()


def test_the_log_offers_first_what_the_step_is_done_by(web, acts, begun):
    log.answer(acts(), begun, "asks")
    page = html(web.get(reverse("log", args=[begun])))
    assert "Next: answer Tom tomorrow." in page
    assert page.index("I answered") < page.index("They said something")
