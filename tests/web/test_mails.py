"""The page of the mails that came in, a mail as it arrived, and a text on its way."""

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from groundwork.accounts.settings import the_seeker
from groundwork.faces.web.mail.arrived import FRAMED
from groundwork.mail.models import Mailbox, Message, Read, Sending
from groundwork.mail.outbox import outcomes
from groundwork.mail.queries import MOST_ASKING
from groundwork.people.models import Person
from groundwork.steps.models import Event, Step

from .mailing import ME, Post

YES = "Hi Priya, happy to help. Could you do Thursday at 12:30?\n\nTom"
NAMES = (
    "I moved to finance in spring, so I would be guessing. Please talk to Joanna Pike, who runs "
    "supplier data: joanna.pike@orchard.example. Say I sent you."
)
HOSTILE = """<html><head><base href="http://evil.example/"><meta http-equiv="refresh"
content="0;url=http://evil.example/m"><style>@import url(http://evil.example/a.css);
body{background:url(http://evil.example/b)}</style></head><body onload="alert(1)">
<script>fetch("http://evil.example/c")</script><img src="http://evil.example/d" onerror="alert(1)">
<svg><image href="http://evil.example/e"/></svg><form action="http://evil.example/f"><input name="q">
</form><div style="position:fixed;inset:0;background:url(http://evil.example/g)">Hello there</div>
<a href="javascript:alert(1)">one</a><a href="https://shop.example/offer">click here</a></body></html>"""


@pytest.fixture
def post(seeker: Any) -> Post:
    return Post(the_seeker())


def shown(web: Any, name: str = "mails", *given: Any) -> str:
    answer = web.get(reverse(name, args=given))
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def does(web: Any, name: str, mail: Read, **fields: str) -> str:
    answer = web.post(reverse(name, args=[mail.pk]), fields, follow=True)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def standing(person: Person) -> str:
    return Step.objects.get(person=person).standing


# What came in


def test_a7_an_answer_is_shown_with_what_was_understood_and_what_follows(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES)
    page = shown(web)
    assert "<h1>One mail came in</h1>" in page
    assert "alum who offered · today 10:00 · after your first email" in page
    assert "A yes, with a time" in page
    assert re.search(r"<mark>[^<]*happy to help[^<]*</mark>", page)
    assert "Tom proposes Thursday 5 March, 12:30." in page
    assert "The four attempts that were left are gone: " in page
    assert "a call, an email, a call and the last email." in page
    assert page.count('class="btn primary') == 1
    assert reverse("mail_as_it_came", args=[mail.pk]) in page
    for name in ("person", "reachout"):
        assert 'href="/mail/">Say what it means' in shown(web, name, tom.pk)


def test_a7_one_tap_confirms_and_the_undo_asks_again(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES)
    page = does(web, "mail_right", mail)
    assert "Tom is willing to talk." in page
    assert "No mail waits for a word" in page
    assert Step.objects.get(person=tom).kind == "settle_time"
    again = web.post(reverse("undo", args=[tom.pk]), {"back": reverse("mails")}, follow=True)
    assert "One mail came in" in again.content.decode()
    assert standing(tom) == "unsorted"


def test_a7_one_tap_corrects(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES)
    assert "it is a no" in shown(web)
    page = does(web, "mail_rather", mail, meant="no")
    assert "A no, and that is all right." in page
    assert standing(tom) == "no"
    assert Read.objects.get(pk=mail.pk).asks == ""


def test_a6_later_sleeps_until_the_month_that_was_named(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, "It is very busy here. Could you try me again in May? Thanks, Tom")
    page = shown(web)
    assert "Later: May 2026" in page
    assert "It sleeps until the first working day of May 2026; then you write once." in page
    does(web, "mail_right", mail)
    step = Step.objects.get(person=tom)
    assert (step.kind, str(step.due_on)) == ("write_again", "2026-05-01")


