"""Compiled templates stay for the next build, and an edited or broken one is compiled anew."""

from pathlib import Path

from jinja2 import DictLoader, Environment

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.writing.template_cache import TemplateCache


def _written(templates: dict[str, str], store: Store | None, compiled: list[str]) -> str:
    """What a new build writes; `compiled` gets the name of each template that had to be compiled."""

    class Watched(Environment):
        def compile(self, source: str, name: str | None = None, *given: object, **more: object):  # type: ignore[no-untyped-def]
            compiled.append(str(name))
            return super().compile(source, name, *given, **more)  # type: ignore[call-overload]

    with keeping(store):
        made = Watched(loader=DictLoader(templates), bytecode_cache=TemplateCache())
        return made.get_template("page").render(name="koor")


def test_the_next_build_compiles_only_what_was_edited(tmp_path: Path) -> None:
    store, compiled = Store(tmp_path / "kept", "1"), list[str]()
    assert _written({"page": "Dag {{ name }}"}, store, compiled) == "Dag koor"
    assert _written({"page": "Dag {{ name }}"}, store, compiled) == "Dag koor"
    assert compiled == ["page"]
    assert _written({"page": "Hallo {{ name }}"}, store, compiled) == "Hallo koor"
    assert compiled == ["page", "page"]


def test_what_was_kept_and_is_broken_is_as_if_nothing_was(tmp_path: Path) -> None:
    store, compiled = Store(tmp_path / "kept", "1"), list[str]()
    _written({"page": "Dag {{ name }}"}, store, compiled)
    for file in (tmp_path / "kept/1").rglob("*"):
        if file.is_file():
            file.write_bytes(b"x" * 40)
    assert _written({"page": "Dag {{ name }}"}, store, compiled) == "Dag koor"
    assert _written({"page": "Dag {{ name }}"}, None, compiled) == "Dag koor"
    assert compiled == ["page"] * 3
