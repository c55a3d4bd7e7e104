"""The units of work of a build: each neighbourhood in a language, in one of several processes, or as it was kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

__all__ = ["Unit", "compile_units", "findings_of", "source_identities"]


_FEW = 2
"""So many neighbourhoods are looked into here: what that takes is at hand then in the copies that go on with them."""


@dataclass(frozen=True)
class Unit:
    """What came of a neighbourhood in a language."""

    findings: NeighbourhoodFindings
    compiled: CompiledNeighbourhood


@dataclass(frozen=True, eq=False)
class _Shared:
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


def source_identities(files: FolderIdentity, neighbourhoods: Iterable[str]) -> dict[str, str]:
    """For each neighbourhood an identity of the files that its pages are made of: its own, and those of the shell."""
    return {key: files.of(f"{key}/", "index.", VOCABULARY) for key in neighbourhoods if files.holds(key)}


def compile_units(
    atlas: Atlas,
    language: str,
    today: date,
    settings: Settings,
    sources: Mapping[str, str] | None = None,
    processes: int | None = None,
    histories: Histories | None = None,
) -> Iterator[tuple[str, Unit]]:
    """Every neighbourhood by id, in the order of the atlas.

    `sources`: see `source_identities`; a neighbourhood without one is not kept, nor taken from what was.
    `processes`: at most so many; None: one per core. `histories`: what changed lately on its pages. Raises what the
    making of a unit raises.
    """
    others = elsewhere(atlas.neighbourhoods, language)
    tasks = [
        _Task(one, others[key], (histories or {}).get(key, {}), sources.get(key) if sources else None)
        for key, one in atlas.neighbourhoods.items()
    ]
    shared = _Shared(atlas.shell, language, today, settings, current_store() if sources else None)
    units = {task.neighbourhood.id: _held(shared, task) for task in tasks}
    missing = [task for task in tasks if units[task.neighbourhood.id] is None]
    # What sets a page for paper here ends that this process can be copied; what is made here is at hand for an edit.
    few = 0 if settings.briefs and can_copy() else 1
    if few == 0 and 0 < len(missing) <= (processes or cores()) > 1:
        made = _made_in_parts(shared, missing, processes)
    else:
        made = counted("compiled", in_processes(_made, shared, missing, processes=processes, few=few), len(missing))
    for task in tasks:
        yield task.neighbourhood.id, units.pop(task.neighbourhood.id) or _taken_over(shared, task, next(made))


def _held(shared: _Shared, task: _Task) -> Unit | None:
    """A unit that was kept whole."""
    if shared.store is None or task.source is None:
        return None
    with keeping(shared.store):
        findings, compiled = (
            held(_findings_key(shared.today, task.source)),
            held(_compiled_key(shared, task, task.source)),
        )
    if isinstance(findings, NeighbourhoodFindings) and isinstance(compiled, CompiledNeighbourhood):
        return Unit(findings, compiled)
    return None


def _taken_over(shared: _Shared, task: _Task, unit: Unit) -> Unit:
    """A unit that was made, perhaps by another process."""
    if task.source is not None:
        with keeping(shared.store):
            hold(_findings_key(shared.today, task.source), unit.findings)
            hold(_compiled_key(shared, task, task.source), unit.compiled)
    return unit


def _made(shared: _Shared, task: _Task) -> Unit:
    findings = _found(shared, task)
    with keeping(shared.store):
        if task.source is None:
            return Unit(findings, _compiled(shared, task, findings))
        return Unit(findings, kept(_compiled_key(shared, task, task.source), lambda: _compiled(shared, task, findings)))


def _made_in_parts(shared: _Shared, tasks: Sequence[_Task], processes: int | None) -> Iterator[Unit]:
    """Each unit, its parts by several processes: where there are no more units than cores, none stands still."""
    found = list(in_processes(_found, shared, tasks, processes=processes, few=_FEW))
    parts = [(task, one, part) for task, one in zip(tasks, found, strict=True) for part in range(len(PARTS))]
    made = counted("compiled", in_processes(_part, shared, parts, processes=processes, few=0), len(parts))
    for task, findings in zip(tasks, found, strict=True):
        compiled = together([next(made) for _ in PARTS])
        if task.source is not None:
            with keeping(shared.store):
                keep(_compiled_key(shared, task, task.source), compiled)
        yield Unit(findings, compiled)


def _found(shared: _Shared, task: _Task) -> NeighbourhoodFindings:
    with keeping(shared.store):
        return findings_of(task.neighbourhood, shared.shell.home.meta.crisis, shared.today, task.source)


def _part(shared: _Shared, given: tuple[_Task, NeighbourhoodFindings, int]) -> CompiledNeighbourhood:
    task, findings, part = given
    with keeping(shared.store):
        made = PARTS[part](_edition(shared, task, findings))
    _let_go(shared)
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


def _compiled(shared: _Shared, task: _Task, findings: NeighbourhoodFindings) -> CompiledNeighbourhood:
    compiled = compile_neighbourhood(_edition(shared, task, findings))
    _let_go(shared)
    return compiled


def _let_go(shared: _Shared) -> None:
    """What was made is handed on: keep nothing of it in the memory of this process."""
    _writer(shared).forget_drawings()
    give_back()


def _edition(shared: _Shared, task: _Task, findings: NeighbourhoodFindings) -> Edition:
    sources = EditionSources(
        shared.shell,
        task.neighbourhood,
        findings,
        shared.language,
        shared.today,
        shared.settings,
        task.elsewhere,
        task.history,
    )
    return edition_of(sources, _writer(shared))


@lru_cache(maxsize=1)
def _writer(shared: _Shared) -> Writer:
    """One for all units that a process makes."""
    return Writer(shared.shell, shared.language, shared.today, shared.settings)


def _findings_key(today: date, source: str) -> str:
    return identity("findings", source, today)


def _compiled_key(shared: _Shared, task: _Task, source: str) -> str:
    return identity("compiled", source, shared.today, shared.language, shared.settings, task.elsewhere, task.history)
