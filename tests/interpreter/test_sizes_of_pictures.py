"""How large pictures are behind transforms, and the maps of published networks. The sizes are those that torchvision 0.29 and Keras 3.13 give."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

TRANSFORMS = "from torchvision import transforms as T\nfrom torchvision.transforms import v2\nimport torchvision.transforms.functional as TF\nx = torch.rand(3, 50, 70)\n"


@pytest.mark.parametrize(
    ("transform", "shape"),
    [
        ("T.Resize(20)", "(3, 20, 28)"), ("T.Resize([20])", "(3, 20, 28)"), ("v2.Resize((20, 30))", "(3, 20, 30)"), ("T.Resize(20, max_size=25)", "(3, ?, ?)"),
        ("T.Pad(2)", "(3, 54, 74)"), ("T.Pad((1, 2))", "(3, 54, 72)"), ("T.Pad((1, 2, 3, 4))", "(3, 56, 74)"), ("T.CenterCrop((60, 30))", "(3, 60, 30)"),
        ("T.RandomCrop(60, padding=10)", "(3, 60, 60)"), ("v2.RandomCrop((30, 20))", "(3, 30, 20)"), ("T.RandomResizedCrop(33)", "(3, 33, 33)"),
        ("T.RandomRotation(30)", "(3, 50, 70)"), ("T.RandomRotation(30, expand=True)", "(3, ?, ?)"), ("T.RandomPerspective()", "(3, 50, 70)"),
        ("T.RandomApply([T.CenterCrop(9)])", "(3, ?, ?)"), ("T.RandomApply([T.RandomAffine(9)])", "(3, 50, 70)"), ("v2.RandAugment()", "(3, 50, 70)"),
    ],
)  # fmt: skip
def test_transforms(transform: str, shape: str) -> None:
    check(TRANSFORMS + f"reveal_type({transform}(x))\n", shape)


@pytest.mark.parametrize(
    ("call", "shape"),
    [
        ("TF.resize(x, 20)", "(3, 20, 28)"), ("TF.center_crop(x, 60)", "(3, 60, 60)"), ("TF.crop(x, 40, 60, 20, 30)", "(3, 20, 30)"), ("TF.pad(x, [1, 2])", "(3, 54, 72)"),
        ("TF.resized_crop(x, 0, 0, 5, 5, (7, 8))", "(3, 7, 8)"), ("TF.resized_crop(x, 0, 0, 5, 5, size=7)", "(3, 7, 7)"), ("TF.rotate(x, 20)", "(3, 50, 70)"),
        ("TF.rotate(x, 20, expand=True)", "(3, ?, ?)"), ("TF.affine(x, 10, [1, 1], 1.0, [0.0])", "(3, 50, 70)"),
    ],
)  # fmt: skip
def test_functions(call: str, shape: str) -> None:
    check(TRANSFORMS + f"reveal_type({call})\n", shape)


NETWORKS = "import numpy as np\nfrom tensorflow import keras\nfrom tensorflow.keras import applications as A\n"


@pytest.mark.parametrize(
    ("network", "shape"),
    [
        ("VGG16(include_top=False, input_shape=(150, 150, 3))", "4, 4, 512)"), ("ResNet50(include_top=False, input_shape=(97, 97, 3))", "4, 4, 2048)"),
        ("InceptionV3(include_top=False, input_shape=(150, 150, 3))", "3, 3, 2048)"), ("Xception(include_top=False, input_shape=(229, 229, 3))", "7, 7, 2048)"),
        ("MobileNetV2((75, 75, 3), include_top=False)", "3, 3, 1280)"), ("EfficientNetB0(include_top=False, input_shape=(150, 150, 3))", "5, 5, 1280)"), ("MobileNetV3Large((97, 97, 3), include_top=False)", "4, 4, 960)"),
        ("MobileNetV2((96, 96, 3), 0.5, False)", "3, 3, ?)"),
        ("DenseNet169(include_top=False, pooling='avg')", "1664)"), ("EfficientNetV2B0(False, None, None, (225, 225, 3))", "8, 8, 1280)"),
        ("ResNet50()", "1000)"), ("NASNetMobile((224, 224, 3), False)", "?, ?, 1056)"), ("VGG16(include_top=False)", "?, ?, 512)"),
    ],
)  # fmt: skip
def test_maps_of_published_networks(network: str, shape: str) -> None:
    check(NETWORKS + f"reveal_type(A.{network}.output)\n", shape)


def test_networks_that_are_built_for_any_size() -> None:
    text = """
    reveal_type(A.MobileNetV2(include_top=False)(np.zeros((4, 64, 96, 3))))
    reveal_type(A.MobileNetV2(include_top=False)(np.zeros((4, 75, 96, 3))))
    reveal_type(A.VGG16(include_top=False)(np.zeros((4, 75, 96, 3))))
    reveal_type(keras.Sequential([keras.Input((8, 3), batch_size=4), keras.layers.Dense(5)]).output_shape[1:])
    reveal_type(keras.Sequential([keras.Input((8, 3), batch_size=4), keras.layers.Dense(5)]).output_shape[0])
    """
    check(NETWORKS + text.replace("\n    ", "\n"), "(4, 2, 3, 1280)", "(4, ?, 3, 1280)", "(4, 2, 3, 512)", "(8, 5)", "Unknown")


def test_layers_inside_of_networks() -> None:
    text = """
    base = A.VGG16(weights=None)
    reveal_type(base.input)
    pictures = np.zeros((4, 224, 224, 3))
    reveal_type(keras.Model(base.input, base.get_layer("block5_conv3").output).predict(pictures))
    reveal_type(keras.Model(base.input, base.get_layer("fc2").output).predict(pictures))
    reveal_type(A.InceptionV3(input_shape=(150, 150, 3), include_top=False, weights=None).get_layer("mixed7").output)
    reveal_type(base.get_layer("block6_conv1").output)
    reveal_type(A.VGG16(include_top=False, input_shape=(150, 150, 3)).output_shape[1:])
    reveal_type(base.input_shape)
    """
    wanted = ("224, 224, 3)", "(4, 14, 14, 512)", "(4, 4096)", "7, 7, 768)", "(...)", "(4, 4, 512)", "(Unknown, 224, 224, 3)")
    check(NETWORKS + text.replace("\n    ", "\n"), *wanted)


def test_layers_of_models_of_the_program() -> None:
    text = """
    rows = keras.Sequential([keras.layers.InputLayer((10,)), keras.layers.Dense(7, name="first"), keras.layers.Dense(3)])
    reveal_type(keras.Model(rows.inputs, rows.get_layer("first").output).predict(np.zeros((5, 10))))
    reveal_type(keras.Model(rows.inputs, rows.layers[-1].output).predict(np.zeros((5, 10))))
    entry = keras.Input((10,))
    shared = keras.layers.Dense(7, name="shared")
    deep = keras.layers.Dense(4, name="deep")(shared(entry))
    graph = keras.Model(entry, keras.layers.Dense(2)(keras.layers.Concatenate()([deep, shared(entry)])))
    reveal_type(keras.Model(graph.input, graph.get_layer("deep").output).predict(np.zeros((5, 10))))
    reveal_type(graph.get_layer("another"))
    """
    check(NETWORKS + text.replace("\n    ", "\n"), "(5, 7)", "(5, 3)", "(5, 4)", "Unknown")


GRAPHS = "import tensorflow as tf\nx, w = tf.zeros((4, 28, 28, 3)), tf.zeros((5, 5, 3, 8))\n"


@pytest.mark.parametrize(
    ("call", "shape"),
    [
        ("tf.nn.conv2d(x, w, strides=2, padding='VALID')", "float32 (4, 12, 12, 8)"), ("tf.nn.conv2d(x, w, [1, 2, 3, 1], 'SAME')", "(4, 14, 10, 8)"),
        ("tf.nn.conv2d(x, w, 1, 'SAME', data_format='NCHW')", "(...)"), ("tf.nn.max_pool(x, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding='SAME')", "(4, 14, 14, 3)"),
        ("tf.nn.avg_pool2d(x, 3, 2, 'VALID')", "(4, 13, 13, 3)"), ("tf.nn.bias_add(x, tf.zeros((3,)))", "(4, 28, 28, 3)"), ("tf.nn.dropout(x, 0.5)", "(4, 28, 28, 3)"),
        ("tf.nn.embedding_lookup(tf.zeros((100, 16)), tf.zeros((4, 7), dtype='int32'))", "(4, 7, 16)"), ("tf.nn.top_k(tf.zeros((4, 10)), k=3).indices", "int32 (4, 3)"),
        ("tf.math.top_k(tf.zeros((4, 10)), k=3, index_type=tf.int64).indices", "int64 (4, 3)"), ("tf.image.resize_with_pad(x, 10, 12)", "float32 (4, 10, 12, 3)"),
        ("tf.image.resize_with_pad(tf.zeros((20, 30, 3), tf.uint8), 10, 12, method='nearest')", "[tensorflow (10, 12, 3)"),
        ("tf.add_n([tf.zeros((4, 10)), tf.zeros((4, 10))])", "(4, 10)"), ("tf.slice(tf.zeros((4, 10)), [1, 2], [2, -1])", "(2, 8)"),
        ("tf.image.resize_with_crop_or_pad(x, 10, 12)", "(4, 10, 12, 3)"), ("tf.image.rgb_to_grayscale(x)", "(4, 28, 28, 1)"), ("tf.truediv(x, x)", "(4, 28, 28, 3)"),
        ("tf.gather_nd(x, [[0, 1], [2, 3], [1, 1]])", "(3, 28, 3)"), ("tf.gather_nd(x, tf.zeros((5, 6, 4), dtype='int32'))", "(5, 6)"), ("tf.image.central_crop(x, 0.5)", "(4, ?, ?, 3)"),
    ],
)  # fmt: skip
def test_functions_of_tensorflow(call: str, shape: str) -> None:
    check(GRAPHS + f"reveal_type({call})\n", shape)


def test_functions_of_the_old_backend() -> None:
    text = """
    import tensorflow as tf
    from tensorflow.keras import backend as K
    x = tf.zeros((4, 5, 6))
    reveal_type(K.flatten(x))
    reveal_type(K.batch_flatten(x))
    reveal_type(K.dot(tf.zeros((4, 3)), tf.zeros((3, 2))))
    reveal_type(K.clip(x, 0, 1))
    reveal_type(K.int_shape(x)[1])
    """
    check(text, "(120,)", "(4, 30)", "(4, 2)", "(4, 5, 6)", "5")
