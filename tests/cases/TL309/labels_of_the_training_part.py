"""What is scored are labels of training rows themselves. Twin of names_of_classes_looked_up."""
import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

rows, labels = np.load("rows.npy"), np.load("labels.npy")
x_train, x_test, y_train, y_test = train_test_split(rows, labels)
model = KNeighborsClassifier().fit(x_train, y_train)
print(accuracy_score(y_test, model.predict(x_train)))  # expect: TL309
