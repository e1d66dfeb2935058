"""Changes what is known of a person."""

from typing import Annotated

from cyclopts import Parameter

from groundwork.faces.cli.add import (
    Email,
    Fact,
    Organisation,
    Phone,
    Post,
    Through,
    Tie,
    Title,
    addresses,
    known_tie,
    through_whom,
)
from groundwork.faces.cli.arguments import Who
from groundwork.faces.cli.saying import Answer
from groundwork.faces.cli.seeker import the_seeker
from groundwork.faces.cli.telling import after
from groundwork.faces.cli.whom import whom
from groundwork.people import edit as editing
from groundwork.people.models import Person
from groundwork.steps.errors import Mistake


def edit(
    person: Who,
    /,
    *,
    name: Annotated[str, Parameter(help="The whole name.")] = "",
    greeting: Annotated[str, Parameter(help="How you greet them: Elena, or Dr Vasquez.")] = "",
    title: Title = "",
    organisation: Organisation = "",
    tie: Tie = "",
    through: Through = "",
    fact: Fact = None,
    zone: Annotated[str, Parameter(help="Their time zone, as America/Chicago.")] = "",
    country: Annotated[str, Parameter(help="Their country in two letters, as US.")] = "",
    email: Email = None,
    phone: Phone = None,
    post: Post = "",
) -> Answer:
    """Change what is known of a person; addresses and facts are added to those there are."""
    me = the_seeker()
    who = whom(me.account, person)
    words: dict[str, object] = {
        "name": name, "greeting": greeting, "title": title, "organisation": organisation,
        "tie": known_tie(tie) if tie else "", "zone": zone, "country": country.upper(),
        "facts": "\n".join([*who.facts.splitlines(), *fact]) if fact else "",
    }  # fmt: skip
    given = {each: value for each, value in words.items() if value}
    given |= through_whom(me.account, through)
    reached = addresses(email, phone, post)
    if not given and not reached:
        raise Mistake("Say what to change: --email, --phone, --title … (--help lists them).")
    if given:
        editing.edit(me.acts(), who.pk, given)
    for channel, value in reached:
        editing.add_address(me.acts(), who.pk, channel, value)
    return after(me, Person.objects.get(pk=who.pk), "Kept.")
