"""A built site tells what changed and leads to its feed, and holds nothing of who wrote it."""

from pathlib import Path

from ..history.repository import EMAIL, MESSAGE, NAME, Repository
from ..reading.folders import ROOT
from .builder import Builder

TABLE = "linde/initiatives/eettafel.md"


def test_a_site_tells_what_changed_and_never_who_did_it(builder: Builder) -> None:
    repository = Repository(builder.desk.content, ".")
    repository.commit("2026-01-10")
    repository.edit(TABLE, "title: Eettafel", "title: Lange tafel")
    repository.commit("2026-05-04")
    assert NAME in repository.git("log", "--format=%an")
    site = builder.again()
    page = site["linde/initiatives/eettafel/index.html"].decode()
    assert "<strong>4 mei 2026</strong>: Het heet nu anders: Lange tafel" in page
    assert 'type="application/atom+xml" title="Onlangs veranderd" href="../../changes.xml"' in page
    assert "Lange tafel" in site["linde/changes/index.html"].decode()
    assert b"linde/initiatives/eettafel/2026-05-04" in site["linde/changes.xml"]
    told = {
        path: [word for word in (*NAME.split(), EMAIL, MESSAGE) if word.encode() in data] for path, data in site.items()
    }
    assert not {path: words for path, words in told.items() if words}
    kept = [path for path in Path(builder.kept).rglob("*") if path.is_file() and EMAIL.encode() in path.read_bytes()]
    assert not kept
    builder.settings = (
        (ROOT / "mkdocs.yml").read_text("utf-8").replace("  - atlas:\n", "  - atlas:\n      history: false\n")
    )
    assert "Lange tafel</strong>" not in (page := builder.again()["linde/initiatives/eettafel/index.html"].decode())
    assert "4 mei 2026" not in page
    assert "1 maart 2026" in page
