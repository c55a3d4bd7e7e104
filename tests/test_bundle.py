"""One script made of modules: what they import comes first, once, and what is not understood is told."""

from pathlib import Path

import pytest

from atlas import bundle as bundling
from atlas.bundle import BundleError, bundle


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bundling, "package_files", lambda name: tmp_path)
    return tmp_path


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")


def test_each_module_is_there_once_and_before_what_imports_it(modules: Path) -> None:
    write(
        modules,
        a='import "./b.js";\nimport { one, two as second } from "./c.js";\none(second);\n',
        b='import { one } from "./c.js";\none(3);\n',
        c="/* Why. */\nexport function one(n) { return n; }\nexport const two = 2;\n",
    )
    made = bundle("a.js")
    assert made.count("function one(n)") == 1
    assert made.index("function one(n)") < made.index("one(3)") < made.index("one(second)")
    assert "const { one, two: second } = m0;" in made
    assert "return { one, two };" in made
    assert "Why" not in made


@pytest.mark.parametrize(
    "text",
    [
        "export default 3;\n",
        "export let changing = 3;\n",
        "export { a };\n",
        'import * as all from "./b.js";\n',
        'import { a } from "somewhere";\n',
        'import {\n  a,\n} from "./b.js";\n',
    ],
)
def test_what_would_go_wrong_in_one_file_is_told(modules: Path, text: str) -> None:
    write(modules, a=text, b="export const a = 1;\n")
    with pytest.raises(BundleError, match=r"a\.js: (import|export)"):
        bundle("a.js")


def test_modules_that_import_each_other_are_told(modules: Path) -> None:
    write(modules, a='import "./b.js";\n', b='import "./a.js";\n')
    with pytest.raises(BundleError, match=r"a\.js: imports itself by way of b\.js"):
        bundle("a.js")


def test_what_the_browser_is_to_import_later_stays(modules: Path) -> None:
    write(modules, a='async function open() {\n  return import(root + "other.js");\n}\n')
    assert 'import(root + "other.js")' in bundle("a.js")


def test_telephones_of_some_years_ago_read_every_script() -> None:
    """A sign that a browser does not know ends the whole script: those before Safari 16.4 know no look behind."""
    scripts = [*Path(bundling.__file__).parent.rglob("*.js")]
    assert len(scripts) > 100
    assert not [path.name for path in scripts for looks in ("(?<=", "(?<!") if looks in path.read_text("utf-8")]
