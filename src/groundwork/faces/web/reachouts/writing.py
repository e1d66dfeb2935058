"""The editor of a reach-out: the text, its checks, its approval."""

from dataclasses import replace
from typing import Any
from uuid import uuid5

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from groundwork.faces.web.flash import say
from groundwork.faces.web.reachouts import fixes
from groundwork.faces.web.reachouts.answering import case_for, message_for, to
from groundwork.faces.web.reachouts.frame import base_of
from groundwork.faces.web.reachouts.going import given_back
from groundwork.faces.web.reachouts.typed import (
    LONGEST,
    LONGEST_SUBJECT,
    Typed,
    refuse_foreign,
    refuse_too_long,
    typed,
)
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.mail import approve as approving
from groundwork.mail.checking import findings_in
from groundwork.mail.draft import hash_of, is_newer, keep, revise, text_hash
from groundwork.mail.models import Message
from groundwork.mail.versions import set_aside
from groundwork.method import Act
from groundwork.method.days import zone
from groundwork.method.findings import Severity
from groundwork.method.words import How
from groundwork.people.models import Address
from groundwork.reachouts.queries import Case, leave_for, texts_of
from groundwork.steps.acting import Actor
from groundwork.steps.errors import Mistake, Refused

NOT_OVER = (
    "This text was changed in another window. Both are kept: the newer one stands, and yours is "
    "below it."
)
SLOTS = {
    "first_email": "First email",
    "second_email": "Second email",
    "last_email": "Last email",
    "letter": "Letter",
}


@require_POST
def check_text(request: SeekerRequest, message: int) -> HttpResponse:
    """What the checks say of the text as it is typed; a draft is saved along with it."""
    kept = message_for(request, message)
    case = case_for(request, kept.person_id)
    if not request.headers.get("HX-Request"):
        return save(request, case, kept)
    given = typed(request, kept)
    trouble = ""
    try:
        refuse_too_long(given)
        refuse_foreign(case, kept, given)
    except Mistake as complaint:
        trouble = str(complaint)
        given = replace(given, text=given.text[:LONGEST], subject=given.subject[:LONGEST_SUBJECT])
    else:
        trouble = _kept_or_why_not(request, case, kept, given)
    shown = _judged(case, kept, given, trouble) | {"key": ""}
    return render(request, "reachouts/checks.html", shown)


def _kept_or_why_not(request: SeekerRequest, case: Case, kept: Message, given: Typed) -> str:
    """Saves the draft along; "" where that was done, else why this text stands nowhere yet."""
    done = keep(
        request.account, kept.pk, given.to, given.subject, given.text,
        seen=given.seen, page=given.page,
    )  # fmt: skip
    if done:
        return ""
    kept.refresh_from_db()
    if kept.state == Message.DRAFT:
        here = zone(case.account.zone)
        return (
            f"Changed in another window at {kept.changed_at.astimezone(here):%H:%M}. "
            "Save for later keeps both texts."
        )
    if kept.state == Message.APPROVED:
        return "This text is approved. Save for later takes the approval back."
    return "This text was sent meanwhile. Save for later keeps yours beside it."


def _judged(case: Case, message: Message, given: Typed, trouble: str = "") -> dict[str, Any]:
    """The findings in a text, and whether it may be approved as it stands."""
    found = findings_in(message, case.person, case.now, given.to, given.subject, given.text)
    findings = fixes.shown(found, given.text)
    refused = leave_for(case, Act("approve", How(message.how), to=given.to)).refused
    blocked = trouble or (refused.sentence if refused else "")
    if not blocked and not given.to:
        blocked = "Choose the address that it goes to."
    first = next((each for each in findings if each.severity == Severity.BLOCK), None)
    return {
        "message": message,
        "findings": findings,
        "fine": fixes.fine(message.slot, findings, case.name),
        "said": blocked or fixes.said(findings),
        "blocked": bool(blocked or first),
    }


