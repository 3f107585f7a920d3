"""What a Trainer hands to the function that computes its metrics: the first is what the model said. Running it printed "0.5 1.0"."""

import numpy as np
from sklearn.metrics import recall_score
from transformers import EvalPrediction


def compute_metrics(evaluation: EvalPrediction):
    said, labels = evaluation
    said = said.argmax(axis=-1)
    return {
        "recall": recall_score(labels, said),
        "other": recall_score(said, labels),  # expect: TL404
    }


handed = EvalPrediction(predictions=np.array([[2, 0], [0, 2], [3, 1]]), label_ids=np.array([0, 1, 1]))
print(*compute_metrics(handed).values())