def test_a6_whom_they_name_joins_the_people_in_the_same_tap(web, post):
    ines = post.somebody("Ines Carvalho")
    post.sent(ines)
    mail = post.answered(ines, NAMES)
    page = shown(web)
    assert "Talk to Joanna Pike" in page
    assert "<mark>talk to</mark> <mark>Joanna Pike</mark>" in page
    assert "<mark>joanna.pike@orchard.example</mark>" in page
    assert "Joanna Pike joins your people, introduced by Ines." in page
    assert "they will introduce us" in page
    does(web, "mail_right", mail)
    joanna = Person.objects.get(name="Joanna Pike")
    assert (joanna.tie, joanna.through_id) == ("introduced", ines.pk)
    assert joanna.addresses.get().value == "joanna.pike@orchard.example"
    assert Step.objects.get(person=ines).kind == "thank_for_name"
    assert Event.objects.get(kind="sorted").act.events.count() == 1


def test_a6_whom_they_name_is_not_added_twice(web, post):
    ines = post.somebody("Ines Carvalho")
    joanna = post.somebody(
        "Jo Pike", tie="none", addresses=[("email", "joanna.pike@orchard.example")]
    )
    post.sent(ines)
    page = does(web, "mail_right", post.answered(ines, NAMES))
    assert "Jo Pike is in your book already" in page
    joanna.refresh_from_db()
    assert (joanna.tie, joanna.through_id) == ("introduced", ines.pk)
    assert Person.objects.count() == 2


def test_a7_where_nothing_is_understood_every_meaning_is_a_tap_and_none_leads(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, "Received with thanks.\n\nTom")
    page = shown(web)
    assert "What does it mean?" in page
    assert 'class="btn primary' not in page
    for meant in ("yes", "asks", "later", "introduces", "no", "stop", "nothing"):
        assert f'value="{meant}"' in page
    assert "It means:" in page
    assert "Choose what their answer means." in does(web, "mail_right", mail)
    assert "Received with thanks." in shown(web, "answer", tom.pk)


def test_an_address_that_is_new_is_kept_by_one_tap(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES, sender="Tom <tom.reyes@home.example>")
    assert "It came from tom.reyes@home.example." in shown(web)
    page = does(web, "mail_address", mail)
    assert "tom.reyes@home.example is kept with Tom Reyes." in page
    assert "It came from" not in page
    assert tom.addresses.filter(value="tom.reyes@home.example").exists()


@pytest.fixture
def doubtful(post: Post) -> Read:
    """A mail that fits Tom by its subject and his name alone."""
    tom = post.somebody()
    post.sent(tom)
    post.account.refresh_from_db()
    raw = post.mail(
        YES, "Tom Reyes <tr@elsewhere.example>", Subject="Re: How small farms are measured, Tom"
    )
    read = post.came(raw)
    assert read is not None
    assert read.asks == "whose"
    return read


def test_a7_a_mail_that_may_be_theirs_asks_whose_it_is(web, doubtful):
    page = shown(web)
    assert "It came from tr@elsewhere.example. Is it from Tom?" in page
    assert "Nothing more goes out until you say." in page
    page = does(web, "mail_whose", doubtful, theirs="yes")
    assert "A yes, with a time" in page
    assert doubtful.person.addresses.filter(value="tr@elsewhere.example").exists()


def test_a7_a_mail_that_was_somebody_elses_lets_the_attempts_go_on(web, doubtful):
    page = does(web, "mail_whose", doubtful, theirs="no")
    assert "Set aside as somebody else’s." in page
    step = Step.objects.get(person=doubtful.person_id)
    assert (step.standing, step.kind, str(step.due_on)) == ("open", "call", "2026-03-10")
    thread = shown(web, "person", doubtful.person_id)
    assert "It wasn’t theirs." in thread
    assert "A mail wasn’t Tom’s" in thread
    assert "That has been answered already." in does(web, "mail_whose", doubtful, theirs="no")


@pytest.mark.parametrize(
    ("counts", "said", "emails"), [("yes", "Counted.", 2), ("no", "Left beside the plan", 1)]
)
def test_a7_an_own_mail_beside_the_plan_asks_whether_it_counts(
    web, post, clock, counts, said, emails
):
    tom = post.somebody()
    post.sent(tom)
    clock.set("2026-03-05T10:00:00")
    own = post.mail("Dear Tom, one more thing.", f"Priya <{ME}>", To="tom@brightwater.example")
    mail = post.came(own, role="sent")
    assert mail is not None
    page = shown(web)
    assert "You wrote to Tom yourself, today 10:00. Was that one of the attempts?" in page
    page = does(web, "mail_own", mail, counts=counts)
    assert said in page
    assert Step.objects.get(person=tom).emails == emails
    assert "You wrote to them yourself" in shown(web, "person", tom.pk)


