"""A pipeline of another library's steps, which may have nothing to learn, is asked as it was built; with a scaler among them it raises, whatever the others are (tried with a class of one's own that learns nothing)."""

from embetter.vision import ImageLoader, TimmEncoder
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def read(table):
    embed = make_pipeline(ImageLoader(), TimmEncoder(name="mobilenetv3_large_100"))
    scaled = make_pipeline(ImageLoader(), TimmEncoder(name="mobilenetv3_large_100"), StandardScaler())
    model = SGDClassifier()
    for part in table:
        model.partial_fit(embed.transform(part["path"]), part["label"], classes=[0, 1])
        print(scaled.transform(part["path"]))  # expect: TL104
    return model
