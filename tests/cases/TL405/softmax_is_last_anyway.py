"""from_logits=True and a softmax as the very last operation: this backend looks behind it, so the loss is right. Only a remark.

Run: evaluate() gives the same loss with from_logits=True and False.
"""

import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))  # expect: TL405
# says: which one backend undoes
