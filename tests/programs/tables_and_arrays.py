"""Tables, scikit-learn and numpy: from a frame by way of splits, scalers and models to arrays and tensors."""

import numpy as np
import pandas as pd
import torch
from sklearn.model_selection import train_test_split, KFold, cross_val_score, cross_val_predict
from sklearn.preprocessing import StandardScaler, OneHotEncoder, LabelEncoder, MinMaxScaler, PolynomialFeatures, label_binarize, OrdinalEncoder
from sklearn.linear_model import LogisticRegression, LinearRegression
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.decomposition import PCA
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.datasets import load_iris, make_classification, load_digits, make_regression, fetch_california_housing, load_breast_cancer
from sklearn.metrics import confusion_matrix, accuracy_score, roc_curve, mean_squared_error
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.svm import SVC
iris = load_iris()
X, y = iris.data, iris.target
reveal_type(X)  # (150, 4) float64
reveal_type(y)  # (150,) int64
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42, stratify=y)
reveal_type(X_train)  # (120, 4) float64
reveal_type(y_test)  # (30,) int64
sc = StandardScaler()
X_train = sc.fit_transform(X_train); X_test = sc.transform(X_test)
reveal_type(X_test)  # (30, 4) float64
clf = LogisticRegression().fit(X_train, y_train)
reveal_type(clf.predict(X_test))  # (30,) int64
reveal_type(clf.predict_proba(X_test))  # (30, 3) float64 rank
reveal_type(clf.predict_proba(X_test)[:, 1])  # (30,) float64
reveal_type(clf.decision_function(X_test))  # (30, 3) float64 nothing
reveal_type(clf.coef_)  # (3, 4) float64 nothing
reveal_type(sc.mean_)  # (4,) float64 nothing
reveal_type(confusion_matrix(y_test, clf.predict(X_test)))  # (3, 3) int64 rank
reveal_type(PCA(n_components=2).fit_transform(X))  # (150, 2) float64
reveal_type(KMeans(3, n_init=1).fit(X).labels_)  # (150,) int32 nothing
reveal_type(KMeans(3, n_init=1).fit(X).cluster_centers_)  # (3, 4) float64 nothing
Xc, yc = make_classification(n_samples=200, n_features=8, n_informative=4, random_state=0)
reveal_type(Xc)  # (200, 8) float64
Xr, yr = make_regression(n_samples=50, n_features=3, n_targets=2)
reveal_type(LinearRegression().fit(Xr, yr).predict(Xr))  # (50, 2) float64 nothing
reveal_type(RandomForestClassifier(5).fit(Xc, yc).predict_proba(Xc))  # (200, 2) float64 rank
reveal_type(RandomForestClassifier(5).fit(Xc, yc).feature_importances_)  # (8,) float64 nothing
reveal_type(SVC(probability=False).fit(Xc, yc).predict(Xc))  # (200,) int64
reveal_type(cross_val_score(LogisticRegression(), Xc, yc, cv=5))  # (5,) float64
reveal_type(cross_val_predict(LogisticRegression(), Xc, yc, cv=3))  # (200,) int64
reveal_type(PolynomialFeatures(2).fit_transform(Xr))  # (50, 10) float64 nothing
reveal_type(label_binarize([0, 1, 2, 1], classes=[0, 1, 2]))  # (4, 3) int64 nothing
pipe = make_pipeline(SimpleImputer(), MinMaxScaler(), LogisticRegression())
reveal_type(pipe.fit(Xc, yc).predict(Xc))  # (200,) int64
dg = load_digits()
reveal_type(dg.images)  # (1797, 8, 8) float64
reveal_type(dg.data)  # (1797, 64) float64
Xb, yb = load_breast_cancer(return_X_y=True)
reveal_type(Xb)  # (569, 30) float64
docs = ["a cat sat", "the dog", "cat dog"]
cv = CountVectorizer(max_features=2)
reveal_type(cv.fit_transform(docs))  # (3, 2) int64 rank
reveal_type(cv.fit_transform(docs).toarray())  # (3, 2) int64 rank
reveal_type(TfidfVectorizer().fit_transform(docs))  # (3, 4) float64 rank
for tr, va in KFold(5).split(X):
    reveal_type(X[tr])  # (120, 4) float64
    reveal_type(y[va])  # (30,) int64
