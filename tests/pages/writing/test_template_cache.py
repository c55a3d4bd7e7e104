"""Compiled templates stay for the next build, and an edited or broken one is compiled anew."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.noticed import take_noticed
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


def _written(text: str, store: Store | None, folder: Path) -> str:
    """What a new build writes. `folder`: where templates are kept."""
    with keeping(store):
        made = Environment(loader=DictLoader({"page": text}), bytecode_cache=TemplateCache(folder), autoescape=True)
        return made.get_template("page").render(name="koor")


def test_the_next_build_compiles_only_what_was_edited(tmp_path: Path, compiled: list[str]) -> None:
    templates = tmp_path / "templates"
    assert _written("Dag {{ name }}", Store(tmp_path / "kept", "1"), templates) == "Dag koor"
    assert _written("Dag {{ name }}", Store(tmp_path / "kept", "1"), templates) == "Dag koor"
    assert compiled == ["page"]
    assert _written("Hallo {{ name }}", Store(tmp_path / "kept", "1"), templates) == "Hallo koor"
    assert compiled == ["page", "page"]


def test_a_build_from_nothing_finds_them_and_another_version_does_not(tmp_path: Path, compiled: list[str]) -> None:
    templates = tmp_path / "templates"
    _written("Dag {{ name }}", Store(tmp_path / "one", "1"), templates)
    assert _written("Dag {{ name }}", Store(tmp_path / "another", "1"), templates) == "Dag koor"
    assert compiled == ["page"]
    assert _written("Dag {{ name }}", Store(tmp_path / "one", "2"), templates) == "Dag koor"
    assert compiled == ["page", "page"]
    assert not (templates / "1").exists()


def test_where_nothing_can_be_written_beside_the_program_the_build_keeps_them(
    tmp_path: Path, compiled: list[str]
) -> None:
    templates = tmp_path / "a file" / "templates"
    templates.parent.write_text("")
    take_noticed()
    for _ in range(2):
        assert _written("Dag {{ name }}", Store(tmp_path / "kept", "1"), templates) == "Dag koor"
    assert compiled == ["page"]
    assert take_noticed() == ()  # nobody need know


def test_what_was_kept_and_is_broken_is_as_if_nothing_was(tmp_path: Path, compiled: list[str]) -> None:
    store, templates = Store(tmp_path / "kept", "1"), tmp_path / "templates"
    _written("Dag {{ name }}", store, templates)
    broken = [file for file in templates.rglob("*") if file.is_file()]
    for file in broken:
        file.write_bytes(b"x" * 40)
    assert broken
    assert _written("Dag {{ name }}", store, templates) == "Dag koor"
    assert _written("Dag {{ name }}", None, templates) == "Dag koor"
    assert compiled == ["page"] * 3
