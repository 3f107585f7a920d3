"""What a student says is called its labels too, and the student comes from elsewhere: it stands where the prediction belongs. Below it, labels of the batch do not.

Running it with a student of one layer printed a loss, then raised NotImplementedError: no such loss of whole numbers.
"""
import torch
from torch import nn

from networks import student

criterion = nn.CrossEntropyLoss()
teacher = nn.Linear(4, 3)


def distill(loader):
    for rows, labels in loader:
        with torch.no_grad():
            teacher_labels = teacher(rows).softmax(dim=1)
        student_labels = student(rows)
        print(criterion(student_labels, teacher_labels))
        loss = criterion(labels, teacher(rows))  # expect: TL404
        loss.backward()
