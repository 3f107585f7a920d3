"""A method that is called in each pass moves the end that the loop counts to: there are fewer passes than stood to come. Where nothing moves it there are five.

Running it printed torch.Size([3]), then raised RuntimeError: the size of tensor a (5) must match the size of tensor b (3).
"""
import torch


class Stairs:
    def __init__(self, moves):
        self.end, self.steps = 5, []
        at = 0
        while at < self.end:
            self.steps.append(torch.zeros(2) + at)
            if moves:
                self.lower()
            at += 1

    def lower(self):
        self.end -= 1


print((torch.zeros(len(Stairs(True).steps)) + torch.zeros(3)).shape)
at, steps = 0, []
while at < 5:
    steps.append(torch.zeros(2) + at)
    at += 1
print((torch.zeros(len(steps)) + torch.zeros(3)).shape)  # expect: TL307
