"""Where can a line of a file be looked at? On the forge whose workflow runs this, at the commit that was checked."""

import os
from collections.abc import Callable, Mapping
from urllib.parse import quote

__all__ = ["line_addresses"]


def line_addresses(told: Mapping[str, str] = os.environ) -> tuple[()] | tuple[Callable[[str, int], str]]:
    """What makes the address of a line, by what a workflow tells of itself; nothing outside of one."""
    project = told.get("CI_PROJECT_URL")
    if project and (commit := told.get("CI_COMMIT_SHA")):
        return (_at(f"{project}/-/blob/{commit}", "?plain=1"),)
    server, repository, commit = (told.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    if not (server and repository and commit):
        return ()
    if any(told.get(f"{name}_ACTIONS") for name in ("FORGEJO", "GITEA")):
        return (_at(f"{server}/{repository}/src/commit/{commit}", "?display=source"),)
    return (_at(f"{server}/{repository}/blob/{commit}", "?plain=1"),)


def _at(folder: str, as_text: str) -> Callable[[str, int], str]:
    """The address of a page asks for its text: lines of a page that is shown as people read it have no address."""
    return lambda file, line: f"{folder}/{quote(file)}{as_text if file.endswith('.md') else ''}#L{line}"
