"""One server builds again and again: what it holds in memory, and what it makes when asked, is as a whole build's."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from atlas.pages.directory import page as directory

from .builder import ADDRESS, Builder, files_of

KOOR = "linde/initiatives/koor.md"
EETTAFEL = "linde/initiatives/eettafel.md"


@dataclass
class Server:
    """`mkdocs serve --dirty` without a socket: what it serves from `folder`, and answers beside that."""

    config: Path
    folder: Path
    answers: Callable[..., Iterable[bytes]] = field(init=False)

    def start(self) -> None:
        """Build, and begin to answer."""
        loaded = load_config(str(self.config), site_dir=str(self.folder))
        loaded.plugins.on_startup(command="serve", dirty=True)
        self.build()
        server = LiveReloadServer(
            builder=self.build, host="127.0.0.1", port=8000, root=str(self.folder), mount_path="/below/"
        )
        self.answers = (
            loaded.plugins.on_serve(server, config=loaded, builder=self.build).get_app() or server.serve_request
        )

    def build(self) -> None:
        """Build as an edit does."""
        loaded = load_config(str(self.config), site_dir=str(self.folder))
        loaded.site_url = ADDRESS
        build(loaded, serve_url=ADDRESS, dirty=True)

    def ask(self, path: str) -> tuple[str, dict[str, str], bytes]:
        """The status, the headers and the body of an answer."""
        told: list[tuple[str, dict[str, str]]] = []
        asked = {"PATH_INFO": path.encode().decode("latin-1"), "REQUEST_METHOD": "GET"}
        body = b"".join(self.answers(asked, lambda status, headers: told.append((status, dict(headers)))))
        return *told[0], body

    def served(self, data: list[str]) -> dict[str, bytes]:
        """Every file that one can get; `data`: the names of those that are made when asked for."""
        return files_of(self.folder) | {path: self.ask(f"/below/{path}")[2] for path in data}


@pytest.fixture
def server(builder: Builder, tmp_path: Path) -> Iterator[Server]:
    before = {path: path.read_bytes() for path in builder.desk.content.rglob("*") if path.is_file()}
    made = Server(builder.config(tmp_path / "serve"), tmp_path / "served")
    made.folder.mkdir()
    made.start()
    yield made
    _put_back(builder, before)


def _put_back(builder: Builder, before: dict[Path, bytes]) -> None:
    for path in [path for path in builder.desk.content.rglob("*") if path.is_file() and path not in before]:
        path.unlink()
    for path, data in before.items():
        path.write_bytes(data)


def test_whatever_is_edited_in_turn_all_that_it_serves_is_as_a_whole_build_has_it(
    builder: Builder, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directory, "MOST_ON_PAGE", 1)  # so that the list stands in files and on pages, as of a city
    desk = builder.desk
    koor = (desk.content / KOOR).read_text("utf-8")

    def rewrite(old: str, new: str) -> Callable[[], None]:
        return lambda: desk.write(KOOR, koor.replace(old, new))

    edits: tuple[Callable[[], object], ...] = (
        rewrite("samen,", "samen, en hard,"),
        rewrite("samen,", "samen, en zacht,"),
        rewrite("activities: [music]", "activities: [music, meals]"),
        rewrite("title: 'Koor", "title: 'Het koor"),
        lambda: desk.edit(EETTAFEL, "title: Eettafel", "title: De eettafel"),
        lambda: desk.edit(EETTAFEL, "weekday: tuesday", "weekday: friday"),
        lambda: desk.write("linde/initiatives/nieuw.md", koor.replace("title: 'Koor", "title: 'Nieuw")),
        rewrite("", ""),
        lambda: desk.edit("linde/index.md", "title: ", "title: Het stuk "),
        lambda: (desk.content / "linde/initiatives/nieuw.md").unlink(),
        lambda: desk.edit("index.md", "title: ", "title: Heel "),
    )
    data = [path for path in files_of(server.folder) if path.startswith("data/")]
    assert {"data/atlas.json", "data/atlas.sqlite", "data/datapackage.json"} <= {*data}
    data += ["data/murmurations/linde/nieuw.json"]  # not there at first
    states = []
    for edit in edits:
        edit()
        server.build()
        content = {path: path.read_bytes() for path in desk.content.rglob("*") if path.is_file()}
        assert not (server.folder / "data/atlas.json").exists()
        states.append((content, server.served([path for path in data if server.ask(f"/below/{path}")[0] == "200 OK"])))
    for number, (content, served) in enumerate(states):
        _put_back(builder, content)
        whole = builder.served()
        assert served.keys() == whole.keys(), number
        assert [path for path in whole if served[path] != whole[path]] == [], number


def test_a_file_of_ones_own_is_the_one_that_is_there_now(builder: Builder, server: Server) -> None:
    paper, served = builder.desk.content / "linde/data/plan.pdf", server.folder / "linde/data/plan.pdf"
    paper.parent.mkdir(exist_ok=True)
    for number, day in ((1, 1_700_000_000), (2, 1_600_000_000)):  # the second one was made long before
        paper.write_bytes(b"%PDF-1.7 " + str(number).encode())
        os.utime(paper, (day, day))
        server.build()
        assert served.read_bytes() == paper.read_bytes()
    paper.unlink()
    server.build()
    assert not served.exists()


def test_before_anybody_is_served_nothing_lacks(server: Server) -> None:
    """Where nothing is watched no second build comes, and nothing would answer."""
    assert (server.folder / "data/atlas.json").is_file()
    assert server.ask("/below/data/atlas.json")[2] == (server.folder / "data/atlas.json").read_bytes()


def test_an_answer_says_what_it_is(builder: Builder, server: Server) -> None:
    builder.desk.edit(KOOR, "samen,", "samen, en mooi,")
    server.build()
    for name, kind in (("atlas.json", "application/json"), ("initiatives.csv", "text/csv"), ("atlas.sqlite", None)):
        status, headers, body = server.ask(f"/below/data/{name}")
        assert status == "200 OK"
        assert headers["Content-Length"] == str(len(body)) != "0"
        assert headers["Content-Type"] == kind or (kind is None and headers["Content-Type"])


def test_all_else_is_answered_as_ever(builder: Builder, server: Server) -> None:
    builder.desk.edit(KOOR, "samen,", "samen, en vaak,")
    server.build()
    expected = {
        "/below/": "200 OK",
        "/below/data/": "200 OK",
        "/below/linde/initiatives/koor/": "200 OK",
        "/below/data/../data/initiatives.csv": "200 OK",
        "/below//data//initiatives.csv": "200 OK",
        "/below/data/none.csv": "404 Not Found",
        "/below/data/murmurations/linde/nobody.json": "404 Not Found",
        "/below/../../etc/passwd": "404 Not Found",
        "/below/data/\u200b\U0001f37d.json": "404 Not Found",
        "/data/atlas.json": "404 Not Found",
        "/below": "302 Found",
        "/": "302 Found",
    }
    assert {path: server.ask(path)[0] for path in expected} == expected


def test_what_comes_after_a_server_in_one_process_is_built_whole(builder: Builder, server: Server) -> None:
    assert builder.from_nothing()["data/atlas.json"].startswith(b"{")  # and not a file that is made when asked for
