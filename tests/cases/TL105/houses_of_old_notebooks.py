"""Boston's houses, which scikit-learn had until 1.1, are projected before they are split. (Not run: the data set is gone.)"""
from sklearn.datasets import load_boston
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

houses = load_boston()
x, y = houses.data, houses.target
x = PCA(n_components=7).fit_transform(x)  # expect: TL105
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.3, random_state=66)
model = RandomForestRegressor().fit(x_train, y_train)
print(model.score(x_test, y_test))
