"""The ways to reach somebody, as the seeker types them."""

import re

from groundwork.people.line.reach import EMAIL
from groundwork.people.models import Address

CHANNELS = {
    Address.EMAIL: "Email address",
    Address.PHONE: "Phone number",
    Address.POST: "Postal address",
    Address.NETWORK: "Profile on a network",
}


def what_is_wrong(channel: str, value: str) -> str:
    """What to put right about an address, in a sentence; "" where it can be one."""
    value = value.strip()
    if channel not in CHANNELS:
        return "Choose what it is: an email address, a number, a postal address or a profile."
    if not value:
        return "Type the address first."
    if channel == Address.EMAIL and not EMAIL.fullmatch(value):
        return f"“{value[:60]}” can't be an email address. It looks like name@place.example."
    if channel == Address.PHONE and len(re.sub(r"\D", "", value)) < 5:
        return f"“{value[:60]}” can't be a phone number. Type it as you would dial it."
    return ""
