"""The models: they come in training mode, with fresh weights or published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import part_cell
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.structure import MODULE
from tensorlint.libraries.torchvision.structure import BODIES, STRUCTURES, Layer, Structure, after, arguments_of, channels_in
from tensorlint.libraries.torchvision.weights import demand_of, scale_of
from tensorlint.values import ANY, ATTACHED, UNKNOWN, Array, Const, Fact, LibraryObject, Mapping_, Mode, Ref, Scores, Shape, Tuple, Value, same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

WITH_BATCHNORM: Final = (
    "resnet18 resnet34 resnet50 resnet101 resnet152 resnext50_32x4d resnext101_32x8d resnext101_64x4d wide_resnet50_2 wide_resnet101_2 densenet121 densenet161 densenet169 "
    "densenet201 mobilenet_v2 mobilenet_v3_large mobilenet_v3_small inception_v3 googlenet shufflenet_v2_x0_5 shufflenet_v2_x1_0 mnasnet0_5 mnasnet1_0 vgg11_bn vgg13_bn "
    "vgg16_bn vgg19_bn efficientnet_b0 efficientnet_b1 efficientnet_b2 efficientnet_b3 efficientnet_b4 efficientnet_b5 efficientnet_b6 efficientnet_b7 efficientnet_v2_s "
    "efficientnet_v2_m efficientnet_v2_l regnet_y_400mf regnet_y_800mf regnet_y_16gf maxvit_t"
)
DROPS_IN_HEAD: Final = "vgg11 vgg13 vgg16 vgg19 alexnet squeezenet1_0 squeezenet1_1"
"""Nothing but the head of these depends on the mode."""
DROPS_ON_REQUEST: Final = "vit_b_16 vit_b_32 vit_l_16 vit_l_32"
"""These have dropout layers of probability 0, where they are not told otherwise."""
WITH_DROPOUT: Final = f"{DROPS_IN_HEAD} {DROPS_ON_REQUEST} convnext_tiny convnext_small convnext_base convnext_large swin_t swin_s swin_b swin_v2_t"  # the last ones leave out blocks
HEADS: Final = {"fc", "classifier", "head", "heads"}
PART: Final = "torchvision.models.Part"
AUX: Final = "aux_logits"
AUXILIARY: Final = {"inception_v3": ("logits", "aux_logits"), "googlenet": ("logits", "aux_logits2", "aux_logits1")}
"""What these give in training mode, unless they are told to give no auxiliary scores or (`googlenet`) have published weights."""
LAYERS_OF: Final = {
    "conv1": LibraryObject(
        "torch.nn.Conv2d",
        (
            ("in_channels", Const(3)),
            ("out_channels", Const(64)),
            ("kernel_size", Const(7)),
            ("stride", Const(2)),
            ("padding", Const(3)),
            ("bias", Const(False)),
        ),
    ),
    "bn1": LibraryObject("torch.nn.BatchNorm2d", (("num_features", Const(64)),)),
    "relu": LibraryObject("torch.nn.ReLU"),
    "maxpool": LibraryObject("torch.nn.MaxPool2d", (("kernel_size", Const(3)), ("stride", Const(2)), ("padding", Const(1)))),
}
HUB: Final = "pytorch/vision"


def register(registry: Registry) -> None:
    """torchvision.models, and torch.hub's way to them."""
    models = Library(registry, "torchvision.models")
    for names, kind in ((WITH_BATCHNORM, "batchnorm"), (WITH_DROPOUT, "dropout")):
        for name in names.split():
            depends = _drops_on_request if name in DROPS_ON_REQUEST.split() else True
            models.klass(
                f"{name}(weights=None, pretrained=False, progress=True, num_classes=1000, **kwargs)",
                bases=MODULE, depends_on_mode=depends, depends_by="classifier" if name in DROPS_IN_HEAD.split() else None, forward=_network, published=True, trains=True,
                children=_children, **{kind: True},
            ).hooks(created=_pretrained, getattr=_attribute)  # fmt: skip
    for module in (
        "resnet",
        "vgg",
        "densenet",
        "mobilenet",
        "alexnet",
        "inception",
        "googlenet",
        "squeezenet",
        "efficientnet",
        "vision_transformer",
        "convnext",
    ):
        for name in (*WITH_BATCHNORM.split(), *WITH_DROPOUT.split()):
            if name.startswith(module[:5]) or (module == "vision_transformer" and name.startswith("vit")):
                models.alias(f"{module}.{name}", f"torchvision.models.{name}")
    models.klass("Part(stage, network)", bases=MODULE, depends_on_mode=_has_batchnorm, batchnorm=True, forward=_stage, published=True, trains=True)
    models.row("get_model(name, **config)", _by_name)
    Library(registry, "torch").row("hub.load(repo_or_dir, model, *args, **kwargs)", _from_hub)


