"""The servers of an address: from the table, from MX, from SRV, else by hand."""

import time

import pytest

from groundwork.mail.servers import Server, find, named, providers, read
from groundwork.steps.errors import Mistake


@pytest.mark.parametrize(
    ("address", "key", "imap", "smtp", "ways"),
    [
        ("Priya@Gmail.com", "gmail", "imap.gmail.com:993", "smtp.gmail.com:465", ("password", "google")),
        ("priya@hotmail.co.uk", "outlook", "outlook.office365.com:993", "smtp-mail.outlook.com:587", ("microsoft",)),
        ("priya@me.com", "icloud", "imap.mail.me.com:993", "smtp.mail.me.com:587", ("password",)),
        ("priya@fastmail.com", "fastmail", "imap.fastmail.com:993", "smtp.fastmail.com:465", ("password",)),
        ("priya@yahoo.fr", "yahoo", "imap.mail.yahoo.com:993", "smtp.mail.yahoo.com:465", ("password",)),
        ("priya@t-online.de", "t_online", "secureimap.t-online.de:993", "securesmtp.t-online.de:465", ("password",)),
        ("priya@proton.me", "proton", "127.0.0.1:1143", "127.0.0.1:1025", ("password",)),
    ],
)  # fmt: skip
def test_a_known_provider_is_found_without_asking_anybody(
    names, address, key, imap, smtp, ways
) -> None:
    found = find(address)
    assert found.provider
    assert (found.how, found.provider.key) == ("table", key)
    assert (str(found.imap), str(found.smtp), found.ways) == (imap, smtp, ways)
    assert names.asked == []


def test_what_can_t_be_connected_says_so() -> None:
    found = find("priya@tutanota.com")
    assert (found.imap, found.ways) == (None, ())
    assert found.provider
    assert "can’t be connected" in found.provider.words
    bridge = find("priya@pm.me").provider
    assert bridge
    assert "Bridge" in bridge.words


def test_the_table_holds_together() -> None:
    table = providers().values()
    assert len(table) >= 40
    domains = [domain for each in table for domain in each.domains]
    assert len(domains) == len(set(domains))
    for each in table:
        assert each.domains or each.mx, each.key
        assert bool(each.imap and each.smtp) == bool(each.ways), each.key
        assert set(each.ways) <= {"password", "google", "microsoft"}, each.key
        assert each.words.endswith("."), each.key
        assert each.link.startswith("https://"), each.key
        assert each.takes in ("own", "app"), each.key


@pytest.mark.parametrize(
    ("mx", "key"),
    [
        ("10 aspmx.l.google.com.", "workspace"),
        ("1 smtp.google.com.", "workspace"),
        ("0 norrland-example.mail.protection.outlook.com.", "microsoft365"),
        ("10 in1-smtp.messagingengine.com.", "fastmail"),
        ("10 mx.zoho.eu.", "zoho_eu"),
        ("10 aspmx1.migadu.com.", "migadu"),
        ("10 mx00.kundenserver.de.", "ionos_de"),
        ("10 mx1.privateemail.com.", "namecheap"),
    ],
)
def test_a_domain_is_known_by_who_takes_its_mail(names, mx, key) -> None:
    names.say("norrland.example", "MX", "90 backup.elsewhere.example.", mx)
    found = find("priya@norrland.example")
    assert found.provider
    assert (found.how, found.provider.key) == ("mx", key)
    assert names.asked == [("norrland.example", "MX")]


def test_a_host_that_only_ends_alike_is_nobody_we_know(names) -> None:
    names.say("norrland.example", "MX", "10 mail.notgoogle.com.")
    assert find("priya@norrland.example").provider is None


