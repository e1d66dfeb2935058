"""Only adapters/clock.py asks what time it is; everybody else is told."""

import ast
from collections.abc import Iterator

import pytest

from .source import Module, modules

CLOCK = "adapters/clock.py"
ASKING = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.ctime",
    "django.utils.timezone.now",
    "django.db.models.functions.Now",
}
# These only turn a moment into another zone, unless no moment is given.
ASKING_WHEN_BARE = {"django.utils.timezone.localtime", "django.utils.timezone.localdate"}
ASKING_FIELDS = {"auto_now", "auto_now_add"}


def asks_the_time(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name) and module.dotted(node) in ASKING:
            yield module.at(node)
        if isinstance(node, ast.Call):
            bare = not node.args and not node.keywords
            if bare and module.dotted(node.func) in ASKING_WHEN_BARE:
                yield module.at(node)
            if any(keyword.arg in ASKING_FIELDS for keyword in node.keywords):
                yield module.at(node)


def test_only_the_clock_asks_the_time() -> None:
    found = list(modules())
    assert found
    asking = [place for m in found if m.where != CLOCK for place in asks_the_time(m)]
    assert asking == [], f"only {CLOCK} asks the time; take it as an argument"


@pytest.mark.parametrize(
    "text",
    [
        "import datetime\ndatetime.datetime.now()",
        "import datetime as dt\ndt.date.today()",
        "from datetime import datetime as D, UTC\nD.now(UTC)",
        "from datetime import date\nwhen = date.today",
        "import time\ntime.time()",
        "from time import time\ntime()",
        "from django.utils import timezone\ntimezone.now()",
        "from django.utils.timezone import now\nnow()",
        "from django.utils.timezone import localdate\nlocaldate()",
        "from django.db.models.functions import Now\nNow()",
        "from django.db import models\nmodels.DateTimeField(auto_now_add=True)",
    ],
)
def test_asking_the_time_is_seen(text: str) -> None:
    assert list(asks_the_time(Module("people/person.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "from groundwork.adapters import clock\nclock.now()",
        "from django.utils.timezone import localtime\nlocaltime(at)",
        "from datetime import datetime\ndatetime.fromisoformat(words)",
        "import time\ntime.monotonic()",
    ],
)
def test_being_told_the_time_is_fine(text: str) -> None:
    assert not list(asks_the_time(Module("people/person.py", text)))
