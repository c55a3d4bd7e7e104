"""`atlas release NAME`: the site of all languages and its data, frozen; `--verify`: whether it still is."""

import argparse
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory

from atlas.checking import read_checked
from atlas.commands.build import built
from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.parser import _
from atlas.commands.settings import SETTINGS, folder_of, read_settings
from atlas.model.release import RELEASES, Release, wrong_name
from atlas.releasing.kept import KeptRelease
from atlas.texts import Sentence, say, say_n

__all__ = ["add_release"]

_OF_SEARCH_ENGINES = ("sitemap.xml", "sitemap.xml.gz")
"""A page of today has to be found before that of a release, so these are left out of the folder of each language."""


def add_release(commands: Commands, common: argparse.ArgumentParser) -> None:
    release = commands.add_parser(
        "release",
        parents=[common],
        help=_("freeze the site and its data under a name, or prove that those that exist are as they were"),
        example="atlas release 2026-11",
    )
    release.add_argument("name", nargs="?", metavar="NAME", help=_("what it is called, also in its address: 2026-11"))
    release.add_argument(
        "--verify", action="store_true", help=_("prove that NAME, or every release, is as it was when it was made")
    )
    release.add_argument("--site", type=Path, help=_("with --verify: the folder of a built site to prove as well"))
    release.add_argument(
        "--to",
        type=Path,
        help=_("keep it in this folder; left out: in the branch “releases”, or without git in releases/"),
    )
    release.add_argument(
        "--allow-changes",
        action="store_true",
        help=_("also where pages were changed and not committed; it then says so"),
    )
    release.add_argument("--config-file", type=Path, default=SETTINGS, help=_("the settings (mkdocs.yml)"))
    release.set_defaults(run=_release)


def _release(options: argparse.Namespace) -> int:
    from atlas.releasing import git
    from atlas.releasing.kept import kept_releases

    settings = read_settings(options.config_file)
    folder = options.config_file.absolute().parent
    content = options.content = folder / folder_of(settings, "docs_dir", "docs")
    given = options.to or folder / _of_settings(settings)
    kept = kept_releases(folder, given)
    if options.verify:
        return _verify(options, kept)
    if options.name is None:
        complain(say("say what the release is called, such as: atlas release 2026-11"), options)
        return 2
    why = wrong_name(options.name, [one.release.name for one in kept])
    if why is None and (given / options.name).exists():
        why = say("{folder} is there already, and a release never changes; choose another name", folder=options.name)
    if why is not None:
        complain(why, options)
        return 2
    commit = git.head(folder)
    changed = git.changed_below(folder, content, options.config_file.absolute()) if commit else []
    if changed and not options.allow_changes:
        complain(
            say_n(
                "{n} file was changed and not committed: {first}; commit it, or add --allow-changes, and the release "
                "says so",
                "{n} files were changed and not committed, such as {first}; commit them, or add --allow-changes, and "
                "the release says so",
                len(changed),
                first=changed[0],
            ),
            options,
        )
        return 1
    day = today(options)
    options.today = day
    release = Release(options.name, day, commit, bool(changed))
    with TemporaryDirectory(prefix="atlas-release-") as name:
        made = Path(name) / release.name
        if not _made(options, release, made):
            return 1
        return _kept(options, release, made, given, folder)


def _of_settings(settings: object) -> str:
    """The folder that `releases:` names."""
    plugins = settings.get("plugins", []) if isinstance(settings, dict) else []
    rows = (
        plugins.items()
        if isinstance(plugins, dict)
        else (row for one in plugins if isinstance(one, dict) for row in one.items())
    )
    for key, value in rows:
        if key == "atlas" and isinstance(value, dict) and value.get("releases"):
            return str(value["releases"])
    return RELEASES


