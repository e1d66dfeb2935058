"""The settings: each form keeps what it is given, or comes back as it was typed."""

from datetime import date

import pytest
from django.urls import reverse

from groundwork.accounts.models import Purpose
from groundwork.people.add import Described, add
from groundwork.people.edit import do_not_contact
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.models import Step

GOALS = {
    "goal_people": "2", "goal_conversations": "1", "cap_day": "5", "cap_week": "12",
    "ideal": "90", "longest": "200",
}  # fmt: skip


def sent(web, name, given, *arguments):
    """Posts a form and gives the page that follows."""
    answer = web.post(reverse(name, args=arguments), given, follow=True)
    return answer.status_code, answer.content.decode()


def page(web):
    return web.get(reverse("settings")).content.decode()


def test_who_the_seeker_is(web, seeker):
    given = {
        "name": "Priya  Raman ", "status": "MSc, Leeds", "email": "priya@fastpost.example",
        "phone": "07700 900142",
    }  # fmt: skip
    status, shown = sent(web, "set_who", given)
    assert status == 200
    assert "Kept." in shown
    seeker.refresh_from_db()
    assert (seeker.name, seeker.status) == ("Priya Raman", "MSc, Leeds")
    assert (seeker.email, seeker.phone) == ("priya@fastpost.example", "07700 900142")


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("email", "priya at fastpost", "be an email address"),
        ("phone", "12", "be a phone number"),
        ("name", "x" * 201, "200 characters are the most"),
    ],
)
def test_what_can_t_be_kept_is_said_beside_the_field_and_stays_typed(
    web, seeker, field, typed, words
):
    given = {"name": "Priya", "status": "new", "email": "", "phone": ""} | {field: typed}
    status, shown = sent(web, "set_who", given)
    assert status == 422
    assert words in shown
    assert f'value="{typed}"' in shown
    assert 'value="new"' in shown
    assert 'aria-invalid="true"' in shown
    seeker.refresh_from_db()
    assert seeker.status == "final-year geography student"


def test_a_new_book_is_where_this_computer_is_until_the_seeker_says_otherwise(web, settings):
    settings.TZ_AT_START = "America/Chicago"
    assert "Now: America/Chicago, with the public holidays of United States." in page(web)
    shown = sent(web, "set_place", {"place": "Leeds"})[1]
    assert (
        "Now: Europe/London, with the public holidays of Britain (UK). "
        "This computer is set to Chicago." in shown
    )


def test_a_computer_that_names_no_place_suggests_london(web, settings):
    settings.TZ_AT_START = "Etc/UTC"
    assert "Now: Europe/London, with the public holidays of Britain (UK)." in page(web)


@pytest.mark.parametrize(
    ("typed", "zone", "country"),
    [
        ("Chicago", "America/Chicago", "US"),
        ("Europe/Berlin", "Europe/Berlin", "DE"),
        ("edinburgh", "Europe/London", "GB"),
    ],
)
def test_a_place_is_a_city_or_a_zone(web, seeker, typed, zone, country):
    assert sent(web, "set_place", {"place": typed})[0] == 200
    seeker.refresh_from_db()
    assert (seeker.zone, seeker.country) == (zone, country)


@pytest.mark.parametrize("typed", ["Nowhereville", "", "United States"])
def test_a_place_that_can_t_be_told_is_asked_again(web, seeker, typed):
    status, shown = sent(web, "set_place", {"place": typed})
    assert status == 422
    assert "Name a city" in shown or "isn’t a place" in shown.replace("&#39;", "’")
    seeker.refresh_from_db()
    assert seeker.zone == "Europe/London"


def test_a5_the_caps_go_downwards(web, seeker):
    assert sent(web, "set_goals", GOALS)[0] == 200
    seeker.refresh_from_db()
    assert (seeker.cap_day, seeker.cap_week, seeker.goal_people) == (5, 12, 2)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("cap_day", "11", "Ten first messages a day are the most"),
        ("cap_week", "26", "Twenty-five first messages a week are the most"),
        ("cap_day", "-1", "Ten first messages a day are the most"),
        ("cap_day", "many", "Type a number."),
        ("cap_day", "٣٣", "Ten first messages"),
        ("ideal", "10", "at least 42 days"),
        ("longest", "60", "comes after the ideal one"),
        ("goal_people", "9" * 4000, "up to 25"),
    ],
)
def test_a5_a12_numbers_beyond_the_rules_are_refused_in_words(web, seeker, field, typed, words):
    status, shown = sent(web, "set_goals", GOALS | {field: typed})
    assert status == 422
    assert words in shown
    seeker.refresh_from_db()
    assert seeker.cap_day == 10


