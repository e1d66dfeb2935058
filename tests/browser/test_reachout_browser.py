"""A reach-out in a real browser: written with the checks beside it, handed over, called, logged."""

import re

import pytest

pytestmark = pytest.mark.slow

GOOD = (
    "Dear Tom,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You measured the small farms, and I would love to hear how you began.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
LINE = "Tom Reyes, alum who offered, works at Brightwater, tom@brightwater.example, 07700 900456"
TEXT = "Text of the email"


@pytest.fixture
def tom(served, page):
    """Tom is in the book with an address and a number; the page shows how to begin."""
    added = served.run("add", "--yes", LINE)
    assert added.returncode == 0, added.stderr
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("link", name="Tom Reyes").first.click()
    page.get_by_role("link", name="Reach out to Tom").first.click()
    return page


@pytest.fixture
def writing(tom):
    """The editor of the first email."""
    tom.get_by_label("An industry").fill("food")
    tom.get_by_role("button", name="Begin, and write the first message").click()
    tom.get_by_role("heading", name="First email to Tom Reyes", level=1).wait_for()
    return tom


def write(page, text: str = GOOD) -> None:
    """Types a text, and waits until the server has it."""
    page.get_by_label("Subject").fill("How small farms are measured")
    with page.expect_response(re.compile("/check")):
        page.get_by_label(TEXT).fill(text)


def approve(page) -> None:
    write(page)
    page.get_by_role("button", name="Approve").click()
    page.get_by_text("Approved, word for word.").wait_for()


def test_the_plan_follows_the_cadence_that_is_chosen(tom, axe):
    plan = tom.locator("#plan")
    plan.get_by_text("Call, in the other half of their day.").wait_for()
    tom.get_by_label("Two emails, a week apart").check()
    plan.get_by_text("Call.", exact=True).wait_for(state="detached")
    assert plan.get_by_role("listitem").count() == 3
    tom.get_by_text("Your own, attempt by attempt").click()
    tom.get_by_label("Your own", exact=False).first.check()
    tom.get_by_label("Working days after the one before").first.fill("1")
    tom.get_by_label("Working days after the one before").first.blur()
    plan.get_by_text("Leave at least two business days").wait_for()
    axe(tom)


def test_as_one_types_the_words_are_marked_and_a_tap_mends_them(writing, axe):
    checks = writing.get_by_role("region", name="Checks")
    assert writing.get_by_role("button", name="Approve").get_attribute("aria-disabled") == "true"
    text = GOOD.replace("I found you", "I hope this finds you well. I found you")
    write(writing, text + "\n[one gap]")
    checks.get_by_text("still looks like a template").wait_for()
    assert writing.locator("mark.b").all_inner_texts() == ["[one gap]"]
    assert writing.locator("mark.w").all_inner_texts() == ["I hope this finds you well. "]
    axe(writing)
    with writing.expect_response(re.compile("/check")):
        checks.get_by_role("button", name="Take the sentence out").click()
    assert "finds you well" not in writing.get_by_label(TEXT).input_value()
    write(writing)
    approval = writing.locator("#approve button", has_text="Approve")
    writing.wait_for_function(
        "() => !document.querySelector('#approve button[value=approve]').ariaDisabled"
    )
    assert "primary" in approval.get_attribute("class")


def test_the_tab_closes_in_the_middle_of_a_draft_and_the_text_is_still_there(writing, new_page):
    write(writing, "Dear Tom,\n\nhalf a thought")
    where, known = writing.url, writing.context.storage_state()
    writing.close()
    again = new_page(state=known)
    again.goto(where)
    assert again.get_by_label(TEXT).input_value() == "Dear Tom,\n\nhalf a thought"


def test_two_tabs_the_older_one_says_so_and_both_texts_are_kept(writing):
    other = writing.context.new_page()
    other.goto(writing.url)
    write(other)
    write(writing, "Dear Tom,\n\nmine")
    writing.locator("#why").get_by_text("Changed in another window").wait_for()
    writing.get_by_role("button", name="Save for later").click()
    writing.get_by_text("Both are kept").wait_for()
    assert writing.get_by_label(TEXT).input_value() == GOOD
    writing.get_by_text("Another version, kept beside it").click()
    writing.get_by_text("mine", exact=False).first.wait_for()
    writing.get_by_role("button", name="Use this one").click()
    writing.get_by_text("Changed over.").wait_for()
    assert writing.get_by_label(TEXT).input_value() == "Dear Tom,\n\nmine"


def test_approved_handed_over_marked_and_taken_back(writing, axe):
    approve(writing)
    axe(writing)
    link = writing.get_by_role("link", name="Open in your mail program").get_attribute("href")
    assert link.startswith("mailto:tom@brightwater.example?subject=How%20small")
    with writing.expect_download() as loading:
        writing.get_by_role("link", name="Save as a file (.eml)").click()
    assert loading.value.suggested_filename == "first-email-to-tom-reyes.eml"
    writing.get_by_role("button", name="Mark as sent").dblclick()
    writing.get_by_text("Next: call Tom on Tuesday 10 March.").wait_for()
    axe(writing)
    writing.get_by_role("button", name="Take it back").click()
    writing.get_by_role("heading", name="First email to Tom Reyes", level=1).wait_for()
    assert writing.get_by_label(TEXT).input_value() == GOOD


def test_a4_in_the_evening_the_buttons_keep_their_place_and_do_nothing(writing, clock):
    approve(writing)
    clock.set("2026-03-03T19:00:00")
    writing.reload()
    writing.get_by_text("It may leave from Wednesday 4 March, 09:00.").wait_for()
    button = writing.get_by_role("button", name="Open in your mail program")
    assert button.get_attribute("aria-disabled") == "true"
    button.click(force=True)
    writing.get_by_text("Approved, word for word.").wait_for()


def test_the_call_sheet_on_a_phone(writing, new_page, clock, axe):
    approve(writing)
    writing.get_by_role("button", name="Mark as sent").click()
    writing.get_by_text("Next: call Tom").wait_for()
    clock.set("2026-03-10T10:00:00")
    phone = new_page(390, 844, state=writing.context.storage_state())
    phone.goto(writing.url)
    phone.get_by_role("link", name="Open the call sheet").click()
    assert (
        phone.get_by_role("link", name="Call 07700 900456").get_attribute("href").startswith("tel:")
    )
    phone.get_by_text("It is for career advice, not a job.").wait_for()
    axe(phone)
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    phone.get_by_role("button", name="We spoke").click()
    phone.get_by_role("heading", name="What did Tom say?").wait_for()
    axe(phone)
    phone.get_by_role("button", name=re.compile("They ask something back")).click()
    phone.get_by_text("Next: answer Tom tomorrow.").first.wait_for()
    phone.get_by_role("button", name="Take it back").click()
    phone.get_by_role("link", name="Say what it means").wait_for()


def test_what_happened_is_logged_by_one_line_of_many(writing, axe):
    writing.get_by_role("link", name="Log what happened").click()
    axe(writing)
    writing.locator("summary", has_text=re.compile("^Later$")).click()
    kept = writing.locator("#later")
    assert kept.get_by_label("Until when").input_value() == "2026-06-03"
    kept.get_by_role("button", name="Keep it").click()
    writing.get_by_text("Next: write to Tom once more on Wednesday 3 June.").first.wait_for()
    writing.get_by_role("heading", name="Tom said later").wait_for()
    axe(writing)


def test_every_page_of_a_reach_out_in_light_and_dark_wide_and_phone(writing, served, look):
    number = int(re.search(r"/reach-outs/(\d+)", writing.url)[1])
    pages = {
        "reachouts": "reach-outs/", "ended": "reach-outs/?ended=1",
        "reachout": f"reach-outs/{number}", "begun": f"reach-outs/{number}/begin",
        "log": f"reach-outs/{number}/log?what=later", "answer": f"reach-outs/{number}/answer",
        "call": f"reach-outs/{number}/call", "give-up": f"reach-outs/{number}/give-up",
        "second": f"reach-outs/{number}/second-person",
    }  # fmt: skip
    for name, path in pages.items():
        look(served, path, name)
