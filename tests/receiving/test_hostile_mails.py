"""Mails come from strangers: no name leads out of the content folder, nothing that is no page is touched."""

import os
from pathlib import Path

import pytest

from atlas.cli import main

from .mails import CHANGED, PAGE, PATH, atlas_with_page, attached, form
from .test_mails import receive


def _everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "path",
    [
        "../outside.md",
        "linde/../../outside.md",
        "/etc/outside.md",
        "//host/share/outside.md",
        "C:\\outside.md",
        "linde\\initiatives\\koor.md",
        "linde/initiatives/../../../outside.md",
        "linde/initiatives/.hidden.md",
        ".git/hooks/outside.md",
        "linde/initiatives/koor.md/outside.md",
        "linde/data/shared_participants.csv",
        "vocabulary.yml",
        "mkdocs.yml",
        "linde/initiatives/koor.md;rm -rf x.md",
        "linde/initiatives/$(id).md",
        "linde/initiatives/koor.md\x00.md",
        "linde/initiatives/" + "a" * 300 + ".md",
        "linde/initiatives/koör.md",
        "linde/initiatives/koor.xx.yy.zz.md",
        "new-place/index.md",
        "linde/initiatives/index.md",
        "search.md",
        "~/outside.md",
        "",
    ],
)
def test_no_name_leads_elsewhere(tmp_path: Path, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "mail.txt"
    file.write_text(form(path=path), "utf-8")
    before = _everything(tmp_path)
    assert main(["receive", str(file), str(content), "--language", "en"]) == 1
    assert _everything(tmp_path) == before
    assert capsys.readouterr().out


def test_a_page_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    content = atlas_with_page(tmp_path)
    (tmp_path / "secret.md").write_text(PAGE, "utf-8")
    (content / "linde/initiatives/link.md").symlink_to(tmp_path / "secret.md")
    (content / "linde/calls").symlink_to(tmp_path)
    for path in ("linde/initiatives/link.md", "linde/calls/secret.md"):
        found = receive(content, form(path=path))
        assert [str(one.what) for one in found.problems] == ["this page is a link to another place"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>\n",
        "<img src=x onerror=alert(1)>\n",
        "[klik](javascript:alert(1))\n",
        "Bel Jan op 06-12345678.\n",
    ],
)
def test_what_a_page_may_not_hold_is_not_written(tmp_path: Path, text: str) -> None:
    content = atlas_with_page(tmp_path)
    assert receive(content, form(CHANGED + text)).problems
    assert (content / PATH).read_text("utf-8") == PAGE


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 100,
        os.urandom(4000),
        b"From: a\nTo: b\nContent-Type: text/plain; charset=unknown-8bit\n\n\xff\xfe\xff",
        b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x\nContent-Type: text/plain\n\n--x--",
        b"From: a\nTo: b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From: =?utf-8?q?=FF?=\nTo: b\nContent-Disposition: attachment; filename*=x''%FF.md\n\n---\n",
        b"=== begin " + b"a/" * 50_000 + b" ===",
        b"=== begin x.md ===\n" * 2000,
        b"<html>" + b"<div>" * 20_000,
        b"> " * 50_000,
        b"=== begin linde/initiatives/x.md ===\n---\na: [\n" + b"x\n" * 50_000 + b"=== end x ===\n",
        b"=== begin linde/initiatives/eettafel.md ===\n---\n---\n" + b"x " * 60_000 + b"\n=== end x ===\n",
        b"From: a\nTo: b\nContent-Type: message/rfc822\n\n" * 3000,
        b"\n" * 100_000,
        b"a" + b" " * 100_000 + b"b",
        b"Page: " + b"a" * 100_000 + b".md",
    ],
)
def test_no_mail_is_a_crash(tmp_path: Path, raw: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "mail.eml"
    file.write_bytes(raw)
    assert main(["receive", str(file), str(content), "--language", "en"]) == 1
    said = capsys.readouterr()
    assert said.out + said.err
    assert "Traceback" not in said.err


def test_who_sent_it_is_told_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, file = atlas_with_page(tmp_path), tmp_path / "mail.eml"
    file.write_bytes(attached().as_bytes())
    assert main(["receive", str(file), str(content), "--language", "en", "--today", "2026-06-01"]) == 0
    said = capsys.readouterr()
    assert not [one for one in ("Piet", "Proef", "thuis.example") if one in said.out + said.err]
    assert (content / PATH).read_text("utf-8") == CHANGED
