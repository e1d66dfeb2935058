"""How long and by when a request is: minutes and the window in words or figures (one_ask)."""

import re

from groundwork.method.prose import phrases

_UNITS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "forty-five": 45, "fifty": 50,
    "sixty": 60, "ninety": 90, "couple of": 2, "a couple of": 2, "few": 5, "a few": 5,
}  # fmt: skip
_NUMBER = (
    r"(?:\d{1,3}|twenty[- ]five|thirty[- ]five|forty[- ]five|(?:a )?couple of|(?:a )?few|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|an?)"
)
_DURATION = re.compile(
    r"\b(?:(?P<quarters>three[- ]quarters of an hour)"
    r"|(?P<quarter>(?:a )?quarter[- ](?:of an )?hour)"
    r"|(?P<half>(?:a )?half[- ](?:of )?(?:an )?hour)"
    rf"|(?P<first>{_NUMBER})(?:\s?(?:-|to|or)\s?(?P<second>{_NUMBER}))?[\s-]?(?P<unit>min(?:ute)?s?|hours?|hrs?)"
    r"(?P<more> and a half| or (?:so|two|more))?)\b(?!['’]s)"
)
_OVER_AND_OVER = re.compile(r"\b(?:times|time|once|twice|\w+) (?:in|per|every)$")
_WEEKS = phrases(
    r"(?:this|next|the coming|the following) week(?!')",
    r"the week after(?: next)?(?!')",
    r"week (?:of|beginning|commencing|starting)",
    r"(?:a|one) week or two",
    r"(?:next|coming|following) (?:one or |week or )?(?:two|three|2|3|couple of)(?: or (?:three|3))?(?: to (?:two|three|2|3))? weeks?",
    r"(?:next|coming|following) week or (?:two|so|three)",
    r"(?:within|in|inside) (?:the space of )?(?:a|one|two|three|2|3|1|a couple of|two or three|2-3|two to three) weeks?(?: or (?:two|three|so))?",
    r"(?:next|coming|following|within a|in a|this) fortnight",
    r"(?:next|coming|following) (?:few|couple of|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|\d|1\d|2[01]) (?:working |business )?days",
    r"within (?:five|seven|ten|fourteen|\d|1\d|2[01]) days",
    r"(?:today|tomorrow|tonight|this (?:morning|afternoon|evening|weekend)|next weekend)(?!')",
    r"(?:this|next|on|any|one|either|every) (?:\w+ )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?! ')",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|lunchtime))? or (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: the)? \d{1,2}(?:st|nd|rd|th)?",
    r"(?:next|this) (?:or next |week or next )?week",
    r"before the end of (?:this|next) week|(?:a|one|two|three|second|third) weeks? from (?:now|today)",
)


def minutes(low: str) -> list[tuple[int, int, int]]:
    """The lengths of time in lower-case text: start, end and minutes (of a range the longer)."""
    found = []
    for match in _DURATION.finditer(low.replace("\n", " ")):
        if match["first"] in ("a", "an", "one") and _OVER_AND_OVER.search(
            low[: match.start()][-12:].rstrip()
        ):
            continue
        found.append((match.start(), match.end(), _value(match)))
    return found


def _value(match: re.Match[str]) -> int:
    if match["quarters"]:
        return 45
    if match["quarter"]:
        return 15
    if match["half"]:
        return 30
    numbers = [_number(text) for text in (match["first"], match["second"]) if text]
    hours = match["unit"].startswith("h")
    more = {" and a half": 30, " or two": 60}.get(match["more"] or "", 0)
    return max(numbers) * (60 if hours else 1) + (more if hours else 0)


def _number(text: str) -> int:
    return (
        int(text)
        if text.isdigit()
        else _UNITS[text.replace(" ", "-") if "-five" in text.replace(" ", "-") else text]
    )


def within_three_weeks(low: str) -> bool:
    """Whether lower-case text names a time within three weeks."""
    return _WEEKS.search(low) is not None
