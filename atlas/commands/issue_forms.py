"""`atlas issue-forms`: the forms in which somebody with an account fills in a change on GitHub, Forgejo or GitLab."""

import argparse
from pathlib import Path

from atlas.commands.common import Commands, add_language_written, language_written, tell, today
from atlas.commands.parser import _
from atlas.commands.settings import content_folder
from atlas.forms.files import HOSTS, form_files
from atlas.reading.read import read_atlas
from atlas.reading.vocabulary_file import read_vocabulary
from atlas.texts import say

__all__ = ["add_issue_forms"]


def add_issue_forms(commands: Commands, common: argparse.ArgumentParser) -> None:
    forms = commands.add_parser(
        "issue-forms",
        parents=[common],
        help=_("forms for GitHub, Forgejo or GitLab, of which proposals are made"),
        example="atlas issue-forms --host github --to .",
    )
    forms.add_argument(
        "content", nargs="?", type=Path, help=_("the content folder; default: that of mkdocs.yml, or content")
    )
    forms.add_argument("--host", choices=HOSTS, required=True, help=_("where the repository is"))
    forms.add_argument("--to", type=Path, default=Path(), help=_("the folder of the repository (here)"))
    add_language_written(forms, _("language of the forms; default: --language if the atlas has it, or its first"))
    forms.set_defaults(run=_forms)


def _forms(options: argparse.Namespace) -> int:
    named, options.content = options.content, None
    options.content = content = content_folder(named)
    atlas = read_atlas(content, today(options))
    language = language_written(options, atlas)
    words, _problems = read_vocabulary(content, (*atlas.home.meta.languages, language))
    titles = {key: one.page.meta.title for key, one in atlas.neighbourhoods.items()}
    for path, text in form_files(options.host, language, words or atlas.vocabulary, titles).items():
        file: Path = options.to / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        tell(say("{file} is written", file=file.as_posix()), options)
    return 0
