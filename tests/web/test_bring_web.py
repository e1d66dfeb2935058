"""Bringing a list on the page: chosen or pasted, looked over, brought, put right, taken back."""

import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from groundwork.imports.models import ImportRun
from groundwork.people.models import Person
from tests.imports.bringing import HEAD, PEOPLE

KEY = re.compile(r'name="key" value="([^"]+)"')


def upload(web, data: str | bytes, name: str = "Connections.csv"):
    content = data.encode() if isinstance(data, str) else data
    return web.post(reverse("import"), {"file": SimpleUploadedFile(name, content)}, follow=True)


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def bring(web, answer, **more):
    at = answer.request["PATH_INFO"]
    key = KEY.search(answer.content.decode())[1]
    return web.post(at, {"key": key, **more}, follow=True)


def brought(web, data: str | bytes, **more):
    return bring(web, upload(web, data), **more)


def test_nothing_is_saved_until_the_seeker_says_so(seeker, web):
    seen = upload(web, PEOPLE)
    assert seen.status_code == 200
    for words in ("3 new people", "Elena Vasquez", "Norrland Power", "Line 4", "nothing to add"):
        assert words in text(seen)
    assert "Add 3 people" in text(seen)
    assert not Person.objects.exists()
    assert not ImportRun.objects.exists()


def test_a_list_is_brought_and_taken_back(seeker, web):
    after = brought(web, PEOPLE)
    assert "What your list brought" in text(after)
    assert Person.objects.count() == 3
    run = ImportRun.objects.get()
    assert run.state == "done"
    gone = web.post(reverse("import_take_back", args=[run.pk]), {}, follow=True)
    assert "Connections.csv is taken back: 3 people left with it." in text(gone)
    assert not Person.objects.exists()
    assert "3 people left with it on 3 March 2026" in text(web.get(reverse("import")))


def test_a_double_click_brings_it_once(seeker, web):
    seen = upload(web, PEOPLE)
    first, second = bring(web, seen), bring(web, seen)
    assert first.redirect_chain[-1] == second.redirect_chain[-1]
    assert ImportRun.objects.count() == 1
    assert Person.objects.count() == 3


def test_the_same_list_again_changes_nothing_and_says_so(seeker, web):
    brought(web, PEOPLE)
    again = brought(web, PEOPLE)
    assert "before: nothing was changed" in text(again)
    assert ImportRun.objects.count() == 1


def test_a_list_can_be_pasted(seeker, web):
    seen = web.post(reverse("import"), {"words": "Name\r\nAda Reyes\r\nBo Lind"}, follow=True)
    assert "Add 2 people" in text(seen)
    bring(web, seen)
    assert set(Person.objects.values_list("name", flat=True)) == {"Ada Reyes", "Bo Lind"}


def test_columns_that_are_not_known_are_chosen(seeker, web):
    seen = upload(web, "xx;yy\nada@labs.example;Ada Reyes\n", "list.csv")
    page = seen.content.decode()
    assert 'aria-disabled="true"' in page
    assert "Say what the columns hold" in page
    at = seen.request["PATH_INFO"]
    read = web.get(at, {"chosen": "1", "c0": "email", "c1": "name", "tie": "classmate"})
    assert "Add 1 person" in text(read)
    assert "classmate" in text(read)
    bring(web, read, chosen="1", c0="email", c1="name", tie="classmate")
    ada = Person.objects.get()
    assert (ada.name, ada.tie, ada.addresses.get().value) == (
        "Ada Reyes",
        "classmate",
        "ada@labs.example",
    )


def test_the_form_that_brings_carries_what_was_chosen(seeker, web):
    seen = upload(web, "xx;yy\nada@labs.example;Ada Reyes\n", "list.csv")
    page = web.get(seen.request["PATH_INFO"], {"chosen": "1", "c1": "name"}).content.decode()
    form = page[page.index('class="tap"') :]
    assert '<input type="hidden" name="c1" value="name">' in form


def test_a_row_that_was_set_aside_is_put_right(seeker, web):
    after = brought(web, PEOPLE)
    link = re.search(r'href="(/bring/row/\d+)"', after.content.decode())[1]
    form = web.get(link)
    assert ",,,,,,02 Mar 2025" in text(form)
    refused = web.post(link, {"note": "who was it?"})
    assert refused.status_code == 422
    assert "Give a name" in text(refused)
    assert "who was it?" in text(refused)
    done = web.post(link, {"name": "Ada Reyes"}, follow=True)
    assert "Ada Reyes is added." in text(done)
    assert Person.objects.filter(name="Ada Reyes").exists()
    again = web.post(link, {"name": "Ada Reyes"}, follow=True)
    assert "dealt with already" in text(again)


