"""Today: its data at every size, and its page beside the least page by an ORM and a template."""

import gzip
import statistics
import time
from pathlib import Path

from bench.book import fill_steps, open_book

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 60


def measure() -> list[tuple[str, str, str]]:
    """Rows of (what, figure, budget)."""
    open_book()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from groundwork.accounts.models import Account
    from groundwork.adapters import clock
    from groundwork.faces.web import launch
    from groundwork.steps import queries

    account = Account.objects.create(name="Priya Raman")
    rows, filled, data, pages = [], 0, {}, {}
    client = Client(headers={"host": "127.0.0.1"})
    client.get("/", {"open": launch.token()})
    for size in SIZES:
        fill_steps(account, size - filled)
        filled = size
        connection.cursor().execute("analyze")
        data[size] = _cpu(lambda: queries.today(account, clock.now()))
        if size <= 100_000:
            pages[size] = _cpu(lambda: client.get("/"))
        if size == SIZES[0]:
            anchor = _cpu(_orm_page(account))
    client.get("/")  # once a minute a page brings the book up to the day; that is not its own
    with CaptureQueriesContext(connection) as captured:
        page = client.get("/")
        assert page.status_code == 200, "a page that was refused costs nothing and proves nothing"
    rows.append(("Today's data, 1M / 10k people", f"{data[SIZES[2]] / data[SIZES[0]]:.2f}", "<= 2"))
    rows.append(
        ("Today's page, 100k / 10k people", f"{pages[100_000] / pages[10_000]:.2f}", "<= 1.3")
    )
    rows.append(("Today's page / the ORM page", f"{pages[10_000] / anchor:.2f}", "<= 0.45"))
    rows.append(("queries of Today's page", str(len(captured)), "<= 8"))
    rows.append(("Today's page, kB", f"{len(page.content) / 1000:.0f}", "<= 60"))
    return rows + _weights()


def _weights() -> list[tuple[str, str, str]]:
    static = Path(__file__).parent.parent / "src/groundwork/faces/web/static/groundwork"
    import django_htmx

    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-4.min.js"
    script = len(gzip.compress(htmx.read_bytes())) + sum(
        len(gzip.compress(file.read_bytes())) for file in static.glob("*.js")
    )
    css = sum(len(gzip.compress(file.read_bytes())) for file in static.glob("*.css"))
    return [
        ("script of a page, kB gz", f"{script / 1000:.1f}", "<= 30"),
        ("style of a page, kB gz", f"{css / 1000:.1f}", "<= 20"),
    ]


def _cpu(do) -> float:
    do()
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        do()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def _orm_page(account):
    """What one writes first: fifty steps with their people and whole history by the ORM, in a
    Django template with dates as filters."""
    from django.template import Engine
    from django.template.context import Context

    from groundwork.steps.models import Event, Step

    template = Engine().from_string(
        "<ul>{% for s in steps %}<li><h3>{{ s.person.name }}</h3><p>{{ s.reason }} {{ s.due_on|date:'l j F' }}</p>"
        "<ul>{% for e in s.log %}<li>{{ e.at|date:'j F Y, H:i' }} {{ e.kind }}</li>{% endfor %}"
        "{% for i in '1234' %}<li>{{ s.due_on|date:'j F Y' }} {{ s.kind }}</li>{% endfor %}</ul></li>{% endfor %}</ul>"
    )

    def page() -> str:
        steps = list(
            Step.objects.filter(account=account, due_on__isnull=False)
            .select_related("person", "person__organisation")
            .prefetch_related("person__addresses")
            .order_by("due_on", "order", "person")[:50]
        )
        events = Event.objects.filter(person_id__in=[step.person_id for step in steps])
        logs: dict[int, list[Event]] = {}
        for event in events:
            logs.setdefault(event.person_id, []).append(event)
        for step in steps:
            step.log = logs.get(step.person_id, [])
        return template.render(Context({"steps": steps}))

    return page
