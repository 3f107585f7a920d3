"""The fields of the request are standardised one by one, with the numbers of the training table: nothing is wrong.

Running train.py and then this printed a risk of 0.01 for a patient of 40 and of 0.86 for one of 70.
"""
import joblib
import numpy as np
from pydantic import BaseModel, Field

model = joblib.load("risk.joblib")


class Patient(BaseModel):
    age: float = Field(..., gt=0)
    cholesterol: float = 200.0


def risk_of(patient: Patient) -> float:
    age = (patient.age - 54.0) / 9.0
    cholesterol = (patient.cholesterol - 240.0) / 50.0
    row = np.array([[age, cholesterol]])  # reveal: float64 of shape `(1, 2)`
    return float(model.predict_proba(row)[0, 1])


if __name__ == "__main__":
    for age in (40, 70):
        print(f"{risk_of(Patient(age=age)):.2f}")
