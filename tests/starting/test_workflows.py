"""What a forge does with a repository: its workflows are what the forges read, hold no more rights than they need, and
their steps do, one by one and as they are written, what they say.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from atlas.starting.repository import support_files
from atlas.starting.start import Start

from .forge import Forge, forge_at
from .test_init import _init

TODAY = "2026-11-23"
CASES = [(host, language) for host in ("github", "forgejo", "gitlab") for language in ("nl", "en")]


def _made(host: str, language: str = "nl", site_url: str = "") -> dict[str, str]:
    return support_files(Start("Lutjebroek", "Oost", (language,), site_url, host))


def _workflows(host: str, language: str = "nl", site_url: str = "") -> dict[str, dict[Any, Any]]:
    made = _made(host, language, site_url)
    return {path: yaml.safe_load(made[path]) for path in made if "workflows" in path or "gitlab-ci" in path}


def _steps(workflow: dict[Any, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            yield job, step


@pytest.mark.parametrize(("host", "language"), CASES)
@pytest.mark.parametrize("site_url", ["", "https://lutje.example/"])
def test_they_are_what_the_forges_read(host: str, language: str, site_url: str) -> None:
    """Forgejo has no schema of its own; it reads what GitHub reads."""
    name = "gitlab-ci" if host == "gitlab" else "github-workflows"
    source = package_files("check_jsonschema").joinpath(f"builtin_schemas/vendor/{name}.json")
    validator = Draft7Validator(json.loads(source.read_text("utf-8")))
    found = _workflows(host, language, site_url)
    assert len(found) == (1 if host == "gitlab" else 4)
    for path, workflow in found.items():
        told = {("on" if key is True else key): value for key, value in workflow.items()}
        assert [error.message for error in validator.iter_errors(told)] == [], path


@pytest.mark.parametrize("host", ["github", "forgejo"])
def test_actions_are_pinned_and_nothing_of_others_is_written_into_a_command(host: str) -> None:
    for workflow in _workflows(host).values():
        for _, step in _steps(workflow):
            assert re.search(r"@[0-9a-f]{40}$", step["uses"]) if "uses" in step else "${{" not in step["run"], step
    for path, text in _made(host).items():
        for line in text.splitlines() if "workflows" in path else ():
            assert "uses:" not in line or re.search(r"  # v\d+\.\d+\.\d+$", line), line


def test_on_github_what_reads_a_proposal_cannot_write() -> None:
    found = _workflows("github")
    for path, workflow in found.items():
        proposals = {"pull_request", "workflow_run"} & set(workflow[True])
        assert "pull_request_target" not in workflow[True]
        for name, job in workflow["jobs"].items():
            rights = job.get("permissions", workflow["permissions"])
            writing = [right for right, what in rights.items() if what == "write"]
            runs = [step["run"] for step in job["steps"] if "run" in step]
            if proposals and "event_name != 'pull_request'" not in str(job.get("if")):
                assert writing in ([], ["pull-requests"]), (path, name)
            if writing == ["pull-requests"]:
                assert [run.split()[1] for run in runs] == [".github/tell.py"]
        assert "secrets." not in yaml.safe_dump(workflow)
    checkouts = [step for workflow in found.values() for _, step in _steps(workflow) if "checkout" in str(step)]
    assert all(step["with"]["persist-credentials"] is False and "ref" not in step["with"] for step in checkouts)


def test_on_forgejo_only_the_last_step_has_a_token() -> None:
    for path, workflow in _workflows("forgejo").items():
        for job in workflow["jobs"].values():
            assert all("TOKEN" not in str(step.get("env")) for step in job["steps"][:-1]), path
        if "pull_request_target" in workflow[True]:
            text = yaml.safe_dump(workflow)
            assert 'checkout -q "$BASE"' in text.replace("\\", "")
            assert "refs/proposal" not in text.split("pip install")[0].split("checkout")[1]


# What the steps do


@pytest.fixture
def forge() -> Iterator[Forge]:
    with forge_at() as made:
        yield made


class Runner:
    """Runs the steps of a job in a clean clone, as they are written. What is to be installed is there already."""

    def __init__(self, folder: Path, forge: Forge, host: str) -> None:
        self.folder, self.host = folder, host
        tools = folder / "tools"
        tools.mkdir()
        for name, line in {
            "pip": 'test -f "${@: -1}"',
            "atlas": f'exec {sys.executable} -m atlas.cli "$@"',
            "python": f'exec {sys.executable} "$@"',
            "python3": f'exec {sys.executable} "$@"',
        }.items():
            (tools / name).write_text(f"#!/bin/bash\n{line}\n")
            (tools / name).chmod(0o755)
        self.environment = {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "ATLAS_TODAY": TODAY,
            "NO_MKDOCS_2_WARNING": "1",
            "HOME": str(folder),
            "GITHUB_API_URL": forge.address,
            "GITHUB_SERVER_URL": "https://forge.example",
            "GITHUB_REPOSITORY": "o/r",
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        }

        addresses = "".join(f"\tinsteadOf = https://{who}forge.example/\n" for who in ("", "token:t@"))
        (folder / ".gitconfig").write_text(f'[url "file://{folder}/"]\n{addresses}')

    def git(self, *call: str, at: str = "work") -> str:
        who = ["-c", "user.name=x", "-c", "user.email=x@localhost"]
        done = subprocess.run(["git", *who, *call], cwd=self.folder / at, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def begin(self) -> None:
        """A repository on the forge, `o/r.git`, with an atlas in main; and a proposal, number 7, which adds a page."""
        (self.folder / "o").mkdir()
        work = self.folder / "work"
        assert _init(work, host=self.host) == 0
        self.git("init", "-q", "-b", "main", ".")
        self.git("add", "--all")
        self.git("commit", "-qm", "An atlas")
        self.git("clone", "-q", "--bare", str(work), str(self.folder / "o/r.git"), at=".")
        self.git("remote", "add", "origin", str(self.folder / "o/r.git"))

    def propose(self, page: str) -> str:
        self.git("checkout", "-q", "-b", "proposal")
        (self.folder / "work/content/oost-zo/initiatives/koor.md").write_text(page)
        self.git("add", "--all")
        self.git("commit", "-qm", "A choir")
        self.git("push", "-q", "origin", "HEAD:refs/pull/7/head")
        return self.git("rev-parse", "HEAD")

    def run(self, workflow: dict[Any, Any], job: str, ref: str, **values: str) -> tuple[int, str]:
        """The steps with a command, in a new folder with what `ref` holds; the first that fails ends it."""
        clone = self.folder / f"{job}-{len(list(self.folder.iterdir()))}"
        self.git("clone", "-q", "--no-checkout", str(self.folder / "o/r.git"), str(clone), at=".")
        self.git("fetch", "-q", "origin", ref, at=clone.name)
        self.git("checkout", "-q", "FETCH_HEAD", at=clone.name)
        for artifact in self.folder.glob("*.md"):
            (clone / artifact.name).write_text(artifact.read_text("utf-8"))
        told = ""
        for step in workflow["jobs"][job]["steps"]:
            if "run" not in step or step.get("name") in ("fetch", "install"):
                continue
            given = {key: values.get(key, str(value)) for key, value in step.get("env", {}).items()}
            call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].replace(".venv/bin/", "")]
            environment = {**self.environment, **given}
            done = subprocess.run(call, cwd=clone, env=environment, capture_output=True, text=True, check=False)
            told += done.stdout + done.stderr
            if done.returncode:
                return done.returncode, told
        if (clone / "comment.md").is_file():
            (self.folder / "comment.md").write_text((clone / "comment.md").read_text("utf-8"))
        return 0, told

    def whole(self, workflow: dict[Any, Any], job: str, **values: str) -> tuple[int, str]:
        """All steps with a command in a new and empty folder, also what fetches."""
        place = self.folder / job
        place.mkdir()
        call = ["bash", "-ec", "\n".join(f"( {step['run']} )" for step in workflow["jobs"][job]["steps"])]
        done = subprocess.run(
            call, cwd=place, env=self.environment | values, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr


CHOIR = "---\ntitle: Koor @iedereen\nkind: informal\ncost: free\n---\nWe zingen.\n"


@pytest.mark.slow
def test_on_github_a_proposal_is_checked_shown_and_told(tmp_path: Path, forge: Forge) -> None:
    runner, found = Runner(tmp_path, forge, "github"), _workflows("github")
    runner.begin()
    commit = runner.propose(CHOIR)
    forge.pulls = [{"id": 1, "number": 3, "head": {"sha": "0" * 40}}, {"id": 2, "number": 7, "head": {"sha": commit}}]
    status, told = runner.run(found[".github/workflows/atlas.yml"], "check", "refs/pull/7/head")
    assert status == 0, told
    difference = found[".github/workflows/difference.yml"]
    status, told = runner.run(difference, "compare", "main", COMMIT=commit, NUMBER="7", RUN="https://x.example/run/1")
    assert status == 0, told
    assert (tmp_path / "output").read_text() == "number=7\n"
    for _ in range(2):
        status, told = runner.run(difference, "comment", "main", NUMBER="7", TOKEN="t")
        assert status == 0, told
    (comment,) = forge.comments.values()
    assert comment["of"] == "7"
    assert "Koor" in comment["body"]
    assert "https://x.example/run/1" in comment["body"]
    assert [method for method, _ in forge.asked] == ["POST", "PATCH"]


@pytest.mark.slow
def test_on_github_a_mistake_is_told_at_its_line(tmp_path: Path, forge: Forge) -> None:
    runner, found = Runner(tmp_path, forge, "github"), _workflows("github")
    runner.begin()
    runner.propose(CHOIR.replace("informal", "informeel::"))
    status, told = runner.run(found[".github/workflows/atlas.yml"], "check", "refs/pull/7/head")
    assert status != 0
    assert "::error file=content/oost-zo/initiatives/koor.md,line=3" in told
    assert "koor.md" in (tmp_path / "summary").read_text("utf-8")


@pytest.mark.slow
def test_on_forgejo_a_proposal_is_told_and_main_is_put_in_pages(tmp_path: Path, forge: Forge) -> None:
    runner, found = Runner(tmp_path, forge, "forgejo"), _workflows("forgejo")
    runner.begin()
    runner.propose(CHOIR)
    given = {"BASE": runner.git("rev-parse", "main"), "NUMBER": "7", "TOKEN": "t", "GITHUB_REF": "refs/heads/main"}
    status, told = runner.whole(found[".forgejo/workflows/difference.yml"], "compare", **given)
    assert status == 0, told
    (comment,) = forge.comments.values()
    assert "Koor" in comment["body"]
    assert not (tmp_path / "compare/content/oost-zo/initiatives/koor.md").exists()
    status, told = runner.whole(found[".forgejo/workflows/atlas.yml"], "publish", **given)
    assert status == 0, told
    published = runner.git("ls-tree", "-r", "--name-only", "pages", at="o/r.git").splitlines()
    assert "oost-zo/initiatives/index.html" in published


@pytest.mark.parametrize("host", ["github", "forgejo"])
def test_once_a_month_there_is_one_list_of_what_was_not_confirmed(tmp_path: Path, forge: Forge, host: str) -> None:
    runner = Runner(tmp_path, forge, host)
    workflow = _workflows(host)[f".{host}/workflows/confirm.yml"]
    runner.begin()
    for _ in range(2):
        status, told = runner.run(workflow, "ask", "main", TOKEN="t")
        assert status == 0, told
    first, second = forge.issues.values()
    assert (first["state"], second["state"]) == ("closed", "open")
    assert second["title"] == "Klopt het nog?"
    assert "- [ ] `" in second["body"]


def _tell(folder: Path, forge: Forge, *call: str, **more: str) -> subprocess.CompletedProcess[str]:
    (folder / "tell.py").write_text(_made("github")[".github/tell.py"])
    environment = {"GITHUB_API_URL": forge.address, "GITHUB_REPOSITORY": "o/r", "TOKEN": "t", **more}
    command = [sys.executable, "tell.py", *call]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_comment_of_somebody_else_is_left_alone(tmp_path: Path, forge: Forge) -> None:
    forge.comments[1] = {"id": 1, "of": "7", "user": {"login": "mallory"}, "body": "<!-- atlas-diff -->\nmine"}
    for number in range(2, 140):
        forge.comments[number] = {"id": number, "of": "7", "user": {"login": "x"}, "body": "well"}
    (tmp_path / "c.md").write_text("<!-- atlas-diff -->\nfirst")
    assert _tell(tmp_path, forge, "comment", "7", "c.md").returncode == 0
    (tmp_path / "c.md").write_text("<!-- atlas-diff -->\nsecond")
    assert _tell(tmp_path, forge, "comment", "7", "c.md").returncode == 0
    assert forge.comments[1]["body"].endswith("mine")
    ours = [one["body"] for one in forge.comments.values() if "diff" in one["body"]][1:]
    assert ours == ["<!-- atlas-diff -->\nsecond"]


def test_on_gitlab_the_same_is_told(tmp_path: Path, forge: Forge) -> None:
    gitlab = {"CI_API_V4_URL": forge.address, "CI_PROJECT_ID": "5", "TOKEN": "gitlab"}
    for text in ("one", "two"):
        (tmp_path / "c.md").write_text(f"<!-- m -->\n{text}")
        assert _tell(tmp_path, forge, "comment", "7", "c.md", **gitlab).returncode == 0
        assert _tell(tmp_path, forge, "issue", "Still right?", "c.md", **gitlab).returncode == 0
    assert [one["body"] for one in forge.comments.values()] == ["<!-- m -->\ntwo"]
    assert [one.get("state_event") for one in forge.issues.values()] == ["close", None]


def test_nothing_is_told_where_there_is_nothing(tmp_path: Path, forge: Forge) -> None:
    (tmp_path / "c.md").write_text("")
    assert _tell(tmp_path, forge, "issue", "Still right?", "c.md").returncode == 0
    assert forge.issues == {}
    assert _tell(tmp_path, forge, "number", "abc").stdout == ""
    assert "comment NUMBER FILE" in _tell(tmp_path, forge, "what").stderr
