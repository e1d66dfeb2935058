"""Safe on a laptop by default: this machine, its own pages, and only who was let in."""

import re

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from groundwork.faces.web import launch
from groundwork.mail.models import Message
from groundwork.people.add import Described, add
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor
from groundwork.steps.models import Act

from .addresses import every_address

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)


@pytest.fixture
def elena(seeker):
    """Somebody with an open reach-out, so that her pages have something to show."""
    person = add(
        Actor(seeker.pk),
        Described("Elena Vasquez", tie="alum", addresses=(("email", "elena@norrland.example"),)),
    )
    begin(Actor(seeker.pk), person, [("industry", "grids")])
    return person


def book(*, without=()):
    """Everything in the book, row for row. The holidays of a place are looked up, not set."""
    left_out = {"accounts.HolidayTable", *without}
    return {
        model._meta.label: sorted(map(str, model.objects.values_list()))
        for model in apps.get_models()
        if model._meta.label not in left_out
    }


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "testserver:81", "127.0.0.1:9", "[::1]", ""]
)
def test_a_foreign_host_is_refused(web, seeker, host):
    answer = web.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert b"this computer only" in answer.content


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:80"])
def test_its_own_host_is_answered(seeker, host):
    client = Client(headers={"host": host})
    assert client.get("/", {"open": launch.token()}).status_code == 302


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://testserver:8000"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_a_write_from_another_site_is_refused(web, seeker, headers):
    before = book()
    answer = web.post(reverse("set_who"), {"name": "Mallory"}, headers=headers)
    assert answer.status_code == 403
    assert book() == before


def test_a_write_from_its_own_page_is_done(web, seeker):
    headers = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    given = {"name": "Priya R", "status": "", "email": "", "phone": ""}
    assert web.post(reverse("set_who"), given, headers=headers).status_code == 302
    seeker.refresh_from_db()
    assert seeker.name == "Priya R"


def test_without_the_cookie_of_a_launch_every_page_is_closed(elena):
    stranger = Client()
    for address in every_address(elena):
        for answer in (stranger.get(address), stranger.post(address)):
            assert answer.status_code == 403, address
            assert "This book is closed" in answer.content.decode()
            assert "Elena" not in answer.content.decode()


def test_a_token_works_once_and_only_by_a_plain_visit(seeker):
    token = launch.token()
    assert Client().post(f"/?open={token}").status_code == 403
    assert Client().get("/", {"open": token}).status_code == 302
    assert Client().get("/", {"open": token}).status_code == 403


@pytest.mark.parametrize("token", ["", "x", "../secret", "../../etc/passwd", "\0"])
def test_a_made_up_token_opens_nothing(seeker, token):
    assert Client().get("/", {"open": token}).status_code == 403


def test_the_cookie_is_strict_and_out_of_reach_of_scripts(seeker):
    cookie = Client().get("/", {"open": launch.token()}).cookies["groundwork"]
    assert cookie["samesite"] == "Strict"
    assert cookie["httponly"]


def test_every_form_that_writes_carries_the_csrf_field(web, elena):
    seen = 0
    for address in every_address(elena):
        answer = web.get(address)
        if answer.status_code != 200 or "html" not in answer["Content-Type"]:
            continue
        for attributes, inside in FORM.findall(answer.content.decode()):
            if 'method="post"' in attributes:
                seen += 1
                assert 'name="csrfmiddlewaretoken"' in inside, f"{address}: {attributes}"
    assert seen > 20


def test_no_write_is_done_without_the_csrf_token(elena):
    client = Client(enforce_csrf_checks=True)
    client.get("/", {"open": launch.token()})
    before = book()
    for address in every_address(elena):
        assert client.post(address, {"name": "Mallory"}).status_code in (403, 405), address
    assert book() == before


def test_every_answer_has_a_policy_without_anything_inline(web, elena):
    addresses = [*every_address(elena), "/nothing/here", "/static/groundwork/groundwork.css"]
    for address in addresses:
        policy = web.get(address)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy


def test_no_page_has_anything_inline(web, elena):
    inline = re.compile(r"\sstyle=|\son\w+=|<style|<script(?![^>]*\bsrc=)|href=\"(?:https?:)?//")
    for address in every_address(elena):
        answer = web.get(address)
        if answer.status_code == 200 and "html" in answer["Content-Type"]:
            assert inline.findall(answer.content.decode()) == [], address


def test_nothing_is_changed_by_a_visit_but_the_draft_that_a_page_to_write_on_begins(web, elena):
    web.get("/")
    drafts = ("mail.Message", "steps.Act")
    before = book(without=drafts)
    for address in every_address(elena):
        web.get(address)
    assert book(without=drafts) == before
    assert set(Message.objects.values_list("state", flat=True)) == {Message.DRAFT}
    made = set(Act.objects.filter(by="web").values_list("verb", flat=True))
    assert made == {"mail.start"}


def test_what_an_act_refuses_is_a_sentence_and_nothing_happened(web, seeker):
    before = Act.objects.count()
    answer = web.post(reverse("undo", args=[999]), follow=True)
    assert "isn’t in your book" in answer.content.decode().replace("&#39;", "’")
    assert Act.objects.count() == before
