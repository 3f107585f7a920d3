"""The words of all letters are counted, then the letters are split: the answers stand between the two, taken from the same table. Run: it prints "words: 9"."""

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

letters = pd.DataFrame({"text": ["dear sir", "buy now", "dear madam", "buy more", "kind regards", "now cheap"], "spam": [0, 1, 0, 1, 0, 1]})
counter = CountVectorizer()
words = counter.fit_transform(letters["text"])  # expect: TL105
answers = letters["spam"]
train, test, train_answers, test_answers = train_test_split(words, answers, test_size=2, random_state=0)
LogisticRegression().fit(train, train_answers).predict(test)
print("words:", len(counter.get_feature_names_out()))

# before: prints words: 9
# after: prints words: 7
