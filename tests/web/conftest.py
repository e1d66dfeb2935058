"""A browser's place in front of the pages, without a browser."""

from typing import Any

import pytest
from django.test import Client

from groundwork.faces.web import launch


@pytest.fixture
def web(db: None) -> Any:
    """A client that came in by a start address."""
    client = Client()
    client.get("/", {"open": launch.token()})
    return client
