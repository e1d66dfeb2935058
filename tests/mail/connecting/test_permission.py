"""Permission to read and send by OAuth: asked for on the provider's page, taken on this computer."""

import socket
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest

from groundwork.adapters import oauth
from groundwork.adapters.oauth import Consent
from groundwork.mail import permission, signing_in
from groundwork.mail.connecting import CannotConnect, NotNow, Place, SignInAgain, sign_in_of
from groundwork.mail.models import Mailbox
from groundwork.mail.signing_in import vault


@pytest.fixture
def google(place) -> Place:
    return Place(place.address, place.user, place.imap, place.smtp, "google", "client-7")


def kept_refresh(mailbox: Mailbox) -> str:
    return str(vault().get(signing_in.name_of(mailbox)))


def test_the_address_asks_with_pkce_and_a_state(authority, client) -> None:
    consent = Consent(authority.service, client, "priya@gmail.example")
    asked = parse_qs(urlsplit(consent.address).query)
    consent.close()
    assert consent.address.startswith(authority.root)
    assert asked["response_type"] == ["code"]
    assert asked["client_id"] == ["client-7"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) == 43
    assert len(asked["state"][0]) >= 32
    assert asked["login_hint"] == ["priya@gmail.example"]
    assert asked["prompt"] == ["consent"]
    assert urlsplit(asked["redirect_uri"][0]).hostname == "127.0.0.1"


def test_the_providers_are_asked_for_mail_alone() -> None:
    google, microsoft = signing_in.SERVICES["google"], signing_in.SERVICES["microsoft"]
    assert google.scopes == ("https://mail.google.com/",)
    assert google.extra["access_type"] == "offline"
    assert microsoft.scopes == (
        "https://outlook.office.com/IMAP.AccessAsUser.All",
        "https://outlook.office.com/SMTP.Send",
        "offline_access",
    )
    assert microsoft.host == "localhost"
    for service in (google, microsoft):
        assert service.authorize.startswith("https://")
        assert service.token.startswith("https://")


def test_yes_leads_to_tokens_once(authority, client) -> None:
    consent = Consent(authority.service, client, "a@b.example", "http://127.0.0.1:8140/back")
    page = authority.say_yes(consent.address)
    assert "Groundwork has your permission" in page
    assert 'href="http://127.0.0.1:8140/back"' in page
    tokens = consent.tokens(5)
    assert tokens.refresh == authority.valid_refresh
    assert tokens.seconds == 3600
    assert authority.asked[0]["redirect_uri"].startswith("http://127.0.0.1:")
    assert tokens.access not in repr(tokens)
    assert tokens.refresh not in repr(tokens)


def test_the_listener_takes_no_answer_but_its_own(authority, client) -> None:
    consent = Consent(authority.service, client, "a@b.example")
    redirect = parse_qs(urlsplit(consent.address).query)["redirect_uri"][0]
    for forged in (
        "?code=evil&state=guessed",
        "?code=evil",
        "",
        "?error=access_denied",
        "favicon.ico",
    ):
        with pytest.raises(HTTPError) as refused:
            urlopen(redirect + forged, timeout=5)
        assert refused.value.code == 400
    assert not consent.is_answered()
    authority.say_yes(consent.address)
    assert consent.tokens(5).access


def test_the_listener_is_gone_once_it_has_its_answer(authority, client) -> None:
    consent = Consent(authority.service, client, "a@b.example")
    redirect = parse_qs(urlsplit(consent.address).query)["redirect_uri"][0]
    authority.say_yes(consent.address)
    consent.tokens(5)
    with pytest.raises(URLError):
        urlopen(redirect, timeout=5)


def test_the_page_of_thanks_escapes_where_it_leads(authority, client) -> None:
    consent = Consent(authority.service, client, "a@b.example", '"><script>alert(1)</script>')
    assert "<script>" not in authority.say_yes(consent.address)
    consent.close()


@pytest.mark.parametrize(
    ("refuse", "status", "kind"),
    [
        ("invalid_client", 401, oauth.CLIENT),
        ("unauthorized_client", 400, oauth.CLIENT),
        ("invalid_grant", 400, oauth.AGAIN),
        ("access_denied", 403, oauth.DENIED),
        ("something_new", 400, oauth.OTHER),
    ],
)
def test_a_refusal_has_its_kind(authority, client, refuse, status, kind) -> None:
    consent = Consent(authority.service, client, "a@b.example")
    authority.say_yes(consent.address)
    authority.refuse, authority.status = refuse, status
    with pytest.raises(oauth.Refused) as refused:
        consent.tokens(5)
    assert refused.value.kind == kind


@pytest.mark.parametrize(("refuse", "status"), [("server_error", 500), ("", 503), ("x", 429)])
def test_a_provider_that_is_down_may_be_asked_again(authority, client, refuse, status) -> None:
    authority.refuse, authority.status = refuse or "unavailable", status
    with pytest.raises(oauth.NoAnswer):
        oauth.refresh(authority.service, client, "token")


