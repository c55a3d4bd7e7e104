"""What was kept makes no difference but in time, also when it is broken, gone, or in use by another build."""

import logging
import multiprocessing
import re
import shutil
import subprocess
import sys

import pytest
from mkdocs.exceptions import Abort

from atlas.plugin import plugin as module
from atlas.plugin.whitespace import without_indentation

from .builder import Builder, files_of


def _of_keeping(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "atlas.keeping"]


def test_a_broken_cache_is_told_in_one_line_and_as_if_there_was_none(
    builder: Builder, caplog: pytest.LogCaptureFixture
) -> None:
    fresh = builder.again()
    for path in builder.kept.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:40] + b"broken")
    with caplog.at_level(logging.WARNING):
        assert builder.again() == fresh
        assert builder.again() == fresh  # and what was broken is whole again
    assert [told.endswith("was kapot en is opnieuw gemaakt") for told in _of_keeping(caplog)] == [True]


def test_a_cache_that_was_removed_while_nothing_was_built_is_made_anew(builder: Builder) -> None:
    fresh = builder.again()
    shutil.rmtree(builder.kept)
    assert builder.again() == fresh
    assert any(builder.kept.rglob("*"))


def test_a_cache_that_cannot_be_written_is_told_in_one_line_and_the_site_is_whole(
    builder: Builder, caplog: pytest.LogCaptureFixture
) -> None:
    fresh = builder.again()
    shutil.rmtree(builder.kept)
    builder.kept.write_text("a file in its place")
    with caplog.at_level(logging.WARNING):
        assert builder.again() == fresh
    (told,) = _of_keeping(caplog)
    assert "er wordt niets bewaard" in told
    assert "\n" not in told
    builder.kept.unlink()


def test_a_cache_of_another_version_is_not_read_and_one_line_says_so(
    builder: Builder, caplog: pytest.LogCaptureFixture
) -> None:
    fresh = builder.again()
    (version,) = [folder for folder in builder.kept.iterdir() if folder.is_dir()]
    for path in version.glob("*/*"):
        path.write_bytes(b"what another version kept")
    version.rename(version.with_name("another-version"))
    with caplog.at_level(logging.WARNING):
        assert builder.again() == fresh
    assert ["wat een andere versie in " in told for told in _of_keeping(caplog)] == [True]
    assert not (builder.kept / "another-version").exists()


def test_two_builds_at_once_do_each_other_no_harm(builder: Builder) -> None:
    fresh = builder.again()
    shutil.rmtree(builder.kept)
    places = [builder.folder / name for name in ("one", "other")]
    running = []
    for place in places:
        config = builder.config(place)
        (place / ".cache").mkdir()
        (place / ".cache/atlas").symlink_to(builder.kept)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
    for place, process in zip(places, running, strict=True):
        told, _ = process.communicate()
        assert process.returncode == 0, told
        found = files_of(place / "site")
        pages = {path: data for path, data in fresh.items() if path.startswith("linde/") and path.endswith(".ics")}
        assert pages
        assert all(found[path] == data for path, data in pages.items())
    assert builder.again() == fresh


def _as_read(site: dict[str, bytes]) -> dict[str, bytes]:
    """Space between elements shows nothing, though a build with other spaces is another one for what keeps pages."""
    read = {path: _bare(data) if path.endswith(".html") else data for path, data in site.items()}
    return read | {"sw.js": re.sub(rb'"version": "\w+"', b"", read["sw.js"])}


def _bare(page: bytes) -> bytes:
    return re.sub(rb">\s+<", b"><", without_indentation(page.decode()).encode())


def test_what_is_converted_beside_mkdocs_is_what_mkdocs_makes_itself(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = builder.from_nothing()
    monkeypatch.setattr(module, "can_prepare", lambda _: False)  # as beside another plugin
    assert _as_read(builder.from_nothing()) == _as_read(prepared)


@pytest.mark.parametrize("level", [logging.INFO, logging.ERROR], ids=["strict", "strict and quiet"])
def test_links_that_lead_nowhere_are_told_every_time(
    builder: Builder, caplog: pytest.LogCaptureFixture, level: int
) -> None:
    page = "linde/initiatives/koor.md"
    logger = logging.getLogger("mkdocs")
    usual = logger.level
    before = (builder.desk.content / page).read_text("utf-8")
    builder.desk.write(page, before + "\n[Verder](#geen-bladzijde)\n")
    try:
        for _ in range(2):
            caplog.clear()
            logger.setLevel(level)  # as MkDocs does for --quiet
            with pytest.raises(Exception, match="strict mode"):
                builder.again()
            assert [one for one in caplog.messages if "geen-bladzijde" in one]
    finally:
        logger.setLevel(usual)
        builder.desk.write(page, before)


def test_a_link_may_lead_into_a_line(builder: Builder) -> None:
    page = "linde/initiatives/koor.md"
    before = (builder.desk.content / page).read_text("utf-8")
    builder.desk.write(page, before + '\nZingen <span id="hier">doen we hier</span>, en [verder](#hier) niet.\n')
    try:
        assert b'<span id="hier">doen we hier</span>' in builder.again()["linde/initiatives/koor/index.html"]
    finally:
        builder.desk.write(page, before)


def test_a_build_that_fails_between_pages_leaves_nothing_running(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = []

    def broken(*_: object, **__: object) -> str:
        running.extend(multiprocessing.active_children())
        raise RuntimeError("this page is no page")

    builder.env({"ATLAS_PROCESSES": "2"})
    monkeypatch.setattr(module.AtlasPlugin, "on_page_content", broken)
    with pytest.raises(RuntimeError, match="no page"):
        builder.from_nothing()
    assert running, "pages are converted while others are asked for"
    assert not [process for process in running if process.is_alive()]


def test_a_private_file_is_refused_however_it_hides_and_whatever_was_kept(
    builder: Builder, caplog: pytest.LogCaptureFixture
) -> None:
    builder.again()
    for name in ("linde/__pycache__/lijst.csv", "linde/.lijst.csv"):
        builder.desk.write(name, "naam;initiatief\nJan Jansen;koor\n")
        caplog.clear()
        with pytest.raises(Abort):
            builder.again()
        (builder.desk.content / name).unlink()
        assert f"{name}:1: dit is een lijst van wie waaraan meedoet" in caplog.text


def test_an_icon_of_ones_own_is_part_of_what_is_kept(builder: Builder) -> None:
    icon, settings = builder.overrides / ".icons/own/tree.svg", builder.settings
    icon.parent.mkdir(parents=True)
    builder.settings = settings.replace("  name: material\n", "  name: material\n  icon: {logo: own/tree}\n")
    for drawn in ("M1 1h2", "M3 3h4"):
        icon.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="{drawn}"/></svg>')
        site = builder.again()
        assert site == builder.from_nothing()
        assert any(drawn in data.decode("utf-8", "ignore") for data in site.values())
    builder.settings = settings


def test_a_template_that_shows_when_it_was_built_shows_that_each_time(builder: Builder) -> None:
    shown = "{% block content %}{{ super() }}<i>{{ build_date_utc.isoformat() }}</i>{% endblock %}"
    (builder.overrides / "main.html").write_text('{% extends "base.html" %}' + shown)
    times = [re.findall(rb"<i>(20[^<]+)</i>", builder.again()["privacy/index.html"]) for _ in range(2)]
    (builder.overrides / "main.html").unlink()
    assert len(times[0]) == len(times[1]) == 1
    assert times[0] != times[1]