def test_a6_what_was_understood_by_itself_is_shown_for_some_days(web, post, clock):
    tom, ruth = post.somebody(), post.somebody("Ruth Abara")
    post.sent(tom)
    clock.forward(minutes=10)
    sending = post.sent(ruth)
    clock.forward(minutes=10)
    away = "I am out of the office until Friday 13 March 2026."
    post.answered(tom, away, Auto_Submitted="auto-replied", Subject="Automatic reply: small farms")
    post.returned(sending, "5.1.1", "User unknown: no such mailbox")
    page = shown(web)
    assert "No mail waits for a word" in page
    assert "Away until 13 March" in page
    assert "Not an answer, so the plan goes on after it." in page
    assert "Next: call Tom on Tuesday 17 March." in page
    assert "ruth@brightwater.example doesn’t work any more." in page
    clock.forward(days=4)
    assert "Away until 13 March" not in shown(web)


def test_nothing_came_in(web, seeker):
    assert "All quiet" in shown(web)


def test_a_list_of_mails_costs_few_queries(web, post, clock):
    for number in range(7):
        somebody = post.somebody(f"Ada{number} Lovell")
        post.sent(somebody)
        clock.forward(minutes=10)
        post.answered(somebody, YES)
    shown(web)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert "Seven mails came in" in shown(web)
    assert len(asked) <= 8
    with CaptureQueriesContext(connection) as asked:
        page = shown(web, "today")
    assert len(asked) <= 8
    assert re.search(r'<a class="grow" href="/mail/">Seven mails came in</a>', page)
    assert page.count('href="/mail/"') > 1, "the step itself leads to the mail too"


def test_today_says_nothing_where_no_mail_asks(web, post):
    post.sent(post.somebody())
    assert "came in" not in shown(web, "today")


def test_another_book_is_not_shown(web, post):
    from groundwork.accounts.models import Account

    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES)
    other = Account.objects.create(name="Somebody Else")
    Read.objects.update(account=other)
    assert "All quiet" in shown(web)
    for name in ("mail_as_it_came", "mail_frame", "mail_file"):
        assert web.get(reverse(name, args=[mail.pk])).status_code == 404
    for name in ("mail_right", "mail_rather", "mail_whose", "mail_own", "mail_address"):
        assert web.post(reverse(name, args=[mail.pk])).status_code == 404
    assert MOST_ASKING >= 20


# The mail as it arrived


def both_parts(post: Post, html: str) -> bytes:
    from email import message_from_bytes, policy

    made = message_from_bytes(
        post.mail(YES, "Tom <tom@brightwater.example>"), policy=policy.default
    )
    made.add_alternative(html, subtype="html")
    return bytes(made)


def test_a_mail_is_shown_as_it_arrived_and_can_be_saved(web, post):
    tom = post.somebody()
    post.sent(tom)
    raw = both_parts(post, HOSTILE)
    mail = post.came(raw)
    page = shown(web, "mail_as_it_came", mail.pk)
    assert "Could you do Thursday at 12:30?" in page
    assert "Message-ID: <answer" in page
    assert f'<iframe class="arrived" sandbox src="/mail/{mail.pk}/frame"' in page
    saved = web.get(reverse("mail_file", args=[mail.pk]))
    assert saved.content == raw
    assert saved.headers["Content-Disposition"] == f'attachment; filename="mail-{mail.pk}.eml"'


def test_hostile_html_is_nothing_but_words_under_a_policy_of_its_own(web, post):
    post.sent(post.somebody())
    mail = post.came(both_parts(post, HOSTILE))
    answer = web.get(reverse("mail_frame", args=[mail.pk]))
    body = answer.content.decode().partition("<body>")[2]
    assert "Hello there" in body
    assert "evil.example" not in body
    assert not re.search(r"<(?!/?(div|a|body|html)\b)", body)
    assert not re.search(r"\b(style|on\w+=|src|javascript:)", body)
    assert "click here</a> (https://shop.example/offer)" in body
    assert 'rel="noopener noreferrer"' in body
    assert answer.headers["Content-Security-Policy"] == FRAMED
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    for part in ("default-src 'none'", "form-action 'none'", "sandbox"):
        assert part in FRAMED
    assert "unsafe" not in FRAMED
    assert "script-src" not in FRAMED


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe" * 50,
        b"From: tom@brightwater.example\nSubject: =?x-unknown?q?=ff?=\n\n\xff\x00",
        b"From: tom@brightwater.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
        b"From: tom@brightwater.example\nContent-Type: text/html\n\n<b>" + b"<i>" * 20_000,
        b"From: tom@brightwater.example\nSubject: <script>alert(1)</script>\n\n<script>alert(2)</script>",
    ],
)
def test_whatever_came_can_be_looked_at(web, post, raw):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES)
    Read.objects.update(raw=raw)
    page = web.get(reverse("mail_as_it_came", args=[mail.pk])).content.decode()
    assert "<script>alert" not in page
    assert web.get(reverse("mail_frame", args=[mail.pk])).status_code == 200


