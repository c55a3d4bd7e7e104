"""One direction: reading -> model -> analysis -> words -> graphs, exports -> pages -> plugin, cli. Never back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ATLAS = Path(__file__).parents[1] / "atlas"
FILES = sorted(ATLAS.rglob("*.py"))

MAY_IMPORT = {
    "packing": set(),
    "entries": {"packing"},
    "catalogues": {"entries", "packing"},
    "texts": {"catalogues"},
    "yaml_text": set(),
    "bundle": set(),
    "noticed": {"texts"},
    "visible_files": set(),
    "system_faults": {"texts"},
    "keeping": {"entries", "noticed", "packing", "system_faults", "texts", "visible_files"},
    "processes": {"noticed", "texts"},
    "paper": {"processes"},
    "progress": set(),
    "model": {"texts"},
    "schema": {"model", "texts", "words"},
    "reading": {"keeping", "model", "processes", "progress", "schema", "texts", "visible_files"},
    "analysis": {"model", "texts"},
    "words": {"analysis", "model", "texts"},
    "graphs": {"analysis", "bundle", "model", "texts", "words"},
    "exports": {"analysis", "model", "texts"},
    "citing": {"model", "texts"},
    "dataset": {"analysis", "exports", "model", "schema", "texts", "words"},
    "releasing": {"analysis", "keeping", "model", "texts"},
    "private": {"analysis", "model", "reading", "texts"},
    "pages": {
        *(
            "analysis",
            "bundle",
            "citing",
            "dataset",
            "exports",
            "graphs",
            "keeping",
            "model",
            "packing",
            "paper",
            "processes",
            "progress",
            "reading",
            "releasing",
            "schema",
            "texts",
            "words",
            "yaml_text",
        ),
    },
    "history": {"keeping", "model", "pages", "reading", "schema", "texts", "words"},
    "checking": {"analysis", "keeping", "model", "reading", "texts"},
    "comparing": {
        *(
            "analysis",
            "checking",
            "history",
            "keeping",
            "model",
            "pages",
            "processes",
            "progress",
            "reading",
            "texts",
            "words",
        ),
    },
    "trying": {"checking", "reading"},
    "forms": {"model", "schema", "texts"},
    "receiving": {"checking", "forms", "history", "importing", "model", "reading", "texts", "trying", "workbook"},
    "importing": {"model", "reading", "texts", "yaml_text"},
    "drafting": {"checking", "importing", "model", "reading", "schema", "texts", "trying", "words"},
    "workbook": {"importing", "model", "reading", "schema", "texts", "words"},
    "starting": {"forms", "importing", "model", "reading", "schema", "texts", "__init__"},
    "plugin": {
        "checking",
        "citing",
        "history",
        "keeping",
        "model",
        "noticed",
        "packing",
        "pages",
        "processes",
        "progress",
        "reading",
        "releasing",
        "texts",
        "visible_files",
    },
    "commands": {
        *(
            "checking",
            "citing",
            "comparing",
            "drafting",
            "forms",
            "history",
            "keeping",
            "importing",
            "model",
            "pages",
            "private",
            "progress",
            "reading",
        ),
        *("receiving", "releasing", "schema", "starting", "system_faults", "texts", "words", "workbook", "__init__"),
    },
    "cli": {"calling"},
    "calling": {"commands", "model", "noticed", "progress", "reading", "system_faults", "texts"},
    "__init__": set(),
}


def _name(path: Path) -> str:
    return path.relative_to(ATLAS).as_posix()


def _part(path: Path) -> str:
    return path.relative_to(ATLAS).parts[0].removesuffix(".py")


def _modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _importers(package: str) -> set[str]:
    return {_name(path) for path in FILES if any(f"{m}.".startswith(f"{package}.") for m in _modules(_tree(path)))}


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_layer_imports_a_later_one(path: Path) -> None:
    part = _part(path)
    assert part in MAY_IMPORT, f"say in this test what {part} may import"
    names = (module.split(".") for module in _modules(_tree(path)))
    imported = {name[1] for name in names if name[0] == "atlas" and len(name) > 1} - {"__version__"}
    assert imported <= MAY_IMPORT[part] | {part}


COMPUTE = {
    "pages/site/units.py": {"neighbourhood_findings", "network_facts", "network_findings"},
    "pages/directory/choices.py": {"whereabouts"},
    "pages/directory/moments.py": {"upcoming_meetings"},
    "pages/directory/rows.py": {"whereabouts"},
    "pages/near/postcodes.py": {"postcodes"},
}
"""One file asks for the findings and hands them on; the directory is made without findings, and so is what one can
choose by in it and elsewhere."""


@pytest.mark.parametrize("path", [path for path in FILES if _part(path) in {"pages", "exports"}], ids=_name)
def test_pages_and_exports_read_findings_and_compute_none(path: Path) -> None:
    imports = [node for node in ast.walk(_tree(path)) if isinstance(node, ast.ImportFrom)]
    names = {alias.name for node in imports if f"{node.module}.".startswith("atlas.analysis.") for alias in node.names}
    computing = {name for name in names if not re.fullmatch(r"[A-Z][A-Za-z]*|[A-Z][A-Z_]*", name)}
    assert computing == COMPUTE.get(_name(path), set())


def test_only_the_plugin_knows_the_site_generator() -> None:
    found = _importers("mkdocs") | _importers("material")
    assert found
    assert {Path(name).parts[0] for name in found} == {"plugin"}


def test_one_file_alone_imports_d3graph_and_only_when_it_draws() -> None:
    (found,) = _importers("d3graph")
    assert found.startswith("graphs/")
    assert not [m for node in _tree(ATLAS / found).body if isinstance(node, ast.Import | ast.ImportFrom)
                for m in _modules(node) if m.startswith("d3graph")]  # fmt: skip


def test_only_the_command_line_prints() -> None:
    printing = {
        _name(path)
        for path in FILES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert printing
    assert {Path(name).parts[0] for name in printing} == {"commands"}