def test_a_provider_that_can_t_be_reached(client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    gone = oauth.Service("http://127.0.0.1/", f"http://127.0.0.1:{port}/token", ("mail",))
    with pytest.raises(oauth.NoAnswer):
        oauth.refresh(gone, client, "token")


def test_google_is_connected_by_permission(seeker, google, authority, smtp) -> None:
    question = permission.ask(seeker, google)
    authority.say_yes(question.address)
    mailbox = permission.take(seeker, 5)
    assert permission.asked(seeker) is None
    assert (mailbox.sign_in, mailbox.client_id) == ("google", "client-7")
    assert seeker.has_mailbox
    assert smtp.connections() == 1
    signs_in = sign_in_of(mailbox)
    assert signs_in.is_oauth
    assert len(authority.asked) == 1, "the token that came is still good"
    assert signs_in.secret not in kept_refresh(mailbox), "access tokens are kept in memory alone"
    assert authority.valid_refresh in kept_refresh(mailbox)


def test_a_client_with_a_secret_sends_it_along(seeker, google, authority) -> None:
    authority.client_secret = "desktop-secret"
    question = permission.ask(seeker, google, "desktop-secret")
    assert "desktop-secret" not in question.address
    assert "desktop-secret" not in repr(question)
    authority.say_yes(question.address)
    mailbox = permission.take(seeker, 5)
    signing_in._access.clear()
    assert sign_in_of(mailbox).secret


def test_an_ended_token_is_renewed_and_the_new_refresh_token_kept_first(
    seeker, google, authority, clock
) -> None:
    authority.say_yes(permission.ask(seeker, google).address)
    mailbox = permission.take(seeker, 5)
    first = sign_in_of(mailbox).secret
    clock.forward(minutes=57)
    assert sign_in_of(mailbox).secret == first
    clock.forward(minutes=2)
    second = sign_in_of(mailbox).secret
    assert second != first
    assert authority.valid_refresh in kept_refresh(mailbox)
    signing_in._access.clear()
    assert sign_in_of(mailbox).secret not in (first, second)


def test_many_ask_at_once_and_one_renews(seeker, google, authority, clock) -> None:
    import threading

    authority.say_yes(permission.ask(seeker, google).address)
    mailbox = permission.take(seeker, 5)
    clock.forward(hours=2)
    secrets: list[str] = []
    threads = [
        threading.Thread(target=lambda: secrets.append(sign_in_of(mailbox).secret))
        for _ in range(4)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(secrets) == 4
    assert len(set(secrets)) == 1
    assert len(authority.asked) == 2


def test_permission_that_was_taken_back_asks_to_sign_in_again(seeker, google, authority) -> None:
    authority.say_yes(permission.ask(seeker, google).address)
    mailbox = permission.take(seeker, 5)
    signing_in._access.clear()
    authority.refuse = "invalid_grant"
    with pytest.raises(SignInAgain, match="Google wants you to sign in again"):
        sign_in_of(mailbox)


def test_a_provider_that_is_down_now_is_asked_another_time(seeker, google, authority) -> None:
    authority.say_yes(permission.ask(seeker, google).address)
    mailbox = permission.take(seeker, 5)
    signing_in._access.clear()
    authority.refuse, authority.status = "server_error", 500
    with pytest.raises(NotNow, match="can’t be reached just now"):
        sign_in_of(mailbox)
    authority.refuse = ""
    assert sign_in_of(mailbox).is_oauth


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"deny": "access_denied"}, "Google gave no permission"),
        ({"refuse": "invalid_client"}, "doesn’t know this client id"),
        ({"refuse": "invalid_grant"}, "came too late"),
    ],
)
def test_no_permission_keeps_nothing_and_says_what_to_do(
    seeker, google, authority, how, words
) -> None:
    for name, value in how.items():
        setattr(authority, name, value)
    authority.say_yes(permission.ask(seeker, google).address)
    with pytest.raises(CannotConnect) as refused:
        permission.take(seeker, 5)
    assert words in str(refused.value)
    assert refused.value.field == "client_id"
    assert permission.asked(seeker) is None
    assert not Mailbox.objects.exists()


def test_whoever_hasn_t_said_yes_yet_may_still(seeker, google, authority) -> None:
    question = permission.ask(seeker, google)
    with pytest.raises(CannotConnect, match="hasn’t answered yet"):
        permission.take(seeker, 0)
    authority.say_yes(question.address)
    assert permission.take(seeker, 5).address == google.address


def test_permission_for_another_mailbox_is_none_for_this(
    seeker, google, authority, dovecot
) -> None:
    dovecot.add_user("another@home.example")
    wrong = Place(
        google.address, "another@home.example", google.imap, google.smtp, "google", "client-7"
    )
    authority.say_yes(permission.ask(seeker, wrong).address)
    with pytest.raises(CannotConnect, match="the mailbox didn’t let Groundwork in"):
        permission.take(seeker, 5)
    assert not Mailbox.objects.exists()


def test_no_client_id_asks_for_one(seeker, google) -> None:
    without = Place(google.address, google.user, google.imap, google.smtp, "microsoft", " ")
    with pytest.raises(CannotConnect, match="Paste the client id that Microsoft gave you"):
        permission.ask(seeker, without)


def test_asking_anew_drops_the_earlier_question(seeker, google, authority) -> None:
    first = permission.ask(seeker, google)
    second = permission.ask(seeker, google)
    with pytest.raises(URLError):
        authority.say_yes(first.address)
    authority.say_yes(second.address)
    assert permission.take(seeker, 5)
