"""What one field of a request holds may be a row of numbers, which are as many as the reshape asks for. Of two fields side by side each is a number.

Running it with {"row": [1, 2, 3, 4], "a": 1, "b": 2} printed (1, 4), then raised ValueError: cannot reshape array of size 2 into shape (1,4).
"""
import numpy as np
from flask import Flask, request

app = Flask(__name__)


@app.route("/told", methods=["POST"])
def told():
    fields = request.get_json()
    print(np.array([[fields["row"]]]).reshape(1, 4).shape)
    print(np.array([[fields["a"], fields["b"]]]).reshape(1, 4).shape)  # expect: TL303
    return ""
