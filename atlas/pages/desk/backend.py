"""Where are the pages of an atlas kept, and how does a desk log in there?"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

__all__ = ["BACKENDS", "TRYING", "Backend"]

TRYING = "test-repo"
"""A forge in the memory of the browser, to try a desk with: nothing is kept."""
BACKENDS = ("github", "forgejo", "gitlab", TRYING)
_GITHUB, _GITHUB_API = "https://github.com", "https://api.github.com"
_GITHUB_PICTURES = "https://avatars.githubusercontent.com"


@dataclass(frozen=True)
class Backend:
    """A place where pages are kept.

    `kind`: one of `BACKENDS`. `address`: of the forge, such as `https://codeberg.org`. `repo`: `owner/name`.
    `folder`: of the content, in the repository; empty: all of it. `login`: the address of the service that logs in at
    GitHub. `app`: the number under which Forgejo or GitLab knows this desk. `api`: empty: where it always is.
    """

    kind: str
    address: str = ""
    repo: str = ""
    branch: str = "main"
    folder: str = ""
    login: str = ""
    app: str = ""
    api: str = ""

    @property
    def decap(self) -> dict[str, object]:
        """What Decap calls the backend. Who may not write there gets a copy, where the forge can do that."""
        if self.kind == TRYING:
            return {"name": TRYING}
        where = {"name": self.kind, "repo": self.repo, "branch": self.branch}
        return {**where, **self._entrance()}

    def _entrance(self) -> Mapping[str, object]:
        api = {"api_root": self._api} if self._api != _GITHUB_API else {}
        if self.kind == "github":
            service = urlsplit(self.login)
            door = {
                "base_url": f"{service.scheme}://{service.netloc}",
                "auth_endpoint": service.path.strip("/") or "auth",
            }
            return {**door, **api, "open_authoring": True}
        if self.kind == "forgejo":
            return {"app_id": self.app, **api, "open_authoring": True}
        more = {"auth_type": "pkce", "base_url": self.address, "graphql_api_root": f"{self.address}/api/graphql"}
        return {"app_id": self.app, **more, **api}

    @property
    def _api(self) -> str:
        if self.api:
            return self.api.rstrip("/")
        if self.kind == "github":
            return _GITHUB_API if self.address == _GITHUB else f"{self.address}/api/v3"
        return f"{self.address}/api/{'v1' if self.kind == 'forgejo' else 'v4'}"

    @property
    def asked(self) -> tuple[str, ...]:
        """Addresses that the desk asks for data."""
        return () if self.kind == TRYING else tuple(dict.fromkeys((self._api, self.address)))

    @property
    def pictures(self) -> tuple[str, ...]:
        """Addresses that show pictures of who is logged in, and of pages."""
        if self.kind == TRYING:
            return ()
        return (_GITHUB_PICTURES,) if self.address == _GITHUB else (self.address,)
