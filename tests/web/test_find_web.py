"""Find, as a browser asks for it."""

import re
from html import unescape

import pytest
from django.urls import reverse

from groundwork.method.prompts import PROMPTS
from groundwork.people.add import Described, add
from groundwork.people.models import Organisation, Person
from groundwork.steps.acting import Actor


def text(response) -> str:
    bare = re.sub(
        r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", response.content.decode(), flags=re.S
    )
    return " ".join(unescape(bare).split())


@pytest.mark.parametrize("prompt", PROMPTS, ids=[prompt.tie for prompt in PROMPTS])
def test_s1_each_tie_asks_its_question_and_keeps_names(web, seeker, prompt):
    page = web.get(reverse("find"), {"prompt": prompt.tie})
    assert prompt.question in text(page)
    kept = web.post(
        reverse("remember"), {"tie": prompt.tie, "names": "Margaret\nPeter, packaging?"},
        follow=True,
    )  # fmt: skip
    assert set(Person.objects.values_list("name", "tie")) == {
        ("Margaret", prompt.tie), ("Peter", prompt.tie),
    }  # fmt: skip
    assert "Margaret and Peter are in your book." in text(kept)


def test_a1_the_prompts_go_on_one_after_the_other(web, seeker):
    assert PROMPTS[0].question in text(web.get(reverse("find")))
    answered = web.post(reverse("remember"), {"tie": PROMPTS[0].tie, "skip": "1"}, follow=True)
    assert PROMPTS[1].question in text(answered)
    last = web.post(reverse("remember"), {"tie": PROMPTS[-1].tie, "skip": "1"}, follow=True)
    assert PROMPTS[0].question in text(last)


def test_names_that_cannot_be_kept_stay_in_the_box(web, seeker):
    names = "\n".join(f"Somebody {n}" for n in range(101))
    answered = web.post(reverse("remember"), {"tie": "friend", "names": names})
    assert answered.status_code == 422
    assert "Bring a longer list as a file" in text(answered)
    assert names in answered.content.decode()
    empty = web.post(reverse("remember"), {"tie": "friend", "names": " "})
    assert "Type a name first" in text(empty)
    assert web.post(reverse("remember"), {"tie": "cousin", "names": "Jo"}).status_code == 422
    assert not Person.objects.exists()


def test_a1_who_next_says_why_and_leads_on(web, seeker):
    jo = add(
        Actor(seeker.pk),
        Described("Joanna Pike", tie="introduced", through_words="Ines", title="data lead"),
    )
    page = web.get(reverse("find"))
    said = text(page)
    assert "Joanna Pike introduced by Ines Data lead. Ines brought you together" in said
    assert reverse("begin", args=[jo]) in page.content.decode()


def test_s3_a_company_where_nobody_is_known_asks_for_one_person(web, seeker):
    kept = web.post(reverse("curious"), {"name": "Fjordline Logistics"}, follow=True)
    assert "Fjordline Logistics nobody yet You are curious about it." in text(kept)
    assert Organisation.objects.get().is_wished
    shown = web.post(reverse("add_person"), {"line": "Jo Pike", "at": "Fjordline Logistics"})
    assert 'value="Fjordline Logistics"' in shown.content.decode()
    told = web.post(reverse("curious"), {"name": " "}, follow=True)
    assert "Type the name of the company" in text(told)
