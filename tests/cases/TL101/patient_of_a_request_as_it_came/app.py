"""The fields of the request are asked about as they came.

Running train.py and then this printed a risk of 1.00 for a patient of 40 and for one of 70.
"""
import joblib
import numpy as np
from pydantic import BaseModel, Field

model = joblib.load("risk.joblib")


class Patient(BaseModel):
    age: float = Field(..., gt=0)
    cholesterol: float = 200.0


def risk_of(patient: Patient) -> float:
    row = np.array([[patient.age, patient.cholesterol]])
    return float(model.predict_proba(row)[0, 1])  # expect: TL101


if __name__ == "__main__":
    for age in (40, 70):
        print(f"{risk_of(Patient(age=age)):.2f}")
