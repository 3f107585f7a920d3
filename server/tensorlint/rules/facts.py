"""What a rule may ask of a program: observations by kind, uses by origin, and the roles that follow from them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeVar

from tensorlint.rules.wording import shorten, spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.interpreter.records import Record
    from tensorlint.interpreter.traces import Trace
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.elsewhere import Elsewhere
    from tensorlint.values import Array, Origin

T = TypeVar("T")


class Answer:
    """What a question came to, and what was asked to answer it: it stands until one of these has changed."""

    __slots__ = ("asked", "checked", "value")

    def __init__(self, value: object, asked: set[object], checked: int) -> None:
        self.value = value
        self.asked = asked
        self.checked = checked


class Facts:
    """An index of all that was observed in one program, brought up to date record by record.

    What a rule asks for is noted, so that it is asked again only when something of that has changed.
    """

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._named: list[tuple[str, object, Array]] = []
        self._kinds: dict[tuple[str, ...], list[Observation]] = {}
        self._by_kind: dict[str, list[int]] | None = None  # the records that hold observations of a kind, by their numbers; made once somebody asks
        self._uses = Tally()
        self._of_source = Tally()
        self._now = 0  # counts the updates
        self._fresh: set[object] = set()  # what the last update has changed
        self._changed_at: dict[object, int] = {}
        self._answers: dict[object, Answer] = {}
        self._kept = 0
        self._asking: list[set[object]] = []
        self._elsewhere: Elsewhere | None = None
        self._is_part = False
        self._is_collected = False

    # -- bringing up to date

    def update(self, records: list[Record], named: list[tuple[str, object, Array]]) -> None:
        """The records of a new run, and the arrays that global names hold at its end: (name, cell, description)."""
        self._now += 1
        fresh: set[object] = set()
        if named != self._named:
            self._named = named
            fresh.add("named")
        if records != self._records:
            self._replace(records, fresh)
        self._fresh = fresh
        for each in fresh:
            self._changed_at[each] = self._now
        if len(self._answers) > 2 * self._kept + 512:
            self._answers = {key: answer for key, answer in self._answers.items() if answer.checked >= self._now - 4}
            self._kept = len(self._answers)
            asked = set().union(*(answer.asked for answer in self._answers.values()))
            self._changed_at = {key: at for key, at in self._changed_at.items() if key in asked}

    def _replace(self, records: list[Record], fresh: set[object]) -> None:
        old, new = set(self._records), set(records)
        gone = [index_of(record) for record in self._records if record not in new]
        come = [index_of(record) for record in records if record not in old]
        kinds: set[str] = set()
        if len(self._records) == len(records):
            changed = [(index_of(one), index_of(other)) for one, other in zip(self._records, records) if one is not other]
            kinds.update(*(_changed_kinds(one, other) for one, other in changed))
            if any(one.kinds.keys() != other.kinds.keys() for one, other in changed):
                self._by_kind = None
        else:
            self._by_kind = None
            for index in (*gone, *come):
                kinds.update(index.kinds)
            if [record for record in self._records if record in new] != [record for record in records if record in old]:
                kinds.update(kind for record in records for kind in index_of(record).kinds)
        self._records = records
        self._kinds = {asked: found for asked, found in self._kinds.items() if kinds.isdisjoint(asked)}
        if kinds:
            fresh.add("observations")
            fresh.update(("of", kind) for kind in kinds)
        fresh.update(("uses", origin) for origin in self._uses.replace([index.uses for index in gone], [index.uses for index in come]))
        fresh.update(("source", source) for source in self._of_source.replace([index.sources for index in gone], [index.sources for index in come]))

    def join(self, elsewhere: Elsewhere | None) -> None:
        """What other programs did with the models of this one."""
        if elsewhere != self._elsewhere:
            self._elsewhere = elsewhere
            self._fresh.add("elsewhere")
            self._changed_at["elsewhere"] = self._now

    def belong(self, is_part: bool, *, is_collected: bool = False) -> None:
        """Whether others import what this program starts with: files in view, or a test runner; and whether it is named as what a test runner collects."""
        if (is_part, is_collected) != (self._is_part, self._is_collected):
            self._is_part, self._is_collected = is_part, is_collected
            self._fresh.add("part")
            self._changed_at["part"] = self._now

    # -- what rules ask

    @property
    def is_part(self) -> bool:
        """Whether others import what this program starts with: it is a module that can also be run by itself, or a test."""
        self._note("part")
        return self._is_part

    @property
    def is_collected(self) -> bool:
        """Whether the file that the program starts with is named as files of tests are."""
        self._note("part")
        return self._is_collected

    @property
    def elsewhere(self) -> Elsewhere | None:
        """What other programs did with the models of this one; None where nothing is known of it."""
        self._note("elsewhere")
        return self._elsewhere

    @property
    def records(self) -> list[Record]:
        """What was run, piece by piece."""
        return self._records

    @property
    def named(self) -> list[tuple[str, object, Array]]:
        """The arrays that global names hold at the end: (name, cell, description)."""
        self._note("named")
        return self._named

    @property
    def observations(self) -> list[Observation]:
        """All that was observed, in order."""
        self._note("observations")
        return [observation for record in self._records for observation in record.trace.observations]

    def of(self, *kinds: str) -> list[Observation]:
        """The observations of some kinds, in order."""
        for kind in kinds:
            self._note(("of", kind))
        found = self._kinds.get(kinds)
        if found is None:
            found = self._kinds[kinds] = [each for record in self._holding(kinds) for each in index_of(record).of(kinds)]
        return found

    def gather(self, key: object, kinds: tuple[str, ...], weigh: Callable[[Observation], Iterable[T]]) -> list[T]:
        """What `weigh` makes of each observation of some kinds, one after the other; kept, record by record, for as long as all that it asked for stands."""
        out: list[T] = []
        for record in self._that_hold(kinds):
            out += self.once((key, record), lambda record=record: self._weighed(key, record, kinds, weigh))  # type: ignore[misc]
        return out

    def collect(self, kinds: tuple[str, ...], find: Callable[[Observation], Iterable[T]]) -> list[T]:
        """What `find` makes of each observation of some kinds when it looks at nothing else, one after the other; kept with the records."""
        return self._kept_in(kinds, find, lambda observations: (each for observation in observations for each in self._found_in(observation, find)))

    def pick(self, kinds: tuple[str, ...], find: Callable[[list[Observation]], Iterable[T]]) -> list[T]:
        """What `find` makes of the observations of some kinds in one record when it looks at nothing else, record by record; kept with the records."""
        return self._kept_in(kinds, find, find)

    def _kept_in(self, kinds: tuple[str, ...], key: object, work: Callable[[list[Observation]], Iterable[T]]) -> list[T]:
        out: list[T] = []
        for record in self._that_hold(kinds):
            index = index_of(record)
            found = index.found.get((key, kinds))
            if found is None:
                found = index.found[key, kinds] = list(work(index.of(kinds)))
            out += found  # type: ignore[arg-type]  # what the same key came to
        return out

    def _found_in(self, observation: Observation, find: Callable[[Observation], Iterable[T]]) -> Iterable[T]:
        if self._now == 1:  # as in `_weighed`
            return find(observation)
        kept = observation.found
        if kept is None:
            kept = observation.found = {}
        found = kept.get(find)
        if found is None:
            found = kept[find] = tuple(find(observation))
        return found  # type: ignore[return-value]

    def _that_hold(self, kinds: tuple[str, ...]) -> list[Record]:
        """The records with observations of some kinds."""
        for kind in kinds:
            self._note(("of", kind))
        return self._holding(kinds)

    def _holding(self, kinds: tuple[str, ...]) -> list[Record]:
        by_kind = self._by_kind
        if by_kind is None:
            by_kind = self._by_kind = {}
            for number, record in enumerate(self._records):
                for kind in index_of(record).kinds:
                    by_kind.setdefault(kind, []).append(number)
        numbers = [by_kind[kind] for kind in kinds if kind in by_kind]
        return [self._records[each] for each in (numbers[0] if len(numbers) == 1 else sorted(set().union(*numbers)))]

    def _weighed(self, key: object, record: Record, kinds: tuple[str, ...], weigh: Callable[[Observation], Iterable[T]]) -> list[T]:
        observations = index_of(record).of(kinds)
        if self._now == 1:  # what comes to each single one is kept once the program is run again
            return [found for each in observations for found in weigh(each)]
        return [found for each in observations for found in self.once((key, each), lambda each=each: list(weigh(each)))]  # type: ignore[misc]

    def once(self, key: object, work: Callable[[], T]) -> T:
        """What a question came to that several rules ask: it is worked out once, and again when something has changed that it asked for."""
        answer = self._answers.get(key)
        if answer is None or not self._stands(answer):
            asked: set[object] = set()
            self._asking.append(asked)
            try:
                answer = Answer(work(), asked, self._now)
            finally:
                self._asking.pop()
            self._answers[key] = answer
        if self._asking:
            self._asking[-1] |= answer.asked
        return answer.value  # type: ignore[return-value]

    def uses(self, origin: object) -> set[str]:
        """What a thing that was made somewhere reached."""
        self._note(("uses", origin))
        return self._uses.kinds.get(origin, set())

    def uses_of_source(self, origin: Origin) -> set[str]:
        """What any part of a source reached."""
        source = (origin.kind, origin.token)
        self._note(("source", source))
        return self._of_source.kinds.get(source, set())

    def _note(self, what: object) -> None:
        if self._asking:
            self._asking[-1].add(what)

    def _stands(self, answer: Answer) -> bool:
        if answer.checked == self._now:
            return True
        if answer.checked == self._now - 1:
            stands = answer.asked.isdisjoint(self._fresh)
        else:
            changed = self._changed_at
            stands = all(changed.get(each, 0) <= answer.checked for each in answer.asked)
        if stands:
            answer.checked = self._now
        return stands


class Tally:
    """What each of many things reached, counted, so that it can be taken back."""

    __slots__ = ("_counts", "kinds")

    def __init__(self) -> None:
        self._counts: dict[tuple[object, str], int] = {}
        self.kinds: dict[object, set[str]] = {}

    def replace(self, gone: list[dict[object, set[str]]], come: list[dict[object, set[str]]]) -> list[object]:
        """Takes some back and adds others; the things of which something else is true now."""
        counts = self._counts
        touched: dict[object, set[str]] = {}
        if len(gone) == len(come) == 1:  # most of what a piece did before it does again
            (before,), (now,) = gone, come
            gone = [{thing: kinds for thing, kinds in before.items() if now.get(thing) != kinds}]
            come = [{thing: kinds for thing, kinds in now.items() if before.get(thing) != kinds}]
        for uses in gone:
            for thing, kinds in uses.items():
                touched.setdefault(thing, set()).update(kinds)
                for kind in kinds:
                    counts[thing, kind] -= 1
        for uses in come:
            for thing, kinds in uses.items():
                touched.setdefault(thing, set()).update(kinds)
                for kind in kinds:
                    counts[thing, kind] = counts.get((thing, kind), 0) + 1
        changed = []
        for thing, kinds in touched.items():
            old = self.kinds.get(thing, set())
            lost = {kind for kind in kinds if not counts[thing, kind]}
            for kind in lost:
                del counts[thing, kind]
            new = (old | kinds) - lost
            if new != old:
                changed.append(thing)
                if new:
                    self.kinds[thing] = new
                else:
                    del self.kinds[thing]
        return changed


class Index:
    """What one record holds, by kind and by origin. `local` is what the rules that look at one observation make of it."""

    __slots__ = ("_observations", "found", "kinds", "local", "sources", "uses")

    def __init__(self, trace: Trace) -> None:
        self._observations = trace.observations
        self.kinds: dict[str, list[Observation]] = {}
        for observation in trace.observations:
            self.kinds.setdefault(observation.kind, []).append(observation)
        self.uses: dict[object, set[str]] = {}
        self.sources: dict[object, set[str]] = {}
        for use in trace.uses:
            kinds = self.uses.get(use.origin)
            if kinds is None:
                kinds = self.uses[use.origin] = set()
            if use.kind not in kinds:  # most of what reaches something does so again and again
                kinds.add(use.kind)
                source = (getattr(use.origin, "kind", None), getattr(use.origin, "token", use.origin))
                self.sources.setdefault(source, set()).add(use.kind)
        self.local: tuple[list[Draft], list[str]] | None = None  # and what went wrong
        self.found: dict[object, list[object]] = {}  # by the function that looked for it

    def of(self, kinds: tuple[str, ...]) -> list[Observation]:
        """The observations of some kinds, in order."""
        held = [kind for kind in kinds if kind in self.kinds]
        if len(held) > 1:
            return [each for each in self._observations if each.kind in held]
        return self.kinds[held[0]] if held else []


def index_of(record: Record) -> Index:
    """The index of a record, made once."""
    index = record.index
    if index is None:
        index = record.index = Index(record.trace)
    return index  # type: ignore[return-value]


def _changed_kinds(old: Index, new: Index) -> Iterator[str]:
    """The kinds of observations that differ between what a piece did before and now."""
    for kind in {**old.kinds, **new.kinds}:
        before, now = old.kinds.get(kind, []), new.kinds.get(kind, [])
        if len(before) != len(now) or not all(one is other or one.says_the_same(other) for one, other in zip(before, now)):
            yield kind


def written(node: object, limit: int = 40) -> str:
    """An expression as the user wrote it, shortened in the middle where it is long."""
    if not isinstance(node, ast.AST):
        return ""
    return shorten(spelled(node), limit)


def callee(observation: Observation, limit: int = 40) -> str:
    """What is called, as the user wrote it; of a model that is asked by one of its methods: the model."""
    func = getattr(observation["node"], "func", None)
    if observation["by_method"] and isinstance(func, ast.Attribute):
        func = func.value
    return written(func, limit) or "this"


def expression(node: object) -> ast.expr | None:
    """A node, where it is an expression."""
    return node if isinstance(node, ast.expr) else None


def argument(observation: Observation, index: int = 0) -> object:
    """The node of a positional argument of the observed call; of a model's features, wherever they are written."""
    told = observation["argument"] if index == 0 else None
    if told is not None:
        return told
    arguments = getattr(observation["node"], "args", [])
    if index == 0 and not arguments:  # all of them are given by name
        return next((keyword.value for keyword in getattr(observation["node"], "keywords", ()) if keyword.arg is not None), None)
    return arguments[index] if isinstance(arguments, list) and index < len(arguments) else None
