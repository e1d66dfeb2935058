"""Find: names out of the seeker's head, and who next with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from groundwork.adapters import clock
from groundwork.faces.web.flash import say
from groundwork.faces.web.people.acts import done
from groundwork.faces.web.people.showing import initials
from groundwork.faces.web.seeker import SeekerRequest, actor, new_key
from groundwork.method.prompts import PROMPTED, PROMPTS, Prompt
from groundwork.method.ties import said
from groundwork.method.words import Tie
from groundwork.people.counts import by_tie
from groundwork.people.remember import remember
from groundwork.people.who_next import Somebody, who_next
from groundwork.people.wish import wish
from groundwork.steps.errors import Mistake, Refused

ACTS = {
    Tie.IN_THE_NEWS: "call", Tie.READ_ABOUT: "call", Tie.ALUM: "meet", Tie.GUEST_LECTURER: "meet",
    Tie.FRIENDS_PARENT: "email", Tie.PARENTS_FRIEND: "email", Tie.PARENTS_NEIGHBOUR: "email",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody to ask next."""

    person: int
    name: str
    chip: str
    why: str
    initials: str
    act: str


@require_safe
def find(request: SeekerRequest) -> HttpResponse:
    """Who next, the companies where nobody is known, and one prompt at a time."""
    return _page(request, request.GET.get("prompt", ""))


@require_POST
def remember_names(request: SeekerRequest) -> HttpResponse:
    """Keeps the names of a prompt, one a line, and goes on to the next prompt."""
    tie, lines = request.POST.get("tie", ""), request.POST.get("names", "")
    if "skip" in request.POST:
        return redirect(f"{_find()}?prompt={_after(tie).tie}#jog")
    try:
        kept = remember(actor(request), tie, lines)
    except (Mistake, Refused) as problem:
        return _page(request, tie, lines, str(problem))
    say(request, _kept(kept))
    return redirect(f"{_find()}?prompt={_after(tie).tie}#jog")


@require_POST
def curious(request: SeekerRequest) -> HttpResponse:
    """S3: keeps a company to be curious about."""
    name = request.POST.get("name", "")
    done(request, lambda: wish(actor(request), name), "Kept. The step there is to find one person.")
    return redirect(f"{_find()}#companies")


def _page(request: SeekerRequest, tie: str, names: str = "", error: str = "") -> HttpResponse:
    account = request.account
    found = who_next(account, clock.now())
    counts = by_tie(account)
    prompt = PROMPTED[Tie(tie)] if tie in PROMPTED else _first_open(counts)
    page = {
        "rows": [_row(each) for each in found.people],
        "held": found.held,
        "companies": found.companies,
        "prompt": prompt,
        "place": PROMPTS.index(prompt) + 1,
        "prompts": PROMPTS,
        "counts": counts,
        "names": names,
        "error": error,
        "key": request.POST.get("key") or new_key(),
        "has_purposes": bool(found.purposes),
    }
    return render(request, "find/find.html", page, status=422 if error else 200)


def _row(somebody: Somebody) -> Row:
    candidate = somebody.suggested.candidate
    work = ", ".join(filter(None, [candidate.title, candidate.organisation]))
    return Row(
        candidate.person,
        somebody.name,
        said(candidate.tie, candidate.through),
        f"{work[0].upper()}{work[1:]}. {somebody.suggested.why}"
        if work
        else somebody.suggested.why,
        initials(somebody.name),
        ACTS.get(candidate.tie, "keep"),
    )


def _first_open(counts: dict[str, int]) -> Prompt:
    """The first prompt that has brought nobody yet."""
    return next((each for each in PROMPTS if not counts.get(each.tie)), PROMPTS[0])


def _after(tie: str) -> Prompt:
    ties = [each.tie for each in PROMPTS]
    return PROMPTS[(ties.index(Tie(tie)) + 1) % len(PROMPTS)] if tie in ties else PROMPTS[0]


def _kept(kept: Sequence[Sequence[object]]) -> str:
    new = [str(name) for _, name, was_here in kept if not was_here]
    here = [str(name) for _, name, was_here in kept if was_here]
    told = [f"{_listed(new)} {'is' if len(new) == 1 else 'are'} in your book."] if new else []
    if here:
        told.append(f"{_listed(here)} {'was' if len(here) == 1 else 'were'} there already.")
    return " ".join(told)


def _listed(names: Sequence[str]) -> str:
    if len(names) > 4:
        return f"{', '.join(names[:3])} and {len(names) - 3} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _find() -> str:
    return reverse("find")
