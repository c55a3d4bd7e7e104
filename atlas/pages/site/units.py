"""The units of work of a build: each neighbourhood in a language, in one of several processes, or as it was kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings, neighbourhood_findings
from atlas.analysis.network.findings import network_facts, network_findings
from atlas.keeping.identity import FolderIdentity, identity
from atlas.keeping.remember import current_store, held, hold, keep, keeping, kept
from atlas.keeping.store import Store
from atlas.model.atlas import Atlas, Neighbourhood, Shell
from atlas.model.neighbourhood import Crisis
from atlas.model.page_history import Histories, History
from atlas.pages.site.compile_neighbourhood import PARTS, CompiledNeighbourhood, compile_neighbourhood, together
from atlas.pages.writing.edition import Edition, EditionSources, edition_of
from atlas.pages.writing.elsewhere import Elsewhere, elsewhere
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.writer import Writer
from atlas.processes import can_copy, cores, give_back, in_processes
from atlas.progress import counted
from atlas.reading.read import VOCABULARY

__all__ = ["Units", "compile_units", "findings_of", "source_identities"]


_FEW = 2
"""So many neighbourhoods are looked into here: what that takes is at hand then in the copies that go on with them."""


@dataclass(frozen=True)
class Units:
    """What was found out about each neighbourhood, by id, in the order of the atlas; and what is made of each, in that
    order, once it is there."""

    findings: Mapping[str, NeighbourhoodFindings]
    compiled: Iterator[tuple[str, CompiledNeighbourhood]]


@dataclass(frozen=True, eq=False)
class _Common:
    """What all units of a build have in common. Each is itself alone, so that what is made of it can be remembered."""

    shell: Shell
    language: str
    today: date
    settings: Settings
    store: Store | None


@dataclass(frozen=True)
class _Task:
    """One unit to make. `source`: an identity of all files that it is made of; None where nothing is kept."""

    neighbourhood: Neighbourhood
    elsewhere: Elsewhere
    history: History
    source: str | None


@dataclass(frozen=True, eq=False)
class _Shared:
    """All that units are made of: where processes are copies of this one, it is at hand in each, and not sent."""

    common: _Common
    tasks: Mapping[str, _Task]
    findings: Mapping[str, NeighbourhoodFindings]


_Piece = tuple[str, int | None]
"""A unit, by its key: whole, or one of `PARTS` of it."""


def source_identities(files: FolderIdentity, neighbourhoods: Iterable[str]) -> dict[str, str]:
    """For each neighbourhood an identity of the files that its pages are made of: its own, and those of the shell.

    None of those that changed since they were read: nobody knows of which files that was.
    """
    shell = ("index.", VOCABULARY)
    if not files.holds_beside(*shell):
        return {}
    return {key: files.of(f"{key}/", *shell) for key in neighbourhoods if files.holds(key)}


@contextmanager
def compile_units(
    atlas: Atlas,
    language: str,
    today: date,
    settings: Settings,
    sources: Mapping[str, str] | None = None,
    processes: int | None = None,
    histories: Histories | None = None,
) -> Iterator[Units]:
    """Make every neighbourhood; other processes do so from the beginning of the block on, until its end.

    `sources`: see `source_identities`; a neighbourhood without one is not kept, nor taken from what was.
    `processes`: at most so many; None: one per core. `histories`: what changed lately on its pages. Raises what the
    making of a unit raises.
    """
    others = elsewhere(atlas.neighbourhoods, language)
    tasks = {
        key: _Task(one, others[key], (histories or {}).get(key, {}), sources.get(key) if sources else None)
        for key, one in atlas.neighbourhoods.items()
    }
    common = _Common(atlas.shell, language, today, settings, current_store() if sources else None)
    whole = {key: _held(common, task) for key, task in tasks.items()}
    missing = [key for key in tasks if whole[key] is None]
    looked_into = in_processes(_found, common, [tasks[key] for key in missing], processes=processes, few=_FEW)
    found = dict(zip(missing, looked_into, strict=True))
    findings = {key: unit[0] if unit else found[key] for key, unit in whole.items()}
    shared = _Shared(common, tasks, findings)
    # What sets a page for paper here ends that this process can be copied; what is made here is at hand for an edit.
    few = 0 if settings.briefs and can_copy() else 1
    count = processes or cores()
    in_parts = missing[-count:] if few == 0 and count > 1 else []  # the last ones, so that all end at about once
    pieces: list[_Piece] = [(key, None) for key in missing[: len(missing) - len(in_parts)]]
    pieces += [(key, part) for key in in_parts for part in range(len(PARTS))]
    work = in_processes(_piece, shared, pieces, processes=processes, few=few)
    made = _joined(shared, pieces, counted("compiled", work, len(pieces)))
    try:
        yield Units(findings, _in_order(shared, whole, made))
    finally:
        work.close()


def _held(common: _Common, task: _Task) -> tuple[NeighbourhoodFindings, CompiledNeighbourhood] | None:
    """A unit that was kept whole."""
    if common.store is None or task.source is None:
        return None
    with keeping(common.store):
        findings, compiled = (
            held(_findings_key(common.today, task.source)),
            held(_compiled_key(common, task, task.source)),
        )
    if isinstance(findings, NeighbourhoodFindings) and isinstance(compiled, CompiledNeighbourhood):
        return findings, compiled
    return None


def _in_order(
    shared: _Shared,
    units: dict[str, tuple[NeighbourhoodFindings, CompiledNeighbourhood] | None],
    made: Iterator[CompiledNeighbourhood],
) -> Iterator[tuple[str, CompiledNeighbourhood]]:
    """What was kept and what is made, each let go of once it is handed on. What is made is held for the next build."""
    for key, task in shared.tasks.items():
        unit = units.pop(key)
        compiled = unit[1] if unit else next(made)
        if unit is None and task.source is not None:
            with keeping(shared.common.store):
                hold(_findings_key(shared.common.today, task.source), shared.findings[key])
                hold(_compiled_key(shared.common, task, task.source), compiled)
        yield key, compiled


def _found(common: _Common, task: _Task) -> NeighbourhoodFindings:
    with keeping(common.store):
        return findings_of(task.neighbourhood, common.shell.home.meta.crisis, common.today, task.source)


def _made(shared: _Shared, key: str) -> CompiledNeighbourhood:
    task = shared.tasks[key]
    with keeping(shared.common.store):
        if task.source is None:
            return _compiled(shared, key)
        return kept(_compiled_key(shared.common, task, task.source), lambda: _compiled(shared, key))


def _joined(
    shared: _Shared, wanted: Sequence[_Piece], pieces: Iterator[CompiledNeighbourhood]
) -> Iterator[CompiledNeighbourhood]:
    """Units, whole again where several processes made one."""
    for key, part in wanted:
        if part is None:
            yield next(pieces)
        elif part == 0:
            compiled, task = together([next(pieces) for _ in PARTS]), shared.tasks[key]
            if task.source is not None:
                with keeping(shared.common.store):
                    keep(_compiled_key(shared.common, task, task.source), compiled)
            yield compiled


def _piece(shared: _Shared, wanted: _Piece) -> CompiledNeighbourhood:
    key, part = wanted
    if part is None:
        return _made(shared, key)
    with keeping(shared.common.store):
        made = PARTS[part](_edition(shared, key))
    _let_go(shared.common)
    return made


def findings_of(neighbourhood: Neighbourhood, crisis: Crisis, today: date, source: str | None) -> NeighbourhoodFindings:
    """All findings, as they were kept if they were; those on the network are the same on every day, whatever is told
    of an initiative in words, and kept apart.

    `crisis`: that of the front page. `source`: see `source_identities`; without it nothing is kept.
    """
    if source is None:
        return neighbourhood_findings(neighbourhood, crisis, today)
    facts = network_facts(neighbourhood)  # nothing else is given, so that what is kept depends on nothing else
    network = kept(identity("network", facts), lambda: network_findings(facts))
    return kept(_findings_key(today, source), lambda: neighbourhood_findings(neighbourhood, crisis, today, network))


def _compiled(shared: _Shared, key: str) -> CompiledNeighbourhood:
    compiled = compile_neighbourhood(_edition(shared, key))
    _let_go(shared.common)
    return compiled


def _let_go(common: _Common) -> None:
    """What was made is handed on: keep nothing of it in the memory of this process."""
    _writer(common).forget_drawings()
    give_back()


def _edition(shared: _Shared, key: str) -> Edition:
    common, task = shared.common, shared.tasks[key]
    sources = EditionSources(
        common.shell,
        task.neighbourhood,
        shared.findings[key],
        common.language,
        common.today,
        common.settings,
        task.elsewhere,
        task.history,
    )
    return edition_of(sources, _writer(common))


@lru_cache(maxsize=1)
def _writer(common: _Common) -> Writer:
    """One for all units that a process makes."""
    return Writer(common.shell, common.language, common.today, common.settings)


def _findings_key(today: date, source: str) -> str:
    return identity("findings", source, today)


def _compiled_key(common: _Common, task: _Task, source: str) -> str:
    return identity("compiled", source, common.today, common.language, common.settings, task.elsewhere, task.history)