def test_a14_a_rest_moves_every_date_that_can_wait(web, seeker):
    tom = add(
        Actor(seeker.pk),
        Described("Tom Reyes", addresses=(("phone", "07700 900456"), ("email", "t@f.example"))),
    )
    begin(Actor(seeker.pk), tom, [("industry", "grids")])
    log.written(Actor(seeker.pk), tom, "email")
    assert Step.objects.get(person_id=tom).due_on == date(2026, 3, 10)
    status, shown = sent(web, "rest", {"first": "2026-03-04", "last": "2026-03-06"})
    assert status == 200
    assert "Wednesday 4 March 2026 to Friday 6 March 2026" in shown
    assert Step.objects.get(person_id=tom).due_on == date(2026, 3, 12)
    status, shown = sent(web, "rest_over", {})
    assert "Welcome back. There is no backlog" in shown
    assert Step.objects.get(person_id=tom).due_on == date(2026, 3, 10)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-03-06", "2026-03-04", "comes after its first"),
        ("soon", "", "Choose a day"),
        ("", "2026-03-04", "Choose a day"),
        ("2026-02-30", "", "Choose a day"),
    ],
)
def test_a_rest_that_can_t_be_is_asked_again(web, seeker, first, last, words):
    status, shown = sent(web, "rest", {"first": first, "last": last})
    assert (status, words in shown) == (422, True)
    seeker.refresh_from_db()
    assert seeker.rests == []


def test_rest_days_of_the_week_and_quiet_days(web, seeker):
    assert sent(web, "rest_days", {"weekdays": ["5", "6", "9"]})[0] == 200
    seeker.refresh_from_db()
    assert (seeker.rest_weekdays, seeker.has_quiet_days) == ([5, 6], False)
    shown = page(web)
    assert 'value="5" checked' in shown
    sent(web, "rest_days", {"quiet": "1"})
    seeker.refresh_from_db()
    assert (seeker.rest_weekdays, seeker.has_quiet_days) == ([], True)


def test_a_date_to_keep_free_and_an_ordinary_one_again(web, seeker):
    assert "Friday 1 May 2026" in sent(web, "rest_date", {"on": "2026-05-01"})[1]
    assert "Friday 1 May 2026" not in sent(web, "ordinary_date", {"on": "2026-05-01"})[1]
    assert sent(web, "rest_date", {"on": "tomorrow"})[0] == 422


def test_s2_purposes_are_added_once_and_taken_off(web, seeker):
    for _ in range(2):
        shown = sent(web, "add_purpose", {"kind": "industry", "words": " grids "})[1]
    assert "an industry" in shown
    kept = Purpose.objects.get(account=seeker)
    assert kept.words == "grids"
    sent(web, "drop_purpose", {}, kept.pk)
    assert not Purpose.objects.exists()
    assert sent(web, "add_purpose", {"kind": "industry", "words": " "})[0] == 422
    assert sent(web, "add_purpose", {"kind": "job", "words": "x"})[0] == 422


def test_do_not_contact_lists_who_is_on_it(web, seeker):
    tom = add(Actor(seeker.pk), Described("Tom Reyes"))
    assert "Nobody is on it" in page(web)
    do_not_contact(Actor(seeker.pk), tom)
    shown = page(web)
    assert "Tom Reyes" in shown
    assert "nothing more, of any kind" in shown
    assert reverse("person", args=[tom]) in shown


def test_it_is_said_how_mail_leaves(web, seeker):
    assert "Nothing leaves by itself, and no password is asked for." in page(web)


def test_one_seekers_purposes_stay_their_own(web, seeker):
    from groundwork.accounts.models import Account

    other = Account.objects.create(name="Kofi")
    theirs = Purpose.objects.create(account=other, kind="industry", words="tea")
    assert "tea" not in page(web)
    sent(web, "drop_purpose", {}, theirs.pk)
    assert Purpose.objects.filter(pk=theirs.pk).exists()
