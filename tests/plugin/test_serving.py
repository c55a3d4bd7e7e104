"""While serving only what changed is built, and what is served is the whole site as a build would make it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from .builder import ADDRESS, Builder, files_of


@pytest.fixture(scope="module")
def again(builder: Builder) -> tuple[Callable[[], dict[str, bytes]], Path]:
    """Builds as `mkdocs serve --dirty` does, into one folder; gives what is served."""
    config, folder = builder.config(builder.folder / "serve"), builder.folder / "served"
    folder.mkdir()

    def serve() -> dict[str, bytes]:
        loaded = load_config(str(config), site_dir=str(folder), strict=True)
        loaded.site_url = ADDRESS
        loaded.plugins.on_startup(command="serve", dirty=True)  # the one below is not the same server
        build(loaded, serve_url=ADDRESS, dirty=True)
        return files_of(folder)

    return serve, folder


def test_one_page_changed_is_one_page_built(
    builder: Builder, again: tuple[Callable[[], dict[str, bytes]], Path]
) -> None:
    serve, folder = again
    before = serve()
    assert before == builder.served()
    built = {path: path.stat().st_mtime_ns for path in folder.rglob("*.html")}
    page = builder.desk.content / "linde/initiatives/koor.md"
    page.write_text(page.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    after = serve()
    assert b"Nog een zin." in after["linde/initiatives/koor/index.html"]
    changed = {path.relative_to(folder).as_posix() for path, time in built.items() if path.stat().st_mtime_ns != time}
    assert "linde/initiatives/koor/index.html" in changed
    assert "linde/initiatives/eettafel/index.html" not in changed
    assert after == builder.served()


def test_what_changes_everywhere_is_built_everywhere(
    builder: Builder, again: tuple[Callable[[], dict[str, bytes]], Path]
) -> None:
    serve, _ = again
    serve()
    builder.desk.edit("linde/index.md", "title: ", "title: Een heel andere ")
    assert serve() == builder.served()


def test_a_page_that_is_gone_is_not_served_any_more(
    builder: Builder, again: tuple[Callable[[], dict[str, bytes]], Path]
) -> None:
    serve, folder = again
    text = (builder.desk.content / "linde/initiatives/koor.md").read_text("utf-8")
    builder.desk.write("linde/initiatives/nieuw.md", text.replace("title: ", "title: Nieuw ", 1))
    serve()
    assert (folder / "linde/initiatives/nieuw/index.html").is_file()
    (builder.desk.content / "linde/initiatives/nieuw.md").unlink()
    after = serve()
    assert "linde/initiatives/nieuw/index.html" not in after
    assert after == builder.served()


def test_after_a_build_that_failed_everything_is_built(
    builder: Builder, again: tuple[Callable[[], dict[str, bytes]], Path]
) -> None:
    serve, _ = again
    serve()
    page = builder.desk.content / "linde/initiatives/koor.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("title: ", "titel: ", 1), "utf-8")
    with pytest.raises(Exception, match="BuildError"):
        serve()
    page.write_text(text, "utf-8")
    assert serve() == builder.served()
