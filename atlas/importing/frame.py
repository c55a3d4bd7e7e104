"""What a new atlas needs around its initiatives: a front page, the pages of its neighbourhoods and a vocabulary.

They are made from the mapping where they are absent, and never touched once they are there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas.importing.mapping import HomePage, MappingFile, NeighbourhoodPage
from atlas.importing.markdown import plain_markdown
from atlas.importing.page_text import page_text, to_yaml
from atlas.importing.rules import Group, leaves
from atlas.model.vocabulary import OwnVocabulary, Vocabulary
from atlas.reading.home_languages import DEFAULT, home_languages
from atlas.reading.problems import AtlasError, did_you_mean
from atlas.reading.starting_vocabulary import completed
from atlas.reading.vocabulary_file import VOCABULARY, check_own_words, read_vocabulary
from atlas.texts import Sentence, say

__all__ = ["Frame", "check_frame", "content_words", "frame_files", "read_frame"]

TERMS = ("activities", "audiences", "accessibility")


@dataclass(frozen=True)
class Frame:
    """The languages of the atlas (the first is the original) and the words it may use, on disk or in the mapping."""

    languages: tuple[str, ...]
    vocabulary: Vocabulary
    has_home: bool
    has_vocabulary: bool


def read_frame(content: Path, file: MappingFile) -> Frame:
    """What stands in the content folder, or else in the mapping. Raises `AtlasError` for a broken vocabulary."""
    home = content / "index.md"
    if home.is_file():
        languages = home_languages(content)
    else:
        languages = file.mapping.home.languages if file.mapping.home else DEFAULT
    has_words = (content / VOCABULARY).is_file()
    if has_words:
        vocabulary, problems = read_vocabulary(content, languages)
        if problems or vocabulary is None:
            raise AtlasError(problems)
    else:
        vocabulary = completed(file.mapping.vocabulary or OwnVocabulary(), languages)
    return Frame(languages, vocabulary, home.is_file(), has_words)


def content_words(content: Path) -> tuple[tuple[str, ...], Vocabulary, bool]:
    """The languages of the atlas in a content folder, all its words, and whether it has words of its own.

    Raises `AtlasError` for a broken vocabulary.
    """
    languages = home_languages(content) if (content / "index.md").is_file() else DEFAULT
    vocabulary, problems = read_vocabulary(content, languages)
    if problems or vocabulary is None:
        raise AtlasError(problems)
    return languages, vocabulary, (content / VOCABULARY).is_file()


def check_frame(file: MappingFile, page: Group, frame: Frame) -> None:
    """Note in `file` what the mapping says that this atlas does not know: languages, and words of the vocabulary."""
    pages: list[tuple[tuple[str, ...], Iterable[str]]] = [(("translations",), file.mapping.translations)]
    if file.mapping.home and not frame.has_home:
        pages.append((("home", "translations"), file.mapping.home.translations))
    pages += [
        (("neighbourhoods", id_, "translations"), n.translations) for id_, n in file.mapping.neighbourhoods.items()
    ]
    for path, languages in pages:
        for language in languages:
            if language not in frame.languages[1:]:
                what = say('"{language}" is not a language this atlas is translated into', language=language)
                hint = say("take it out, or add it to the languages of the front page (now: {now})", now=_now(frame))
                file.tell((*path, language), what, hint)
    for leaf in leaves(page):
        if leaf.path[1] not in TERMS:
            continue
        terms = getattr(frame.vocabulary, str(leaf.path[1]))
        for below, term in _fixed(leaf.rule.value, leaf.rule.map, leaf.rule.else_):
            if term and term not in terms:
                what = say('"{term}" is not in vocabulary.yml', term=term)
                file.tell((*leaf.path, *below), what, did_you_mean(term, terms) or _add_term(frame))
    if not frame.has_vocabulary:
        _check_labels(file, frame)


def _now(frame: Frame) -> str:
    return ", ".join(frame.languages)


def _add_term(frame: Frame) -> Sentence:
    if frame.has_vocabulary:
        return say("add it to vocabulary.yml with a label, or choose another word")
    return say('add it under "vocabulary:" in the mapping with a label, or choose another word')


def _fixed(value: object, words: dict[str, object] | None, other: object) -> Iterator[tuple[tuple[str, ...], str]]:
    found = [(("value",), value), (("else",), other), *((("map", key), to) for key, to in (words or {}).items())]
    for path, given in found:
        for term in given if isinstance(given, list) else [given]:
            if term is not None:
                yield path, str(term)


def _check_labels(file: MappingFile, frame: Frame) -> None:
    own = file.mapping.vocabulary or OwnVocabulary()
    file.problems += check_own_words(own, frame.languages, file.name, file.line, ("vocabulary",))


def frame_files(
    content: Path, file: MappingFile, frame: Frame, used: Iterable[str]
) -> tuple[dict[str, str], list[Sentence]]:
    """The files to add around the pages, and what a person still has to write. `used`: neighbourhoods with pages."""
    files: dict[str, str] = {}
    remarks = []
    if not frame.has_vocabulary and file.mapping.vocabulary:
        words = file.mapping.vocabulary.model_dump(exclude_unset=True, exclude_none=True)
        files[VOCABULARY] = to_yaml(words)
    pages: dict[str, HomePage | NeighbourhoodPage | None] = {"": file.mapping.home}
    pages |= {f"{name}/": file.mapping.neighbourhoods.get(name) for name in sorted(set(used))}
    for folder, page in pages.items():
        path = f"{folder}index.md"
        if (content / path).is_file():
            continue
        if page is None:
            remarks.append(say("{path} is not there yet; write it with a title and a municipality", path=path))
            continue
        meta = page.model_dump(by_alias=True, exclude_unset=True, exclude_none=True, exclude={"body", "translations"})
        files[path] = page_text(meta, page.body or plain_markdown(page.summary or page.title))
        for language, words_in in page.translations.items():
            beside = f"{folder}index.{language}.md"
            words = words_in.model_dump(exclude_unset=True, exclude_none=True, exclude={"body"})
            if not (content / beside).is_file():
                files[beside] = page_text({"title": page.title, **words}, words_in.body or "")
    return files, remarks
