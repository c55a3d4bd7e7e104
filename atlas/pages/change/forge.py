"""On which forge do the pages stand, and where there? So that a proposal can begin on the page that edits a file."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

__all__ = ["KINDS", "Forge", "forge_of"]

KINDS: Final = ("github", "forgejo", "gitlab")
_HOSTS: Final = {"github.com": "github", "codeberg.org": "forgejo", "gitlab.com": "gitlab"}
_IN_NAME: Final = {"github": "github", "forgejo": "forgejo", "gitea": "forgejo", "gitlab": "gitlab"}
_SHOWING: Final = {"edit", "_edit", "blob", "tree", "raw", "src"}


@dataclass(frozen=True)
class Forge:
    """Where the files are. `kind`: one of `KINDS`; `repo`: an address without a slash at its end.

    `folder`: of the pages in the repository, empty or ending in a slash.
    """

    kind: str
    repo: str
    branch: str
    folder: str


def forge_of(repo_url: str, edit_uri: str, kind: str = "") -> Forge | None:
    """The forge that `repo_url` and `edit_uri` of MkDocs name; None where they name none that we know.

    `kind`: said in the settings, for a host whose name does not tell. A branch has no slash in its name.
    """
    parts = [part for part in edit_uri.split("/") if part not in ("", "-")]
    if (
        not repo_url.startswith(("https://", "http://"))
        or "://" in edit_uri
        or len(parts) < 2
        or parts[0] not in _SHOWING
    ):
        return None
    found = kind or _kind(urlsplit(repo_url).hostname or "", edit_uri)
    behind = parts[2:] if parts[:2] == ["src", "branch"] else parts[1:]
    if found not in KINDS or not behind:
        return None
    branch, *folder = behind
    return Forge(found, repo_url.rstrip("/").removesuffix(".git"), branch, "".join(f"{part}/" for part in folder))


def _kind(host: str, edit_uri: str) -> str:
    if host in _HOSTS:
        return _HOSTS[host]
    named = next((kind for word, kind in _IN_NAME.items() if word in host), "")
    if named:
        return named
    if edit_uri.strip("/").startswith(("_edit/", "src/branch/")):
        return "forgejo"
    return "gitlab" if edit_uri.strip("/").startswith("-/") else ""
