"""The labels of the two parts are unpacked in the other order than the features. Running it printed: 0.4."""
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


def main():
    data = load_iris()
    x_train, x_val, y_val, y_train = train_test_split(data.data, data.target, test_size=0.5, random_state=2)  # expect: TL309
    neighbors = KNeighborsClassifier(3).fit(x_train, y_train)
    print(round(neighbors.score(x_val, y_val), 1))


main()

# before: prints 0.4
# after: prints 1.0
