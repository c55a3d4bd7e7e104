"""A forge that remembers what it is told: as much of GitHub, Forgejo and GitLab as a workflow uses.

Who it is not allowed to tell who they are, it answers with 403, as forges do to a token of a workflow.
"""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

__all__ = ["Forge", "forge_at"]

_GITHUB = {"user": {"login": "github-actions[bot]"}}
_GITLAB = {"author": {"username": "bot"}}
_PART = re.compile(
    r"/(?:repos/o/r|projects/5)/(?:(?P<kind>issues|merge_requests)/(?P<of>\d+)/(?:comments|notes)(?:/(?P<note>\d+))?"
    r"|issues/comments/(?P<comment>\d+)|(?P<list>issues|pulls)(?:/(?P<one>\d+))?)"
)


@dataclass
class Forge:
    """`comments` by their number, each with the proposal that it stands below; `asked`: every call that changed one."""

    comments: dict[int, dict[str, Any]] = field(default_factory=dict)
    issues: dict[int, dict[str, Any]] = field(default_factory=dict)
    pulls: list[dict[str, Any]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    address: str = ""

    def answer(self, method: str, path: str, told: dict[str, Any]) -> Any:
        parts = urlsplit(path)
        if parts.path == "/user":
            return _GITLAB["author"] if "gitlab" in self.tokens else None
        found = _PART.fullmatch(parts.path)
        assert found, path
        if method == "GET":
            query = parse_qs(parts.query)
            listed = self._listed(found, query)
            size, page = int(query["per_page"][0]), int(query["page"][0])
            return listed[(page - 1) * size : page * size]
        self.asked.append((method, parts.path))
        if found["list"] == "pulls":
            return None if any(one["head"] == told["head"] for one in self.pulls) else self._proposed(told)
        key = found["note"] or found["comment"]
        if key:
            return self.comments[int(key)].update(told)
        if found["of"]:
            return self._new(self.comments, {**told, "of": found["of"]})
        if found["one"]:
            return self.issues[int(found["one"])].update(told)
        return self._new(self.issues, {**told, "state": "open"})

    def _listed(self, found: re.Match[str], query: dict[str, list[str]]) -> list[dict[str, Any]]:
        if found["of"]:
            return [one for one in self.comments.values() if one["of"] == found["of"]]
        return self.pulls if found["list"] == "pulls" else [o for o in self.issues.values() if o["state"] == "open"]

    def _proposed(self, told: dict[str, Any]) -> dict[str, Any]:
        self.pulls.append({"id": 7, "number": 7, **told})
        return self.pulls[-1]

    def _new(self, place: dict[int, dict[str, Any]], told: dict[str, Any]) -> dict[str, Any]:
        number = len(place) + 1
        by = _GITLAB if "gitlab" in self.tokens else _GITHUB
        place[number] = {"id": number, "number": number, "iid": number, **by, **told}
        return place[number]


@contextmanager
def forge_at() -> Iterator[Forge]:
    """A forge that answers at `address`."""
    forge = Forge()

    class Answering(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
            forge.tokens.add(self.headers.get("PRIVATE-TOKEN") or self.headers.get("Authorization") or "")
            answer = forge.answer(self.command, self.path, told)
            refused = {"GET": 403, "POST": 422}.get(self.command, 200)
            self.send_response(200 if answer is not None else refused)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 - names of the library

        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    forge.address = f"http://127.0.0.1:{server.server_address[1]}"
    yield forge
    server.shutdown()
