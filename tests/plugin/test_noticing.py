"""While serving, all that was watched still is, and where there is little to look at it is looked at more often."""

from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from atlas.plugin.noticing import notice_soon


@pytest.fixture
def server(tmp_path: Path) -> LiveReloadServer:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(tmp_path))
    server.watch(str(tmp_path / "content"))
    server.watch(str(tmp_path / "mkdocs.yml"))
    return server


@pytest.mark.parametrize(("pages", "seconds"), [(0, 0.1), (400, 0.2), (3000, 0.5)])
def test_fewer_files_are_looked_at_more_often(
    server: LiveReloadServer, tmp_path: Path, pages: int, seconds: float
) -> None:
    for page in range(pages):
        (tmp_path / "content" / f"{page}.md").touch()
    before = {emitter.watch.key for emitter in server.observer.emitters}
    notice_soon(server, tmp_path / "content")
    assert {emitter.watch.key for emitter in server.observer.emitters} == before
    assert {emitter.timeout for emitter in server.observer.emitters} == {seconds}
    server.unwatch(str(tmp_path / "mkdocs.yml"))  # as a plugin may
    assert len(server.observer.emitters) == 1


def test_what_is_saved_is_built(tmp_path: Path, server: LiveReloadServer) -> None:
    notice_soon(server, tmp_path / "content")
    server.observer.start()
    try:
        with server._rebuild_cond:
            (tmp_path / "content" / "new.md").write_text("# New\n")
            assert server._rebuild_cond.wait_for(lambda: server._want_rebuild, timeout=60)
    finally:
        server.observer.stop()
        server.observer.join()
