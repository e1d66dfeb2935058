"""The seeker's mail account: what is connected, what can be, and letting go of it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from groundwork.adapters import clock
from groundwork.faces.web.flash import say
from groundwork.faces.web.mailbox import forms
from groundwork.faces.web.mailbox.page import page
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.mail.connecting import CannotConnect, connect, disconnect
from groundwork.reachouts.keeping_up import keep_up

TEMPLATE = "mailbox/mailbox.html"
CONNECTED = "Connected. Answers stop an attempt at once, and approved emails leave by themselves."


@require_safe
def mail(request: SeekerRequest) -> HttpResponse:
    """The connection as it is; with `?address=` what is found for that address."""
    given = request.GET.dict()
    try:
        return render(request, TEMPLATE, page(request.account, forms.found(given)))
    except forms.Unclear as unclear:
        shown = page(request.account, errors=unclear.errors)
        shown["values"]["address"] = given["address"]
        return render(request, TEMPLATE, shown, status=422)


@require_POST
@sensitive_post_parameters()
def connect_mail(request: SeekerRequest) -> HttpResponse:
    """Connects by password, once both servers have let it in."""
    try:
        connect(request.account, forms.place(request.POST), request.POST.get("password", ""))
    except forms.Unclear as unclear:
        return unclear_page(request, unclear.errors)
    except CannotConnect as problem:
        return unclear_page(request, {problem.field: str(problem)})
    return connected(request)


@require_POST
def disconnect_mail(request: SeekerRequest) -> HttpResponse:
    """Lets go of the mail account; sent twice, it is gone all the same."""
    gone = disconnect(request.account)
    keep_up(request.account, clock.now())
    if gone:
        say(request, "Disconnected, and the password is forgotten. What was read stays.")
    else:
        words = "Disconnected. This computer’s keyring gave no answer: take “Groundwork” off it."
        say(request, words, "warning")
    return redirect("mail")


def connected(request: SeekerRequest) -> HttpResponse:
    """After it was connected: the dates follow."""
    keep_up(request.account, clock.now())
    say(request, CONNECTED)
    return redirect("mail")


def unclear_page(request: SeekerRequest, errors: dict[str, str]) -> HttpResponse:
    """The form again, as it was typed but for the password, with what to put right."""
    shown = page(request.account, None, forms.typed(request.POST), errors)
    shown["outside"] = [each for each in request.POST.get("outside", "").split() if each]
    return render(request, TEMPLATE, shown, status=422)
