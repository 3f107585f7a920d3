"""Running the two, this one raised NotFittedError: this MultinomialNB instance is not fitted yet."""
import pickle

import streamlit as st

words = pickle.load(open("words.pkl", "rb"))
model = pickle.load(open("model.pkl", "rb"))
message = st.text_area("Message")
if st.button("Predict"):
    result = model.predict(words.transform([message]).toarray())[0]  # expect: TL104
    st.header("Spam" if result == 1 else "Not spam")
