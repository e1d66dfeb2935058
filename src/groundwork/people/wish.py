"""S3: an organisation that the seeker is curious about, whether they know anybody there or not."""

from groundwork.people.add import organisation_named
from groundwork.people.models import Organisation
from groundwork.steps.acting import action
from groundwork.steps.change import Change
from groundwork.steps.errors import Mistake


@action
def wish(change: Change, name: str) -> int:
    """Keeps an organisation as one to be curious about, and gives its number."""
    organisation = organisation_named(change.account, name)
    if organisation is None:
        raise Mistake("Type the name of the company or the body first.")
    organisation.is_wished = True
    organisation.save(update_fields=["is_wished"])
    return organisation.pk


@action
def let_go(change: Change, organisation_id: int) -> None:
    """The seeker is no longer curious about it; its people stay."""
    found = Organisation.objects.filter(account=change.account, pk=organisation_id)
    if not found.update(is_wished=False):
        raise Mistake("That organisation isn't in your book any more.")
