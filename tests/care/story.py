"""A small book with something in every table: made by the actions, as a seeker would make it."""

from datetime import datetime, timedelta

from groundwork.accounts.models import Account
from groundwork.mail.approve import approve, mark_sent
from groundwork.mail.draft import start
from groundwork.people.add import Described, add
from groundwork.reachouts import log
from groundwork.reachouts.begin import begin
from groundwork.steps.acting import Actor

TEXT = (
    "Dear Elena,\n\nI found you through the Leeds alumni list, where you offered to talk to "
    "students. You planned the Norrland link, and I would love to hear how a line is chosen.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or whenever suits you?\n\n"
    "Best wishes,\nPriya Raman\nFinal-year geography student\n07700 900123"
)
SUBJECT = "How lines are chosen"
GRIDS = [("industry", "grids")]


def describe(name: str, organisation: str = "", tie: str = "alum", **more) -> Described:
    """A person with an address and a number of their own."""
    given = name.split()[0]
    box = name.lower().replace(" ", ".")
    digits = sum(map(ord, name)) % 1000
    return Described(
        name,
        given=given,
        greeting=given,
        organisation=organisation,
        tie=tie,
        addresses=(("email", f"{box}@people.example"), ("phone", f"07700 900{digits:03}")),
        **more,
    )


def elena(account: Account) -> tuple[int, int]:
    """Elena, who offered to help, and the draft of the first email to her."""
    described = describe("Elena Vasquez", "Norrland Power", facts="planned the Norrland link")
    person = add(Actor(account.pk), described)
    begin(Actor(account.pk), person, GRIDS)
    to = "elena.vasquez@people.example"
    return person, start(Actor(account.pk), person, "first_email", "email", to, SUBJECT, TEXT)


def tell(account: Account, now: datetime) -> dict[str, int]:
    """Everybody of the story, by given name. `now`: the moment that the clock shows."""

    def actor() -> Actor:
        return Actor(account.pk)

    people = {}
    people["Elena"], draft = elena(account)
    approve(actor(), draft)
    mark_sent(actor(), draft)
    for name, cadence in (("Kofi Mensah", "3b7"), ("Joanna Pike", "five_touch")):
        person = add(actor(), describe(name, "Orchard Foods", "introduced"))
        begin(actor(), person, GRIDS, cadence)
        log.written(actor(), person, "email", at=now - timedelta(hours=1))
        people[name.split()[0]] = person
    for name in ("Ruth Abara", "Leo Brandt", "Grace Adeyemi"):
        person = add(actor(), describe(name, tie="friend"))
        begin(actor(), person, GRIDS)
        log.written(actor(), person, "email", at=now - timedelta(hours=2))
        log.answer(actor(), person, "yes", at=now - timedelta(hours=1))
        people[name.split()[0]] = person
    log.arranged(actor(), people["Leo"], now + timedelta(days=2), now + timedelta(days=2, hours=1))
    log.held(actor(), people["Grace"], "no_one_now", ended=now - timedelta(minutes=5))
    people["Viktor"] = add(actor(), describe("Viktor Thorne", tie="none"))
    return people
