"""Looking around in the sample search, and back to one's own book."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from groundwork.faces.web.flash import say
from groundwork.faces.web.seeker import SeekerRequest


@require_POST
def sample(request: SeekerRequest) -> HttpResponse:
    """From here on this browser looks at the sample."""
    from groundwork.care.sample import open_sample  # slow to load, and opened once

    open_sample(request.session)
    return redirect("today")


@require_POST
def leave_sample(request: SeekerRequest) -> HttpResponse:
    """Back to the seeker's own book; the sample is gone."""
    from groundwork.care.sample import leave

    leave(request.session)
    say(request, "This is your own book again. The sample left no trace.")
    return redirect("today")
