"""Bringing a list in a real browser: what is clicked, by role and words, and how it looks."""

import re

import pytest

from tests.imports.bringing import HEAD, PEOPLE

pytestmark = pytest.mark.slow

FAIR = """Name,Organisation,how met,mail,notes
Carys Morgan,Calder Water,alum who offered,c.morgan@calder.example,spoke at alumni evening
Omar Farouk,City of Leeds,classmate,omar@farouk.example,
Łucja Wójcik,Meridian Assurance,guest lecturer,lucja.wojcik@meridian.example,prefers phone
"Ben ""Fenwick, met" at the fair,call him??
Peter Sandoval,Brightwater Foods,friend's parent,,"Luis's dad, 07700 900123"
,,,,"K. Mensah, +44 7700 9OO"
Carys Morgan,Norrland Power,,carys@norrland.example,
"""


def choose(page, data: str, name: str = "careers-day.csv") -> None:
    """From the navigation: the file, and a look at what is in it."""
    page.get_by_role("link", name="Bring a list", exact=True).first.click()
    page.get_by_label("LinkedIn’s archive, or any list saved as CSV").set_input_files(
        [{"name": name, "mimeType": "text/csv", "buffer": data.encode()}]
    )
    page.get_by_role("button", name="See what is in it").click()
    page.get_by_role("heading", name="Your list, as we read it").wait_for()


def test_a_list_is_looked_over_brought_put_right_and_taken_back(page, axe):
    choose(page, PEOPLE)
    axe(page)
    page.get_by_role("button", name="Add 3 people").click()
    page.get_by_role("heading", name="What your list brought").wait_for()
    axe(page)
    page.get_by_role("link", name="Edit line 4").click()
    page.get_by_label("Name").fill("Ada Reyes")
    axe(page)
    page.get_by_role("button", name="Try again").click()
    page.get_by_text("Ada Reyes is added.").wait_for()
    page.get_by_role("link", name="Bring a list", exact=True).first.click()
    axe(page)
    page.get_by_role("button", name="Take back Connections.csv").or_(
        page.get_by_role("button", name="Take back careers-day.csv")
    ).click()
    page.get_by_text("is taken back: 4 people left with it.").wait_for()


def test_a_long_list_shows_how_far_it_is_and_is_found_at_the_end(page, axe, shot):
    rows = "".join(
        f"Ada{n},Reyes,https://www.linkedin.com/in/ada-{n},,Labs {n % 90},Head,03 Mar 2025\n"
        for n in range(9000)
    )
    choose(page, f"{HEAD}\n{rows}")
    page.get_by_role("button", name="Add 9,000 people").click()
    page.get_by_role("progressbar", name="Share of the list").wait_for()
    shot(page, "bring-coming")
    axe(page)
    page.get_by_role("heading", name="What your list brought").wait_for(timeout=60_000)
    page.get_by_role("combobox", name="Search people").press_sequentially("ada8999", delay=20)
    page.get_by_role("option", name=re.compile("Ada8999 Reyes")).wait_for()


def test_a_long_list_that_is_stopped_keeps_what_came_in(page):
    rows = "".join(f"Ada Reyes {n},Labs {n % 90},{'x' * 80}\n" for n in range(9000))
    choose(page, f"Name,Company,Notes\n{rows}")
    page.get_by_role("button", name="Add 9,000 people").click()
    page.get_by_role("button", name="Stop here").click()
    page.get_by_text("What had come in stays").wait_for()
    page.get_by_role("button", name="Take the whole list back").click()
    page.get_by_text("is taken back").wait_for()


def test_a_list_can_be_dropped_or_pasted_on_a_phone(served, new_page):
    page = new_page(390, 844)
    page.goto(served.start)
    page.get_by_role("link", name="Find", exact=True).click()
    page.get_by_role("link", name="Bring a list").click()
    page.get_by_label("Or paste a list, one person a line").fill("Name\nAda Reyes\nBo Lind")
    page.get_by_role("button", name="See what was pasted").click()
    page.get_by_role("button", name="Add 2 people").click()
    page.get_by_text("new people").wait_for()


def test_every_page_of_it_looks_right(served, page, look):
    path = lambda: re.sub(r"^https?://[^/]+", "", page.url)  # noqa: E731
    look(served, "/bring/", "bring-empty")
    choose(page, FAIR)
    look(served, path(), "bring-preview")
    page.get_by_role("button", name=re.compile("^Add ")).click()
    page.get_by_role("heading", name="What your list brought").wait_for()
    look(served, path(), "bring-run")
    page.get_by_role("link", name=re.compile("^Edit line")).first.click()
    page.get_by_role("button", name="Try again").wait_for()
    look(served, path(), "bring-row")
    choose(page, "xx;yy\nada@labs.example;Ada Reyes\nbo@labs.example;Bo Lind\n")
    look(served, path(), "bring-columns")
    look(served, "/bring/", "bring-past")
