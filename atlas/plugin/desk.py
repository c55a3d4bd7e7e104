"""A desk for editors at `/admin/`, only where `mkdocs.yml` asks for one: its settings, and its files."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from atlas.model.atlas import Atlas
from atlas.pages.change.forge import forge_of
from atlas.pages.desk.backend import BACKENDS, TRYING, Backend
from atlas.pages.desk.document import FOLDER, desk_files
from atlas.plugin.packages import NotFetchedError, Package, files_of
from atlas.plugin.settings import AtlasConfig, SettingsError
from atlas.texts import say

__all__ = ["DECAP", "PACKAGES", "YAML", "backend_of", "desk_of"]

DECAP = Package(
    "decap-cms",
    "3.16.3",
    "sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
)
"""The desk itself: MIT, (c) the contributors to Decap CMS."""
YAML = Package(
    "yaml",
    "2.9.1",
    "sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
)
"""Reads and writes front matter with its comments: ISC, (c) Eemeli Aro."""
PACKAGES = ".cache/packages"
"""The folder, beside `mkdocs.yml`, of packages that were fetched."""
_DECAP_FILE = re.compile(r"dist/(?:[\w.]*decap-cms\.js(?:\.LICENSE\.txt)?|\w+\.wasm)|package\.json|README\.md")
_YAML_FILE = re.compile(r"browser/(?:index|dist/.*)\.js|LICENSE")
_KEYS = ("backend", "repo", "branch", "folder", "login", "app_id", "api")


def desk_of(own: AtlasConfig, config: MkDocsConfig, atlas: Atlas, language: str) -> dict[str, bytes]:
    """The files of the desk by path in the site; none where none was asked for, or this is not the first language.

    Raises `SettingsError`, also where what it needs of others cannot be had.
    """
    backend = backend_of(own.desk, config, own.forge)
    if backend is None or language != atlas.home.meta.languages[0]:
        return {}
    if FOLDER in atlas.neighbourhoods or f"{FOLDER}.md" in {page.path for page in atlas.pages.values()}:
        raise SettingsError(say('desk: the desk stands in "{folder}/", and a page has that name', folder=FOLDER))
    try:
        scripts = _scripts(Path(config.config_file_path or ".").parent / PACKAGES)
    except NotFetchedError as error:
        raise SettingsError(say("desk: {why}", why=error.sentence)) from None
    return desk_files(atlas, language, backend, config.site_url or "", scripts)


@lru_cache(maxsize=1)
def _scripts(folder: Path) -> Mapping[str, bytes]:
    """Decap and the library for YAML, with what they say of their makers, by path below the desk."""
    decap = files_of(DECAP, folder, lambda name: bool(_DECAP_FILE.fullmatch(name)))
    yaml = files_of(YAML, folder, lambda name: bool(_YAML_FILE.fullmatch(name)))
    notes = {"package.json": "decap-cms.package.json", "README.md": "decap-cms.README.txt"}
    return {
        **{notes.get(name, name.removeprefix("dist/")): data for name, data in decap.items()},
        **{f"yaml/{name.removeprefix('browser/')}": data for name, data in yaml.items()},
    }


def backend_of(given: object, config: MkDocsConfig, forge: str = "") -> Backend | None:
    """Where the desk keeps pages, and how editors log in. `given`: what stands behind `desk:`; None: no desk.

    What is not said is taken from `repo_url`, `edit_uri` and `forge`. Raises `SettingsError`.
    """
    if given in (None, False, ""):
        return None
    said: Mapping[object, object] = {} if given is True else given if isinstance(given, Mapping) else {given: ""}
    values = {str(key): str(value or "").strip() for key, value in said.items()}
    for key in values:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1)
            meant = near[0] if near else ", ".join(_KEYS)
            raise SettingsError(say('desk: "{key}" is not known here; write {meant}', key=key, meant=meant))
    place = urlsplit(config.repo_url or "")
    asked = values.get("backend", "")
    found = forge_of(config.repo_url or "", config.edit_uri or "", "github" if asked == TRYING else asked or forge)
    kind = asked or (found.kind if found else forge)
    if kind not in BACKENDS:
        what = say("desk: write backend: with one of {known}", known=", ".join(BACKENDS))
        raise SettingsError(what)
    folder = found.folder if found else Path(config.docs_dir).name
    return _checked(
        Backend(
            kind,
            f"{place.scheme}://{place.netloc}" if place.netloc else "",
            values.get("repo") or place.path.strip("/").removesuffix(".git"),
            values.get("branch") or (found.branch if found else "main"),
            values.get("folder", folder).strip("/").removeprefix("./"),
            values.get("login", ""),
            values.get("app_id", ""),
            values.get("api", ""),
        )
    )


def _checked(backend: Backend) -> Backend:
    if backend.kind == TRYING:
        return backend
    if not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)+", backend.repo):
        raise SettingsError(say("desk: which repository? Write repo: owner/name, or repo_url: with its address"))
    if not backend.address.startswith("https://"):
        what = say("desk: on which forge? Write repo_url: with the address of the repository, beginning with https://")
        raise SettingsError(what)
    if backend.kind == "github" and not re.fullmatch(r"https://[\w.:-]+(?:/[\w./-]*)?", backend.login):
        what = say(
            "desk: GitHub lets nobody log in from a page alone; write login: with the https:// address of the service "
            "that does (see the guide on publishing)"
        )
        raise SettingsError(what)
    if backend.kind != "github" and not backend.app:
        raise SettingsError(say("desk: write app_id: with the number that {forge} gave this desk", forge=backend.kind))
    if backend.api and not re.fullmatch(r"https://[\w.:/-]+", backend.api):
        raise SettingsError(say('desk: api: "{api}" is no address that begins with https://', api=backend.api))
    return backend
