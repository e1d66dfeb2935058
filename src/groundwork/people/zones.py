"""Where somebody may be, as a suggestion with its reason. The seeker confirms it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from groundwork.people import places
from groundwork.people.places import Location

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_GENERIC = frozenset(
    [
        "gmail",
        "googlemail",
        "hotmail",
        "outlook",
        "live",
        "msn",
        "yahoo",
        "ymail",
        "icloud",
        "me",
        "mac",
        "aol",
        "gmx",
        "web",
        "mail",
        "proton",
        "protonmail",
        "orange",
        "free",
        "wanadoo",
        "laposte",
        "btinternet",
        "sky",
        "virginmedia",
        "talktalk",
        "ntlworld",
        "comcast",
        "verizon",
        "att",
        "libero",
        "tiscali",
        "seznam",
        "wp",
        "onet",
        "o2",
        "t-online",
        "freenet",
        "bluewin",
        "qq",
        "163",
        "126",
        "sina",
        "naver",
        "daum",
        "rediffmail",
        "zoho",
        "fastmail",
        "tutanota",
        "hey",
        "duck",
        "yandex",
        "rambler",
        "terra",
        "uol",
        "bol",
        "telia",
    ]
)
_SOLD_AS_WORDS = frozenset(
    ["ai", "cc", "co", "fm", "gg", "io", "is", "la", "ly", "me", "nu", "sh", "so", "to", "tv", "ws"]
)
_OFFICE = re.compile(
    r"(?:(?:is |are |lives? |living |works? |working |based |now |located )*(?:in|from|near|out of)"
    r" |the )?(?P<place>[^\W\d].*?)(?: (?:office|branch|area))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`zone` is "" where only the country is known. `reason`: why, in words for the seeker."""

    zone: str
    country: str
    subdivision: str
    reason: str


def suggest(
    words: Iterable[str], addresses: Sequence[tuple[str, str]], seeker_country: str
) -> Suggestion | None:
    """The best-founded place: a city or an office named, then a landline, then the country of a
    number, then that of a mail domain which isn't a mail provider's. None where nothing tells.

    `addresses`: (channel, value) pairs. `seeker_country`: where a bare number is dialled."""
    found = [
        *_named(words),
        *_landlines(addresses, seeker_country),
        *_dialled(addresses, seeker_country),
        *_domains(addresses),
    ]
    return next((each for each in found if each.zone), found[0] if found else None)


def read_place(piece: str) -> Location | None:
    """The city or country that a piece of a line names: "Chicago office", "based in Leeds"."""
    hit = _OFFICE.fullmatch(piece.strip())
    if hit is None:
        return None
    named = hit["place"].removeprefix("the ")
    return places.city(named) or places.country(named)


def _named(words: Iterable[str]) -> Iterator[Suggestion]:
    for piece in words:
        location = read_place(piece)
        if location:
            yield _suggestion(location, f"you wrote “{piece}”")


def _landlines(addresses: Sequence[tuple[str, str]], country: str) -> Iterator[Suggestion]:
    import phonenumbers
    from phonenumbers import PhoneNumberType, timezone

    for number in _numbers(addresses, country):
        kind = phonenumbers.number_type(number)
        zones = timezone.time_zones_for_number(number)
        if kind in (PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE) and (
            len(zones) == 1 and "/" in zones[0] and not zones[0].startswith("Etc/")
        ):
            region = phonenumbers.region_code_for_number(number) or ""
            yield Suggestion(zones[0], region, "", f"the area code of {_shown(number)}")


def _dialled(addresses: Sequence[tuple[str, str]], country: str) -> Iterator[Suggestion]:
    import phonenumbers

    for number in _numbers(addresses, country):
        region = phonenumbers.region_code_for_number(
            number
        ) or phonenumbers.region_code_for_country_code(number.country_code or 0)
        if region and region.isalpha():
            yield _suggestion(
                Location(places.zone_of(region), region),
                f"their number begins with +{number.country_code}",
            )


def _numbers(addresses: Sequence[tuple[str, str]], country: str) -> Iterator["PhoneNumber"]:
    import phonenumbers

    for channel, value in addresses:
        if channel == "phone":
            try:
                yield phonenumbers.parse(value, country or None)
            except phonenumbers.NumberParseException:
                continue


def _shown(number: "PhoneNumber") -> str:
    import phonenumbers

    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def _domains(addresses: Sequence[tuple[str, str]]) -> Iterator[Suggestion]:
    for channel, value in addresses:
        labels = value.lower().rpartition("@")[2].split(".")
        ending = labels[-1]
        if channel != "email" or len(labels) < 2 or len(ending) != 2:
            continue
        if ending in _SOLD_AS_WORDS or _GENERIC & set(labels[:-1]):
            continue
        code = "GB" if ending == "uk" else ending.upper()
        location = Location(places.zone_of(code), code)
        if location.zone:
            yield _suggestion(location, f"their address ends in .{ending}")


def _suggestion(location: Location, reason: str) -> Suggestion:
    return Suggestion(location.zone, location.country, location.subdivision, reason)
