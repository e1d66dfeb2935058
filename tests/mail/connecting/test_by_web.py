"""Connecting on the page: address, what was found, password or permission, connected, let go."""

import html
from dataclasses import replace

import pytest
from django.urls import reverse

from groundwork.accounts.models import Account
from groundwork.mail import permission
from groundwork.mail.models import Mailbox
from groundwork.mail.servers import providers, table
from groundwork.steps.models import Step
from tests.mail.servers.dovecot import PASSWORD

WRONG = "kestrel-marker-91"


def fields(place, **more):
    """The form as the page fills it, and what is typed into it."""
    return {
        "address": place.address,
        "user": place.user,
        "imap": place.imap.host,
        "imap_port": str(place.imap.port),
        "imap_tls": place.imap.tls,
        "smtp": place.smtp.host,
        "smtp_port": str(place.smtp.port),
        "smtp_tls": place.smtp.tls,
        "password": PASSWORD,
    } | more


def sent(web, name, given=None):
    """Sends a form; the status, and the page that is shown in the end."""
    answer = web.post(reverse(name), given or {}, follow=True)
    return answer.status_code, html.unescape(answer.content.decode())


def shown(web, address="", **more):
    answer = web.get(reverse("mail"), {"address": address, **more} if address else {})
    return answer.status_code, html.unescape(answer.content.decode())


def test_the_page_begins_with_the_address_and_says_that_by_hand_stays(web, seeker) -> None:
    seeker.email = "priya@fastpost.example"
    seeker.save()
    page = shown(web)[1]
    assert "Which address do you write from?" in page
    assert 'value="priya@fastpost.example"' in page
    assert "Or connect nothing" in page
    assert "It is in no backup and no export." in page
    assert 'type="password"' not in page


@pytest.mark.parametrize("key", ["gmail", "icloud", "fastmail", "yahoo", "gmx", "proton"])
def test_each_provider_is_told_in_its_own_words(web, names, key) -> None:
    provider = providers()[key]
    page = shown(web, f"priya@{provider.domains[0]}")[1]
    assert provider.words in page
    assert f'href="{provider.link}"' in page
    assert ("App password</label>" in page) == provider.takes_app_password
    assert f'value="{provider.imap.host}"' in page
    assert names.asked == []


def test_microsoft_takes_no_password(web) -> None:
    page = shown(web, "priya@outlook.com")[1]
    assert "has ended signing in by password" in page
    assert 'name="password"' not in page
    assert "Ask Microsoft" in page


def test_what_can_t_be_connected_leads_back_to_the_own_hand(web) -> None:
    page = shown(web, "priya@tuta.com")[1]
    assert "can’t be connected" in page
    assert 'name="password"' not in page
    assert "Stay with sending by hand" in page


def test_an_unknown_domain_is_set_by_hand_or_its_keeper_named(web, names) -> None:
    page = shown(web, "priya@uni.example")[1]
    assert "uni.example doesn’t say where its mail is kept." in page
    assert 'name="imap" type="text" value=""' in page
    assert '<option value="microsoft365">' in page
    chosen = shown(web, "priya@uni.example", provider="microsoft365")[1]
    assert "Ask Microsoft" in chosen
    assert "As you chose: Microsoft 365." in chosen


def test_what_is_no_address_is_said_beside_the_field(web) -> None:
    status, page = shown(web, "priya at uni")
    assert status == 422
    assert "be an email address" in page
    assert 'value="priya at uni"' in page


def test_servers_outside_of_the_domain_are_taken_after_a_click(web, seeker, place, names) -> None:
    names.say("_imaps._tcp.home.example", "SRV", f"0 1 {place.imap.port} imap.host.test.")
    names.say("_submissions._tcp.home.example", "SRV", f"0 1 {place.smtp.port} smtp.host.test.")
    page = shown(web, place.address)[1]
    assert "These servers are my provider’s: imap.host.test, smtp.host.test" in page
    given = fields(place, outside="imap.host.test smtp.host.test")
    status, page = sent(web, "connect_mail", given)
    assert status == 422
    assert "Tick this where the servers are your provider’s" in page
    assert "These servers are my provider’s: imap.host.test" in page
    assert not Mailbox.objects.exists()
    assert sent(web, "connect_mail", given | {"mine": "1"})[0] == 200
    assert Mailbox.objects.exists()


def test_connected_seen_and_let_go(web, seeker, place) -> None:
    status, page = sent(web, "connect_mail", fields(place))
    assert status == 200
    assert "Connected. Answers stop an attempt at once" in page
    assert "about to be read for the first time" in page
    assert str(place.imap) in page
    assert "with a password" in page
    seeker.refresh_from_db()
    assert seeker.has_mailbox
    settings = html.unescape(web.get(reverse("settings")).content.decode())
    assert "Your mail</h2>" in settings
    assert place.address in settings
    assert "Nothing leaves by itself" not in settings
    page = sent(web, "disconnect_mail")[1]
    assert "Disconnected, and the password is forgotten." in page
    seeker.refresh_from_db()
    assert not seeker.has_mailbox
    assert "Nothing leaves by itself" in web.get(reverse("settings")).content.decode()


def test_dates_follow_the_connection(web, seeker, place) -> None:
    from groundwork.people.add import Described, add
    from groundwork.reachouts.begin import begin
    from groundwork.steps.acting import Actor

    tom = add(Actor(seeker.pk), Described("Tom Reyes"))
    begin(Actor(seeker.pk), tom, [("industry", "grids")])
    before = Step.objects.get(person_id=tom).calendar_version
    sent(web, "connect_mail", fields(place))
    seeker.refresh_from_db()
    assert Step.objects.get(person_id=tom).calendar_version == seeker.calendar_version > before


