"""What a person reads uses the words of METHOD.md, without blame and without a trade's words."""

import ast
import re
from collections.abc import Iterator

import pytest

from .source import SOURCE, Module, modules

FACES = SOURCE / "faces"
DONT = re.compile(
    r"\b(contacts?|meetings?|leads?|pipelines?|crm|campaigns?|sequences?|overdue|ignored|failed|"
    r"unsuccessful|no response|response rate|limit reached|streaks?|scores?)\b",
    re.IGNORECASE,
)
# Said by the rulebook itself (S14, do-not-contact), or the name of somebody's file.
FINE = re.compile(r"do[- ]not[- ]contact|in contact|google contacts|contacts\.csv", re.IGNORECASE)

COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
LITERAL = re.compile(r"'([^'\n]*)'|\"([^\"\n]*)\"")
UNREAD = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
READ_ALOUD = re.compile(r"\b(?:title|aria-label|placeholder|alt|value)=\"([^\"]*)\"")
TAG = re.compile(r"<[^>]*>")


def _is_a_text(literal: str) -> bool:
    """Not a key: it has a space or begins with a capital."""
    return " " in literal or literal[:1].isupper()


def texts_of_a_page(template: str) -> Iterator[str]:
    template = UNREAD.sub(" ", COMMENT.sub(" ", template))
    for code in CODE.findall(template):
        yield from (t for pair in LITERAL.findall(code) for t in pair if _is_a_text(t))
    plain = CODE.sub(" ", template)
    yield from READ_ALOUD.findall(plain)
    yield " ".join(TAG.sub(" ", plain).split())


def _docstring(node: ast.AST) -> ast.Constant | None:
    match node:
        case ast.Module() | ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            match node.body:
                case [ast.Expr(value=ast.Constant() as words), *_]:
                    return words
    return None


def texts_of_a_module(module: Module) -> Iterator[str]:
    """Its strings; of its docstrings those of commands alone, which are their help."""
    unread = {
        _docstring(node)
        for node in ast.walk(module.tree)
        if not (isinstance(node, ast.FunctionDef) and module.where.startswith("faces/cli"))
    }
    for node in ast.walk(module.tree):
        match node:
            case ast.Constant(value=str() as text) if node not in unread and _is_a_text(text):
                yield text


def wrong_words(text: str) -> list[str]:
    return [found.lower() for found in DONT.findall(FINE.sub(" ", text))]


def test_pages_use_the_words_of_the_method() -> None:
    if not FACES.exists():
        pytest.skip("there is no face yet")
    pages = sorted(p for kind in ("*.html", "*.jinja", "*.txt") for p in FACES.rglob(kind))
    assert pages
    wrong = {
        str(page.relative_to(SOURCE)): words
        for page in pages
        for text in texts_of_a_page(page.read_text("utf-8"))
        if (words := wrong_words(text))
    }
    assert wrong == {}


def test_commands_and_views_use_the_words_of_the_method() -> None:
    if not FACES.exists():
        pytest.skip("there is no face yet")
    found = list(modules("faces"))
    assert found
    wrong = [
        (m.where, words, text)
        for m in found
        for text in texts_of_a_module(m)
        if (words := wrong_words(text))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "template",
    [
        "<p>12 contacts</p>",
        "{{ button('Add this Lead') }}",
        "{{ chip('Overdue') }}",
        '<button aria-label="Import contacts">+</button>',
        "<p>The email failed.</p>",
    ],
)
def test_a_wrong_word_on_a_page_is_seen(template: str) -> None:
    assert any(wrong_words(text) for text in texts_of_a_page(template))


@pytest.mark.parametrize(
    "template",
    [
        "{# the failed ones #}<p class='meeting'>She is busy.</p>",
        "{% if message.state == 'failed' %}It has not left yet.{% endif %}",
        "<p>On your do-not-contact list. Keep in contact with the others.</p>",
    ],
)
def test_a_word_nobody_reads_is_fine(template: str) -> None:
    assert not any(wrong_words(text) for text in texts_of_a_page(template))


def test_the_help_of_a_command_is_read() -> None:
    text = '"""Module."""\n\ndef add():\n    """Add a contact."""\n'
    assert list(texts_of_a_module(Module("faces/cli/add.py", text))) == ["Add a contact."]
    assert list(texts_of_a_module(Module("faces/web/add.py", text))) == []
