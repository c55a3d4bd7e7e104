"""A small site with one picture in it, to look at in a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from atlas.graphs.explore.facts import NOTHING, ExploreFacts
from atlas.graphs.explore.page import explore_page
from atlas.graphs.picture import Picture
from atlas.graphs.svg import svg

Open = Callable[..., Page]
CSS = (Path(__file__).parent.parent.parent / "atlas/graphs/graph.css").read_text("utf-8")
FRAME = (
    '<p style="height:300px">Above</p><iframe src="{src}" title="Patchwork" style="width:100%;height:640px;border:0">'
    '</iframe><p style="height:2000px">Below</p>'
)


def site(folder: Path, picture: Picture, facts: ExploreFacts = NOTHING, focus: str | None = None) -> Path:
    """A page with the SVG (`svg/`), the explore page (`explore/`), a page that frames it (`framed/`), and targets."""
    drawn = svg(picture, "en", title="The patchwork", description="Who shares participants", focus=focus)
    pages = {
        "svg": f"<main><h1>Patchwork</h1><figure>{drawn}</figure></main>",
        "framed": FRAME.format(src="../explore/"),
    }
    pages |= {node.id: f"<main><h1>Target {node.id}</h1></main>" for node in picture.nodes}
    for name, body in pages.items():
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(
            f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>{name}</title><style>{CSS} body{{margin:16px;background:var(--atlas-page);color:var(--atlas-ink)}}"
            f'figure{{margin:0}}</style><body data-md-color-scheme="default">{body}</body></html>',
            "utf-8",
        )
    (folder / "explore").mkdir()
    (folder / "explore" / "index.html").write_text(
        explore_page(picture, "en", title="The patchwork", facts=facts), "utf-8"
    )
    return folder


@pytest.fixture
def open_page(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> Iterator[Open]:
    """Open a page of the small site; an error, a dialog or a request to elsewhere fails the test."""
    wrong: list[str] = []

    def complain(text: str) -> None:
        # A small site has no icon.
        if "favicon" not in text and "404" not in text:
            wrong.append(text)

    def refuse(dialog: Dialog) -> None:
        complain(f"dialog: {dialog.message}")
        dialog.dismiss()

    def start(
        name: str,
        picture: Picture,
        *,
        width: int = 1280,
        scheme: str = "light",
        touch: bool = False,
        facts: ExploreFacts = NOTHING,
        focus: str | None = None,
    ) -> Page:
        home = serve(site(tmp_path, picture, facts, focus))
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=touch,
        )
        page = context.new_page()
        page.on("console", lambda message: complain(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complain(str(error)))
        page.on("dialog", refuse)
        page.on("request", lambda request: None if request.url.startswith(home) else complain(request.url))
        page.goto(f"{home}/{name}/")
        return page

    yield start
    assert wrong == []
