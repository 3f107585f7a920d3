"""xgboost, lightgbm, catboost: as far as they are estimators like scikit-learn's."""

from __future__ import annotations

from tensorlint.libraries.sklearn.estimators import register_boosters as register

__all__ = ["register"]
