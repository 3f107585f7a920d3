"""Signatures of libraries in Python's own notation, and how a call's values are bound to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.values import UNKNOWN, Const, LibraryName, Tuple, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

FURTHER: Final = "**"
"""Stands among the bound arguments of a call for further ones that are not known (`model(**batch)`)."""


class Parameter:
    """One parameter of a signature: its name, its default (None: required), and whether it may be given by position."""

    __slots__ = ("default", "keyword_only", "name")

    def __init__(self, name: str, default: Value | None, *, keyword_only: bool) -> None:
        self.name = name
        self.default = default
        self.keyword_only = keyword_only


class Signature:
    """A signature in Python's own notation, `(input, dim=None, *args, keepdim=False, **kwargs)`, parsed on first use."""

    __slots__ = ("_parameters", "kwargs", "other_names", "text", "varargs")

    def __init__(self, text: str) -> None:
        self.text = text
        self._parameters: tuple[Parameter, ...] | None = None
        self.varargs: str | None = None
        self.kwargs: str | None = None
        self.other_names: Mapping[str, str] | None = None  # keywords that may be given for a parameter in place of its own

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters in order, without *args and **kwargs."""
        if self._parameters is None:
            self._parameters = self._parse()
        return self._parameters

    def _parse(self) -> tuple[Parameter, ...]:
        import ast

        arguments = ast.parse(f"def f{self.text}: pass").body[0].args  # type: ignore[attr-defined]
        self.varargs = arguments.vararg.arg if arguments.vararg else None
        self.kwargs = arguments.kwarg.arg if arguments.kwarg else None
        out = []
        positional = [*arguments.posonlyargs, *arguments.args]
        missing = len(positional) - len(arguments.defaults)
        for index, parameter in enumerate(positional):
            default = None if index < missing else _default(arguments.defaults[index - missing])
            out.append(Parameter(parameter.arg, default, keyword_only=False))
        for parameter, given in zip(arguments.kwonlyargs, arguments.kw_defaults):
            out.append(Parameter(parameter.arg, None if given is None else _default(given), keyword_only=True))
        return tuple(out)

    def bind(self, positional: list[Value], keywords: Mapping[str, Value]) -> dict[str, Value] | None:
        """The values by name of parameter, without defaults; None where the call does not fit (the library then raises)."""
        bound: dict[str, Value] = {}
        index = 0
        parameters = self.parameters
        if keywords and self.other_names is not None and not self.other_names.keys().isdisjoint(keywords):
            names = {parameter.name for parameter in parameters}
            keywords = {self.other_names.get(name, name) if name not in names else name: value for name, value in keywords.items()}
        count = len(positional)
        for parameter in parameters:
            if not parameter.keyword_only and index < count:
                bound[parameter.name] = positional[index]
                index += 1
            elif parameter.name in keywords:
                bound[parameter.name] = keywords[parameter.name]
        if index < count:
            if self.varargs is None:
                return None
            bound[f"*{self.varargs}"] = Tuple(tuple(positional[index:]))
        elif self.varargs is not None and self.varargs in keywords:
            bound[self.varargs] = keywords[self.varargs]  # libraries take `size=(2, 3)` where they write `*size`
            if self.varargs != "args":  # which is only what such a row calls whatever it gets
                bound[f"*{self.varargs}"] = Tuple((keywords[self.varargs],))
        if self.kwargs is None:
            return bound
        for name, value in keywords.items():
            if name not in bound:
                bound[name] = value
        return bound


def _default(node: object) -> Value:
    import ast

    try:
        literal = ast.literal_eval(node)  # type: ignore[arg-type]
    except ValueError:
        return LibraryName(node.id) if isinstance(node, ast.Name) else UNKNOWN
    if isinstance(literal, tuple):
        return Tuple(tuple(Const(item) for item in literal))
    return Const(literal)
