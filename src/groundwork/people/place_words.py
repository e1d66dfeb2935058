"""A place as the seeker types it: a city, a country, or a zone by its name."""

from groundwork.people import places
from groundwork.people.places import Location
from groundwork.people.zones import read_place
from groundwork.steps.errors import Mistake


def read(words: str) -> Location:
    """Where that is. Raises Mistake for a place that isn't known, or has several zones."""
    words = " ".join(words.split())
    if words in places.zone_names():
        return Location(words, places.country_of_zone(words))
    found = read_place(words) if words else Location("", "")
    if found is None:
        raise Mistake(
            f"“{words[:60]}” isn't a place this book knows. Try the nearest big city, or a zone "
            "such as Europe/London."
        )
    if words and not found.zone:
        raise Mistake(f"{words[:60]} has several time zones. Name a city there.")
    return found


def shown(zone: str) -> str:
    """A zone as a place: "Chicago"."""
    return zone.rpartition("/")[2].replace("_", " ")
