"""The pages about people, as a browser asks for them."""

import re
from html import unescape

import pytest
from django.urls import reverse

from groundwork.accounts.models import Account
from groundwork.mail.draft import start
from groundwork.people.add import Described, add
from groundwork.people.models import Address, DoNotContact, Organisation, Person
from groundwork.reachouts.begin import begin
from groundwork.reachouts.log import answer, bounced, call, noted
from groundwork.steps.acting import Actor
from groundwork.steps.models import Event, Step

LINE = (
    "Elena Vasquez, grid planner at Norrland Power, Kofi introduced us, elena@norrland.example, "
    "+44 7700 900456, met at the careers fair"
)


@pytest.fixture
def known(seeker):
    def make(name, **described):
        pk = add(Actor(seeker.pk), Described(name, **described))
        return Person.objects.get(pk=pk)

    return make


def text(response) -> str:
    """What the page says, without its markup."""
    bare = re.sub(
        r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", response.content.decode(), flags=re.S
    )
    return " ".join(unescape(bare).split())


def fields(response, form: int = -1) -> dict[str, str]:
    """The fields of a form of the page as it stands, the last one unless said."""
    markup = re.findall(r"<form\b.*?</form>", response.content.decode(), re.S)[form]
    found = {
        name: unescape(value)
        for name, value in re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', markup)
    }
    for name, value in re.findall(
        r'<textarea[^>]*name="(\w+)"[^>]*>\n?(.*?)</textarea>', markup, re.S
    ):
        found[name] = unescape(value)
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', markup, re.S):
        chosen = re.search(r'value="(\w*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found


def test_a_line_is_shown_before_it_is_kept(web, known):
    kofi = known("Kofi Mensah")
    shown = web.post(reverse("add_person"), {"line": LINE})
    said = text(shown)
    assert Person.objects.count() == 1
    for piece in ("Elena Vasquez", "grid planner", "Norrland Power", "introduced to you",
                  "Kofi Mensah", "elena@norrland.example", "+44 7700 900456",
                  "met at the careers fair", "their number begins with +44"):  # fmt: skip
        assert piece in said, piece
    kept = web.post(reverse("add_person"), fields(shown), follow=True)
    elena = Person.objects.get(name="Elena Vasquez")
    assert kept.redirect_chain[-1][0] == reverse("person", args=[elena.pk])
    assert (elena.title, elena.organisation.name, elena.tie) == (
        "grid planner", "Norrland Power", "introduced",
    )  # fmt: skip
    assert (elena.through, elena.greeting, elena.facts) == (
        kofi, "Elena", "met at the careers fair",
    )  # fmt: skip
    assert (elena.zone, elena.country) == ("Europe/London", "GB")
    assert set(elena.addresses.values_list("channel", "value")) == {
        ("email", "elena@norrland.example"), ("phone", "+44 7700 900456"),
    }  # fmt: skip
    assert "Elena Vasquez is in your book." in text(kept)


def test_a_form_sent_twice_adds_one_person(web, seeker):
    form = fields(web.post(reverse("add_person"), {"line": "Elena Vasquez"}))
    for _ in range(2):
        web.post(reverse("add_person"), form)
    assert Person.objects.count() == 1


def test_what_was_understood_can_be_put_right(web, seeker):
    form = fields(web.post(reverse("add_person"), {"line": "Elena Vasquez, packaging?"}))
    form |= {
        "greeting": "Dr Vasquez", "tie": "friend", "through_words": "Kofi", "place": "Chicago",
        "reach": "elena@norrland.example\n1 High Street, Leeds",
    }  # fmt: skip
    web.post(reverse("add_person"), form)
    elena = Person.objects.get()
    assert (elena.greeting, elena.tie, elena.through_words) == ("Dr Vasquez", "friend", "Kofi")
    assert (elena.zone, elena.country, elena.notes) == ("America/Chicago", "US", "packaging?")
    assert set(elena.addresses.values_list("channel", flat=True)) == {"email", "post"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": " "}, "Give at least a name"),
        ({"place": "Nowhere on Sea"}, "isn't a place this book knows"),
        ({"place": "United States"}, "several time zones"),
        ({"reach": "elena@"}, "can't be an email address"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(web, seeker, wrong, words):
    form = fields(web.post(reverse("add_person"), {"line": "Elena Vasquez"}))
    answered = web.post(reverse("add_person"), form | wrong | {"notes": "keep this"})
    assert answered.status_code == 422
    assert words in text(answered)
    assert fields(answered)["notes"] == "keep this"
    assert not Person.objects.exists()


def test_an_empty_line_asks_for_a_name(web, seeker):
    assert "Type a name first" in text(web.post(reverse("add_person"), {"line": "  "}))
    assert web.get(reverse("add_person")).status_code == 200


def test_a_double_is_offered_and_not_refused(web, known):
    known("Elena Vasquez", title="planner", addresses=[("email", "elena@norrland.example")])
    shown = web.post(reverse("add_person"), {"line": "E. Vasquez, Elena@norrland.example"})
    assert "You may have them already" in text(shown)
    assert "Elena Vasquez , planner: the same email address." in text(shown)
    web.post(reverse("add_person"), fields(shown))
    assert Person.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_invariant_2_an_address_that_was_barred_is_said_to_be(web, known, seeker):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    web.post(reverse("erase_person", args=[elena.pk]))
    shown = web.post(reverse("add_person"), {"line": "Elena, elena@norrland.example"})
    assert "do-not-contact list" in text(shown)
    web.post(reverse("add_person"), fields(shown))
    assert Step.objects.get().standing == "stop"


def a_story(seeker, elena, clock):
    actor = lambda: Actor(seeker.pk)  # noqa: E731
    begin(actor(), elena.pk, [("industry", "grids")])
    start(
        actor(),
        elena.pk,
        "first_email",
        "email",
        "elena@norrland.example",
        "How lines are chosen",
        "x",
    )
    clock.forward(hours=1)
    call(actor(), elena.pk, "voicemail", note="said I would write")
    clock.forward(hours=1)
    noted(actor(), elena.pk, "likes chess")
    clock.forward(days=1)
    answer(actor(), elena.pk, "yes")


def test_the_person_is_one_thread_newest_first(web, seeker, known, clock):
    elena = known(
        "Elena Vasquez",
        title="grid planner",
        organisation="Norrland Power",
        addresses=[("email", "elena@norrland.example")],
    )
    a_story(seeker, elena, clock)
    page = web.get(reverse("person", args=[elena.pk]))
    said = text(page)
    lines = ["Elena said yes", "likes chess", "You left a voicemail",
             "You began a reach-out", "They came into your book"]  # fmt: skip
    assert [said.find(line) for line in lines] == sorted(said.find(line) for line in lines)
    assert all(line in said for line in lines)
    assert "said I would write" in said
    assert "Settle a time with Elena" in said
    assert reverse("log", args=[elena.pk]) in page.content.decode()
    assert "How lines are chosen Draft." in said


def test_the_step_leads_on_by_one_filled_button(web, seeker, known):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    where = reverse("person", args=[elena.pk])

    def button():
        markup = web.get(where).content.decode()
        filled = re.findall(r'<a class="btn primary[^"]*" href="([^"]+)"', markup)
        assert len(filled) == 1
        assert markup.count("btn primary") == 1
        return filled[0]

    assert button() == reverse("begin", args=[elena.pk])
    begin(Actor(seeker.pk), elena.pk, [("industry", "grids")])
    assert button() == reverse("reachout", args=[elena.pk])
    answer(Actor(seeker.pk), elena.pk, "")
    assert button() == reverse("answer", args=[elena.pk])


def test_a6_a_line_logged_by_hand_is_struck_and_shown_so(web, seeker, known, clock):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    a_story(seeker, elena, clock)
    voicemail = Event.objects.get(kind="attempt_made")
    web.post(reverse("strike", args=[elena.pk, voicemail.pk]))
    page = web.get(reverse("person", args=[elena.pk]))
    assert "<s>You left a voicemail</s>" in page.content.decode()
    assert Event.objects.filter(kind="undone").count() == 1
    begun = Event.objects.get(kind="begun")
    web.post(reverse("strike", args=[elena.pk, begun.pk]))
    other = known("Grace")
    assert web.post(reverse("strike", args=[other.pk, voicemail.pk])).status_code == 302
    assert Event.objects.filter(kind="undone").count() <= 2


def test_a6_a_dead_address_is_shown_so(web, seeker, known):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    actor = lambda: Actor(seeker.pk)  # noqa: E731
    begin(actor(), elena.pk, [("industry", "grids")])
    call(actor(), elena.pk, "wrong_number", number="0113 496 0455")
    web.post(reverse("add_address", args=[elena.pk]), {"address": "0113 496 0455"})
    bounced(actor(), elena.pk, "hard", address="elena@norrland.example")
    page = web.get(reverse("person", args=[elena.pk]))
    assert "A message came back from elena@norrland.example" in text(page)


def test_addresses_come_and_go(web, known):
    elena = known("Elena")
    where = reverse("add_address", args=[elena.pk])
    for value in ("elena@norrland.example", "07700 900456", "linkedin.com/in/elena", "1 High St"):
        web.post(where, {"address": value})
    assert list(Address.objects.order_by("pk").values_list("channel", flat=True)) == [
        "email", "phone", "network", "post",
    ]  # fmt: skip
    email = Address.objects.get(channel="email")
    web.post(reverse("remove_address", args=[elena.pk, email.pk]))
    assert not Address.objects.filter(channel="email").exists()
    told = web.post(where, {"address": "e@l"}, follow=True)
    assert "can't be an email address" in text(told)


def test_facts_notes_and_the_place_are_kept(web, known):
    elena = known("Elena", addresses=[("phone", "+46 8 123 456 78")])
    page = web.get(reverse("person", args=[elena.pk]))
    assert "Perhaps on Stockholm time, because the area code of +46" in text(page)
    web.post(reverse("keep_place", args=[elena.pk]))
    web.post(reverse("add_fact", args=[elena.pk]), {"fact": "planned the Norrland link"})
    web.post(reverse("add_fact", args=[elena.pk]), {"fact": "rows"})
    web.post(reverse("note", args=[elena.pk]), {"what": "call after five"})
    elena.refresh_from_db()
    assert (elena.zone, elena.country) == ("Europe/Stockholm", "SE")
    assert elena.facts == "planned the Norrland link\nrows"
    said = text(web.get(reverse("person", args=[elena.pk])))
    assert "Because you agreed: the area code" in said
    assert "call after five" in said


def test_everything_about_a_person_can_be_changed(web, known):
    elena = known("Elena Vasquez", tie="friend", facts="rows")
    page = web.get(reverse("edit_person", args=[elena.pk]))
    form = fields(page) | {
        "name": "Elena Ruiz", "tie": "alum", "organisation": "Ofgem", "place": "Oslo",
    }  # fmt: skip
    web.post(reverse("edit_person", args=[elena.pk]), form)
    elena.refresh_from_db()
    assert (elena.name, elena.family, elena.tie, elena.organisation.name, elena.zone) == (
        "Elena Ruiz", "Ruiz", "alum", "Ofgem", "Europe/Oslo",
    )  # fmt: skip
    assert elena.facts == "rows"
    del form["key"]
    again = web.post(reverse("edit_person", args=[elena.pk]), form | {"name": "", "notes": "kept"})
    assert again.status_code == 422
    assert "needs a name" in text(again)
    assert fields(again)["notes"] == "kept"


@pytest.mark.parametrize(("how", "standing"), [("everything", "stop"), ("reach_outs", "no")])
def test_a6_do_not_contact_in_one_tap_and_back(web, known, how, standing):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    web.post(reverse("do_not_contact", args=[elena.pk]), {"how": how})
    assert Step.objects.get().standing == standing
    assert "do-not-contact list" in text(web.get(reverse("person", args=[elena.pk])))
    web.post(reverse("strike", args=[elena.pk, Event.objects.get().pk]))
    assert Step.objects.get().standing == "none_begun"


@pytest.mark.django_db(transaction=True)
def test_erasing_says_what_goes_and_does_it(web, seeker, known, clock):
    elena = known("Elena", addresses=[("email", "elena@norrland.example")])
    a_story(seeker, elena, clock)
    said = text(web.get(reverse("erase_person", args=[elena.pk])))
    assert "1 way to reach them" in said
    assert "The whole thread, 4 lines" in said
    assert "1 text you wrote to them" in said
    assert Person.objects.exists()
    gone = web.post(reverse("erase_person", args=[elena.pk]), follow=True)
    assert "Erased for good." in text(gone)
    assert not Person.objects.exists()
    assert DoNotContact.objects.count() == 1
    assert web.get(reverse("person", args=[elena.pk])).status_code == 404


def test_s3_an_organisation_and_curiosity_about_it(web, known):
    known("Elena Vasquez", organisation="Norrland Power")
    there = Organisation.objects.get()
    page = reverse("organisation", args=[there.pk])
    assert "Elena Vasquez" in text(web.get(page))
    web.post(reverse("wish", args=[there.pk]))
    assert "You are curious about it." in text(web.get(page))
    web.post(reverse("wish", args=[there.pk]))
    there.refresh_from_db()
    assert not there.is_wished
    shown = web.post(reverse("add_person"), {"line": "Jo Pike", "at": "Norrland Power"})
    assert fields(shown)["organisation"] == "Norrland Power"


def test_search_answers_the_box_and_a_whole_page(web, known):
    known("Elena Vasquez", organisation="Norrland Power")
    box = web.get(reverse("search"), {"q": "norr"}, headers={"HX-Request": "true"})
    assert "<html" not in box.content.decode()
    assert "Elena Vasquez" in text(box)
    assert "Norrland Power" in text(box)
    assert box.headers["Vary"].startswith("HX-Request")
    assert "<html" in web.get(reverse("search"), {"q": "norr"}).content.decode()
    assert web.get(reverse("search"), {"q": ""}, headers={"HX-Request": "1"}).content.strip() == b""
    nobody = web.get(reverse("search"), {"q": '"<b>x'})
    assert "Nobody by that name yet" in text(nobody)
    assert "<b>x" not in nobody.content.decode()


def test_people_are_listed_by_name_and_narrowed(web, seeker, known):
    elena = known("Elena Vasquez", tie="alum", organisation="Norrland Power")
    known("Grace Adeyemi", tie="parents_neighbour")
    begin(Actor(seeker.pk), elena.pk, [("industry", "grids")])

    def names(**wanted):
        said = text(web.get(reverse("people"), wanted))
        return [name for name in ("Elena Vasquez", "Grace Adeyemi") if name in said]

    assert names() == ["Elena Vasquez", "Grace Adeyemi"]
    assert (
        names(tie="alum")
        == names(standing="open")
        == names(organisation="norr")
        == ["Elena Vasquez"]
    )
    assert names(standing="none_begun") == ["Grace Adeyemi"]
    assert names(organisation="nowhere") == names(tie="friend") == []
    assert names(tie="nonsense", after="x" * 30) == ["Elena Vasquez", "Grace Adeyemi"]


def test_pages_of_fifty_go_on_and_back(web, seeker):
    people = [
        Person(account=seeker, name=f"Person {n:03}", added_at="2026-03-03T10:00:00Z")
        for n in range(120)
    ]
    Person.objects.bulk_create(people)
    seen, where = [], reverse("people")
    for size in (50, 50, 20):
        page = web.get(where)
        found = re.findall(r"Person \d{3}", text(page))
        assert len(found) == size
        seen += found
        onward = re.search(r'rel="next" href="([^"]+)"', page.content.decode())
        where = reverse("people") + unescape(onward[1]) if onward else where
    assert seen == [person.name for person in people]
    back = re.search(r'rel="prev" href="([^"]+)"', page.content.decode())
    assert back
    before = web.get(reverse("people") + unescape(back[1]))
    assert re.findall(r"Person \d{3}", text(before))[0] == "Person 050"


@pytest.mark.parametrize("count", [5, 500])
def test_the_pages_cost_the_same_at_any_size(web, seeker, django_assert_max_num_queries, count):
    Person.objects.bulk_create(
        Person(account=seeker, name=f"Person {n:03}", tie="friend", added_at="2026-03-03T10:00:00Z")
        for n in range(count)
    )
    person = Person.objects.first()
    for name, args in (("people", []), ("person", [person.pk]), ("find", [])):
        with django_assert_max_num_queries(8):
            page = web.get(reverse(name, args=args))
        assert page.status_code == 200
        assert len(page.content) < 100_000, name


def test_invariant_6_a_person_of_another_book_is_not_here(web, seeker):
    other = Account.objects.create(name="Somebody else")
    pk = add(
        Actor(other.pk),
        Described("Elena", organisation="Ofgem", addresses=[("email", "e@x.example")]),
    )
    there, address = Organisation.objects.get(), Address.objects.get()
    for name, args in (("person", [pk]), ("edit_person", [pk]), ("erase_person", [pk]),
                       ("organisation", [there.pk])):  # fmt: skip
        assert web.get(reverse(name, args=args)).status_code == 404
    for name, args in (("note", [pk]), ("add_fact", [pk]), ("keep_place", [pk]),
                       ("erase_person", [pk]), ("wish", [there.pk]), ("strike", [pk, 1])):  # fmt: skip
        assert web.post(reverse(name, args=args), {"fact": "x", "what": "x"}).status_code == 404
    web.post(reverse("remove_address", args=[pk, address.pk]))
    web.post(reverse("do_not_contact", args=[pk]), {"how": "everything"})
    web.post(reverse("add_address", args=[pk]), {"address": "f@x.example"})
    assert Person.objects.get().addresses.get() == address
    assert not Event.objects.exists()
