"""Where a city or a country lies: its zone, its country, and the part of it with own holidays."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from groundwork.people.folding import fold_text


@dataclass(frozen=True, slots=True)
class Location:
    """`zone` is "" for a country of several zones. `country`: ISO 3166. `subdivision`: of it."""

    zone: str
    country: str
    subdivision: str = ""


_MORE_CITIES = {
    "Europe/London GB ENG": "Leeds Manchester Birmingham Liverpool Sheffield Bristol Newcastle Nottingham Leicester York Norwich Oxford Cambridge Exeter Southampton Brighton Bradford Hull Plymouth Coventry Derby",
    "Europe/London GB SCT": "Edinburgh Glasgow Aberdeen Dundee Inverness",
    "Europe/London GB WLS": "Cardiff Swansea",
    "Europe/London GB NIR": "Belfast",
    "Europe/Dublin IE": "Cork Galway Limerick",
    "Europe/Berlin DE BY": "Munich München Nuremberg",
    "Europe/Berlin DE HH": "Hamburg",
    "Europe/Berlin DE HE": "Frankfurt",
    "Europe/Berlin DE NW": "Cologne Köln Düsseldorf Bonn Dortmund",
    "Europe/Berlin DE BW": "Stuttgart Heidelberg",
    "Europe/Berlin DE SN": "Leipzig Dresden",
    "Europe/Paris FR": "Lyon Marseille Toulouse Lille Bordeaux Strasbourg Nantes",
    "Europe/Madrid ES": "Barcelona Valencia Seville Bilbao Málaga",
    "Europe/Lisbon PT": "Porto Lisboa",
    "Europe/Rome IT": "Milan Milano Turin Naples Bologna Florence",
    "Europe/Amsterdam NL": "Rotterdam Utrecht Eindhoven Delft",
    "Europe/Brussels BE": "Antwerp Ghent Leuven",
    "Europe/Zurich CH": "Geneva Basel Bern Lausanne",
    "Europe/Vienna AT": "Graz Linz Salzburg",
    "Europe/Stockholm SE": "Gothenburg Göteborg Malmö Uppsala Lund",
    "Europe/Oslo NO": "Bergen Trondheim Stavanger",
    "Europe/Copenhagen DK": "Aarhus Odense",
    "Europe/Helsinki FI": "Espoo Tampere Turku",
    "Europe/Warsaw PL": "Kraków Krakow Wrocław Gdańsk Poznań Łódź",
    "Europe/Prague CZ": "Brno",
    "Asia/Jerusalem IL": "Tel-Aviv Haifa",
    "Asia/Dubai AE": "Abu-Dhabi Sharjah",
    "Asia/Riyadh SA": "Jeddah Dammam",
    "Asia/Kolkata IN": "Mumbai Delhi New-Delhi Bangalore Bengaluru Chennai Hyderabad Pune",
    "Asia/Shanghai CN": "Beijing Shenzhen Guangzhou Chengdu Hangzhou",
    "Asia/Tokyo JP": "Osaka Kyoto Yokohama Nagoya",
    "Asia/Karachi PK": "Lahore Islamabad",
    "Africa/Lagos NG": "Abuja Ibadan",
    "Africa/Johannesburg ZA": "Cape-Town Durban Pretoria",
    "America/New_York US": "NYC Boston Philadelphia Washington Atlanta Miami Pittsburgh Baltimore Charlotte Cleveland Brooklyn Manhattan",
    "America/Chicago US": "Houston Dallas Austin Minneapolis Milwaukee Nashville New-Orleans St-Louis",
    "America/Denver US": "Salt-Lake-City Albuquerque",
    "America/Los_Angeles US": "San-Francisco Seattle San-Diego San-Jose Sacramento Oakland",
    "America/Toronto CA": "Montreal Montréal Ottawa",
    "America/Edmonton CA": "Calgary",
    "America/Sao_Paulo BR": "Rio-de-Janeiro Brasilia São-Paulo",
    "America/Mexico_City MX": "Guadalajara",
    "Australia/Sydney AU": "Canberra",
    "Pacific/Auckland NZ": "Wellington Christchurch",
}
_MORE_COUNTRIES = {
    "UK": "GB", "England": "GB", "Scotland": "GB", "Wales": "GB", "Great Britain": "GB",
    "USA": "US", "United States of America": "US", "America": "US", "Holland": "NL",
    "the Netherlands": "NL", "UAE": "AE", "South Korea": "KR", "Czechia": "CZ",
}  # fmt: skip
_MAIN_ZONE = {
    "DE": "Europe/Berlin", "ES": "Europe/Madrid", "PT": "Europe/Lisbon", "CN": "Asia/Shanghai",
    "NZ": "Pacific/Auckland", "UA": "Europe/Kyiv", "MY": "Asia/Kuala_Lumpur",
    "CL": "America/Santiago", "AR": "America/Argentina/Buenos_Aires", "EC": "America/Guayaquil",
    "CY": "Asia/Nicosia", "UZ": "Asia/Tashkent", "PS": "Asia/Hebron", "VN": "Asia/Ho_Chi_Minh",
}  # fmt: skip
"""Countries of several zones where nearly everybody lives in one."""


def city(words: str) -> Location | None:
    """The city of that name, or None."""
    return _cities().get(fold_text(words))


def country(words: str) -> Location | None:
    """The country of that name, with its zone where it has one."""
    code = _countries().get(fold_text(words))
    return Location(zone_of(code), code) if code else None


def zone_of(code: str) -> str:
    """The zone of a country; "" where it has several, or isn't known."""
    zones = _zones().get(code, [])
    return zones[0] if len(zones) == 1 else _MAIN_ZONE.get(code, "")


def zone_names() -> list[str]:
    """Every zone that a place can have, sorted."""
    return sorted(zone for zones in _zones().values() for zone in zones)


def country_names() -> list[tuple[str, str]]:
    """Every country as (code, name), sorted by name."""
    rows = [(code, name) for code, name, *_ in _table("iso3166.tab")]
    return sorted(rows, key=lambda row: fold_text(row[1]))


def country_of_zone(zone: str) -> str:
    """The country that a zone lies in; "" where it isn't known."""
    return next((code for code, zones in _zones().items() if zone in zones), "")


@cache
def _zones() -> dict[str, list[str]]:
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in _table("zone.tab"):
        zones.setdefault(code, []).append(zone)
    return zones


@cache
def _cities() -> dict[str, Location]:
    found = {
        fold_text(zone.rsplit("/", 1)[-1].replace("_", " ")): Location(zone, code)
        for code, zones in _zones().items()
        for zone in zones
    }
    for where, names in _MORE_CITIES.items():
        zone, code, subdivision = (*where.split(" "), "")[:3]
        for name in names.split():
            found[fold_text(name)] = Location(zone, code, subdivision)
    return found


@cache
def _countries() -> dict[str, str]:
    known = {fold_text(name): code for code, name, *_ in _table("iso3166.tab")}
    return known | {fold_text(name): code for name, code in _MORE_COUNTRIES.items()}


def _table(name: str) -> Iterator[tuple[str, ...]]:
    for line in (files("tzdata.zoneinfo") / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))
