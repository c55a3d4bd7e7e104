"""The workflow that makes a proposal of an issue, run step by step as it is written, against a forge that is played."""

import base64
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from atlas.starting.repository import content_files, support_files
from atlas.starting.start import Start
from atlas.starting.upgrade import record

from ..starting.forge import forge_at
from .issues import NEW, rendered

ROOT = Path(__file__).parents[2]
HOSTS = ("github", "forgejo")
FORM = {"github": ".github/ISSUE_TEMPLATE/atlas-new.yml", "forgejo": ".forgejo/ISSUE_TEMPLATE/atlas-new.yaml"}


def _start(host: str) -> Start:
    return Start("Klein Linde", "De Linde", ("nl", "en"), host=host)


def _workflow(host: str) -> dict[str, Any]:
    found = yaml.safe_load(support_files(_start(host))[f".{host}/workflows/issue.yml"])
    assert isinstance(found, dict)
    return found


def _repository(folder: Path, host: str) -> Path:
    start = _start(host)
    support = support_files(start)
    work, bare = folder / "work", folder / "forge/o/r.git"
    for path, text in {
        **content_files(start, date(2026, 6, 1)),
        **support,
        ".atlas-init.json": record(start, {}),
    }.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text(text, "utf-8")
    _git(work, "init", "-q", "-b", "main")
    _git(work, "add", "--all")
    _git(work, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "Begin")
    bare.parent.mkdir(parents=True)
    _git(folder, "clone", "-q", "--bare", str(work), str(bare))
    return bare


def _git(folder: Path, *call: str) -> str:
    return subprocess.run(["git", *call], cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout.strip()


def _run(folder: Path, host: str, body: str, api: str) -> None:
    """Each step as the forge runs it: bash -e, with what `env` of the workflow, the job and the step say."""
    here, temp = folder / "runner", folder / "temp"
    for one in (here, temp):
        shutil.rmtree(one, ignore_errors=True)
        one.mkdir()
    event = {
        "github.event.repository.default_branch": "main",
        "github.event.issue.number": "12",
        "github.event.issue.body": body,
        "secrets.GITHUB_TOKEN" if host == "forgejo" else "github.token": "SECRET",
    }
    job = _workflow(host)["jobs"]["propose"]
    forge = {"GITHUB_SERVER_URL": (folder / "forge").as_uri(), "GITHUB_REPOSITORY": "o/r", "GITHUB_API_URL": api}
    for step in job["steps"]:
        if step["name"] == "install":  # the program as it is here, in place of what pip would bring
            made = temp / "atlas/bin"
            made.mkdir(parents=True)
            (made / "atlas").write_text(f'#!/bin/sh\nexec {sys.executable} -m atlas.cli "$@"\n')
            (made / "atlas").chmod(0o755)
            continue
        given = {**job["env"], **step.get("env", {})}
        env = {key: event[value.removeprefix("${{ ").removesuffix(" }}")] for key, value in given.items()}
        secret = {"TOKEN"} if step["name"] == "propose" or (host, step["name"]) == ("github", "fetch") else set()
        assert {key for key, value in env.items() if value == "SECRET"} == secret
        path = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(temp), "RUNNER_TEMP": str(temp)}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=here, env={**path, **forge, **env, "ATLAS_TODAY": "2026-06-01"},
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, (step["name"], done.stdout, done.stderr)
        assert "SECRET" not in done.stdout + done.stderr
        assert base64.b64encode(b"x-access-token:SECRET").decode() not in done.stdout + done.stderr


@pytest.mark.parametrize("host", HOSTS)
def test_an_issue_becomes_a_proposal_and_is_told_what_is_missing(tmp_path: Path, host: str) -> None:
    bare = _repository(tmp_path, host)
    form = yaml.safe_load(support_files(_start(host))[FORM[host]])
    with forge_at() as forge:
        api = forge.address
        _run(tmp_path, host, rendered(form, {**NEW["nl"], "schedule": "op afspraak @iedereen <b>"}), api)
        assert [method for method, _ in forge.asked] == ["POST"]
        (comment,) = forge.comments.values()
        assert "noemt geen dag van de week" in comment["body"]
        assert "`op afspraak @iedereen <b>`" in comment["body"]
        assert "atlas-issue-12" not in _git(bare, "branch")

        _run(tmp_path, host, rendered(form, NEW["nl"]), api)
        (pull,) = forge.pulls
        assert (pull["head"], pull["base"]) == ("atlas-issue-12", "main")
        assert pull["title"] == "Breien & Koffie: een nieuwe bladzijde"
        assert "Closes #12" in pull["body"]
        assert list(forge.comments.values()) == [comment]
        assert forge.tokens == {"token SECRET"}
        assert "#7" in comment["body"]
        page = "content/de-linde/initiatives/breien-koffie.md"
        assert _git(bare, "diff", "--name-only", "main", "atlas-issue-12") == page
        assert _git(bare, "log", "-1", "--format=%an <%ae>", "atlas-issue-12") == "atlas <atlas@localhost>"

        _run(tmp_path, host, rendered(form, {**NEW["nl"], "place_name": "De Haspel"}), api)
        assert "vernieuwd" in comment["body"]
        assert "name: De Haspel" in _git(bare, "show", f"atlas-issue-12:{page}")
        assert _git(bare, "rev-list", "--count", "main..atlas-issue-12") == "1"


HOSTILE = """$(touch "$HOME/was-here") `touch "$HOME/was-here"` ${{ secrets.GITHUB_TOKEN }} '; touch "$HOME/was-here"; '
END
touch "$HOME/was-here"
"""


def test_what_a_stranger_writes_is_never_a_command(tmp_path: Path) -> None:
    bare = _repository(tmp_path, "github")
    form = yaml.safe_load(support_files(_start("github"))[FORM["github"]])
    with forge_at() as forge:
        api = forge.address
        for body in (HOSTILE, rendered(form, {**NEW["nl"], "title": HOSTILE.split("\n")[0], "text": HOSTILE})):
            _run(tmp_path, "github", body, api)
            assert not (tmp_path / "temp/was-here").exists()
    assert len(forge.comments) == 1
    assert _git(bare, "branch", "--format=%(refname:short)").split()[-1] == "main"


@pytest.mark.parametrize("host", HOSTS)
def test_the_workflow_keeps_to_its_schema_and_asks_little(host: str) -> None:
    workflow = _workflow(host)
    schema = (
        package_files("check_jsonschema").joinpath("builtin_schemas/vendor/github-workflows.json").read_text("utf-8")
    )
    plain = {"on" if str(key) == "True" else key: value for key, value in workflow.items()}
    jsonschema.validate(plain, json.loads(schema))
    assert workflow["permissions"] == {}
    job = workflow["jobs"]["propose"]
    assert set(job.get("permissions", {})) <= {"contents", "issues", "pull-requests"}
    for step in job["steps"]:
        assert "${{" not in step["run"]
        assert "uses" not in step
