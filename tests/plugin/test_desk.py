"""What `desk:` in mkdocs.yml may say, and that nothing but `/admin/` comes of it."""

import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from atlas.pages.desk.backend import Backend
from atlas.plugin.desk import backend_of
from atlas.plugin.settings import SettingsError

from ..reading.folders import SMALL
from .building import Build, build
from .fetched import with_packages

GITHUB = ("https://github.com/mill/atlas", "edit/main/content/")
CODEBERG = ("https://codeberg.org/mill/atlas.git", "_edit/next/docs/content/")
GITLAB = ("https://git.mill.example/groups/mill/atlas", "-/edit/main/")
NOWHERE = ("", "")


def _settings(repo_url: str, edit_uri: str) -> MkDocsConfig:
    config = MkDocsConfig()
    config.repo_url, config.edit_uri, config.docs_dir = repo_url, edit_uri, "/somewhere/content"
    return config


def _backend(given: object, where: tuple[str, str]) -> Backend:
    found = backend_of(given, _settings(*where))
    assert found
    return found


@pytest.mark.parametrize("nothing", [None, False, ""])
def test_without_the_setting_there_is_no_desk(nothing: object) -> None:
    assert backend_of(nothing, _settings(*GITHUB)) is None


def test_what_is_not_said_comes_from_the_address_of_the_repository() -> None:
    github = _backend({"login": "https://login.mill.example/oauth/auth"}, GITHUB)
    assert github.decap == {
        "name": "github",
        "repo": "mill/atlas",
        "branch": "main",
        "base_url": "https://login.mill.example",
        "auth_endpoint": "oauth/auth",
        "open_authoring": True,
    }
    codeberg = _backend({"app_id": 12}, CODEBERG)
    assert (codeberg.folder, codeberg.decap) == (
        "docs/content",
        {
            "name": "forgejo",
            "repo": "mill/atlas",
            "branch": "next",
            "app_id": "12",
            "api_root": "https://codeberg.org/api/v1",
            "open_authoring": True,
        },
    )
    gitlab = _backend({"app_id": "a1", "branch": "site", "folder": "content"}, GITLAB).decap
    assert (gitlab["repo"], gitlab["branch"], gitlab["auth_type"]) == ("groups/mill/atlas", "site", "pkce")
    assert gitlab["api_root"] == "https://git.mill.example/api/v4"
    assert "open_authoring" not in gitlab, "Decap makes no copies there"


def test_a_desk_asks_its_forge_and_nothing_else() -> None:
    assert _backend({"login": "https://login.example"}, GITHUB).asked == (
        "https://api.github.com",
        "https://github.com",
    )
    assert _backend({"backend": "test-repo"}, NOWHERE).asked == ()


@pytest.mark.parametrize(
    ("given", "where", "told"),
    [
        ({"bakend": "github"}, GITHUB, '"bakend" is not known here; write backend'),
        ("github", GITHUB, '"github" is not known here; write backend, repo'),
        ({"backend": "svn"}, GITHUB, "write backend: with one of github, forgejo, gitlab, test-repo"),
        (True, NOWHERE, "write backend:"),
        (True, GITHUB, "write login: with the https:// address"),
        ({"login": "login.example"}, GITHUB, "write login: with the https:// address"),
        ({"login": "http://login.example"}, GITHUB, "write login: with the https:// address"),
        ({"login": None}, GITHUB, "write login: with the https:// address"),
        (True, CODEBERG, "write app_id: with the number that forgejo gave"),
        ({"backend": "forgejo", "app_id": "1"}, NOWHERE, "which repository? Write repo: owner/name"),
        ({"backend": "forgejo", "app_id": "1", "repo": "mill/atlas"}, NOWHERE, "on which forge? Write repo_url:"),
        ({"app_id": "1", "api": "codeberg.org"}, CODEBERG, 'api: "codeberg.org" is no address'),
        ({"login": "https://login.example", "repo": "atlas"}, GITHUB, "which repository?"),
    ],
)
def test_what_cannot_be_used_is_told(given: object, where: tuple[str, str], told: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(told)):
        backend_of(given, _settings(*where))


def _files(site: Path) -> dict[str, bytes]:
    """All files of the Dutch site. What is packed says when."""
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return {
        path: gzip.decompress(data) if path.endswith(".gz") else data
        for path, data in found.items()
        if not path.startswith("en/")
    }


@pytest.mark.slow
def test_the_rest_of_the_site_is_the_same_with_a_desk(small: Build, tmp_path: Path) -> None:
    with_packages(tmp_path)
    made = build(SMALL, tmp_path, setting="desk: {backend: forgejo, app_id: 1, repo: mill/atlas}")
    assert made.status == 0, made.told
    without, found = _files(small.site), _files(made.site)
    desk = {path: data for path, data in found.items() if path.startswith("admin/")}
    assert not [path for path in without if path.startswith("admin/")]
    assert set(found) - set(desk) == set(without)
    assert [path for path, data in without.items() if found[path] != data] == []
    page = unescape(desk["admin/index.html"].decode())
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "connect-src 'self' blob: https://git.lindeveen.example;" in page
    assert "script-src 'self' 'unsafe-eval';" in page
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
    assert {"admin/decap-cms.js.LICENSE.txt", "admin/decap-cms.package.json", "admin/yaml/LICENSE"} <= set(desk)
    assert _kinds(desk) == {"initiative", "challenge", "assignment", "call", "neighbourhood", "home", "page"}


def _kinds(desk: dict[str, bytes]) -> set[str]:
    told: dict[str, Any] = json.loads(desk["admin/desk.json"])
    return set(told["kinds"])
