"""What the model is asked about comes from a file, with the gaps that it has. Twin of question_written_down."""
import pandas as pd
from sklearn.linear_model import LinearRegression

homes = pd.read_csv("homeprices.csv")
homes.bedrooms = homes.bedrooms.fillna(homes.bedrooms.median())
model = LinearRegression()
model.fit(homes.drop("price", axis="columns"), homes.price)
asked = pd.read_csv("areas.csv")
print(model.predict(asked))  # expect: TL107
