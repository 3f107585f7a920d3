"""The models: they come in training mode, with fresh weights or published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import part_cell
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.modules import MODULE
from tensorlint.libraries.torchvision.weights import demand_of, scale_of
from tensorlint.values import ATTACHED, UNKNOWN, Const, Fact, LibraryObject, Ref, Scores, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

WITH_BATCHNORM: Final = (
    "resnet18 resnet34 resnet50 resnet101 resnet152 resnext50_32x4d resnext101_32x8d resnext101_64x4d wide_resnet50_2 wide_resnet101_2 densenet121 densenet161 densenet169 "
    "densenet201 mobilenet_v2 mobilenet_v3_large mobilenet_v3_small inception_v3 googlenet shufflenet_v2_x0_5 shufflenet_v2_x1_0 mnasnet0_5 mnasnet1_0 vgg11_bn vgg13_bn "
    "vgg16_bn vgg19_bn efficientnet_b0 efficientnet_b1 efficientnet_b2 efficientnet_b3 efficientnet_b4 efficientnet_b5 efficientnet_b6 efficientnet_b7 efficientnet_v2_s "
    "efficientnet_v2_m efficientnet_v2_l regnet_y_400mf regnet_y_800mf regnet_y_16gf maxvit_t"
)
WITH_DROPOUT: Final = (
    "vgg11 vgg13 vgg16 vgg19 alexnet squeezenet1_0 squeezenet1_1 vit_b_16 vit_b_32 vit_l_16 vit_l_32 convnext_tiny convnext_small convnext_base convnext_large swin_t swin_s "
    "swin_b swin_v2_t"
)
HEADS: Final = {"fc", "classifier", "head", "heads"}
HUB: Final = "pytorch/vision"


def register(registry: Registry) -> None:
    """torchvision.models, and torch.hub's way to them."""
    models = Library(registry, "torchvision.models")
    for names, kind in ((WITH_BATCHNORM, "batchnorm"), (WITH_DROPOUT, "dropout")):
        for name in names.split():
            models.klass(
                f"{name}(weights=None, pretrained=False, progress=True, num_classes=1000, **kwargs)",
                bases=MODULE, depends_on_mode=True, forward=_network, published=True, trains=True, **{kind: True},  # type: ignore[arg-type]
            ).hooks(created=_pretrained)  # fmt: skip
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
    models.row("get_model(name, **config)", _by_name)
    Library(registry, "torch").row("hub.load(repo_or_dir, model, *args, **kwargs)", _from_hub)


def _pretrained(m: Machine, receiver: Ref, place: object) -> None:
    from tensorlint.libraries.torch.modules import created

    created(m, receiver, place)  # type: ignore[arg-type]
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
    from tensorlint.interpreter.calls import call_value
    from tensorlint.libraries.arrays.shaping import dim_of
    from tensorlint.libraries.gradients import under_mode
    from tensorlint.libraries.torch.layers import input_of, passed
    from tensorlint.libraries.torch.modules import is_module

    given = input_of(call)
    classes = call.own().get("num_classes", Const(1000))  # type: ignore[attr-defined]
    m, receiver = call.machine, call.receiver
    assert isinstance(receiver, Ref)
    replaced = [name for name in m.attribute_names(receiver.cell) if name in HEADS]
    rows = given.shape.dims[0] if given.shape.rank == 4 else None
    graph = under_mode(m, ATTACHED)
    if not replaced and any(m.get(part_cell(receiver, name), CONTENT) is not MISSING for name in HEADS):
        return passed(call, Shape((rows, None)), graph=graph)  # the head was taken by itself: a layer of it may have been replaced
    if not replaced:
        return passed(call, Shape((rows, dim_of(m, classes))), scores=Scores("logits", "", None, call.token), graph=graph)
    features = passed(call, Shape((rows, None)), graph=graph)
    head = m.get(receiver.cell, replaced[0])
    if len(replaced) == 1 and is_module(m, head):  # what the new head makes of the features is what comes out
        return call_value(m, head, [features], {}, call.node)  # type: ignore[arg-type]
    return features


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