def test_a_wrong_password_comes_back_with_what_to_do_and_without_itself(web, seeker, place) -> None:
    status, page = sent(web, "connect_mail", fields(place, password=WRONG))
    assert status == 422
    assert "didn’t accept this password. Nothing was kept." in page
    assert WRONG not in page
    assert f'value="{place.imap.port}"' in page
    assert 'aria-invalid="true"' in page
    assert not Mailbox.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("imap", "imap uni", "can’t be a server"),
        ("imap", "", "can’t be a server"),
        ("smtp_port", "many", "can’t be a port"),
        ("smtp_port", "٣٣", "can’t be a port"),
        ("imap_tls", "none", "TLS or STARTTLS"),
        ("user", "x" * 321, "320 characters are the most"),
        ("address", "priya", "be an email address"),
        ("password", "", "Type the password first."),
    ],
)
def test_what_can_t_be_is_said_beside_the_field(web, place, field, typed, words) -> None:
    status, page = sent(web, "connect_mail", fields(place, **{field: typed}))
    assert status == 422
    assert words in page
    assert not Mailbox.objects.exists()


def test_a_nul_or_a_line_break_in_a_name_reaches_no_server(web, place, smtp) -> None:
    given = fields(place, user=f"{place.user}\r\nA1 NOOP\0")
    status, page = sent(web, "connect_mail", given)
    assert status == 422
    assert "didn’t accept this password" in page
    assert smtp.connections() == 0


def test_a_connection_that_was_paused_asks_to_sign_in_again(web, seeker, place, clock) -> None:
    sent(web, "connect_mail", fields(place))
    Mailbox.objects.update(
        paused_at=clock.now(), refused=3, trouble="It doesn’t accept the password any more."
    )
    page = shown(web)[1]
    assert "It doesn’t accept the password any more." in page
    assert "Sign in again below." in page
    assert f'name="imap_port" type="text" value="{place.imap.port}"' in page
    assert sent(web, "connect_mail", fields(place))[0] == 200
    assert "about to be read for the first time" in shown(web)[1]


def test_google_by_permission(web, seeker, place, authority, monkeypatch) -> None:
    known = replace(providers()["gmail"], imap=place.imap, smtp=place.smtp)
    monkeypatch.setattr(table, "providers", lambda: {"gmail": known})
    given = fields(place, way="google", client_id="client-7", provider="gmail")
    status, page = sent(web, "ask_permission", given)
    assert status == 200
    assert "1. Say yes at Google" in page
    question = permission.asked(seeker)
    assert f'href="{question.address}"' in page
    status, page = sent(web, "permission_given")
    assert "Google hasn’t answered yet." in page
    thanks = authority.say_yes(question.address)
    assert f'href="http://testserver{reverse("permission")}"' in thanks
    assert "Google has answered." in web.get(reverse("permission")).content.decode()
    status, page = sent(web, "permission_given")
    assert "with your permission at Google" in page
    assert Mailbox.objects.get().sign_in == "google"


def test_permission_refused_leads_back_to_the_form(web, seeker, place, authority) -> None:
    authority.client_id = "another"
    given = fields(place, way="google", client_id="client-7", provider="gmail")
    sent(web, "ask_permission", given | {"client_secret": WRONG})
    authority.say_yes(permission.asked(seeker).address)
    status, page = sent(web, "permission_given")
    assert status == 422
    assert "Google doesn’t know this client id, or its secret." in page
    assert 'value="client-7"' in page
    assert WRONG not in page
    assert not Mailbox.objects.exists()


def test_permission_needs_a_client_id_and_can_be_dropped(web, seeker, place) -> None:
    status, page = sent(web, "ask_permission", fields(place, way="microsoft", provider="outlook"))
    assert status == 422
    assert "Paste the client id that Microsoft gave you." in page
    sent(web, "ask_permission", fields(place, way="microsoft", client_id="1-2-3"))
    assert permission.asked(seeker)
    sent(web, "drop_permission")
    assert permission.asked(seeker) is None
    assert web.get(reverse("permission"))["Location"] == reverse("mail")
    assert web.post(reverse("permission_given"))["Location"] == reverse("mail")


def test_a_way_that_nobody_has_is_a_password(web, place) -> None:
    assert sent(web, "connect_mail", fields(place, way="evil"))[0] == 200
    assert Mailbox.objects.get().sign_in == "password"


def test_letting_go_of_nothing_says_so(web) -> None:
    status, page = sent(web, "disconnect_mail")
    assert (status, "No mail account is connected" in page) == (409, True)


def test_a_sample_search_connects_nothing(web, seeker, place, smtp) -> None:
    sample = Account.objects.create(is_sample=True, name="Priya Raman")
    session = web.session
    session["sample"] = sample.pk
    session.save()
    web.cookies["groundwork"] = session.session_key
    status, page = sent(web, "connect_mail", fields(place))
    assert (status, "This is a sample search." in page) == (422, True)
    assert smtp.connections() == 0


def test_another_account_s_connection_is_not_shown(web, seeker, place) -> None:
    other = Account.objects.create(name="Kofi")
    mailbox = place.as_mailbox(other)
    mailbox.since = "2026-03-01T00:00:00Z"
    mailbox.save()
    assert place.address not in shown(web)[1]
