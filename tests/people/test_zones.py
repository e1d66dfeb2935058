"""A zone as a suggestion, with its reason."""

import pytest

from groundwork.people.zones import suggest

MOBILE, LANDLINE = ("phone", "+44 7700 900456"), ("phone", "+46 8 123 456 78")
DOMAIN = ("email", "elena@norrland.no")


@pytest.mark.parametrize(
    ("words", "addresses", "zone", "country", "reason"),
    [
        (["Chicago office"], [LANDLINE, DOMAIN], "America/Chicago", "US", "you wrote"),
        ([], [DOMAIN, MOBILE, LANDLINE], "Europe/Stockholm", "SE", "the area code"),
        ([], [DOMAIN, MOBILE], "Europe/London", "GB", "their number begins with +44"),
        ([], [DOMAIN], "Europe/Oslo", "NO", "their address ends in .no"),
        (["based in Leeds"], [], "Europe/London", "GB", "you wrote"),
        ([], [("email", "jo@council.co.uk")], "Europe/London", "GB", "ends in .uk"),
        ([], [("phone", "07700 900456")], "Europe/London", "GB", "+44"),
    ],
)
def test_the_best_founded_place_is_suggested(words, addresses, zone, country, reason):
    suggestion = suggest(words, addresses, "GB")
    assert suggestion is not None
    assert (suggestion.zone, suggestion.country) == (zone, country)
    assert reason in suggestion.reason


@pytest.mark.parametrize(
    "address",
    ["jo@gmail.com", "jo@hotmail.fr", "jo@web.de", "jo@startup.io", "jo@norrland.example"],
)
def test_a_mail_provider_or_a_domain_sold_as_a_word_tells_nothing(address):
    assert suggest([], [("email", address)], "GB") is None


def test_a_country_of_many_zones_gives_the_country_alone():
    suggestion = suggest(["United States"], [], "GB")
    assert suggestion is not None
    assert (suggestion.zone, suggestion.country) == ("", "US")


def test_the_holidays_of_the_place_come_with_it():
    suggestion = suggest(["Edinburgh"], [], "GB")
    assert suggestion is not None
    assert (suggestion.country, suggestion.subdivision) == ("GB", "SCT")