def _drops_on_request(m: Machine, content: LibraryObject) -> bool | None:
    """Whether a network was told to drop anything; None where that is open."""
    if any(name == "?" for name, _ in content.arguments):
        return None
    wanted = [m.constant(value, MISSING) for name, value in content.arguments if name in {"dropout", "attention_dropout"}]
    return None if MISSING in wanted else any(wanted)


def _pretrained(m: Machine, receiver: Ref, place: object) -> None:
    from tensorlint.libraries.torch.structure import created

    created(m, receiver, place)
    content = m.content(receiver)
    if not isinstance(content, LibraryObject):
        return
    given = content.get("weights", content.get("pretrained", Const(None)))
    if any(name == "?" for name, _ in content.arguments):
        m.set(receiver.cell, "weights", UNKNOWN)
    elif m.constant(given, MISSING) not in (None, False):
        scale = scale_of(m, given)
        m.set(receiver.cell, "weights", Fact("pretrained", (place, m.frame.path), demand_of(scale) if scale is not None else None))


def _network(call: Call) -> Value:
    """The scores; of a network with auxiliary ones in training mode, those with them."""
    out, m, content = _scored(call), call.machine, call.own()
    names = AUXILIARY.get(content.name.rpartition(".")[2]) if isinstance(content, LibraryObject) else None
    if names is None or not isinstance(out, Array) or not isinstance(content, LibraryObject) or not isinstance(call.receiver, Ref):
        return out
    has = _has_auxiliary(m, call.receiver, content)
    if has is False:
        return out
    rows = out.shape.dims[0] if out.shape.dims and not out.shape.prefix else None
    changed = any(name in HEADS for name in m.attribute_names(call.receiver.cell))  # then the auxiliary heads may have been, too
    further = out if not changed else out.derive(shape=Shape((rows, None)))
    whole = Tuple((out, *[further] * (len(names) - 1)), None, names)

    def under(mode: Value) -> Value:
        if not isinstance(mode, Mode) or mode.training is None:
            return UNKNOWN
        return out if not mode.training else whole if has else UNKNOWN

    return m.over(m.get(call.receiver.cell, "mode"), under)


def _has_auxiliary(m: Machine, receiver: Ref, content: LibraryObject) -> bool | None:
    """Whether a network has auxiliary heads that give scores in training mode; None where that is not known."""
    told = m.get(receiver.cell, AUX) if AUX in m.attribute_names(receiver.cell) else content.get(AUX, MISSING)
    if told is MISSING:
        weights = content.get("weights", content.get("pretrained", Const(None)))
        fresh = m.constant(weights, MISSING) in (None, False)
        unknown = any(name == "?" for name, _ in content.arguments)
        return None if unknown else True if fresh or content.name.endswith("inception_v3") else False if m.constant(weights, MISSING) is not MISSING else None
    flag = m.constant(told, MISSING)
    return flag if isinstance(flag, bool) else None


