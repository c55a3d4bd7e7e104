"""`atlas build` and `atlas serve`: the whole site in every language, and a view of it while one writes."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from atlas.commands.common import Commands, complain, tell, today
from atlas.commands.free_address import not_free
from atlas.commands.parser import _
from atlas.commands.reading import read_kept
from atlas.commands.settings import SETTINGS, folder_of, settings_of_site
from atlas.commands.site_folder import in_the_way, made_beside
from atlas.progress import ASKED, step, step_of_line
from atlas.system_faults import reason_of_line
from atlas.texts import Sentence, say, say_n

__all__ = ["add_build", "add_serve", "built"]

_MKDOCS = "atlas.plugin.running"
"""Named, not imported: only a process that builds loads the generator."""


def add_build(commands: Commands, common: argparse.ArgumentParser) -> None:
    build = commands.add_parser(
        "build",
        parents=[common],
        help=_("check, and build the site in all languages"),
        example="atlas build --to public",
    )
    _add_settings(build)
    build.add_argument("--to", type=Path, help=_("folder of the site (site_dir of the settings)"))
    build.set_defaults(run=_build)


def add_serve(commands: Commands, common: argparse.ArgumentParser) -> None:
    serve = commands.add_parser(
        "serve", parents=[common], help=_("show the site while you write"), example="atlas serve --in nl"
    )
    _add_settings(serve)
    serve.add_argument(
        "--in", dest="written_in", default="", metavar="LANGUAGE", help=_("language of the site; its first")
    )
    serve.add_argument("--address", default="127.0.0.1:8000", help=_("where to show it (127.0.0.1:8000)"))
    serve.set_defaults(run=_serve)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config-file", type=Path, default=SETTINGS, help=_("the settings (mkdocs.yml)"))


def _build(options: argparse.Namespace) -> int:
    settings = settings_of_site(options.config_file)
    folder = options.config_file.parent
    content = folder / folder_of(settings, "docs_dir", "docs")
    options.content = content
    options.today = today(options)  # for all languages, at midnight too
    atlas = read_kept(content, options.today, options.config_file)
    site = options.to or folder / folder_of(settings, "site_dir", "site")
    why = in_the_way(site, (content, options.config_file))
    if why is not None:
        complain(why, options)
        return 2
    languages = atlas.home.meta.languages
    told: set[str] = set()
    with made_beside(site) as (beside, lock):
        for language in languages:
            why = built(options, language, beside, lock, told)
            if why is not None:
                complain(why, options)
                complain(say("nothing was built; {folder} is as it was", folder=site.as_posix()), options)
                raise SystemExit(1)  # leaves the block without putting anything in place
    tell(
        say_n(
            "{n} language built; open {file}, or run: atlas serve",
            "{n} languages built; open {file}, or run: atlas serve",
            len(languages),
            file=(site / "index.html").as_posix(),
        ),
        options,
    )
    return 0


def built(
    options: argparse.Namespace, language: str, to: Path, lock: int | None = None, told: set[str] | None = None
) -> Sentence | None:
    """Build one language. Gives why that failed, after what the generator said.

    `told`: lines that the build of another language said, which are not said again; it gets those of this one.
    """
    command = [sys.executable, "-m", _MKDOCS, "build", "--strict"]
    command += ["--config-file", str(options.config_file), "--site-dir", str(to)]
    status, said = _followed(command, options, language, lock)
    if status == 0:
        told = set() if told is None else told
        for line in said.splitlines():
            if line not in told:
                print(line, file=sys.stderr)
        told.update(said.splitlines())
        return None
    if status < 0:
        return say("the build was ended from outside")
    if "Traceback (most recent call last)" not in said:
        print(said, file=sys.stderr)
        return say("the pages in {language} could not be built", language=language)
    last = said.splitlines()[-1]
    why = reason_of_line(last)
    if why is not None:
        return say("the pages in {language} could not be built: {why}", language=language, why=why.to(options.language))
    return say("the pages in {language} could not be built: {why}", language=language, why=last)


def _followed(command: list[str], options: argparse.Namespace, language: str, lock: int | None) -> tuple[int, str]:
    """Run the generator, and tell how far it is. Gives its exit status, and what it said that people should know."""
    options.progress.part = language
    said = []
    with subprocess.Popen(  # noqa: S603 - a list, no shell
        command,
        env={**_environment(options, language), ASKED: "1"},
        pass_fds=[lock] if lock is not None and os.name == "posix" else [],
        stdout=subprocess.DEVNULL,  # there it only says that it stops; why comes where errors go
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as process:
        try:
            for line in process.stderr or ():
                if found := step_of_line(line):
                    step(*found)
                elif not line.startswith("INFO"):
                    said.append(line)
        except BaseException:
            process.kill()
            raise
        finally:
            options.progress.clear()
    return process.returncode, "".join(said).strip()


def _serve(options: argparse.Namespace) -> int:
    settings = settings_of_site(options.config_file)
    content = options.content = options.config_file.parent / folder_of(settings, "docs_dir", "docs")
    language = options.written_in or read_kept(content, today(options), options.config_file).home.meta.languages[0]
    why = not_free(options.address)
    if why is not None:
        complain(why, options)
        return 2
    command = [sys.executable, "-m", _MKDOCS, "serve", "--dirty", "--config-file", str(options.config_file)]
    command += ["--dev-addr", options.address]
    return subprocess.run(command, env=_environment(options, language), check=False).returncode  # noqa: S603


def _environment(options: argparse.Namespace, language: str) -> dict[str, str]:
    day = {"ATLAS_TODAY": options.today.isoformat()} if options.today else {}
    spoken = {"ATLAS_LANGUAGE": language, "ATLAS_MESSAGES": options.language}
    return {**os.environ, **day, **spoken, "NO_MKDOCS_2_WARNING": "1"}
