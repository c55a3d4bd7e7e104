"""The method page that every atlas has: its own `methods.md`, or else the text that comes with this package."""

from importlib.resources import as_file, files
from pathlib import Path

from atlas.model.atlas import Atlas, Document, Version
from atlas.model.neighbourhood import Plain
from atlas.reading.front_matter import read_source

__all__ = ["METHODS", "OWN_LANGUAGES", "methods_document"]

METHODS = "methods"
OWN_LANGUAGES = ("nl", "en")


def methods_document(atlas: Atlas) -> Document[Plain]:
    """The page with the sections that figures link to. `path` is empty where no file of the content folder holds it."""
    own = atlas.pages.get(METHODS)
    if own is not None:
        return own
    written = {language: _shipped(language) for language in OWN_LANGUAGES}
    first = written.get(atlas.language, written["en"])
    return Document(METHODS, first, {code: version for code, version in written.items() if version is not first})


def _shipped(language: str) -> Version[Plain]:
    with as_file(files("atlas.pages.site").joinpath("texts", f"methods.{language}.md")) as path:
        source, problems = read_source(Path(path), path.name)
    if source is None or problems:
        raise ValueError(f"the method page of this package cannot be read: {problems}")
    return Version("", language, Plain.model_validate(source.yaml.value), source.body)
