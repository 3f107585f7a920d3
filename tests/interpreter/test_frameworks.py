"""What a framework runs of the user's own methods, and in which state."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

MODULE = """
import pytorch_lightning as pl
import torch.nn.functional as F
class Model(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(3, 4), nn.Dropout())
    def forward(self, x):
        return self.net(x)
    def training_step(self, batch, index):
        x, y = batch
        reveal_type(self(x))
        reveal_type(self.net[1].training)
        return F.cross_entropy(self(x), y)
    def validation_step(self, batch, index):
        reveal_type(self.net[1].training)
"""
LOADER = """
data = torch.utils.data.TensorDataset(torch.zeros(10, 3), torch.zeros(10).long())
loader = torch.utils.data.DataLoader(data, batch_size=5)
model = Model()
pl.Trainer(max_epochs=3).fit(model, loader)
reveal_type(model.net[1].training)
"""


def test_steps_are_run_in_their_modes() -> None:
    check(MODULE, "(..., 4)", "True", "False")


def test_a_trainer_runs_the_steps_on_what_the_loader_gives() -> None:
    check(MODULE + LOADER, ", 4)", "True", "False", "True")


SPLIT_MODULE = """
class Data(pl.LightningDataModule):
    def setup(self, stage=None):
        self.rows = torch.utils.data.TensorDataset(torch.zeros(10, 3), torch.zeros(10).long())
    def train_dataloader(self):
        return torch.utils.data.DataLoader(self.rows, batch_size=5)
    def predict_dataloader(self):
        return torch.utils.data.DataLoader(self.rows, batch_size=4)