def save(request: SeekerRequest, case: Case, kept: Message) -> HttpResponse:
    """Saves, mends or approves what the editor's form carries; goes on to its page. What can't be
    saved comes back as it was typed."""
    given = typed(request, kept)
    try:
        refuse_too_long(given)
        refuse_foreign(case, kept, given)
        given = _mended(request, case, kept, given)
        stands = _save(request, kept, given)
        if stands and request.POST.get("do") == "approve":
            approving.approve(actor(request), kept.pk, _hash(kept, given))
    except (Refused, Mistake) as complaint:
        if kept.state != Message.DRAFT and _hash(kept, given) == hash_of(kept):
            say(request, str(complaint), "warning")
            return to("reachout", case.person.pk)
        return page(request, case, kept, given, str(complaint))
    return to("reachout", case.person.pk, query=as_query(kept))


def as_query(message: Message) -> str:
    """Keeps a letter a letter on the page of a reach-out."""
    return "?as=letter" if message.how == How.LETTER else ""


def _hash(message: Message, given: Typed) -> str:
    return text_hash(message.how, given.to, given.subject, given.text)


def _mended(request: SeekerRequest, case: Case, kept: Message, given: Typed) -> Typed:
    if "fix" not in request.POST:
        return given
    found = findings_in(kept, case.person, case.now, given.to, given.subject, given.text)
    mended = fixes.mended(given.text, fixes.shown(found, given.text), request.POST["fix"])
    return replace(given, text=mended)


def _save(request: SeekerRequest, kept: Message, given: Typed) -> bool:
    """Whether the text now stands. An edit of an approved one takes its approval back (invariant
    3); what would be written over a newer text is set aside."""
    if _hash(kept, given) == hash_of(kept):
        return True
    if kept.state == Message.SENT or is_newer(kept, given.seen, given.page):
        set_aside(actor(request), kept.pk, given.to, given.subject, given.text)
        say(request, NOT_OVER, "warning")
        return False
    if kept.state == Message.APPROVED:
        revise(_another(actor(request)), kept.pk, given.to, given.subject, given.text)
        say(request, "The text has changed, so its approval is taken back.")
        return True
    kept_so = keep(
        request.account, kept.pk, given.to, given.subject, given.text,
        seen=given.seen, page=given.page,
    )  # fmt: skip
    if not kept_so:
        raise Mistake("This text was changed in the same moment. Look at it again, then save it.")
    if request.POST.get("do") == "save":
        say(request, "Saved. It waits for you here.")
    return True


def _another(acting: Actor) -> Actor:
    """The key of a second act of the same press."""
    return Actor(acting.account_id, acting.by, uuid5(acting.key, "revise"))


def page(
    request: SeekerRequest,
    case: Case,
    message: Message,
    given: Typed | None = None,
    complaint: str = "",
    just: str = "",
) -> HttpResponse:
    """The editor with its checks: the text as it is kept, or as it was typed beside a complaint."""
    mine = given or Typed(message.to, message.subject, message.text, hash_of(message), new_key())
    aside = texts_of(case).filter(slot=message.slot, state=Message.ASIDE)
    channel = Address.EMAIL if message.how == How.EMAIL else Address.POST
    shown = base_of(case) | _judged(case, message, mine, complaint)
    shown |= {
        "title": f"{SLOTS[message.slot]} to {case.person.name}",
        "given": mine,
        "complaint": complaint,
        "just": just,
        "given_back": given_back(message),
        "addresses": case.addresses(channel),
        "aside": list(aside),
        "version_keys": [new_key() for _ in aside],
        "other_how": _other_how(case, message),
        "key": new_key(),
    }
    status = 422 if complaint else 200
    return render(request, "reachouts/editor.html", shown, status=status)


def _other_how(case: Case, message: Message) -> str:
    """A3: whether this text could be a letter, or an email, instead."""
    other = How.EMAIL if message.how == How.LETTER else How.LETTER
    channel = Address.EMAIL if other == How.EMAIL else Address.POST
    if not case.addresses(channel):
        return ""
    return "" if leave_for(case, Act("approve", other)).refused else other