def test_a_domain_that_names_its_servers_is_believed(names) -> None:
    names.say("uni.example", "MX", "10 mx.uni.example.")
    names.say(
        "_imaps._tcp.uni.example", "SRV", "10 1 993 old.uni.example.", "0 1 993 imap.uni.example."
    )
    names.say("_submission._tcp.uni.example", "SRV", "0 1 587 smtp.uni.example.")
    found = find("priya@uni.example")
    assert (found.how, found.elsewhere) == ("srv", ())
    assert found.imap == Server("imap.uni.example", 993, "tls")
    assert found.smtp == Server("smtp.uni.example", 587, "starttls")


def test_servers_outside_of_the_domain_are_named_as_such(names) -> None:
    names.say("_imaps._tcp.uni.example", "SRV", "0 1 993 imap.host.example.")
    names.say("_submissions._tcp.uni.example", "SRV", "0 1 465 smtp.uni.example.")
    assert find("priya@uni.example").elsewhere == ("imap.host.example",)
    names.say("_imaps._tcp.uni.example", "SRV", "0 1 993 evil-uni.example.")
    assert find("priya@uni.example").elsewhere == ("evil-uni.example",)


def test_a_service_that_a_domain_says_it_has_not_is_none(names) -> None:
    names.say("_imaps._tcp.uni.example", "SRV", "0 0 0 .")
    names.say("_imap._tcp.uni.example", "SRV", "0 1 143 imap.uni.example.")
    found = find("priya@uni.example")
    assert (found.how, found.imap) == ("nothing", Server("imap.uni.example", 143, "starttls"))


def test_a_domain_that_says_nothing_is_set_by_hand(names) -> None:
    found = find("priya@uni.example")
    assert (found.how, found.provider, found.imap, found.smtp) == ("nothing", None, None, None)
    assert found.why == "uni.example doesn’t say where its mail is kept."
    assert found.ways == ("password",)


def test_a_name_server_that_is_silent_holds_nobody_up(names) -> None:
    names.hush()
    began = time.monotonic()
    found = find("priya@uni.example")
    assert time.monotonic() - began < 6
    assert found.how == "nothing"
    assert "no answer from the network" in found.why
    assert {kind for _, kind in names.asked} == {"MX"}


def test_a_domain_in_other_letters_is_asked_as_the_system_writes_it(names) -> None:
    names.say("xn--bcher-kva.example", "MX", "10 aspmx.l.google.com.")
    assert find("priya@bücher.example").how == "mx"


@pytest.mark.parametrize(
    "address",
    ["", "priya", "priya@", "@uni.example", "a b@uni.example", "a@uni..example", f"a@{'x' * 64}.example"],
)  # fmt: skip
def test_what_can_be_no_address_is_said_so(names, address) -> None:
    with pytest.raises(Mistake):
        find(address)
    assert names.asked == []


def test_the_seeker_may_say_who_keeps_their_mail(names) -> None:
    found = find("priya@uni.example", named("Microsoft 365"))
    assert (found.how, found.ways) == ("chosen", ("microsoft",))
    assert names.asked == []
    assert named("microsoft365") == named("Microsoft 365")
    assert named("nobody") is None


@pytest.mark.parametrize(
    ("words", "server"),
    [
        ("imap.uni.example", Server("imap.uni.example", 993, "tls")),
        ("IMAP.uni.example.:143", Server("imap.uni.example", 143, "starttls")),
        ("imap.uni.example:40143", Server("imap.uni.example", 40143, "tls")),
        ("imap.uni.example:40143:STARTTLS", Server("imap.uni.example", 40143, "starttls")),
    ],
)
def test_a_server_is_read_as_it_is_typed(words, server) -> None:
    assert read("imap", words) == server


@pytest.mark.parametrize(
    "words",
    ["", "imap uni", "imap.uni.example:port", "imap.uni.example:0", "imap.uni.example:70000",
     "imap.uni.example:993:none", "https://imap.uni.example", "-x.example", "a\r\nb", "x" * 300],
)  # fmt: skip
def test_what_can_be_no_server_is_said_so(words) -> None:
    with pytest.raises(Mistake):
        read("imap", words)