df = pd.DataFrame({"age": [20, 30, 40, 50], "fare": [1.0, 2.5, np.nan, 3.0], "sex": ["m", "f", "f", "m"], "target": [0, 1, 0, 1]})
reveal_type(df)  # (4, 4) ?
reveal_type(df["age"])  # (4,) int64
reveal_type(df[["age", "fare"]])  # (4, 2) ?
reveal_type(df["fare"].fillna(df["fare"].mean()))  # (4,) float64
reveal_type(df.drop("target", axis=1))  # (4, 3) ?
reveal_type(df.drop(columns=["target", "sex"]).values)  # (4, 2) float64
reveal_type(df["target"].values)  # (4,) int64
reveal_type(df["target"].to_numpy(dtype="float32"))  # (4,) float32
reveal_type(df[["age", "fare"]].to_numpy())  # (4, 2) float64
reveal_type(df.iloc[:, :-1])  # (4, 3) ? rank
reveal_type(df.iloc[:, -1].values)  # (4,) int64
reveal_type(df.iloc[0])  # (4,) object
reveal_type(df.loc[:, "age"])  # (4,) int64
reveal_type(pd.get_dummies(df["sex"]))  # (4, 2) ? rank
reveal_type(pd.get_dummies(df, columns=["sex"]))  # (4, 5) ? rank
reveal_type(df["sex"].map({"m": 0, "f": 1}).values)  # (4,) int64
reveal_type(LabelEncoder().fit_transform(df["sex"]))  # (4,) int64
reveal_type(OneHotEncoder(sparse_output=False).fit_transform(df[["sex"]]))  # (4, 2) float64 rank
reveal_type(OrdinalEncoder().fit_transform(df[["sex"]]))  # (4, 1) float64
df["ratio"] = df["age"] / df["fare"]
reveal_type(df)  # (4, 5) ?
feats = ["age", "fare", "ratio"]
t = torch.tensor(df[feats].fillna(0).values, dtype=torch.float32)
reveal_type(t)  # (4, 3) float32
yt = torch.tensor(df["target"].values).long()
reveal_type(yt)  # (4,) int64
reveal_type(torch.from_numpy(df["target"].values.astype(np.float32)).unsqueeze(1))  # (4, 1) float32
reveal_type(torch.FloatTensor(df[feats].fillna(0).values))  # (4, 3) float32
reveal_type(df.select_dtypes(include=["number"]))  # (4, 4) ? rank
reveal_type(df.dropna())  # (3, 5) ?
reveal_type(df.groupby("sex")["age"].mean())  # (2,) float64 nothing
ct = ColumnTransformer([("n", StandardScaler(), ["age", "fare"]), ("c", OneHotEncoder(), ["sex"])])
reveal_type(ct.fit_transform(df))  # (4, 4) float64 rank
reveal_type(pd.concat([df, df], axis=0))  # (8, 5) ? rank
reveal_type(pd.concat([df[["age"]], df[["fare"]]], axis=1).values)  # (4, 2) float64 rank
reveal_type(df["age"].apply(lambda a: a * 2).to_numpy())  # (4,) int64 nothing
reveal_type(df.sample(frac=0.5))  # (2, 5) ?
reveal_type(df.corr(numeric_only=True))  # (4, 4) ? nothing
reveal_type(df["target"].value_counts())  # (2,) int64 nothing
reveal_type(np.hstack([df[["age"]].values, df[["fare"]].values]))  # (4, 2) float64
Xtr, Xte, ytr, yte = train_test_split(df.drop("target", axis=1), df["target"], test_size=0.5)
reveal_type(Xtr)  # (2, 4) ?
reveal_type(ytr.values.reshape(-1, 1))  # (2, 1) int64
# numpy
a = np.random.randn(6, 4)
reveal_type(a.mean(axis=0))  # (4,) float64
reveal_type((a - a.mean(axis=0)) / a.std(axis=0))  # (6, 4) float64
reveal_type(np.concatenate([a, np.ones((6, 1))], axis=1))  # (6, 5) float64
reveal_type(np.c_[a, np.ones(6)])  # (6, 5) float64
reveal_type(a[np.newaxis, ...])  # (1, 6, 4) float64
reveal_type(a[:, [0, 2]])  # (6, 2) float64
reveal_type(a[a[:, 0] > 0])  # (3, 4) float64
reveal_type(np.eye(10)[np.array([1, 2, 3])])  # (3, 10) float64
reveal_type(np.dot(a, a.T))  # (6, 6) float64
reveal_type(np.argsort(a, axis=1)[:, ::-1])  # (6, 4) int64
reveal_type(np.vstack([a[0], a[1]]))  # (2, 4) float64
reveal_type(np.stack([a, a]))  # (2, 6, 4) float64
reveal_type(np.expand_dims(a, -1).repeat(3, axis=-1))  # (6, 4, 3) float64
reveal_type(np.linspace(0, 1, 20).reshape(-1, 1))  # (20, 1) float64
reveal_type(np.array([[1, 2], [3, 4]], dtype=np.float32))  # (2, 2) float32
reveal_type(np.pad(a, ((1, 1), (0, 0))))  # (8, 4) float64
reveal_type(np.linalg.norm(a, axis=1, keepdims=True))  # (6, 1) float64
reveal_type(np.transpose(np.zeros((2, 3, 4)), (2, 0, 1)))  # (4, 2, 3) float64
reveal_type(np.random.permutation(len(a)))  # (6,) int64
reveal_type(np.random.choice(10, size=4))  # (4,) int64
reveal_type(np.array_split(a, 4)[0])  # (2, 4) float64
reveal_type(np.split(a, 3)[0])  # (2, 4) float64
reveal_type(np.where(a > 0)[0])  # (13,) int64
reveal_type(np.unique(np.array([1, 1, 2])))  # (2,) int64 rank
reveal_type(np.cov(a, rowvar=False))  # (4, 4) float64
reveal_type(np.linalg.lstsq(a, np.ones(6), rcond=None)[0])  # (4,) float64
reveal_type(np.meshgrid(np.arange(3), np.arange(4))[0])  # (4, 3) int64
reveal_type(np.tile(a, (2, 1)))  # (12, 4) float64
reveal_type(np.sum(a ** 2, axis=1))  # (6,) float64
reveal_type(np.clip(a, 0, 1).astype(np.uint8))  # (6, 4) uint8
reveal_type(np.asarray([[1.0, 2.0]] * 3))  # (3, 2) float64
reveal_type(np.random.default_rng(0).normal(size=(3, 2)))  # (3, 2) float64
reveal_type(np.lib.stride_tricks.sliding_window_view(np.arange(10), 3))  # (8, 3) int64
reveal_type(np.polyfit(np.arange(5), np.arange(5), 2))  # (3,) float64
reveal_type(np.percentile(a, [25, 75], axis=0))  # (2, 4) float64
reveal_type(np.digitize(np.arange(5), [1, 3]))  # (5,) int64
reveal_type(np.cumsum(np.arange(4)))  # (4,) int64
reveal_type(np.float32(3) * a)  # (6, 4) float64 nothing
reveal_type(np.apply_along_axis(np.sum, 1, a))  # (6,) float64 nothing
reveal_type(np.fromiter((i for i in range(5)), dtype=float))  # (5,) float64 rank
reveal_type(np.zeros_like(a, dtype=int))  # (6, 4) int64
