"""What the model is asked about was written down, with a number for each column: there are no gaps to fill."""
import pandas as pd
from sklearn.linear_model import LinearRegression

homes = pd.read_csv("homeprices.csv")
homes.bedrooms = homes.bedrooms.fillna(homes.bedrooms.median())
model = LinearRegression()
model.fit(homes.drop("price", axis="columns"), homes.price)
print(model.predict([[3000, 3, 40]]))
