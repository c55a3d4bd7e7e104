"""Compiled templates stay for the next build, and an edited or broken one is compiled anew."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.writing.template_cache import TemplateCache


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of each template that had to be compiled."""
    names: list[str] = []
    compile_it = Environment.compile

    def watched(self: Environment, source: str, name: str, filename: str | None = None) -> object:
        names.append(name)
        return compile_it(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", watched)
    return names


def _written(text: str, store: Store | None) -> str:
    """What a new build writes."""
    with keeping(store):
        made = Environment(loader=DictLoader({"page": text}), bytecode_cache=TemplateCache(), autoescape=True)
        return made.get_template("page").render(name="koor")


def test_the_next_build_compiles_only_what_was_edited(tmp_path: Path, compiled: list[str]) -> None:
    store = Store(tmp_path / "kept", "1")
    assert _written("Dag {{ name }}", store) == "Dag koor"
    assert _written("Dag {{ name }}", store) == "Dag koor"
    assert compiled == ["page"]
    assert _written("Hallo {{ name }}", store) == "Hallo koor"
    assert compiled == ["page", "page"]


def test_what_was_kept_and_is_broken_is_as_if_nothing_was(tmp_path: Path, compiled: list[str]) -> None:
    store = Store(tmp_path / "kept", "1")
    _written("Dag {{ name }}", store)
    for file in (tmp_path / "kept/1").rglob("*"):
        if file.is_file():
            file.write_bytes(b"x" * 40)
    assert _written("Dag {{ name }}", store) == "Dag koor"
    assert _written("Dag {{ name }}", None) == "Dag koor"
    assert compiled == ["page"] * 3
