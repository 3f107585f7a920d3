"""The abstract domain: what a reviewer keeps in mind of a value."""

from tensorlint.values.arrays import NO_FLAGS, Array
from tensorlint.values.base import BOOL, FALSE, FLOAT, INT, NONE, TEXT, TRUE, UNKNOWN, Const, Number, Text, Token, Unknown, Value
from tensorlint.values.columns import REST, SOME, agreed, chosen_names, leave_out, mixed, on_all, one_column, pick, put, stories, story_of
from tensorlint.values.conditions import ALWAYS, Cases, Condition, Test, alternatives, contradict, join, make_cases, select
from tensorlint.values.dims import Dim, Poly, Sym, add, divide, is_one, multiply, same, subtract
from tensorlint.values.graphs import ATTACHED, CUTS, HARD, MADE, Graph, join_graphs, together_graphs
from tensorlint.values.images import BGR, GREY, RGB, Image, join_images
from tensorlint.values.lineage import NOWHERE, Origin, Origins, Statistic, unite
from tensorlint.values.objects import (
    EMPTY_LIST,
    BoundMethod,
    Cell,
    Class,
    Fact,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Mode,
    ModuleValue,
    Opaque,
    Ref,
    Sequence,
    Tuple,
)
from tensorlint.values.scores import LOG_PROBABILITIES, LOGITS, PROBABILITIES, Scores, join_scores
from tensorlint.values.shapes import ANY, Shape, axis_index, broadcast, broadcast_dims, join_shapes, shape_to_json
from tensorlint.values.steps import Form, Step, Steps, keys, normal_form, then, then_affine

__all__ = [
    "ALWAYS", "ANY", "ATTACHED", "BGR", "BOOL", "CUTS", "EMPTY_LIST", "FALSE", "FLOAT", "GREY", "HARD", "INT", "LOGITS", "LOG_PROBABILITIES", "MADE", "NONE",
    "NOWHERE", "NO_FLAGS", "PROBABILITIES", "REST", "RGB", "SOME", "TEXT", "TRUE", "UNKNOWN", "Array", "BoundMethod", "Cases", "Cell", "Class", "Condition",
    "Const", "Dim", "Fact", "Form", "Function", "Graph", "Image", "Instance", "LibraryName", "LibraryObject", "Mapping_", "Mode", "ModuleValue", "Number",
    "Opaque", "Origin", "Origins", "Poly", "Ref", "Scores", "Sequence", "Shape", "Statistic", "Step", "Steps", "Sym", "Test", "Text", "Token", "Tuple",
    "Unknown", "Value", "add", "agreed", "alternatives", "axis_index", "broadcast", "broadcast_dims", "chosen_names", "contradict", "divide", "is_one",
    "join", "join_graphs", "join_images", "join_scores", "join_shapes", "keys", "leave_out", "make_cases", "mixed", "multiply", "normal_form", "on_all",
    "one_column", "pick", "put", "same", "select", "shape_to_json", "stories", "story_of", "subtract", "then", "then_affine", "together_graphs", "unite",
]  # fmt: skip
