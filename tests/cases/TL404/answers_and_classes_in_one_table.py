"""The answers come first and the true classes second. Twin of errors_and_classes_in_one_table."""
import numpy as np
import pandas as pd
from keras.models import load_model
from sklearn.metrics import confusion_matrix

rows, classes = np.load("rows.npy"), np.load("classes.npy")
answers = load_model("classifier.h5").predict(rows).argmax(axis=1)
table = pd.DataFrame({"answer": answers, "true_class": classes})
print(confusion_matrix(table.answer, table.true_class))  # expect: TL404
