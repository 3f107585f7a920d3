"""What is entered goes into the model in a list of one row, and nobody scales it.

Running train.py and then this printed a risk of 1.00 for a patient of 40 and for one of 70.
"""
import joblib

model = joblib.load("risk.joblib")


def risk_of(age: str, cholesterol: str) -> float:
    answers = [float(age), float(cholesterol)]
    return float(model.predict_proba([answers])[0, 1])  # expect: TL101
    #                                ^^^^^^^^^


if __name__ == "__main__":
    print(f"{risk_of('40', '200'):.2f} {risk_of('70', '200'):.2f}")
