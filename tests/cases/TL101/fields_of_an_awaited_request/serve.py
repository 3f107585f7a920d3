"""The fields of a request that is waited for go to the model as they were entered. Asked about two mixtures it told one strength for both when it was run."""
import joblib
import numpy as np
from fastapi import FastAPI, Request

app = FastAPI()
model = joblib.load("concrete.joblib")


@app.post("/strength")
async def strength(request: Request):
    mixture = await request.json()
    row = np.array([[mixture["cement"], mixture["water"], mixture["days"]]], dtype=np.float32)
    return {"strength": float(model.predict(row)[0])}  # expect: TL101
