"""Numbers that a program gives to the categories of a column by itself: `{name: i for i, name in enumerate(column.unique())}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.values import NOWHERE, ONE_SAMPLE, Array, Mapping_, Number, Origins, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine


class Categories(NamedTuple):
    """A flag: these are the categories that the data has, each of them once."""

    of: Origins


class Category(NamedTuple):
    """A flag: this is one of the categories that the data has, whichever."""

    of: Origins


class Numbering(NamedTuple):
    """What a number stands for: its category's place among those that the data has."""

    of: Origins


def distinct(values: Array, of: Origins) -> Array:
    """The values that there are in some data, each of them once."""
    return values.derive(flags=values.flags | {Categories(of)}) if of else values


def each_of(flags: frozenset[object]) -> frozenset[object]:
    """What one of the values that an array holds is known to be."""
    return frozenset(Category(flag.of) for flag in flags if isinstance(flag, Categories)) if flags else flags


def one_of(column: Array) -> Array:
    """One value of a column, where each counts once."""
    return Array("numpy").derive(flags=frozenset({Category(column.origins), ONE_SAMPLE}))


def category_of(content: Value) -> Origins:
    """The data whose categories a value is one of; empty where it is not known to be any."""
    flags = content.flags if isinstance(content, Array) else ()
    return next((flag.of for flag in flags if isinstance(flag, Category)), NOWHERE)


def numbered(item: Value) -> Number:
    """The number of an item in an enumeration."""
    of = category_of(item)
    return Number("int", classes=Numbering(of) if of else None)


def numbering_of(m: Machine, mapping: Value) -> Origins:
    """The data by whose own categories a mapping numbers; empty where it is none such."""
    content = m.content(mapping)
    number = m.content(content.rest) if isinstance(content, Mapping_) and not content.entries and content.rest is not None else None
    return number.classes.of if isinstance(number, Number) and isinstance(number.classes, Numbering) else NOWHERE
