"""Ratings are split one by one and laid out as tables, a row for each user and a column for each item: a user's cells of one part are what the ratings that
the other part holds of that user are asked of, and running it printed an error of about 2. Ratings kept one below the other, in the order of their part, are
not so: those of another part do not belong to them, and with 80 of them against 20 the difference raises."""

# first: import numpy as np; import pandas as pd; random = np.random.default_rng(0); pd.DataFrame({"user": random.integers(0, 9, 100), "item": random.integers(0, 6, 100), "rating": random.integers(1, 6, 100)}).to_csv("ratings.csv", index=False)
# first: import torch; torch.save(torch.nn.Sequential(torch.nn.Linear(9, 4), torch.nn.Sigmoid(), torch.nn.Linear(4, 9)).state_dict(), "filled_in.pt"); torch.save(torch.nn.Linear(2, 1).state_dict(), "told.pt")

# before: ValueError: operands could not be broadcast together

import numpy as np
import pandas as pd
import torch
from sklearn.model_selection import train_test_split
from torch import nn




def laid_out(ratings, users, items):
    seen, hidden = train_test_split(ratings[["user", "item", "rating"]].values, test_size=0.2, random_state=0)
    given, asked = np.zeros((users, items), dtype=np.float32), np.zeros((users, items), dtype=np.float32)
    for user, item, rating in seen:
        given[int(user), int(item)] = float(rating)
    for user, item, rating in hidden:
        asked[int(user), int(item)] = float(rating)
    return given, asked


def error(net, given, asked):
    net.eval()
    known = torch.FloatTensor(given)
    answers, actual = [], []
    with torch.no_grad():
        for user in range(asked.shape[0]):
            for item in range(asked.shape[1]):
                if asked[user, item] > 0:
                    answers.append(net(known[:, item].unsqueeze(0))[0, user].item())
                    actual.append(asked[user, item])
    answers, actual = np.array(answers), np.array(actual)
    return np.sqrt(np.mean((answers - actual) ** 2))


ratings = pd.read_csv("ratings.csv")
users = ratings["user"].max() + 1
net = nn.Sequential(nn.Linear(users, 4), nn.Sigmoid(), nn.Linear(4, users))
net.load_state_dict(torch.load("filled_in.pt"))
print(error(net, *laid_out(ratings, users, ratings["item"].max() + 1)))

seen, hidden = train_test_split(ratings, test_size=0.2, random_state=0)
told = nn.Linear(2, 1)
told.load_state_dict(torch.load("told.pt"))
told.eval()
with torch.no_grad():
    answers = told(torch.FloatTensor(seen[["user", "item"]].values)).numpy()
print(np.mean((answers[:, 0] - hidden["rating"].values) ** 2))  # expect: TL309