def _made(options: argparse.Namespace, release: Release, to: Path) -> bool:
    """Build every language into `to`, and list its files."""
    from atlas.releasing.manifest import FACTS, MANIFEST, hashes, manifest_text, total_size
    from atlas.releasing.summary import facts_text

    atlas = read_checked(options.content, release.day)
    noon = (release.day - date(1970, 1, 1)).days * 86400
    os.environ |= {"ATLAS_RELEASE": release.to_text(), "SOURCE_DATE_EPOCH": str(noon)}
    try:
        for language in atlas.home.meta.languages:
            why = built(options, language, to)
            if why is not None:
                complain(why, options)
                complain(say("no release was made"), options)
                return False
    finally:
        for name in ("ATLAS_RELEASE", "SOURCE_DATE_EPOCH"):
            del os.environ[name]
    for folder in (to, *(to / language for language in atlas.home.meta.languages)):
        for name in _OF_SEARCH_ENGINES:
            (folder / name).unlink(missing_ok=True)
    facts = json.loads((to / FACTS).read_text("utf-8")) | {"size": total_size(to)}
    (to / FACTS).write_text(facts_text(facts), "utf-8")
    (to / MANIFEST).write_bytes(manifest_text(hashes(to)).encode())
    return True


def _kept(options: argparse.Namespace, release: Release, made: Path, given: Path, folder: Path) -> int:
    """Keep what was made, where that is asked for."""
    from atlas.releasing import git
    from atlas.releasing.kept import LIST, kept_releases, list_text
    from atlas.releasing.manifest import MANIFEST, total_size

    proved = sha256((made / MANIFEST).read_bytes()).hexdigest()
    new = Release(release.name, release.day, release.commit, release.changed, proved)
    size = f"{total_size(made) / 1_000_000:.1f}"
    if release.commit and options.to is None:
        others = [one.release for one in kept_releases(folder, given) if one.commit]
        said = {LIST: list_text([*others, new]).encode()}
        try:
            git.keep(folder, made, said, f"Release {release.name}", release.day.isoformat())
        except git.GitError as error:
            complain(say("the release cannot be kept in git: {why}", why=str(error)), options)
            return 1
        tell(
            say(
                "release {name} ({size} MB) is kept in the branch releases; send it along with: "
                "git push origin releases",
                name=release.name,
                size=size,
            ),
            options,
        )
        return 0
    given.mkdir(parents=True, exist_ok=True)
    beside = given / f".{release.name}.new"
    with suppress(OSError):
        rmtree(beside)
    copytree(made, beside)
    beside.rename(given / release.name)
    others = [one.release for one in kept_releases(folder, given) if one.path and one.release.name != release.name]
    (given / LIST).write_text(list_text([*others, new]), "utf-8")
    tell(say("release {name} ({size} MB) is kept in {folder}", name=release.name, size=size, folder=given), options)
    return 0


def _verify(options: argparse.Namespace, kept: tuple[KeptRelease, ...]) -> int:
    """Tell every fault; 1 where there is one."""
    every = [one for one in kept if options.name in (None, one.release.name)]
    if not every:
        told = say("there is no release {name} here", name=options.name) if options.name else say(
            "there is no release here; those of a clone come with: git fetch origin releases:releases"
        )  # fmt: skip
        complain(told, options)
        return 1
    found = list(_faults(options, every))
    for one in found:
        complain(one, options)
    if found:
        complain(say_n("{n} fault", "{n} faults", len(found)), options)
        return 1
    tell(say_n("{n} release is as it was made", "{n} releases are as they were made", len(every)), options)
    return 0


def _faults(options: argparse.Namespace, every: list[KeptRelease]) -> Iterator[Sentence]:
    from atlas.releasing.kept import put_into
    from atlas.releasing.manifest import faults

    with TemporaryDirectory(prefix="atlas-release-") as name:
        yield from put_into(every, Path(name))
    for one in every if options.site else ():
        place = options.site / RELEASES / one.release.name
        if place.is_dir():
            yield from faults(place, one.release.manifest)
        else:
            yield say("the site in {folder} does not have release {name}", folder=options.site, name=one.release.name)