def test_the_words_of_a_mail_are_words_on_every_page(web, post):
    tom = post.somebody()
    post.sent(tom)
    evil = "<script>alert(1)</script> happy to help & <b>talk</b>"
    post.answered(tom, evil, Subject="<img src=x>", sender='"<i>T</i>" <x@y.example>')
    for page in (web.get("/mail/"), web.get(reverse("person", args=[tom.pk]))):
        assert "<script>alert" not in page.content.decode()
        assert "<img" not in page.content.decode()


# The thread


def test_the_thread_tells_what_left_by_itself_and_what_was_understood(web, post):
    tom = post.somebody()
    post.sent(tom)
    mail = post.answered(tom, YES)
    page = shown(web, "person", tom.pk)
    assert "Attempt 1. It left by itself at 10:00." in page
    assert "Understood as: a yes, with a time." in page
    assert "happy to help" in page
    assert reverse("mail_as_it_came", args=[mail.pk]) in page


def test_a_mail_that_changes_nothing_stands_in_the_thread(web, post):
    tom = post.somebody()
    post.sent(tom)
    list_mail = post.mail(
        "News of the week", "tom@brightwater.example", List_Id="<news.example>", Subject="News"
    )
    assert post.came(list_mail).kind == "list"
    page = shown(web, "person", tom.pk)
    assert "A mail came" in page
    assert "It changes nothing." in page


# A text on its way


def test_an_approved_text_says_when_it_leaves_and_may_be_taken_back(web, post, clock):
    clock.set("2026-03-03T19:00:00")
    tom = post.somebody()
    message = post.approve(tom)
    page = shown(web, "reachout", tom.pk)
    assert "It leaves by itself on Wednesday 4 March, 09:00." in page
    assert "If Tom answers before then, it stays here." in page
    assert "If Tom doesn’t answer, a call comes next, on " in page
    assert "Send it yourself instead" in page
    assert "Mark as sent" in page
    clock.set("2026-03-04T08:00:00")
    assert "Your email to Tom Reyes leaves by itself" in shown(web, "today")
    web.post(reverse("take_back", args=[message.pk]))
    message.refresh_from_db()
    assert message.state == Message.DRAFT


def test_an_hour_there_is_told_beside_the_one_here(web, post, clock):
    clock.set("2026-03-03T10:00:00")
    tom = post.somebody(zone="America/Chicago", country="US")
    post.approve(tom)
    page = shown(web, "reachout", tom.pk)
    assert "It leaves by itself on Tuesday 3 March, 09:00 in Chicago (15:00 here)." in page


def test_on_its_way_it_says_so_and_can_be_held_until_the_last_moment(web, post):
    tom = post.somebody()
    message = post.approve(tom)
    sending, _ = post.claimed(tom)
    assert "On its way." in shown(web, "reachout", tom.pk)
    Sending.objects.filter(pk=sending).update(state=Sending.COMMITTING)
    page = shown(web, "reachout", tom.pk)
    assert "It is leaving this very moment." in page
    assert "Take it back" not in page
    assert "Send it yourself instead" not in page
    answer = web.post(reverse("take_back", args=[message.pk]), follow=True)
    assert "can't be held back any more" in unescape(answer.content.decode())


def test_put_off_it_says_when_it_is_tried_again(web, post):
    tom = post.somebody()
    post.approve(tom)
    sending, _ = post.claimed(tom)
    outcomes.put_off(post.actor("outbox"), sending, "451 try later")
    page = shown(web, "reachout", tom.pk)
    assert "Put off, and tried again at 10:05." in page
    assert "“451 try later”" in page
    assert "Take it back" in page


