"""A mail as it arrived: its headers and text, its HTML in a frame that can do nothing, the file."""

from base64 import b64encode
from hashlib import sha256

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from groundwork.faces.web.mail.acts import mail_for
from groundwork.faces.web.mail.words import when
from groundwork.faces.web.safety import POLICY
from groundwork.faces.web.seeker import SeekerRequest
from groundwork.mail.as_arrived import LOOK, as_arrived, as_page, main_headers
from groundwork.method.days import zone

_LOOK = b64encode(sha256(LOOK.encode()).digest()).decode()
FRAMED = (
    f"default-src 'none'; style-src 'sha256-{_LOOK}'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'self'; sandbox"
)
"""The policy of the frame: it loads nothing, runs nothing, sends nothing and goes nowhere."""


@require_safe
def as_it_came(request: SeekerRequest, mail: int) -> HttpResponse:
    """The mail, whole."""
    kept = mail_for(request, mail)
    shown = as_arrived(bytes(kept.raw))
    page = {
        "person": kept.person,
        "is_own": kept.is_own,
        "asks": bool(kept.asks),
        "when": when(kept.at, zone(request.account.zone)),
        "mail": kept.pk,
        "why": str(kept.judged.get("why", "")),
        "main": main_headers(shown.headers),
        "shown": shown,
    }
    response = render(request, "mail/arrived.html", page)
    response.headers["Content-Security-Policy"] = f"{POLICY}; frame-src 'self'"
    return response


@require_safe
@xframe_options_sameorigin
def frame(request: SeekerRequest, mail: int) -> HttpResponse:
    """The HTML part, made harmless, under a policy of its own."""
    kept = mail_for(request, mail)
    response = HttpResponse(as_page(as_arrived(bytes(kept.raw)).html))
    response.headers["Content-Security-Policy"] = FRAMED
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
def file(request: SeekerRequest, mail: int) -> HttpResponse:
    """The very bytes, as a file for a mail program."""
    kept = mail_for(request, mail)
    response = HttpResponse(bytes(kept.raw), content_type="message/rfc822")
    response.headers["Content-Disposition"] = f'attachment; filename="mail-{kept.pk}.eml"'
    return response
