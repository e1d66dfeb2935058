"""A browser's place in front of the pages, without a browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from groundwork.faces.web import launch, seeker


@pytest.fixture(autouse=True)
def _nothing_kept_up() -> Iterator[None]:
    yield
    seeker._kept_up.clear()


@pytest.fixture
def web(db: None) -> Any:
    """A client that came in by a start address."""
    client = Client()
    client.get("/", {"open": launch.token()})
    return client
