"""The test asks a model that was never fitted, and expects an answer. Twin of refusal_that_a_test_expects; 1.7 says "not fitted yet"."""
from sklearn.linear_model import LogisticRegression


def test_it_answers():
    model = LogisticRegression(max_iter=200)
    assert len(model.predict([[0.0, 0.0]])) == 1  # expect: TL104
