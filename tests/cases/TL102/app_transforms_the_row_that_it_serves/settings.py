"""Where the files lie."""

from dataclasses import dataclass


@dataclass
class Settings:
    table: str = "patients.csv"
    model_path: str = "model.joblib"
    scaler_path: str = "scaler.joblib"