def test_who_may_be_the_same_and_who_moved_is_shown(seeker, web):
    brought(web, PEOPLE)
    newer = PEOPLE.replace("Grid planner", "Head of grid")
    after = brought(web, newer + "Kofi,Mensah,,kofi@other.example,Labs,Head,01 Mar 2025\n")
    words = text(after)
    assert "May be the same person" in words
    assert "Kofi Mensah , Labs from this list" in words
    assert "Head of grid, before Grid planner" in words


def test_doing_nothing_lets_the_file_go(seeker, web):
    seen = upload(web, PEOPLE)
    at = seen.request["PATH_INFO"]
    left = web.post(f"{at}/leave", {}, follow=True)
    assert "Nothing was added" in text(left)
    assert web.get(at).status_code == 422


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 and so on", "This is a PDF"),
        (b"PK\x03\x04 and nothing more", "not complete"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"\x00\x01\x02\x03" * 200, "not a list"),
    ],
)
def test_a_file_that_is_no_list_is_told_beside_the_field(seeker, web, data, says):
    answer = upload(web, data, "Connections.csv")
    assert answer.status_code == 422
    assert says in text(answer)
    assert not ImportRun.objects.exists()


def test_nothing_chosen_is_told_beside_the_field(seeker, web):
    for given in ({}, {"words": "  "}):
        answer = web.post(reverse("import"), given)
        assert answer.status_code == 422
        assert "Choose a file first" in text(answer)


def test_an_archive_is_read_as_it_is(seeker, web):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Basic/Connections.csv", PEOPLE)
        archive.writestr("messages.csv", "CONVERSATION ID\n")
    assert "Add 3 people" in text(upload(web, packed.getvalue(), "Basic_LinkedIn.zip"))


def test_words_of_a_file_are_never_markup(seeker, web):
    seen = upload(web, "Name,Notes\n<b>Ada</b>,\"<img src=x onerror='x'>\"\n", "<x>.csv")
    assert b"<b>Ada</b>" not in seen.content.replace(b"<b>&lt;b", b"")
    assert b"<img src=x" not in seen.content
    after = bring(web, seen)
    assert after.status_code == 200
    assert Person.objects.get().name == "<b>Ada</b>"


def test_a_name_of_a_file_may_be_anything(seeker, web):
    for name in ("a" * 300 + ".csv", "..csv", "  ", "Łódź \u202e list.csv", "no ending"):
        assert "Add 3 people" in text(upload(web, PEOPLE, name)), name


def test_another_ones_list_is_not_here(seeker, web):
    for path in ("/bring/run/99", "/bring/run/99/progress"):
        assert web.get(path).status_code == 404
    assert web.get("/bring/list/" + "0" * 32).status_code == 422
    assert web.get("/bring/list/..%2f..").status_code in (404, 422)
    assert web.post("/bring/run/99/take-back", {}, follow=True).status_code == 200


def test_progress_of_a_run_is_shown_and_it_can_be_stopped(seeker, web):
    brought(web, PEOPLE)
    ImportRun.objects.update(state="reading", position=50, size=200)
    run = ImportRun.objects.get()
    page = web.get(reverse("import_run", args=[run.pk]))
    assert "4 rows so far, 25% of the file" in text(page)
    part = web.get(reverse("import_progress", args=[run.pk]), HTTP_HX_REQUEST="true")
    assert b"<progress" in part.content
    assert b"<html" not in part.content
    stopped = web.post(reverse("import_stop", args=[run.pk]), {}, follow=True)
    assert "What had come in stays" in text(stopped)
    done = web.get(reverse("import_progress", args=[run.pk]), HTTP_HX_REQUEST="true")
    assert done["HX-Redirect"] == reverse("import_run", args=[run.pk])


def test_many_rows_set_aside_have_pages(seeker, web):
    rows = "".join(f",,,,,,0{n % 9 + 1} Mar 2025\n" for n in range(120))
    after = brought(web, f"{HEAD}\n{rows}Ada,Reyes,,,,,01 Mar 2025\n")
    assert "1 to 50 of 120" in text(after)
    at = after.request["PATH_INFO"]
    assert "101 to 120 of 120" in text(web.get(at, {"from": "100"}))
    assert web.get(at, {"from": "x"}).status_code == 200


def test_a_pasted_list_of_more_than_a_form_takes_gets_a_gentle_sentence(seeker, web):
    web.handler.enforce_csrf_checks = True  # as for a browser: there the form is read for it first
    form = web.get(reverse("import")).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)[1]
    given = {"csrfmiddlewaretoken": token, "words": "Ada Reyes, Labs\n" * 150_000}
    answer = web.post(reverse("import"), given)
    assert answer.status_code == 400
    assert "Save it as a file" in text(answer)
    assert "Nothing was changed" in text(answer)
    assert f'href="{reverse("import")}"' in answer.content.decode()
    assert not ImportRun.objects.exists()