"""
ASKED = """
model, trainer = Model(), pl.Trainer()
trainer.fit(model, Data())
reveal_type(torch.cat([each for each in trainer.predict(model, Data())]))
"""


def test_a_data_module_may_stand_where_a_loader_does() -> None:
    check(
        MODULE.replace("validation_step", "other_step") + "    def predict_step(self, batch, index):\n        return self(batch[0])\n" + SPLIT_MODULE + ASKED,
        "(5, 4)",
        "True",
        "",
        "(",
    )


def test_a_module_that_gives_several_loaders_gets_a_list_for_each() -> None:
    text = MODULE + SPLIT_MODULE.replace(
        "return torch.utils.data.DataLoader(self.rows, batch_size=4)", "return [self.train_dataloader(), self.train_dataloader()]"
    )
    check(text + "\nreveal_type(pl.Trainer().predict(Model(), Data()))\n", "", "", "", "Unknown")


PICTURES = """
from fastai.vision.all import *
block = DataBlock(blocks=(ImageBlock, {target}), get_items=get_image_files, get_y=parent_label, item_tfms={size}, batch_tfms={whole})
loaders = block.dataloaders(Path("pictures"), bs=16{told})
pictures, answers = {batch}
reveal_type(pictures)
reveal_type(answers)
"""


def test_blocks_and_sizes_tell_what_a_batch_of_fastai_holds() -> None:
    def batch(
        *wanted: str, target: str = "CategoryBlock", size: str = "Resize(128)", whole: str = "None", told: str = "", batch: str = "loaders.one_batch()"
    ) -> None:
        check(PICTURES.format(target=target, size=size, whole=whole, told=told, batch=batch), *wanted)

    batch("float32 (batch, 3, 128, 128)", "int64 (batch,)")
    batch("(batch, 3, 128, 128)", "int64 (batch, 128, 128)", target="MaskBlock", batch="next(iter(loaders.valid))")
    batch("(batch, 3, 64, 64)", "float32 (batch, ?)", target="MultiCategoryBlock", whole="aug_transforms(size=64)", batch="first(loaders.train)")
    batch("(batch, 3, 128, 128)", "", whole="[*aug_transforms(), Normalize.from_stats(*imagenet_stats)]")
    batch("(batch, 3, ?, ?)", "float32 (...)", target="RegressionBlock", whole="my_own()")
    batch("(batch, 3, 32, 48)", "", size="[Resize((32, 48)), Flip()]")
    batch("(batch, 3, ?, ?)", "", size="[Resize(128), RandomCrop(64)]")
    batch("(batch, 3, 128, 128)", "", told=", item_tfms=Resize(64)")
    batch("Unknown", "Unknown", told=", after_item=own", batch="(lambda x: (x, x))(loaders.one_batch())")


def test_a_block_with_other_transforms_and_the_factories() -> None:
    text = """
    from fastai.vision.all import *
    block = DataBlock(blocks=(ImageBlock(cls=PILImageBW), CategoryBlock), item_tfms=Resize(128)).new(item_tfms=RandomResizedCrop(64, min_scale=0.3))
    reveal_type(block.dataloaders(Path("pictures")).train.one_batch()[0])
    reveal_type(ImageDataLoaders.from_folder("pictures", item_tfms=Resize(28)).one_batch()[0])
    reveal_type(ImageDataLoaders.from_folder("pictures", y_block=RegressionBlock, item_tfms=Resize(28)).one_batch()[1])
    """
    check(text, "(batch, 1, 64, 64)", "(batch, 3, 28, 28)", "float32 (...)")


def test_loaders_of_data_sets_of_torch() -> None:
    text = """
    from fastai.vision.all import *
    rows = torch.utils.data.TensorDataset(torch.zeros(10, 3), torch.zeros(10).long())
    reveal_type(DataLoaders.from_dsets(rows, rows, bs=4).one_batch()[0])
    both = DataLoaders(torch.utils.data.DataLoader(rows, batch_size=5), DataLoader(rows, bs=4))
    for batch in both.train:
        reveal_type(batch[0])
    for batch in both.valid:
        reveal_type(batch[1])
    """
    check(text, "(batch, 3)", "(5, 3)", "int64 (batch,)")


def test_a_layer_of_the_program_makes_its_weights_for_the_shape_of_its_input() -> None:
    text = """
    import keras
    import numpy as np
    import tensorflow as tf
    class Mixed(keras.layers.Layer):
        def __init__(self, units):
            super().__init__()
            self.units = units
        def build(self, shape):
            self.weights_of = self.add_weight(name="w", shape=(shape[-1], self.units))
        def call(self, x):
            return tf.matmul(x, self.weights_of)
    reveal_type(Mixed(9)(np.zeros((3, 4), "float32")))
    reveal_type(Mixed(5)(keras.Input((7,))))
    reveal_type(Mixed(5)(unknown))
    """
    check(text, "float32 (3, 9)", "(batch, 5)", "(...)")


def test_functions_of_tensorflow_and_keras_give_tensors_of_arrays() -> None:
    """Tried on TensorFlow 2.21 and Keras 3.15."""
    check(
        """
        import numpy as np
        import tensorflow as tf
        from keras import activations, ops
        rows = np.ones((3, 4), dtype="float32")
        reveal_type(tf.reduce_mean(rows, axis=0))
        reveal_type(tf.nn.softmax(rows))
        reveal_type(tf.concat([rows, rows], 0))
        reveal_type(tf.split(rows, 2, axis=1))
        reveal_type(activations.relu(rows))
        reveal_type(ops.clip(rows, 0, 1))
        reveal_type(ops.argmax(rows, axis=1))
        reveal_type(tf.argmax(rows, axis=1))
        reveal_type(ops.convert_to_numpy(ops.log(rows)))
        """,
        "tensorflow float32 (4,)",
        "tensorflow float32 (3, 4)",
        "tensorflow float32 (6, 4)",
        "(Array[tensorflow float32 (3, 2)], Array[tensorflow float32 (3, 2)])",
        "tensorflow float32 (3, 4)",
        "tensorflow float32 (3, 4)",
        "tensorflow int32 (3,)",
        "tensorflow int64 (3,)",
        "numpy float32 (3, 4)",
    )
