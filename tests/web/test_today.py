"""Today's page: what it shows, in which states, and what it costs."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from groundwork.accounts import settings
from groundwork.mail.approve import approve, mark_sent
from groundwork.mail.draft import start
from groundwork.people.add import Described, add
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.models import Event, Step

TEXT = "Dear you,\n\nA question about grids.\n\nPriya"


@pytest.fixture
def actor(seeker):
    return lambda: Actor(seeker.pk)


@pytest.fixture
def person(actor):
    """Adds somebody by their name: `person("Tom Reyes")`."""

    def make(name, **known):
        first = name.split()[0].lower()
        reach = (("email", f"{first}@firm.example"), ("phone", "07700 900456"))
        return add(actor(), Described(name, tie="alum", addresses=reach, **known))

    return make


@pytest.fixture
def written(actor):
    """Begins a reach-out and sends its first email."""

    def make(who, name):
        begin(actor(), who, [("industry", "grids")])
        to = f"{name}@firm.example"
        message = start(actor(), who, "first_email", "email", to, "A question", TEXT)
        approve(actor(), message)
        mark_sent(actor(), message)

    return make


def shown(web, path="/"):
    answer = web.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_first_day_asks_for_one_name(web, seeker):
    page = shown(web)
    assert "Hello Priya. Start with one name." in page
    assert f'action="{reverse("add_person")}"' in page
    assert 'name="line"' in page
    assert f'action="{reverse("sample")}"' in page
    assert reverse("import") in page


def test_nothing_due_asks_whom_next_and_names_the_day_of_the_next_step(web, person, written):
    written(person("Tom Reyes"), "tom")
    page = shown(web)
    assert "Nothing to do today" in page
    assert "The next step is on Tuesday 10 March." in page
    assert reverse("find") in page


def test_one_focus_row_with_the_one_filled_button_and_then_the_others(
    web, actor, person, written, clock
):
    tom, ruth = person("Tom Reyes"), person("Ruth Adler")
    written(tom, "tom")
    written(ruth, "ruth")
    log.answer(actor(), ruth, "")
    clock.set("2026-03-10T10:00:00")
    page = shown(web)
    assert page.count('class="btn primary') == 1
    assert page.index("What did Ruth Adler say?") < page.index("Then</h2>")
    assert page.index("Then</h2>") < page.index("Call Tom Reyes")
    assert reverse("answer", args=[ruth]) in page
    assert reverse("call_sheet", args=[tom]) in page
    assert 'aria-label="Attempt 2 of 5, a call"' in page
    assert page.count('<i class="k x">') == 1


def test_s6_silence_is_not_a_no_is_said_while_somebody_has_not_answered(
    web, actor, person, written
):
    tom = person("Tom Reyes")
    assert "Silence is not a no" not in shown(web)
    written(tom, "tom")
    assert "Silence is not a no" in shown(web)
    log.answer(actor(), tom, "yes")
    assert "Silence is not a no" not in shown(web)


def test_a5_more_first_messages_than_the_cap_wait_for_another_day(web, actor, seeker, person):
    settings.change(seeker, {"cap_day": 2})
    for name in ("Ann One", "Bea Two", "Cy Three"):
        begin(actor(), person(name), [("industry", "grids")])
    page = shown(web)
    assert page.count("First email to") == 2
    assert "More first messages wait for another day" in page


def test_a15_the_week_counts_what_was_done(web, actor, seeker, person, written):
    written(person("Tom Reyes"), "tom")
    ruth = person("Ruth Adler")
    log.held(actor(), ruth, "no_one_now")
    page = shown(web)
    assert "You chose three people and one conversation a week." in page
    assert 'aria-label="1 of 3 so far"' in page
    assert 'aria-label="1 of 1 so far"' in page


def test_a14_a_rest_hides_what_waits_and_shows_the_rest_on_request(
    web, actor, seeker, person, written, clock
):
    tom, ruth = person("Tom Reyes"), person("Ruth Adler")
    written(tom, "tom")
    log.held(actor(), ruth, "no_one_now")
    clock.set("2026-03-10T10:00:00")
    assert "Call Tom Reyes" in shown(web)
    settings.rest(seeker, date(2026, 3, 10), date(2026, 3, 13))
    page = shown(web)
    assert "You are resting" in page
    assert "hidden until Saturday 14 March" in page
    assert "Tom Reyes" not in page
    anyway = shown(web, "/?anyway=1")
    assert "Thank Ruth Adler" in anyway
    assert "Tom Reyes" not in anyway


def test_a_rest_day_of_the_week_is_the_seekers(web, seeker, person, clock):
    person("Tom Reyes")
    settings.change(seeker, {"rest_weekdays": [1]})
    page = shown(web)
    assert "Tuesday is yours" in page
    assert "hidden until Wednesday 4 March" in page


def test_a14_back_early_from_the_page_of_rest(web, seeker, person):
    person("Tom Reyes")
    settings.rest(seeker, date(2026, 3, 2), date(2026, 3, 6))
    assert reverse("rest_over") in shown(web)
    web.post(reverse("rest_over"))
    seeker.refresh_from_db()
    assert seeker.rests == [["2026-03-02", "2026-03-02"]]
    assert "Good morning, Priya" in shown(web)


def test_a6_undo_takes_the_last_act_back_and_returns_to_its_page(
    web, actor, person, written, clock
):
    tom = person("Tom Reyes")
    written(tom, "tom")
    clock.set("2026-03-10T10:00:00")
    log.call(actor(), tom, "voicemail")
    back = reverse("person", args=[tom])
    answer = web.post(reverse("undo", args=[tom]), {"back": back})
    assert (answer.status_code, answer["Location"]) == (302, back)
    assert Step.objects.get(person_id=tom).calls == 0
    assert "Taken back." in shown(web)


def test_undo_sent_twice_with_one_key_takes_one_act_back(web, actor, person, written, clock):
    tom = person("Tom Reyes")
    written(tom, "tom")
    clock.set("2026-03-10T10:00:00")
    log.call(actor(), tom, "voicemail")
    key = "5f0c0000-0000-4000-8000-000000000001"
    for _ in range(2):
        web.post(reverse("undo", args=[tom]), {"key": key})
    assert Event.objects.filter(person_id=tom, kind="undone").count() == 1


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:x", ""])
def test_undo_leads_to_no_other_site(web, person, back):
    tom = person("Tom Reyes")
    answer = web.post(reverse("undo", args=[tom]), {"back": back})
    assert answer["Location"] == "/"


def test_the_hour_there_is_said_where_it_is_another(web, actor, person):
    tom = person("Tom Reyes", zone="America/Chicago", country="US")
    begin(actor(), tom, [("industry", "grids")])
    assert "It is 04:00 in Chicago." in shown(web)


def test_s5_a_reachout_moves_on_on_its_day_where_the_clocks_loop_did_not_run(
    web, actor, person, clock
):
    tom = person("Tom Reyes")
    begin(actor(), tom, [("industry", "grids")], [("email", 0)])
    log.written(actor(), tom, "email")
    shown(web)
    assert Step.objects.get(person_id=tom).kind == "move_on"
    clock.set("2026-03-12T10:00:00")
    shown(web)
    assert Step.objects.get(person_id=tom).standing == "moved_on"


@pytest.mark.parametrize("rows", [5, 500])
def test_the_page_costs_the_same_at_any_size(web, actor, person, rows):
    for n in range(rows):
        begin(actor(), person(f"Person{n} Name{n}"), [("industry", "grids")])
    shown(web)
    with CaptureQueriesContext(connection) as asked:
        page = shown(web)
    assert len(asked) <= 8, [each["sql"] for each in asked]
    assert len(page.encode()) <= 60_000
    assert page.count('class="row') + page.count("card row") >= 5


@pytest.mark.django_db(transaction=True)
def test_the_sample_is_one_click_away_and_leaves_without_a_trace(web, seeker):
    page = web.post(reverse("sample"), follow=True).content.decode()
    assert "A sample search, to look around in." in page
    assert "Start with one name" not in page
    assert f'action="{reverse("leave_sample")}"' in page
    own = web.post(reverse("leave_sample"), follow=True).content.decode()
    assert "This is your own book again." in own
    assert "Hello Priya. Start with one name." in own
    assert not Step.objects.exists()
