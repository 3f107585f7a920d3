"""What trainers and learners do with the program's own loss and data, and what they build themselves. Tried with transformers 5.24 and fastai 2.8."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

TRAINER = """
from transformers import BertConfig, BertForSequenceClassification, Trainer, TrainingArguments
class Rows(torch.utils.data.Dataset):
    def __len__(self):
        return 10
    def __getitem__(self, at):
        return {"input_ids": torch.zeros(12).long(), "attention_mask": torch.ones(12).long(), "label": torch.tensor(1)}
class Weighted(Trainer):
    def __init__(self, *args, weight=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.weight = weight
    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        reveal_type(model.training)
        reveal_type(self.weight)
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        reveal_type(labels)
        reveal_type(outputs.logits)
        loss = nn.functional.cross_entropy(outputs.logits, labels, self.weight)
        return (loss, outputs) if return_outputs else loss
model = BertForSequenceClassification(BertConfig(num_labels=3))
"""


def test_a_loss_of_a_trainer_of_the_program_gets_the_model_and_a_batch() -> None:
    text = TRAINER + "trainer = Weighted(model=model, args=TrainingArguments('out'), train_dataset=Rows(), weight=torch.rand(3))\ntrainer.train()\n"
    check(text + "reveal_type(trainer.model)\n", "True", "(3,)", "int64 (batch,)", "(batch, 3)", "BertForSequenceClassification")


def test_of_a_batch_that_somebody_else_puts_together_the_model_is_known_all_the_same() -> None:
    text = TRAINER + "Weighted(model=model, args=None, data_collator=own, train_dataset=Rows()).train()\n"
    check(text, "True", "", "Unknown", "(?, 3)")


def test_a_network_of_the_program_is_trained_by_a_loss_of_the_program() -> None:
    text = """
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.head = nn.Linear(12, 3)
        def forward(self, input_ids, attention_mask):
            return self.head(input_ids.float())
    class Own(Trainer):
        def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
            scores = model(inputs["input_ids"], inputs["attention_mask"])
            reveal_type(scores)
            return nn.functional.cross_entropy(scores, inputs["labels"])
    Own(Net(), TrainingArguments("out"), train_dataset=Rows()).train()
    """
    head = TRAINER[: TRAINER.index("class Weighted")]
    check(head + text.replace("\n    ", "\n"), "(batch, 3)")


PICTURES = "from PIL import Image\nfrom transformers import AutoImageProcessor, DeiTImageProcessor, ViTImageProcessor\npicture = Image.open('a.png')\n"


@pytest.mark.parametrize(
    ("pixels", "shape"),
    [
        ("ViTImageProcessor()(picture, return_tensors='pt').pixel_values", "torch float32 (1, 3, 224, 224)"),
        ("ViTImageProcessor(size={'height': 64, 'width': 48})([picture, picture], return_tensors='np')['pixel_values']", "numpy float32 (2, 3, 64, 48)"),
        ("ViTImageProcessor(size=32)(images=picture, return_tensors='pt')['pixel_values']", "(1, 3, 32, 32)"),
        ("ViTImageProcessor(size={'shortest_edge': 32})(picture, return_tensors='pt')['pixel_values']", "(1, ?, ?, ?)"),
        ("ViTImageProcessor(do_resize=False)(picture, return_tensors='pt')['pixel_values']", "(1, ?, ?, ?)"),
        ("ViTImageProcessor()(picture, return_tensors='pt', size=own)['pixel_values']", "(1, ?, ?, ?)"),
        ("DeiTImageProcessor()(picture, return_tensors='pt')['pixel_values']", "(1, 3, 224, 224)"),
        ("AutoImageProcessor.from_pretrained('google/vit-base-patch16-384')(picture, return_tensors='pt')['pixel_values']", "(1, 3, 384, 384)"),
        ("AutoImageProcessor.from_pretrained('somebody/own')(picture, return_tensors='pt')['pixel_values']", "Unknown"),
    ],
)
def test_processors_make_pictures_of_one_size(pixels: str, shape: str) -> None:
    check(PICTURES + f"reveal_type({pixels})\n", shape)


def test_networks_that_learners_of_pictures_build() -> None:
    text = """
    from fastai.vision.all import *
    loaders = ImageDataLoaders.from_folder("pictures", item_tfms=Resize(64))
    x = torch.rand(4, 3, 64, 48)
    learner = vision_learner(loaders, resnet18, n_out=5)
    reveal_type(learner.model(x))
    reveal_type(learner.get_preds()[0])
    reveal_type(vision_learner(loaders, resnet18).model(x))
    reveal_type(unet_learner(loaders, resnet18, n_out=2).model(x))
    reveal_type(vision_learner(loaders, resnet18, n_out=5, custom_head=own).model(x))
    learner.fit(1)
    reveal_type(learner.model.training)
    learner.model.eval()
    reveal_type(learner.model.training)
    """
    check(text.replace("\n    ", "\n"), "(4, 5)", "(rows, 5)", "(4, ?)", "(4, 2, 64, 48)", "(4, ?)", "Unknown", "False")