def test_given_back_the_draft_says_why(web, post):
    tom = post.somebody()
    post.approve(tom)
    sending, _ = post.claimed(tom)
    outcomes.turned_away(post.actor("outbox"), sending, "message", 554, "too much like spam")
    page = shown(web, "reachout", tom.pk)
    assert "This text did not leave: your mail provider gave it back" in page
    assert "554 too much like spam" in page
    assert "554 too much like spam" in shown(web, "person", tom.pk)


def test_a_paused_mail_account_is_told(web, post, clock):
    tom = post.somebody()
    post.approve(tom)
    Mailbox.objects.update(paused_at=clock.now(), trouble="The password was refused.")
    page = shown(web, "reachout", tom.pk)
    assert "It waits." in page
    assert "The password was refused." in page
    Mailbox.objects.update(trouble="")
    assert "Your mail account needs you" in shown(web, "reachout", tom.pk)


@pytest.fixture
def unknown(post: Post) -> Message:
    """It isn't known whether Tom's first email left."""
    tom = post.somebody()
    message = post.approve(tom)
    outcomes.not_known(post.actor("outbox"), post.at_the_dot(tom), "The line went dead.")
    return message


def test_8_4_the_seeker_is_asked_whether_a_text_left(web, unknown):
    assert "Did your message to Tom Reyes leave?" in shown(web, "today")
    page = shown(web, "reachout", unknown.person_id)
    assert "Did this text to Tom Reyes leave?" in page
    assert "Tuesday 3 March, about 10:00" in page
    assert unknown.to in page
    assert unknown.subject in page
    assert "Until then nothing more goes to Tom." in page


@pytest.mark.parametrize(
    ("left", "state", "said", "kind"),
    [
        ("yes", Message.SENT, "it left, and counts as an attempt", "call"),
        ("no", Message.DRAFT, "Then it is a draft again.", "write_email"),
    ],
)
def test_8_4_what_the_seeker_says_holds(web, unknown, left, state, said, kind):
    where = reverse("say_if_left", args=[unknown.pk])
    page = unescape(web.post(where, {"left": left}, follow=True).content.decode())
    assert said in page
    unknown.refresh_from_db()
    assert unknown.state == state
    assert Step.objects.get(person=unknown.person_id).kind == kind
    assert "Did this text" not in shown(web, "reachout", unknown.person_id)
    assert web.post(where, {"left": "yes"}).status_code == 302
    assert Event.objects.filter(kind="send_resolved").count() == 1


@pytest.mark.parametrize("left", ["yes", "no"])
def test_8_4_what_was_said_of_a_text_can_be_taken_back(web, unknown, left):
    web.post(reverse("say_if_left", args=[unknown.pk]), {"left": left})
    web.post(reverse("undo", args=[unknown.person_id]))
    page = shown(web, "reachout", unknown.person_id)
    assert "Did this text to Tom Reyes leave?" in page
    assert Step.objects.get(person=unknown.person_id).kind == "say_if_sent"
    web.post(reverse("say_if_left", args=[unknown.pk]), {"left": "yes"})
    unknown.refresh_from_db()
    assert unknown.state == Message.SENT
    assert Step.objects.get(person=unknown.person_id).emails == 1


def test_8_4_a_text_that_has_changed_since_is_not_in_doubt_again(web, unknown):
    web.post(reverse("say_if_left", args=[unknown.pk]), {"left": "no"})
    Message.objects.filter(pk=unknown.pk).update(text="Dear Tom,")
    answer = web.post(reverse("undo", args=[unknown.person_id]), follow=True)
    assert "The text has gone on since" in unescape(answer.content.decode())
    assert Step.objects.get(person=unknown.person_id).kind == "write_email"


def test_what_is_no_line_of_the_log_offers_no_way_back(web, doubtful):
    assert "Take it back" not in does(web, "mail_whose", doubtful, theirs="yes")
    assert "Take it back" in does(web, "mail_right", doubtful)


def test_without_a_mail_account_the_way_by_hand_is_as_it_was(web, post):
    tom = post.somebody()
    post.approve(tom)
    Mailbox.objects.all().delete()
    post.account.has_mailbox = False
    post.account.save()
    page = shown(web, "reachout", tom.pk)
    assert "Send it, then mark it as sent" in page
    assert "leaves by itself" not in page
