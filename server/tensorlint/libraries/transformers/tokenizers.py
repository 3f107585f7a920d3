"""Tokenizers: texts become rows of numbers under names; and the processors of pictures that are called alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.signatures import FURTHER, Signature
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import Row
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.transformers.configurations import WEIGHTS
from tensorlint.libraries.transformers.families import FAMILIES, WITH_TYPES, WITHOUT_TYPES, family_of, published
from tensorlint.values import FALSE, INT, NONE, TEXT, TRUE, UNKNOWN, Array, Const, Dim, LibraryObject, Mapping_, Sequence, Shape, Sym, Text, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Transfer
    from tensorlint.libraries.notation import Library

ENCODING: Final = "transformers.BatchEncoding"
LIBRARIES: Final = {"pt": ("torch", "int64"), "np": ("numpy", "int64"), "tf": ("tensorflow", "int32")}
"""The libraries whose tensors may be asked for, and what numbers they are (tried)."""
_PADDING: Final = "padding=False, truncation=None, max_length=None, stride=0, is_split_into_words=False, pad_to_multiple_of=None"
_TEXTS: Final = f"(text=None, text_pair=None, text_target=None, text_pair_target=None, add_special_tokens=True, {_PADDING}, return_tensors=None, **kwargs)"
_LESS: Final = f"(text=None, text_pair=None, add_special_tokens=True, {_PADDING}, return_tensors=None, **kwargs)"
_BESIDES: Final = frozenset(
    [
        "return_overflowing_tokens",
        "return_special_tokens_mask",
        "return_offsets_mapping",
        "return_length",
        "return_token_type_ids",
        "return_attention_mask",
        "text_target",
    ]
)
"""Options by which more, or less, is given than usual."""
_OTHERS: Final = frozenset({"images", "audio", "audios", "raw_speech", "sampling_rate", "videos"})
"""What processors take that are no tokenizers."""
_TOKENS: Final = frozenset(["pad_token", "eos_token", "bos_token", "unk_token", "sep_token", "cls_token", "mask_token", "name_or_path"])
_IDS: Final = frozenset(
    [
        "vocab_size",
        "pad_token_id",
        "eos_token_id",
        "bos_token_id",
        "unk_token_id",
        "sep_token_id",
        "cls_token_id",
        "mask_token_id",
        "model_max_length",
        "max_len",
    ]
)


def rows(lib: Library) -> None:
    """The classes, and what their objects do."""
    encoding = lib.klass("BatchEncoding(data=None, *args, **kwargs)", bases="builtins.dict")
    encoding.method("to(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)
    encoding.hooks(getattr=_named)
    base = lib.klass("PreTrainedTokenizerBase(*args, **kwargs)")
    base.hooks(getattr=_attribute)
    base.invoked(_TEXTS, _encode)
    base.methods("encode_plus batch_encode_plus", _LESS, _encode)
    base.method(f"encode{_LESS}", _ids)
    base.methods("decode convert_tokens_to_string", "(*args, **kwargs)", lambda call: TEXT)
    base.methods("batch_decode tokenize", "(*args, **kwargs)", lambda call: call.machine.make(Sequence((), TEXT), call.token))
    base.methods("add_tokens add_special_tokens num_special_tokens_to_add __len__", "(*args, **kwargs)", lambda call: INT)
    base.methods("save_pretrained push_to_hub get_vocab convert_tokens_to_ids convert_ids_to_tokens pad apply_chat_template", "(*args, **kwargs)")
    lib.registry.telling["return_tensors"] = Row("?.__call__", Signature(_TEXTS), _recognised, {})
    for name in ("encode_plus", "batch_encode_plus"):
        lib.registry.duck[name] = Row(f"?.{name}", Signature(_LESS), _encode, {})
    for family in FAMILIES.split():
        for name in ("Tokenizer", "TokenizerFast") if family != "Auto" else ("Tokenizer",):
            _tokenizer(lib, f"{family}{name}")
    for name in ("PreTrainedTokenizer", "PreTrainedTokenizerFast"):
        _tokenizer(lib, name)


def _tokenizer(lib: Library, name: str) -> None:
    made = lib.klass(f"{name}(*args, **kwargs)", bases="transformers.PreTrainedTokenizerBase")
    lib.row(f"{name}.from_pretrained({WEIGHTS}=None, *args, **kwargs)", _reader(made.cls.name))


def _reader(cls: str) -> Transfer:
    def read(call: Call) -> Value:
        return make_object(call.machine, LibraryObject(cls, ((WEIGHTS, call[WEIGHTS]),)), call.place)

    return read


def _named(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """`enc.input_ids` is `enc["input_ids"]`."""
    found = content.get(name) if isinstance(content, Mapping_) else None
    return receiver if name == "data" else UNKNOWN if found is None else found


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return TEXT if name in _TOKENS else INT if name in _IDS else None


def _recognised(call: Call) -> Value:
    """Something unknown is asked for tensors of a library: it prepares texts, where it is told how to fill or cut them; else perhaps pictures or sounds."""
    texts = not call.bound.keys().isdisjoint({"padding", "truncation", "pad_to_max_length"}) and call.bound.keys().isdisjoint(_OTHERS)
    return _encode(call) if texts else call.machine.make(Mapping_((), UNKNOWN, ENCODING), call.token)


def _encode(call: Call) -> Value:
    """Rows of numbers under names: those of the tokens, of which text each is, and which are no filling."""
    m = call.machine
    rows, batch = _rows(call)
    wanted = call.constant("return_tensors", MISSING)
    if wanted in LIBRARIES:
        held = _tensor(call, str(wanted), rows)
    elif wanted is None and batch is not None:
        size = rows if "return_overflowing_tokens" not in call.bound else None
        steps = _steps(call)
        tokens = Sequence((), INT, size=steps if isinstance(steps, int) else None)
        held = m.make(Sequence((), tokens, size=size) if batch else tokens, call.token)
    else:
        held = UNKNOWN
    names, closed = _names(call)
    entries = tuple((name, m.box(held, call.token, name)) for name in names)
    return m.make(Mapping_(entries, None if closed else UNKNOWN, ENCODING), call.token)


def _tensor(call: Call, wanted: str, rows: Dim) -> Value:
    """The rows as a tensor of that library. Numpy makes an array of lists of rows that are not of one length; the others raise."""
    library, dtype = LIBRARIES[wanted]
    steps = _steps(call)
    if FURTHER in call.bound or (wanted == "np" and rows != 1 and isinstance(steps, Sym) and call.constant("padding", MISSING) not in (True, "longest")):
        return UNKNOWN
    call.machine.registry.ensure(library)
    return Array(library, Shape((None if "return_overflowing_tokens" in call.bound else rows, steps)), dtype)


def _names(call: Call) -> tuple[tuple[str, ...], bool]:
    """Under which names, and whether under no others."""
    own = call.own()
    family = None
    if isinstance(own, LibraryObject):
        known = published(call.machine.constant(own.get(WEIGHTS, UNKNOWN), MISSING))
        family = family_of(own.name) or (known[0] if known is not None else None)
    usual = _BESIDES.isdisjoint(call.bound) and FURTHER not in call.bound
    if family in WITHOUT_TYPES:
        return ("input_ids", "attention_mask"), usual
    return ("input_ids", "token_type_ids", "attention_mask"), usual and family in WITH_TYPES


def _rows(call: Call) -> tuple[Dim, bool | None]:
    """How many texts there are, and whether they are several at all (None: not known)."""
    content = call.machine.content(call.bound.get("text", call.bound.get("batch_text_or_text_pairs", UNKNOWN)))
    if content == UNKNOWN and "text" not in call.bound:
        return None, None
    words = call.machine.content(call["is_split_into_words"])
    if isinstance(content, Text) or (isinstance(content, Const) and isinstance(content.value, str)):
        return 1, False
    if isinstance(content, (Sequence, Tuple)) and words == FALSE:
        size = length_of(content)
        return (Sym("texts", call.token) if size is None else size), True
    return Sym("texts", call.token), True if call.row.name.endswith("batch_encode_plus") else None


def _steps(call: Call) -> Dim:
    """How many tokens a row has: all that there may be, where they are filled up and cut; else as many as the longest."""
    m = call.machine
    filled = call.constant("padding", MISSING) == "max_length"
    cut = call.constant("truncation", MISSING)
    if m.content(call.bound.get("pad_to_max_length", FALSE)) == TRUE and call.row.name.endswith("_plus"):  # old versions, which cut then as well
        filled, cut = True, True
    if filled and cut not in (False, None, MISSING, "do_not_truncate") and call.given("max_length") and m.content(call["pad_to_multiple_of"]) == NONE:
        return dim_of(m, call["max_length"])
    return Sym("tokens", call.token)


def _ids(call: Call) -> Value:
    """The numbers of one text: a list, or a tensor of one row (of several texts, which some versions take as well, one of several)."""
    wanted = call.constant("return_tensors", MISSING)
    rows, batch = _rows(call)
    if wanted in LIBRARIES:
        return _tensor(call, str(wanted), rows)
    return call.machine.make(Sequence((), INT), call.token) if wanted is None and batch is False else UNKNOWN
