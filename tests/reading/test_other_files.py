"""What may lie beside pages: all of it is published, so what a browser would run has no place under any name."""

from pathlib import Path

import pytest

from tests.reading.folders import Desk, problems_of, read

_SCRIPT = b"<script>alert(1)</script>"


def _told(tmp_path: Path, name: str, data: bytes) -> list[tuple[str, str]]:
    content = Desk(tmp_path).content
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return [(problem.path, problem.what.to("en")) for problem in problems_of(content)]


@pytest.mark.parametrize("folder", ["", "linde/", "linde/initiatives/", "linde/data/", "assets/scripts/", "images/"])
@pytest.mark.parametrize(
    "name",
    ["x.html", "x.htm", "x.xhtml", "x.HTML", "x.svg", "x.js", "x.mjs", "x.css", "x.xml", "x.wasm", "x.swf", "x.php",
     "x.webmanifest", "CNAME", "_headers", "_redirects", "x", "x.png.html"],
)  # fmt: skip
def test_what_a_browser_or_a_host_would_obey_has_no_place(tmp_path: Path, folder: str, name: str) -> None:
    assert folder + name in {path for path, _ in _told(tmp_path, folder + name, _SCRIPT)}


@pytest.mark.parametrize("name", ["x.png", "x.PNG", "x.jpg", "x.jpeg", "x.webp", "x.gif", "x.pdf"])
def test_a_page_is_no_picture_by_its_name(tmp_path: Path, name: str) -> None:
    assert _told(tmp_path, f"linde/{name}", _SCRIPT) == [
        (f"linde/{name}", "this file is not of the kind that its name says")
    ]


@pytest.mark.parametrize(
    "name",
    ['a"onload=alert(1).png', "a<img src=x>.png", "a\nb.png", "a\u202egnp.png", "a\x01b.png",
     "=cmd.csv", "a`b`.txt", "a{{b}}.txt", "a#b.pdf", "a?b.pdf", "a%2fb.pdf", "a:b.txt", "a;b.txt", "a|b.csv",
     "a*.txt"],
)  # fmt: skip
def test_a_name_holds_nothing_but_letters_digits_and_plain_signs(tmp_path: Path, name: str) -> None:
    ((path, what),) = _told(tmp_path, f"linde/{name}", b"x")
    assert path == f"linde/{name}"
    assert "a sign that no name of a file can hold here" in what


@pytest.mark.parametrize(
    ("name", "data"),
    [("x.txt", b"woorden"), ("x.pdf", b"%PDF-1.7\n"), ("x.csv", b"jaar,aantal\n2020,3\n"), ("x.gif", b"GIF89a"),
     ("Verslag (2026), caf\u00e9 d'Oude & Nieuwe.pdf", b"%PDF-1.4\n"), ("خريطة.txt", b"x"),
     (".htaccess", _SCRIPT), (".nojekyll", b"")],
)  # fmt: skip
def test_what_people_put_there_stays_fine(tmp_path: Path, name: str, data: bytes) -> None:
    """Hidden files are never published."""
    content = Desk(tmp_path).content
    (content / "linde" / name).write_bytes(data)
    read(content)
