"""What happened is written in one room (steps), and what a person sees writes nothing."""

import ast
from collections.abc import Iterator

import pytest

from .source import SOURCE, Module, modules

LOG = {"Act", "Event", "Step"}
LOG_SETS = {"act_set", "event_set", "step_set"}
WRITES = {
    *("create", "bulk_create", "get_or_create", "update_or_create"),
    *("update", "bulk_update", "delete", "save"),
    *("acreate", "abulk_create", "aget_or_create", "aupdate_or_create"),
    *("aupdate", "abulk_update", "adelete", "asave"),
}


def _chain(node: ast.AST) -> Iterator[ast.AST]:
    """`node` and what it hangs on: Step.objects.filter(…).update -> …, Step.objects, Step."""
    while True:
        yield node
        if isinstance(node, ast.Attribute):
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        else:
            return


def writes(module: Module) -> Iterator[tuple[ast.Call, list[ast.AST]]]:
    """Each call of a writing verb, with the chain it hangs on."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=verb)) if verb in WRITES:
                yield node, list(_chain(node.func))


def _is_model_of_the_log(module: Module, node: ast.AST) -> bool:
    name = module.dotted(node)
    return name.startswith("groundwork.steps") and name.split(".")[-1] in LOG


def _hangs_on_the_log(module: Module, chain: list[ast.AST]) -> bool:
    start = chain[-1]
    by_name = isinstance(start, ast.Name) and start.id in {name.lower() for name in LOG}
    by_set = any(isinstance(node, ast.Attribute) and node.attr in LOG_SETS for node in chain)
    return by_name or by_set or any(_is_model_of_the_log(module, node) for node in chain)


def writes_the_log(module: Module) -> Iterator[str]:
    for call, chain in writes(module):
        if _hangs_on_the_log(module, chain):
            yield module.at(call)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _is_model_of_the_log(module, node.func):
            yield module.at(node)


def writes_a_table(module: Module) -> Iterator[str]:
    for call, chain in writes(module):
        by_manager = any(isinstance(n, ast.Attribute) and n.attr == "objects" for n in chain)
        if by_manager or (isinstance(call.func, ast.Attribute) and call.func.attr == "save"):
            yield module.at(call)


def test_only_steps_writes_acts_events_and_steps() -> None:
    found = [m for m in modules() if m.room != "steps"]
    assert found
    assert [place for m in found for place in writes_the_log(m)] == []


def test_faces_only_translate() -> None:
    if not (SOURCE / "faces").exists():
        pytest.skip("there is no face yet")
    found = list(modules("faces"))
    assert found
    assert [place for m in found for place in writes_a_table(m)] == []


@pytest.mark.parametrize(
    "text",
    [
        "from groundwork.steps.models import Step\nStep.objects.filter(pk=1).update(kind='write')",
        "from groundwork.steps import models\nmodels.Event.objects.create(kind='answer')",
        "from groundwork.steps.models import Event as E\nE(kind='answer').save()",
        "from groundwork.steps.models import Act\nact = Act(verb='begin')",
        "step.save()",
        "person.event_set.all().delete()",
        "import groundwork.steps.models\ngroundwork.steps.models.Act.objects.bulk_create([])",
    ],
)
def test_a_write_of_the_log_is_seen(text: str) -> None:
    assert list(writes_the_log(Module("people/merge.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "from groundwork.method.events import Event\nEvent(kind='answer')",
        "from groundwork.steps.models import Step\nStep.objects.filter(pk=1).first()",
        "from groundwork.people.models import Person\nPerson.objects.create(name='Elena')",
        "seen.update(names)",
    ],
)
def test_reading_the_log_and_writing_other_tables_is_fine(text: str) -> None:
    assert not list(writes_the_log(Module("people/merge.py", text)))


def test_a_write_in_a_face_is_seen() -> None:
    text = "from groundwork.people.models import Person\nPerson.objects.create(name='Elena')"
    assert list(writes_a_table(Module("faces/web/people/views.py", text)))
