"""Messages are cut out of the stream as they were put in, however it is cut into pieces on the way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tensorlint.lsp.framing import Framing

HEADERS = st.sampled_from([b"Content-Length: %d\r\n\r\n", b"content-length:%d\r\n\r\n", b"Content-Type: a; charset=utf-8\r\nContent-Length: %d\r\n\r\n"])
BODIES = st.binary(max_size=40) | st.just(b"\r\n\r\n") | st.just(b"Content-Length: 3\r\n\r\n")


@given(st.lists(st.tuples(HEADERS, BODIES), max_size=6), st.lists(st.integers(1, 30)))
def test_any_pieces_give_the_same_messages(sent: list[tuple[bytes, bytes]], sizes: list[int]) -> None:
    stream = b"".join(header % len(body) + body for header, body in sent)
    got: list[bytes] = []
    framing = Framing(got.append)
    for size in sizes:
        framing.feed(stream[:size])
        stream = stream[size:]
    framing.feed(stream)
    assert got == [body for _, body in sent]


def test_a_header_without_a_length_is_passed_over() -> None:
    got: list[bytes] = []
    Framing(got.append).feed(b"Content-Type: text\r\n\r\nContent-Length: 2\r\n\r\nok")
    assert got == [b"ok"]
