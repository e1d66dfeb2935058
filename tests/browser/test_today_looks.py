"""Today and the settings in a browser: light and dark, wide and on a phone, and by hand."""

import re

import pytest
from playwright.sync_api import expect

from .serving import fresh

pytestmark = pytest.mark.slow


def begin_with_three(served):
    """Three people: one to write to, one to call, one who answered."""
    for words in (
        ("settings", "name", "Priya Raman"),
        ("add", "Elena Vasquez, grid planner at Norrland Power, elena@norrland.example", "--yes"),
        ("add", "Tom Reyes, buyer in Chicago, tom@lakeside.example, 07700 900456", "--yes"),
        ("add", "Ruth Adler, friend, ruth@harbour.example", "--yes"),
        ("reach-out", "Elena", "--about", "industry: grids"),
        ("reach-out", "Tom", "--about", "industry: food"),
        ("sent", "Tom", "--how", "email"),
        ("reach-out", "Ruth", "--about", "industry: ports"),
        ("sent", "Ruth", "--how", "email"),
        ("answer", "Ruth", "unsorted"),
    ):
        done = served.run(*words)
        assert done.returncode == 0, (words, done.stdout, done.stderr)


def test_today_and_the_settings_look_right(served, look, clock):
    look(served, "/", "today-first")
    begin_with_three(served)
    clock.set("2026-03-10T15:20:00")
    look(served, "/", "today")
    assert served.run("do-not-contact", "Tom").returncode == 0
    assert served.run("rest", "2026-03-10", "2026-03-13").returncode == 0
    look(served, "/", "today-rest")
    look(served, "/?anyway=1", "today-rest-anyway")
    look(served, "/settings/", "settings")


def test_a_closed_book_looks_right(served, new_page, axe, shot):
    for dark in (False, True):
        seen = new_page(390, 844, dark=dark)
        seen.goto(served.root)
        expect(seen.get_by_role("heading", name="This book is closed")).to_be_visible()
        axe(seen)
        shot(seen, f"closed-phone-{'dark' if dark else 'light'}")


def test_a_page_that_is_not_there_looks_right(page, served, axe, shot):
    page.goto(served.root + "people/999")
    expect(page.get_by_role("heading", name="There is nothing here")).to_be_visible()
    axe(page)
    shot(page, "not-here")
    page.get_by_role("link", name="Go to Today").click()
    expect(page).to_have_url(served.root)


def test_a_rest_is_begun_and_ended_by_hand(page, served):
    served.run("add", "Elena Vasquez, elena@norrland.example", "--yes")
    page.get_by_role("link", name=re.compile("Settings")).click()
    page.get_by_label("First day").fill("2026-03-02")
    page.get_by_label("Last day").fill("2026-03-06")
    page.get_by_role("button", name="Rest on these days").click()
    expect(page.get_by_text("Rest well.")).to_be_visible()
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_role("heading", name="You are resting")).to_be_visible()
    page.get_by_role("button", name="I am back").click()
    expect(page.get_by_text("Welcome back.")).to_be_visible()
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_role("heading", name=re.compile("Good morning"))).to_be_visible()


def test_dark_is_chosen_and_stays(page, served):
    page.goto(served.root + "settings/")
    page.get_by_text("Dark", exact=True).click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    expect(page.get_by_label("Dark", exact=True)).to_be_checked()


def test_two_browsers_look_at_one_book(page, served, new_page):
    other = new_page()
    other.goto(fresh(served))
    for each in (page, other):
        expect(each.get_by_role("heading", name=re.compile("Start with one name"))).to_be_visible()
