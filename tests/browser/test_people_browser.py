"""People and Find in a real browser: what is clicked, by role and words."""

import re

import pytest

pytestmark = pytest.mark.slow

LINE = (
    "Elena Vasquez, grid planner at Norrland Power, Kofi introduced us, elena@norrland.example, "
    "+44 7700 900456, met at the careers fair"
)


def add(page, line):
    """From Find, in one line, and kept as it was understood."""
    page.get_by_role("link", name="Find", exact=True).click()
    page.get_by_label("Add somebody in one line").fill(line)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name=re.compile("^Add ")).click()


def test_a_line_becomes_a_person_who_is_found_as_one_types(page, axe):
    add(page, "Kofi Mensah, friend")
    add(page, LINE)
    page.get_by_role("heading", name="Elena Vasquez", level=1).wait_for()
    page.get_by_role("link", name="Reach out to Elena").wait_for()
    box = page.get_by_role("combobox", name="Search people and organisations")
    box.press_sequentially("vasqez", delay=20)
    page.get_by_role("option", name=re.compile("Elena Vasquez")).wait_for()
    axe(page)
    box.press("ArrowDown")
    box.press("Enter")
    page.get_by_role("heading", name="Elena Vasquez", level=1).wait_for()
    page.get_by_role("link", name="Kofi Mensah").click()
    page.get_by_text("Kofi led you to").wait_for()


def test_what_is_known_grows_on_the_page_of_a_person(page):
    add(page, "Elena Vasquez")
    page.get_by_label("One thing more").fill("planned the Norrland link")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_text("planned the Norrland link").wait_for()
    page.get_by_label("Another way").fill("elena@norrland.example")
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("button", name="Remove elena@norrland.example").wait_for()
    page.get_by_text("Add a note").click()
    page.get_by_label("What you want to remember").fill("call after five")
    page.get_by_role("button", name="Keep this note").click()
    page.get_by_text("call after five").wait_for()
    page.get_by_role("button", name=re.compile("^Take back.*A note")).click()
    page.locator("s", has_text="A note").wait_for()


def test_s1_a_prompt_keeps_names_and_who_next_says_why(page, axe):
    page.get_by_role("link", name="Find", exact=True).click()
    page.get_by_label("Names, one a line").fill("Ada's mum (Margaret)\nPeter, Luis's dad")
    page.get_by_role("button", name="Keep these").click()
    page.get_by_text("Margaret and Peter are in your book.").wait_for()
    page.get_by_text("Parent of your friend Ada.").wait_for()
    page.get_by_label("A company you are curious about").fill("Fjordline Logistics")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("heading", name="Fjordline Logistics").wait_for()
    axe(page)
    page.get_by_label("Somebody there").fill("Jo Pike")
    page.get_by_role("button", name="Add them").click()
    page.get_by_role("button", name="Add Jo").click()
    page.get_by_role("link", name="Fjordline Logistics").wait_for()


def test_erased_for_good_after_the_page_that_says_what_goes(page):
    add(page, "Elena Vasquez, elena@norrland.example")
    page.get_by_text("More about Elena").click()
    page.get_by_role("link", name="Erase for good").click()
    page.get_by_text("1 way to reach them").wait_for()
    page.get_by_role("button", name="Erase Elena for good").click()
    page.get_by_text("Erased for good.").wait_for()
    assert page.get_by_text("Elena").count() == 0


def test_the_pages_of_a_person_light_and_dark_wide_and_phone(served, page, look):
    add(page, "Kofi Mensah, friend, Norrland Power")
    add(page, LINE)
    person = page.url.removeprefix(served.root)
    page.get_by_role("link", name="Norrland Power").click()
    look(served, person, "person")
    look(served, f"{person}/edit", "edit")
    look(served, f"{person}/erase", "erase")
    look(served, page.url.removeprefix(served.root), "organisation")


def test_the_lists_of_people_light_and_dark_wide_and_phone(served, page, look):
    add(page, "Kofi Mensah, friend, Norrland Power")
    look(served, "people/", "people")
    look(served, "people/?tie=alum", "people-none")
    look(served, "people/search?q=kofi", "search")
    look(served, "people/search?q=nobody", "search-none")


def test_adding_and_find_light_and_dark_wide_and_phone(served, page, look):
    add(page, "Kofi Mensah, friend, Norrland Power")
    look(served, "people/add", "add")
    line = "Grace, Kofi introduced us, grace@norrland.example, tea?"
    look(served, f"people/add?line={line}", "understood")
    look(served, "find/", "find")
