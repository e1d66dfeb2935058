"""The source as these tests read it: files, their syntax, and what each name in them stands for."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "groundwork"


@dataclass(frozen=True)
class Module:
    """One Python file: `where` is its path from src/groundwork, with slashes."""

    where: str
    text: str

    @property
    def room(self) -> str:
        return self.where.split("/")[0]

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def imported(self) -> dict[str, str]:
        """Each imported name with the dotted name it stands for."""
        names: dict[str, str] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    top = alias.name.split(".")[0]
                    names[alias.asname or top] = alias.name if alias.asname else top
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    names[alias.asname or alias.name] = f"{self._origin(node)}.{alias.name}"
        return names

    @cached_property
    def imports(self) -> set[str]:
        """The dotted names of all that is imported."""
        plain = {
            alias.name
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Import)
            for alias in node.names
        }
        return plain | set(self.imported.values())

    def dotted(self, node: ast.AST) -> str:
        """What `node` stands for ("django.utils.timezone.now"), "" where it is no plain name."""
        if isinstance(node, ast.Name):
            return self.imported.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            start = self.dotted(node.value)
            return f"{start}.{node.attr}" if start else ""
        return ""

    def at(self, node: ast.AST) -> str:
        return f"{self.where}:{getattr(node, 'lineno', 1)}"

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        folder = ["groundwork", *self.where.split("/")[:-1]]
        base = folder[: len(folder) - node.level + 1]
        return ".".join([*base, node.module] if node.module else base)


def modules(under: str = "") -> Iterator[Module]:
    """Every module in src/groundwork (in the folder `under`), migrations left out."""
    for path in sorted((SOURCE / under).rglob("*.py")):
        if "migrations" not in path.parts:
            yield Module(path.relative_to(SOURCE).as_posix(), path.read_text(encoding="utf-8"))
