"""Permission from Google or Microsoft: asked for on their page, given there, taken here."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from groundwork.faces.web.flash import say
from groundwork.faces.web.mailbox import forms
from groundwork.faces.web.mailbox.page import page
from groundwork.faces.web.mailbox.views import TEMPLATE, connected, unclear_page
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.mail.connecting import CannotConnect
from groundwork.mail.permission import ask, asked, drop, take
from groundwork.mail.servers import keeping

A_MOMENT = 2.0
"""Seconds to wait for an answer that may just be coming in."""


@require_POST
@sensitive_post_parameters()
def ask_permission(request: SeekerRequest) -> HttpResponse:
    """Begins to ask; the page that follows leads to the provider."""
    way_back = request.build_absolute_uri(reverse("permission"))
    try:
        place = forms.place(request.POST)
        ask(request.account, place, request.POST.get("client_secret", ""), way_back)
    except forms.Unclear as unclear:
        return unclear_page(request, unclear.errors)
    except CannotConnect as problem:
        return unclear_page(request, {problem.field: str(problem)})
    return redirect("permission")


@require_safe
def permission(request: SeekerRequest) -> HttpResponse:
    """The way to the provider's page, and on from there."""
    question = asked(request.account)
    if question is None:
        return redirect("mail")
    shown = {"who": question.who, "address": question.address, "mail": question.place.address}
    return render(request, "mailbox/permission.html", shown | {"is_answered": question.is_answered})


@require_POST
def permission_given(request: SeekerRequest) -> HttpResponse:
    """Connects with the answer that came."""
    question = asked(request.account)
    if question is None:
        return redirect("mail")
    try:
        take(request.account, A_MOMENT)
    except CannotConnect as problem:
        if asked(request.account):
            say(request, str(problem), "warning")
            return redirect("permission")
        provider = keeping(question.place.imap)
        typed = forms.of_place(question.place, provider.key if provider else "")
        shown = page(request.account, None, typed, {problem.field: str(problem)})
        return render(request, TEMPLATE, shown, status=422)
    return connected(request)


@require_POST
def drop_permission(request: SeekerRequest) -> HttpResponse:
    """Asks no longer."""
    drop(request.account)
    return redirect("mail")
