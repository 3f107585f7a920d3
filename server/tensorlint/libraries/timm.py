"""timm: `create_model` gives a network in training mode, pretrained or not (tried on 1.0, where the families without batch norm were counted)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.demands import CLIP, HALVES, IMAGENET, Demand, normalizing
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import input_of, layer_of, passed
from tensorlint.libraries.torch.structure import MODULE, created
from tensorlint.values import ANY, ATTACHED, NONE, RGB, UNKNOWN, Array, Const, Fact, LibraryObject, Ref, Scores, Shape, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

NETWORK: Final = "timm.Network"
WITHOUT_BATCHNORM: Final = (
    "aimv beit cait caformer coat_ convformer convit convnext crossvit davit deit edgenext eva flexivit gcvit gmixer gmlp hiera mambaout mixer mvitv naflexvit nf_ nfnet pit_ "
    "dm_nfnet poolformer pvt rdnet resmlp sam samvit sequencer tnt twins vit_ vitamin"
)
"""How the names of those begin that have layer norm alone, and no dropout unless it is asked for."""
GROUP_NORMED: Final = ("_bit", "_gn")
"""What the names of those have in them of which the layers are normalised by groups of channels (counted on 1.0.31)."""
OTHER_SCALES: Final = ("_mci", "dinov3", "dpn", "gemma", "miil", "mixer_b16", "mobilenetv3_large_100", "mobilenetv5", "mobilevit", "tipsv2", "tresnet")
"""What the names of those have in them of which some weights want the unit range, or another scale (counted on 1.0.31)."""
WANTED: Final = Demand(RGB, tuple(normalizing(*scale) for scale in (IMAGENET, HALVES, CLIP)), "the mean and std of `timm.data.resolve_model_data_config`")
"""Of all other weights: which of these it is, their configuration says, and it hangs on more than the name."""


def register(registry: Registry) -> None:
    """The networks of timm."""
    registry.ensure("torch")
    registry.neutral.update({"timm.data"})
    timm = Library(registry, "timm")
    network = timm.klass(
        "Network(model_name, pretrained=False, num_classes=None, **kwargs)",
        bases=MODULE,
        depends_on_mode=_depends,
        batchnorm=True,
        forward=_scores,
        published=True,
        trains=True,
    )
    network.methods("forward_features forward_head", "(x, *args, **kwargs)", lambda call: Array("torch", ANY, None, graph=ATTACHED))
    network.methods("get_classifier reset_classifier set_grad_checkpointing", "(*args, **kwargs)")
    for name in ("create_model", "models.create_model", "models.factory.create_model"):
        timm.row(f"{name}(model_name, pretrained=False, num_classes=None, drop_rate=None, drop_path_rate=None, features_only=None, **kwargs)", _create)


def _create(call: Call) -> Value:
    m = call.machine
    arguments = tuple((name, value) for name, value in call.bound.items() if not name.startswith("*"))
    made = make_object(m, LibraryObject(NETWORK, arguments), call.place)
    created(m, made, call.place)
    given = m.constant(call["pretrained"], MISSING)
    if given is MISSING or call.given("checkpoint_path"):
        m.set(made.cell, "weights", UNKNOWN)
    elif given:
        m.set(made.cell, "weights", Fact("pretrained", call.token, WANTED if _is_of_the_usual_scale(m, call) else None))
    return made


def _is_of_the_usual_scale(m: Machine, call: Call) -> bool:
    """Whether the weights want colour pictures from 0 to 1 less a mean, by a deviation."""
    name = m.constant(call["model_name"], MISSING)
    if not isinstance(name, str) or "/" in name or any(each in name for each in OTHER_SCALES):
        return False
    return m.constant(call["in_chans"], MISSING) in (None, 3) if "in_chans" in call.bound else True


def _depends(m: Machine, content: LibraryObject) -> bool | None:
    """Whether a network of timm behaves by its mode: by the family that its name begins with, and the rates that were asked for."""
    rates = [m.constant(content.get(name, NONE), MISSING) for name in ("drop_rate", "drop_path_rate", "attn_drop_rate", "proj_drop_rate")]
    if any(rate not in (None, 0, MISSING) for rate in rates):
        return True
    name = m.constant(content.get("model_name"), MISSING)
    if not isinstance(name, str) or MISSING in rates:
        return None
    name = name.removeprefix("hf_hub:").removeprefix("hf-hub:").removeprefix("timm/").partition(".")[0]
    if "/" in name:
        return None
    if name.startswith(tuple(WITHOUT_BATCHNORM.split())) or any(each in name for each in GROUP_NORMED):
        return False
    return not name.startswith("vgg") or name.endswith("_bn")


def _scores(call: Call) -> Value:
    m = call.machine
    own = layer_of(call)
    classes = own.get("num_classes", Const(1000))
    graph = under_mode(m, ATTACHED)
    if m.constant(own.get("features_only", NONE), MISSING) not in (None, False) or m.constant(classes, MISSING) == 0:
        return Array("torch", ANY, None, graph=graph).derive(flags=frozenset({"container"}))
    if isinstance(call.receiver, Ref) and m.attribute_names(call.receiver.cell):
        return Array("torch", ANY, None, graph=graph)  # a part was put in place of another: without its pooling it gives maps of features
    given = input_of(call)
    rows = given.shape.dims[0] if given.shape.rank == 4 else None
    size = dim_of(m, Const(1000) if classes == NONE else classes)
    return passed(call, Shape((rows, size)), scores=Scores("logits", "", None, call.token), graph=graph)
