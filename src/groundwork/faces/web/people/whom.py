"""The person that an address names, of the seeker's own book."""

from django.http import Http404

from groundwork.faces.web.seeker import SeekerRequest
from groundwork.people.models import Person


def whom(request: SeekerRequest, person_id: int) -> Person:
    """The person of that number; 404 where there is none in this book."""
    found = (
        Person.objects.filter(account=request.account, pk=person_id)
        .select_related("organisation", "through", "step")
        .prefetch_related("addresses")
        .first()
    )
    if found is None:
        raise Http404
    return found
