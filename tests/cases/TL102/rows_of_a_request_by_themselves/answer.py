"""The measures that come with a question are brought to a scale of their own: `{"measures": [[5.1, 3.5, 1.4, 0.2]]}` came out as four zeros when it was run."""
import joblib
import numpy as np
from fastapi import FastAPI
from pydantic import BaseModel
from sklearn.preprocessing import MinMaxScaler

app = FastAPI()
model = joblib.load("irises.joblib")


class Question(BaseModel):
    measures: list[list[float]]


@app.post("/kinds")
def kinds(question: Question):
    scaled = MinMaxScaler().fit_transform(np.array(question.measures))  # expect: TL102
    return model.predict(scaled).tolist()
