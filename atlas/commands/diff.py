"""`atlas diff BASE [HEAD]`: what a change does, for whoever reviews it."""

import argparse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from atlas.commands.common import Commands, add_language_written, complain, language_written, today
from atlas.commands.parser import _
from atlas.texts import known_languages

__all__ = ["add_diff"]


def add_diff(commands: Commands, common: argparse.ArgumentParser) -> None:
    diff = commands.add_parser(
        "diff",
        parents=[common],
        help=_("say what a change does to pages and figures elsewhere"),
        example="atlas diff main",
    )
    diff.add_argument(
        "base", metavar="BASE", help=_("how it was: a git revision such as main, or a folder with content")
    )
    diff.add_argument(
        "head", metavar="HEAD", nargs="?", help=_("how it becomes: the same; left out: the files as they are now")
    )
    diff.add_argument("--content", type=Path, default=Path("content"), help=_("the content folder (content)"))
    diff.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help=_("for people or for programs (markdown)")
    )
    diff.add_argument(
        "--direct", action="store_true",
        help=_("compare with BASE as it is now, and not with where HEAD left it"),
    )  # fmt: skip
    add_language_written(diff, _("language of the text; default: --language if the atlas has it, or its first"))
    diff.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    from atlas.comparing.as_json import as_json
    from atlas.comparing.compare import compare
    from atlas.comparing.markdown import markdown
    from atlas.comparing.revisions import RevisionError
    from atlas.comparing.side import read_side
    from atlas.keeping.beside import store_beside
    from atlas.keeping.remember import keeping

    day = today(options)
    store = store_beside(options.content.absolute().parent)
    try:
        with _both(options) as ((name, before), (other, after), moved_on), keeping(store):
            sides = read_side(name, before, day), read_side(other, after, day)
            atlas = sides[1].atlas or sides[0].atlas
            language = language_written(options, atlas) if atlas else _fallback(options)
            difference = compare(*sides, language, day, moved_on=moved_on)
    except RevisionError as error:
        complain(error.sentence, options)
        return error.status
    store.tidy()
    if options.format == "json":
        print(as_json(difference, language))
    else:
        print(markdown(difference, language), end="")
    return 0


def _fallback(options: argparse.Namespace) -> str:
    asked = str(options.written_in or options.language)
    return asked if asked in known_languages() else str(options.language)


@contextmanager
def _both(options: argparse.Namespace) -> Iterator[tuple[tuple[str, Path], tuple[str, Path], bool]]:
    """What each side is called, and its folder; and whether the branch of the first went on since the change began."""
    from atlas.comparing.revisions import Repository, RevisionError, content_at, repository_of
    from atlas.texts import say

    base, head, moved_on = options.base, options.head, False
    with ExitStack() as stack:
        if _is_folder(base) and (head is None or _is_folder(head)):
            there = (head, Path(head)) if head else ("", options.content)
            yield (base, Path(base)), there, False
            return
        if head is None and not options.content.is_dir():
            raise RevisionError(say("there is no folder {folder} here", folder=options.content), 2)
        repository: Repository = repository_of(options.content)
        commits = {name: repository.commit(name) for name in (base, head) if name and not _is_folder(name)}
        names = {name: f"{name} ({commit[:10]})" for name, commit in commits.items()}
        if base in commits and not options.direct:
            end = commits.get(head) if head else repository.commit("HEAD")
            if end:
                common = repository.common(commits[base], end)
                if common is None:
                    told = say(
                        "{base} and {head} have no commit in common here; in a clone that holds only the latest "
                        "commits run git fetch --unshallow first, or compare them as they are with --direct",
                        base=base, head=head or "HEAD",
                    )  # fmt: skip
                    raise RevisionError(told, 1)
                # Whoever names them the other way round wants to know what going back does.
                if common != commits[base] and (head is None or common != end):
                    names[base], commits[base], moved_on = f"{base} ({common[:10]})", common, True

        def folder(name: str | None) -> tuple[str, Path]:
            if name is None:
                return "", options.content
            if name in commits:
                return names[name], stack.enter_context(content_at(repository, commits[name]))
            return name, Path(name)

        yield folder(base), folder(head), moved_on


def _is_folder(name: str) -> bool:
    """A folder with an atlas in it; one that only has the name of a branch is not meant."""
    return (Path(name) / "index.md").is_file() or (Path(name).is_dir() and "/" in name)
