"""The fields of a request that is waited for are scaled as in training. Asked about two mixtures it told two strengths when it was run."""
import joblib
import numpy as np
from fastapi import FastAPI, Request

app = FastAPI()
model, scaler = joblib.load("concrete.joblib"), joblib.load("parts.joblib")


@app.post("/strength")
async def strength(request: Request):
    mixture = await request.json()
    row = scaler.transform(np.array([[mixture["cement"], mixture["water"], mixture["days"]]]))
    return {"strength": float(model.predict(row)[0])}
