"""OpenCV: its readers give BGR bytes, rows first. Tried on 5.0."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries import pictures
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    BGR,
    BOOL,
    GREY,
    RGB,
    UNKNOWN,
    Array,
    Const,
    LibraryName,
    LibraryObject,
    Number,
    Sequence,
    Shape,
    Step,
    Tuple,
    Value,
    then,
    then_affine,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

READS: Final = {0: GREY, 1: BGR, 4: BGR, 256: RGB}
FLAGS: Final = {"IMREAD_UNCHANGED": -1, "IMREAD_GRAYSCALE": 0, "IMREAD_COLOR": 1, "IMREAD_COLOR_BGR": 1, "IMREAD_ANYCOLOR": 4, "IMREAD_COLOR_RGB": 256}
OLD_FLAGS: Final = {"CV_LOAD_IMAGE_COLOR": 1, "CV_LOAD_IMAGE_GRAYSCALE": 0}
CODES: Final = (
    "BGR2RGB RGB2BGR BGRA2RGBA RGBA2BGRA BGR2GRAY RGB2GRAY GRAY2BGR GRAY2RGB BGRA2BGR RGBA2RGB BGRA2RGB RGBA2BGR BGR2BGRA RGB2RGBA BGR2HSV RGB2HSV HSV2BGR "
    "HSV2RGB BGR2LAB RGB2LAB LAB2BGR LAB2RGB BGR2YUV RGB2YUV YUV2BGR YUV2RGB BGR2YCrCb YCrCb2BGR BGRA2GRAY RGBA2GRAY BGR2HLS HLS2BGR BGR2Lab Lab2BGR"
)
MOVES: Final = "flip rotate resize warpAffine warpPerspective copyMakeBorder getRectSubPix remap pyrDown pyrUp"
VALUES: Final = (
    "GaussianBlur medianBlur blur bilateralFilter equalizeHist Canny filter2D dilate erode morphologyEx fastNlMeansDenoisingColored bitwise_not Sobel Laplacian"
)
OTHERS: Final = "adaptiveThreshold normalize convertScaleAbs addWeighted subtract add multiply divide bitwise_and bitwise_or LUT merge"
SHOWN: Final = "imshow imwrite putText rectangle circle line ellipse polylines drawContours fillPoly waitKey destroyAllWindows destroyWindow namedWindow imencode moveWindow setWindowProperty"


def register(registry: Registry) -> None:
    """The rows of OpenCV."""
    registry.ensure("numpy")  # its pictures are numpy's arrays
    lib = Library(registry, "cv2")
    for name, number in (*FLAGS.items(), *OLD_FLAGS.items()):
        lib.constant(name, Const(number))
    for code in CODES.split():
        lib.constant(f"COLOR_{code}", LibraryName(f"cv2.COLOR_{code}"))
    lib.row("imread(filename, flags=1)", _read)
    lib.row("imdecode(buf, flags=1)", _read)
    capture = lib.klass("VideoCapture(*args)")
    capture.method("read(image=None)", _frame)
    capture.method("retrieve(image=None, flag=0)", _frame)
    capture.methods("grab isOpened release set get open", "(*args)", lambda call: UNKNOWN)
    for name in ("CascadeClassifier", "HOGDescriptor", "QRCodeDetector", "SIFT", "ORB"):  # they look at a picture and leave it as it is
        looks = lib.klass(f"{name}(*args, **kwargs)")
        looks.methods(
            "detectMultiScale detectMultiScale2 detectMultiScale3 detect detectAndCompute detectAndDecode load empty setSVMDetector", "(*args, **kwargs)"
        )
    for name in ("SIFT_create", "ORB_create"):
        lib.row(
            f"{name}(*args, **kwargs)", lambda call: call.machine.make(LibraryObject("cv2." + call.row.name.rpartition(".")[2].partition("_")[0]), call.token)
        )
    lib.row("cvtColor(src, code, dst=None, dstCn=0)", _convert)
    for name in MOVES.split():
        lib.row(f"{name}(src, *args, **kwargs)", _moved)
    for name in VALUES.split():
        lib.row(f"{name}(src, *args, **kwargs)", _revalued)
    lib.rows(OTHERS, "(src=None, *args, **kwargs)", lambda call: Array("numpy"))
    lib.row("threshold(src, thresh, maxval, type, dst=None)", lambda call: Tuple((Number("float"), _revalued(call))))
    lib.row("split(m)", _split)
    lib.row("dnn.blobFromImage(image, scalefactor=1.0, size=None, mean=None, swapRB=False, crop=False, ddepth=5)", _blob)
    pictures.neutral(registry, "cv2", SHOWN)


def _read(call: Call) -> Value:
    order = READS.get(call.constant("flags", MISSING), "")  # type: ignore[call-overload]
    return pictures.read(call, "numpy", order, shape=pictures.of(order), known=bool(order))


def _frame(call: Call) -> Value:
    """(whether there was one, the frame)."""
    return Tuple((BOOL, pictures.read(call, "numpy", BGR, shape=pictures.of(BGR), reader="cv2.VideoCapture.read")))


def _convert(call: Call) -> Value:
    content = call.array("src")
    code = call.content("code")
    if content is None:
        return Array("numpy")
    before, _, after = code.name.rpartition("COLOR_")[2].partition("2") if isinstance(code, LibraryName) else ("", "", "")
    name = f"{before}2{after}"
    if after == "GRAY":
        return pictures.converted(content, GREY, call.token, pictures.FLAT)
    if before == "GRAY":
        return pictures.converted(content, GREY, call.token, pictures.COLOURS)
    width = Shape((*content.shape.dims[:2], 4 if after.endswith("A") else 3)) if content.shape.rank == 3 else content.shape
    if {before.rstrip("A"), after.rstrip("A")} == {"BGR", "RGB"}:
        return pictures.swapped(content, call.token).derive(shape=width)
    if before.rstrip("A") == after.rstrip("A") and before:
        return content.derive(shape=width, base=None)
    # another colour space: what the channels mean is told by the code alone
    image = content.image.as_order("", call.token) if content.image is not None else None
    return pictures.revalued(content, "cvtColor", name, call.token).derive(image=image, closed=content.closed and bool(before))


def _moved(call: Call) -> Value:
    content = call.array("src")
    if content is None:
        return Array("numpy")
    return pictures.placed(content, call.row.name.rpartition(".")[2], call.token, _resized(call, content))


def _resized(call: Call, content: Array) -> Shape:
    """`resize(src, (width, height))` gives rows and columns the other way round."""
    shape = content.shape
    if shape.rank not in {2, 3}:
        return shape
    size = call.star()[0] if call.star() else call["dsize"]
    numbers = call.machine.constant(size, MISSING)
    known = isinstance(numbers, tuple) and len(numbers) == 2 and all(isinstance(each, int) and each for each in numbers)
    if call.row.name == "cv2.flip":
        return shape
    rows, columns = (numbers[1], numbers[0]) if known and call.row.name == "cv2.resize" else (None, None)  # type: ignore[index]
    return Shape((rows, columns, *shape.dims[2:]))


def _revalued(call: Call) -> Value:
    content = call.array("src")
    if content is None:
        return Array("numpy")
    name = call.row.name.rpartition(".")[2]
    operand = tuple(call.machine.constant(value) for value in call.star())
    return pictures.revalued(content, name, operand, call.token)


def _split(call: Call) -> Value:
    """Each channel as a flat picture."""
    content = call.array("m")
    if content is None or content.shape.rank != 3:
        return Sequence((), Array("numpy"))
    *size, count = content.shape.dims
    part = pictures.converted(content, "", call.token, Shape(size)).derive(closed=False)
    return Tuple((part,) * count) if isinstance(count, int) and count <= 8 else Sequence((), part)


def _blob(call: Call) -> Value:
    """(picture - mean) * scale with its channels in front, red and blue exchanged first where that is asked for."""
    content = call.array("image")
    if content is None:
        return Array("numpy")
    swap = call.constant("swapRB", MISSING)
    scale = call.constant("scalefactor", MISSING)
    mean = call.constant("mean", MISSING)
    known = isinstance(swap, bool) and isinstance(scale, (int, float)) and (mean is None or isinstance(mean, (int, float, tuple)))
    out = pictures.swapped(content, call.token) if swap is True else content
    out = pictures.placed(pictures.channels_first(out, "numpy"), "blobFromImage", call.token)
    steps = out.steps
    if known and mean not in (None, 0, (0, 0, 0), (0.0, 0.0, 0.0), ()):
        steps = then(steps, Step("subtract", mean, "blobFromImage", call.token))
    if known:
        steps = then_affine(steps, float(scale), 0.0, "blobFromImage", call.token)  # type: ignore[arg-type]
    return out.derive(steps=steps, closed=out.closed and known, shape=_blob_shape(call, content), dtype="float32")


def _blob_shape(call: Call, content: Array) -> Shape:
    """One picture with its channels in front, as large as was told: (width, height)."""
    told = call.constant("size", MISSING)
    width, height = told if isinstance(told, tuple) and len(told) == 2 and all(isinstance(each, int) and each for each in told) else (None, None)
    return Shape((1, content.shape.dims[2] if content.shape.rank == 3 else 1 if content.shape.rank == 2 else None, height, width))
