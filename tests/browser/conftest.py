"""A real server in a process of its own, and a real browser in front of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .chromium import DESK, PHONE
from .serving import Served, fresh, serve

if TYPE_CHECKING:
    from tests.clock import Clock


@pytest.fixture
def served(tmp_path: Path, clock: "Clock") -> Iterator[Served]:
    """A server on an empty data folder and a free port."""
    running = serve(tmp_path / "data", clock)
    yield running
    if running.process.poll() is None:
        running.end()


@pytest.fixture
def page(served: Served, new_page: Callable[..., Any]) -> Any:
    """A wide page on Today of the server's book."""
    made = new_page()
    made.goto(served.start)
    return made


@pytest.fixture
def axe() -> Callable[[Any], None]:
    """`axe(page)`: axe-core finds nothing (WCAG 2.2 AA and best practice)."""
    from axe_playwright_python.sync_playwright import Axe

    def nothing(page: Any) -> None:
        found = Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == []

    return nothing


@pytest.fixture
def shot(tmp_path: Path) -> Callable[[Any, str], Path]:
    """`shot(page, name)`: a picture of the whole page, in GROUNDWORK_SHOTS where that is set."""
    folder = Path(os.environ.get("GROUNDWORK_SHOTS", tmp_path))

    def take(page: Any, name: str) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{name}.png"
        page.screenshot(path=file, full_page=True)
        return file

    return take


@pytest.fixture
def look(
    new_page: Callable[..., Any], axe: Callable[[Any], None], shot: Callable[[Any, str], Path]
) -> Callable[[Served, str, str], None]:
    """`look(served, path, name)`: the page in light and dark, wide and on a phone: axe-core finds
    nothing, nothing scrolls sideways, and a picture is taken of each."""

    cookies: dict[str, Any] = {}

    def of(served: Served) -> Any:
        if served.root not in cookies:
            first = new_page()
            first.goto(fresh(served))
            cookies[served.root] = first.context.storage_state()
        return cookies[served.root]

    def at(served: Served, path: str, name: str) -> None:
        for (width, height), size in ((DESK, "wide"), (PHONE, "phone")):
            for dark in (False, True):
                seen = new_page(width, height, dark=dark, state=of(served))
                seen.goto(served.root + path.lstrip("/"))
                axe(seen)
                wider = seen.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wider <= 0, f"{path} scrolls sideways at {width}"
                shot(seen, f"{name}-{size}-{'dark' if dark else 'light'}")
                seen.context.close()  # the server holds a hundred connections at most

    return at