def _scored(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value
    from tensorlint.interpreter.refusals import refuse
    from tensorlint.libraries.arrays.shaping import dim_of
    from tensorlint.libraries.gradients import under_mode
    from tensorlint.libraries.torch.layers import input_of, layer_of, passed
    from tensorlint.libraries.torch.structure import is_module

    given, content = input_of(call), layer_of(call)
    classes = content.get("num_classes", Const(1000))
    m, receiver = call.machine, call.receiver
    assert isinstance(receiver, Ref)
    if given.shape.rank in {1, 2, 3, 5}:
        refuse(m, "layer-rank", call.place, layer=receiver, input=given, ranks=(4,), node=call.node)
        return UNKNOWN
    structure = STRUCTURES.get(content.name.rpartition(".")[2])
    replaced = [name for name in m.attribute_names(receiver.cell) if name in (HEADS if structure is None else {structure.head})]
    taken = [name for name in HEADS if m.get(part_cell(receiver, name), CONTENT) is not MISSING]
    rows = given.shape.dims[0] if given.shape.rank == 4 else None
    graph = under_mode(m, ATTACHED)
    if not replaced and taken and structure is None:
        return passed(call, Shape((rows, None)), graph=graph)  # the head was taken by itself: a layer of it may have been replaced
    if not replaced and not taken:
        return passed(call, Shape((rows, dim_of(m, classes))), scores=Scores("logits", "", None, call.token), graph=graph)
    wide = structure.wide if structure is not None and not _is_rebuilt(m, receiver, structure) else None
    # Where it is not known what the network is made of, its head may take maps.
    features = passed(call, ANY if structure is None and "fc" not in {*replaced, *taken} else Shape((rows, wide)), graph=graph)
    head = m.get(receiver.cell, replaced[0]) if replaced else Ref(part_cell(receiver, taken[0]))
    if len(replaced) <= 1 and is_module(m, head):  # what the new head makes of the features is what comes out
        return call_value(m, head, [features], {}, call.node)
    return features if replaced and structure is None else features.derive(shape=Shape((rows, None)))


def _is_rebuilt(m: Machine, receiver: Ref, structure: Structure) -> bool:
    """Whether a part ahead of the head was put in place of another: what it gives may be of another size."""
    return any(name not in {structure.head, "conv1"} for name in m.attribute_names(receiver.cell) if name in dict(structure.stages))


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    from tensorlint.libraries.torch import calling

    part = part_of(m, receiver, content, name)
    return calling.attribute(m, receiver, content, name) if part is None else part


def part_of(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """A part of a network by its name; None where it is not known to have one of that name."""
    structure = STRUCTURES.get(content.name.rpartition(".")[2]) if isinstance(content, LibraryObject) else None
    if structure is None or not isinstance(receiver, Ref) or not isinstance(content, LibraryObject):
        return None
    ref = Ref(part_cell(receiver, name))
    if m.get(ref.cell, CONTENT) is not MISSING:
        return ref
    stage = dict(structure.stages).get(name)
    if name == structure.head:
        classes = content.get("num_classes", Const(1000))
        return _head(m, receiver, ref, structure, classes)
    if stage is None:
        return None
    network = Const(content.name.rpartition(".")[2])
    if name == "features" and (layers := BODIES.get(str(network.value))) is not None:
        return _row_of_layers(m, receiver, ref, layers)
    if stage in LAYERS_OF:
        return _place(m, receiver, ref, LAYERS_OF[stage])
    if stage.startswith("pool"):
        size = int(stage[4:] or 1)
        return _place(m, receiver, ref, LibraryObject("torch.nn.AdaptiveAvgPool2d", (("output_size", Tuple((Const(size), Const(size)))),)))
    return _place(m, receiver, ref, LibraryObject(PART, (("stage", Const(stage)), ("network", network))))


def _head(m: Machine, receiver: Ref, ref: Ref, structure: Structure, classes: Value) -> Ref:
    made = [LibraryObject(f"torch.nn.{name}", arguments_of(given, classes)) for name, given in structure.layers]
    if not structure.container:
        return _place(m, receiver, ref, made[0])
    items = tuple(_place(m, receiver, Ref(part_cell(ref, index)), layer) for index, layer in enumerate(made))
    held: Value = Tuple(items)
    if structure.head == "heads":
        held = Tuple((Mapping_((("head", items[0]),)),))
    return _place(m, receiver, ref, LibraryObject("torch.nn.Sequential", (("*args", held),)))


def _row_of_layers(m: Machine, receiver: Ref, ref: Ref, layers: Iterable[Layer]) -> Ref:
    made = (LibraryObject(f"torch.nn.{name}", arguments_of(given, UNKNOWN)) for name, given in layers)
    items = tuple(_place(m, receiver, Ref(part_cell(ref, index)), layer) for index, layer in enumerate(made))
    return _place(m, receiver, ref, LibraryObject("torch.nn.Sequential", (("*args", Tuple(items)),)))


def _place(m: Machine, receiver: Ref, ref: Ref, content: LibraryObject) -> Ref:
    """A part has the mode and the weights of the whole."""
    m.set(ref.cell, CONTENT, content)
    for aspect in ("mode", "weights", "frozen"):
        known = m.get(receiver.cell, aspect)
        if known is not MISSING:
            m.set(ref.cell, aspect, known)
    return ref


def _children(m: Machine, receiver: Ref, content: LibraryObject) -> list[tuple[str, Value]] | None:
    """The direct parts of a network in order, as they are now; None where they are not known."""
    structure = STRUCTURES.get(content.name.rpartition(".")[2])
    if structure is None or not structure.stages:
        return None
    out: list[tuple[str, Value]] = []
    for name in (*(stage for stage, _ in structure.stages), structure.head):
        own = m.get(receiver.cell, name) if name in m.attribute_names(receiver.cell) else part_of(m, receiver, content, name)
        if own is None:
            return None
        out.append((name, own))
    return out


def _stage(call: Call) -> Value:
    """A part ahead of the head."""
    from tensorlint.libraries.torch.layers import input_of, layer_of, mismatch, passed

    given, content = input_of(call), layer_of(call)
    m = call.machine
    stage, network = m.constant(content.get("stage"), ""), m.constant(content.get("network"), "")
    structure = STRUCTURES.get(str(network))
    if structure is None:
        return passed(call, ANY)
    wanted = channels_in(structure, str(stage))
    if given.shape.rank == 4 and wanted is not None and same(given.shape.dims[1], wanted) is False:
        mismatch(call, "channels", wanted, given.shape.dims[1])
        return UNKNOWN
    return passed(call, after(structure, str(stage), given.shape))


def _has_batchnorm(m: Machine, content: Value) -> bool:
    return isinstance(content, LibraryObject) and m.constant(content.get("network"), "") in WITH_BATCHNORM.split()


def _by_name(call: Call) -> Value:
    name = call.constant("name", MISSING)
    keywords = {key: value for key, value in call.bound.items() if key != "name" and not key.startswith("*")}
    return _build(call, name, keywords)


def _from_hub(call: Call) -> Value:
    """Models of torchvision by way of torch.hub; all others are unknown."""
    where, name = call.constant("repo_or_dir", MISSING), call.constant("model", MISSING)
    if not isinstance(where, str) or not where.startswith(HUB):
        return UNKNOWN
    keywords = {key: value for key, value in call.bound.items() if key not in {"repo_or_dir", "model"} and not key.startswith("*")}
    return _build(call, name, keywords)


def _build(call: Call, name: object, keywords: dict[str, Value]) -> Value:
    from tensorlint.interpreter.construction import construct
    from tensorlint.interpreter.vocabulary import LibraryClass

    call.machine.registry.ensure("torchvision")
    cls = call.machine.registry.lookup(f"torchvision.models.{name}") if isinstance(name, str) else None
    if not isinstance(cls, LibraryClass):
        return UNKNOWN
    return construct(call.machine, cls, [], keywords, call.node)
