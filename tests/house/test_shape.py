"""How modules look: small, named for what they hold, without hidden paths."""

import ast
import re
import sys
from pathlib import Path

import pytest

from .source import ROOT, SOURCE, Module, modules

LONGEST = 350
# Tables of data, whose lines are entries and not logic; paths from src/groundwork.
TABLES: frozenset[str] = frozenset()
NAMELESS = {"utils.py", "util.py", "helpers.py", "managers.py", "misc.py", "common.py"}
SIGNALS = ("django.dispatch", "django.db.models.signals", "django.core.signals")
WORLD = {"smtplib", "imaplib", "imapclient", "httpx", "requests", "keyring", "holidays"}
UNDONE = re.compile(r"\b([T]ODO|[F]IXME|[X]XX|[H]ACK)\b")
WRITTEN = {".py", ".html", ".css", ".js", ".toml", ".md", ".sh", ""}


@pytest.fixture(scope="module")
def every_module() -> list[Module]:
    found = list(modules())
    assert found
    return found


def test_modules_are_small(every_module: list[Module]) -> None:
    lengths = {m.where: len(m.text.splitlines()) for m in every_module}
    assert lengths.keys() >= TABLES, "a table named here is gone"
    long = {where: n for where, n in lengths.items() if n > LONGEST and where not in TABLES}
    assert long == {}, "a long module wants to be a folder, by noun"


def test_every_folder_of_modules_is_a_package() -> None:
    """Without __init__.py the import rules would not see what is in it."""
    folders = {path.parent for path in SOURCE.rglob("*.py")}
    assert SOURCE in folders
    assert [str(f) for f in sorted(folders) if not (f / "__init__.py").exists()] == []


def test_modules_have_a_name_that_says_what_is_in_them(every_module: list[Module]) -> None:
    assert [m.where for m in every_module if Path(m.where).name in NAMELESS] == []


def test_no_signals(every_module: list[Module]) -> None:
    listening = [
        m.where
        for m in every_module
        if Path(m.where).name == "signals.py" or any(name.startswith(SIGNALS) for name in m.imports)
    ]
    assert listening == []


def test_no_save_is_overridden(every_module: list[Module]) -> None:
    overridden = [
        m.at(item)
        for m in every_module
        for node in ast.walk(m.tree)
        if isinstance(node, ast.ClassDef) and node.bases
        for item in node.body
        if isinstance(item, ast.FunctionDef) and item.name in {"save", "delete"}
    ]
    assert overridden == []


def test_the_rules_import_the_standard_library_and_themselves() -> None:
    if not (SOURCE / "method").exists():
        pytest.skip("the rules are not written yet")
    found = list(modules("method"))
    assert found
    foreign = [
        f"{m.where} imports {name}"
        for m in found
        for name in sorted(m.imports)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not f"{name}.".startswith("groundwork.method.")
    ]
    assert foreign == []


def test_only_adapters_touch_the_world(every_module: list[Module]) -> None:
    touching = [
        f"{m.where} imports {name}"
        for m in every_module
        if m.room != "adapters"
        for name in sorted(m.imports)
        if name.split(".")[0] in WORLD or name.startswith("urllib.request")
    ]
    assert touching == []


def test_an_import_format_is_read_by_nobody_but_its_folder() -> None:
    """A format is a module that recognises; what several share stands beside them."""
    if not (SOURCE / "imports" / "formats").exists():
        pytest.skip("there is no import format yet")
    found = list(modules("imports/formats"))
    formats = {
        f"groundwork.{m.where.removesuffix('.py').replace('/', '.')}"
        for m in found
        if any(isinstance(n, ast.FunctionDef) and n.name == "recognises" for n in m.tree.body)
    }
    assert formats
    leaning = [
        f"{m.where} imports {name}"
        for m in found
        if m.where != "imports/formats/__init__.py"
        for name in m.imports
        if any(f"{name}.".startswith(f"{form}.") for form in formats)
    ]
    assert leaning == []


def test_nothing_is_left_for_later() -> None:
    folders = [ROOT / name for name in ("src", "tests", "scripts", "docs", "bench", ".ci")]
    files = [p for folder in folders for p in folder.rglob("*") if p.suffix in WRITTEN]
    files += [p for p in ROOT.iterdir() if p.suffix in {".md", ".toml"} or p.name == "Makefile"]
    read = [p for p in files if p.is_file() and "fixtures" not in p.parts]
    assert SOURCE / "__init__.py" in read
    left = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in read
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if UNDONE.search(line)
    ]
    assert left == []
