"""A loss of topics whose number of classes is filled in by a decorator out of settings that another program makes; the default is only what stands there where
nobody fills it in. Running it printed "more than nothing: True". The other class has one unit whoever builds it, and its loss is always 0."""

# run: settings.add("size", 30); settings.add("count", 5); torch.manual_seed(0); values = {name: torch.rand(2, 3, 30) for name in ("seen", "read")}
# run: values.update({name: torch.zeros(2, 3, dtype=torch.long) for name in ("seen_topics", "read_topics")})
# run: print("more than nothing:", Topics()(values).item() > 0); nothing = Alone(size=30)(values).item()
# before: nothing == 0

import torch
from torch import nn


class Settings:
    def __init__(self):
        self.values = {}

    def add(self, name, value):
        self.values[name] = value

    def fill(self, **names):
        def decorator(function):
            def inner(*args, **kwargs):
                given = {parameter: self.values[name] for parameter, name in names.items() if name in self.values}
                given.update(kwargs)
                return function(*args, **given)

            return inner

        return decorator


settings = Settings()


class Topics(nn.Module):
    @settings.fill(size="size", count="count")
    def __init__(self, weight=0.2, size=300, count=1):
        super().__init__()
        self.weight, self.size = weight, size
        self.head = nn.Linear(size, count)
        self.loss = nn.CrossEntropyLoss()

    def forward(self, values):
        news = torch.cat((values["seen"], values["read"]), dim=1)
        topics = torch.cat((values["seen_topics"].reshape(-1), values["read_topics"].reshape(-1)))
        return self.weight * self.loss(self.head(news.view(-1, self.size)), topics)


class Alone(nn.Module):
    def __init__(self, weight=0.2, size=300):
        super().__init__()
        self.weight, self.size = weight, size
        self.head = nn.Linear(size, 1)  # expect: TL407
        self.loss = nn.CrossEntropyLoss()

    def forward(self, values):
        news = torch.cat((values["seen"], values["read"]), dim=1)
        topics = torch.cat((values["seen_topics"].reshape(-1), values["read_topics"].reshape(-1)))
        return self.weight * self.loss(self.head(news.view(-1, self.size)), topics)
