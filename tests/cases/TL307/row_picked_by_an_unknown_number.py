"""One row of a table, picked by what somebody chose on a page: some of its columns are a list of numbers, and with one axis put ahead they fit. The twin below
takes the row by a list, which keeps it a table.

Running it with a stub for the page printed "(1, 11)", then raised "Tensors must have same number of dimensions: got 2 and 3".
"""
import pandas as pd
import streamlit as st
import torch

table = pd.read_csv("measured.csv")
names = [name for name in table.columns if name.startswith("size")]
chosen = st.selectbox("which one", table.index.tolist())
features = torch.zeros(1, 8)

row = table.iloc[chosen]
beside = torch.tensor(row[names].values.astype("float32")).unsqueeze(0)
print(tuple(torch.cat([features, beside], dim=1).shape))

row = table.iloc[[chosen]]
beside = torch.tensor(row[names].values.astype("float32")).unsqueeze(0)
print(tuple(torch.cat([features, beside], dim=1).shape))  # expect: TL307
