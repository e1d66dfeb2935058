"""The mails that came in, in a real browser; and a hostile one, which can do nothing."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.filling import HOSTILE

from .serving import fresh

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


class Elsewhere:
    """A server of somebody else's, which notes whoever asks it for anything."""

    def __init__(self) -> None:
        asked: list[str] = []

        class Notes(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_GET  # noqa: N815

            def log_message(self, *_: Any) -> None:
                """Says nothing."""

        self.asked = asked
        self.server = HTTPServer(("127.0.0.1", 0), Notes)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    made = Elsewhere()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def filled(served: Any, elsewhere: Elsewhere) -> dict[str, int]:
    """The book of the server has mails of every kind; the numbers of people and mails."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.web.filling"],
        cwd=ROOT,
        env={**os.environ, **served.environment, "EVIL": elsewhere.address},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    numbers: dict[str, int] = json.loads(done.stdout)
    return numbers


def test_every_page_of_mail_looks_right(served, filled, look):
    pages = {
        "mails": "/mail/",
        "mail-hostile": f"/mail/{filled['tom mail']}",
        "mail-plain": f"/mail/{filled['ruth mail']}",
        "today-mails": "/",
        "leaves": f"/reach-outs/{filled['grace']}",
        "left-or-not": f"/reach-outs/{filled['sam']}",
        "thread-mail": f"/people/{filled['ruth']}",
    }
    for name, path in pages.items():
        look(served, path, name)


def test_a7_from_today_to_the_mail_and_one_tap(page, served, filled):
    page.reload()
    page.get_by_role("link", name="Five mails came in").click()
    expect(page.get_by_role("heading", name="Five mails came in", level=1)).to_be_visible()
    ruth = page.get_by_role("article", name="Ruth Abara")
    assert ruth.locator("mark").count() >= 1
    ruth.get_by_role("button", name="It is theirs: keep it").click()
    expect(page.get_by_text("ruth.abara@home.example is kept with Ruth Abara.")).to_be_visible()
    page.get_by_role("article", name="Ruth Abara").get_by_role("button", name="Right").click()
    expect(page.get_by_text("Ruth is willing to talk.")).to_be_visible()
    expect(page.get_by_role("heading", name="Four mails came in")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("heading", name="Five mails came in")).to_be_visible()
    page.get_by_role("article", name="Ruth Abara").get_by_role("button", name="it is a no").click()
    expect(page.get_by_text("A no, and that is all right.")).to_be_visible()
    leo = page.get_by_role("article", name="Leo Brandt")
    leo.get_by_role("button", name="No, somebody else’s").click()
    expect(page.get_by_text("Set aside as somebody else’s.")).to_be_visible()
    mia = page.get_by_role("article", name="Mia Okafor")
    mia.get_by_role("button", name="Yes, count it").click()
    expect(page.get_by_text("Counted.")).to_be_visible()
    tom = page.get_by_role("article", name="Tom Reyes")
    tom.get_by_role("link", name="something else").click()
    expect(page.get_by_role("heading", name="What did Tom say?")).to_be_visible()
    expect(page.get_by_text("Received with thanks.")).to_be_visible()


def test_8_4_left_or_not_is_said_by_one_tap(page, served, filled):
    page.goto(f"{served.root}reach-outs/{filled['sam']}")
    expect(page.get_by_role("heading", name="Did this text to Sam Otieno leave?")).to_be_visible()
    page.get_by_role("button", name="It isn’t: keep it as a draft").click()
    expect(page.get_by_text("Then it is a draft again.")).to_be_visible()
    expect(page.get_by_label("Text of the email")).to_be_visible()


def test_an_approved_text_is_taken_back_before_it_leaves(page, served, filled):
    page.goto(f"{served.root}reach-outs/{filled['grace']}")
    expect(page.get_by_text(re.compile(r"It leaves by itself on .* in Chicago"))).to_be_visible()
    page.get_by_text("Send it yourself instead").click()
    expect(page.get_by_role("button", name="Mark as sent")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Taken back. It is a draft again.")).to_be_visible()


def watched(chromium: Any, served: Any) -> tuple[Any, list[str]]:
    """A page of the book, and everything that it asks of anybody."""
    context = chromium.new_context()
    seen = context.new_page()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    seen.goto(fresh(served))
    return seen, asked


def nothing_left(seen: Any, asked: list[str], served: Any, elsewhere: Elsewhere) -> None:
    """The page is as it was, and nobody else was asked for anything."""
    seen.wait_for_load_state("networkidle")
    inside = seen.frame_locator("iframe.arrived")
    expect(inside.get_by_text("A cell")).to_be_visible()
    expect(seen.get_by_role("heading", name="The mail as it arrived")).to_be_visible()
    assert seen.title().startswith("The mail as it arrived")
    foreign = [url for url in asked if not url.startswith((served.root, "data:"))]
    assert foreign == []
    assert elsewhere.asked == []
    assert len(seen.context.pages) == 1


def test_a_hostile_mail_asks_nobody_for_anything(served, filled, chromium, elsewhere):
    seen, asked = watched(chromium, served)
    seen.goto(f"{served.root}mail/{filled['tom mail']}")
    nothing_left(seen, asked, served, elsewhere)
    inside = seen.frame_locator("iframe.arrived")
    expect(inside.get_by_text("Your session has ended")).to_be_visible()
    assert (
        inside.locator("form, input, button, script, svg, img, iframe, style >> nth=1").count() == 0
    )
    for words in ("one", "two", "three"):
        inside.get_by_text(words, exact=True).click()
    nothing_left(seen, asked, served, elsewhere)
    frame = seen.locator("iframe.arrived").bounding_box()
    over = inside.get_by_text("Your session has ended").bounding_box()
    assert over["y"] >= frame["y"]
    assert over["height"] < frame["height"]
    seen.context.close()


def test_the_frame_holds_even_what_was_not_cleaned(served, filled, chromium, elsewhere):
    """The second wall alone: the very HTML of the mail under the policy of the frame."""
    seen, _ = watched(chromium, served)

    def untouched(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=HOSTILE.format(evil=elsewhere.address))

    seen.route("**/frame", untouched)
    seen.goto(f"{served.root}mail/{filled['tom mail']}")
    seen.wait_for_load_state("networkidle")
    seen.wait_for_timeout(500)  # a refresh of the frame would come after it was shown
    assert seen.title().startswith("The mail as it arrived")
    assert elsewhere.asked == []
    alone = seen.context.new_page()
    alone.route("**/frame", untouched)
    alone.goto(f"{served.root}mail/{filled['tom mail']}/frame")
    assert alone.evaluate("window.origin") == "null"
    assert elsewhere.asked == []
    seen.context.close()
