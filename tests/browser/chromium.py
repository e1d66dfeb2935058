"""The browser, and pages in it: known to every test of a process, which holds one of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK, PHONE = (1240, 900), (390, 844)
PATIENCE = 20_000
"""Milliseconds that a page may take on a busy machine."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests of a process; a missing one is a failure, never a skip."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    assert Path(CHROMIUM).exists(), "Install Chromium (Debian: apt install chromium)."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Makes pages, each in a browser of its own: `new_page(width, height, dark=False)`. It knows
    nothing, or the cookies of a `state` (`page.context.storage_state()`).

    At the end nothing may have gone wrong in any of their tabs: no script error, nothing
    blocked."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def make(
        width: int = DESK[0], height: int = DESK[1], *, dark: bool = False, state: Any = None
    ) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            has_touch=width < 760,
            storage_state=state,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda found: wrong.append(str(found.error)))
        context.on("console", lambda said: _note(said, wrong))
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert wrong == []


def _note(said: Any, wrong: list[str]) -> None:
    """An answer such as 422 is told on the console too, and is none of the page's faults."""
    if said.type == "error" and "Failed to load resource" not in said.text:
        wrong.append(said.text)
