"""A text is approved, taken back, handed over, and marked as sent."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from groundwork.faces.web.flash import say
from groundwork.faces.web.reachouts.answering import attempt_it, case_for, logged, message_for, to
from groundwork.faces.web.reachouts.writing import as_query, save
from groundwork.faces.web.seeker import SeekerRequest, actor
from groundwork.mail import approve as approving
from groundwork.mail.models import Message
from groundwork.mail.versions import prefer
from groundwork.method.days import zone
from groundwork.method.words import How
from groundwork.reachouts import leaving
from groundwork.reachouts.log import sent_again
from groundwork.reachouts.queries import Case, is_approved, leave_of, to_send_again
from groundwork.steps.errors import Mistake


@require_POST
def approve(request: SeekerRequest, message: int) -> HttpResponse:
    """Approves the text that the page shows, word for word."""
    kept = message_for(request, message)
    if "text" in request.POST:
        return save(request, case_for(request, kept.person_id), kept)
    attempt_it(request, lambda: approving.approve(actor(request), kept.pk))
    return to("reachout", kept.person_id, query=as_query(kept))


@require_POST
def take_back(request: SeekerRequest, message: int) -> HttpResponse:
    """Takes an approval back: the text is a draft again."""
    kept = message_for(request, message)
    if attempt_it(request, lambda: approving.take_back(actor(request), kept.pk)):
        say(request, "Taken back. It is a draft again.")
    return to("reachout", kept.person_id, query=as_query(kept))


@require_POST
def mark_sent(request: SeekerRequest, message: int) -> HttpResponse:
    """The approved text went out by hand; or the one that softly bounced went once more (A6)."""
    kept = message_for(request, message)
    said: list[str] = []
    if kept.state == Message.SENT and to_send_again(case_for(request, kept.person_id)) == kept:
        done = attempt_it(request, lambda: said.append(sent_again(actor(request), kept.person_id)))
    else:
        done = attempt_it(
            request, lambda: said.append(approving.mark_sent(actor(request), kept.pk))
        )
    if done:
        logged(request, kept.person_id, said[0])
    return to("reachout", kept.person_id)


@require_POST
def use_version(request: SeekerRequest, message: int) -> HttpResponse:
    """The version that was set aside takes the place of the one that stands; both stay kept."""
    kept = message_for(request, message)
    if attempt_it(request, lambda: prefer(actor(request), kept.pk)):
        say(request, "Changed over. The other version stands below it.")
    return to("reachout", kept.person_id, query=as_query(kept))


@require_safe
def eml(request: SeekerRequest, message: int) -> HttpResponse:
    """The approved text as a file for the mail program; refused while it may not leave."""
    kept = message_for(request, message)
    case = case_for(request, kept.person_id)
    made: list[bytes] = []

    def make() -> None:
        _refuse_to_leave(case, kept)
        made.append(leaving.eml(kept, request.account))

    if not attempt_it(request, make):
        return to("reachout", kept.person_id)
    response = HttpResponse(made[0], content_type="message/rfc822")
    name = leaving.file_name(kept, case.person)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _refuse_to_leave(case: Case, kept: Message) -> None:
    if kept.how != How.EMAIL:
        raise Mistake("A letter is printed, not mailed.")
    if not is_approved(case, kept) and to_send_again(case) != kept:
        raise Mistake("Approve this very text first; then it may leave.")
    leave = leave_of(case, kept)
    if leave.refused:
        raise Mistake(leave.refused.sentence)


@require_safe
def letter(request: SeekerRequest, message: int) -> HttpResponse:
    """The approved letter as it prints."""
    kept = message_for(request, message)
    case = case_for(request, kept.person_id)
    if kept.state != Message.SENT and not is_approved(case, kept):
        say(request, "Approve this very text first; then print it.", "warning")
        return to("reachout", kept.person_id, query=as_query(kept))
    today = case.now.astimezone(zone(request.account.zone)).date()
    words = leaving.letter(kept, request.account, case.person, today)
    return render(request, "reachouts/letter.html", {"case": case, "letter": words})
