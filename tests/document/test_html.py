"""HTML."""

from __future__ import annotations

import pytest

from checker.document.build import LEFT_OUT
from checker.document.html import read_html


def read(text: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in read_html(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<title>Town</title><h1>A town awake</h1><p>It rained.</p>",
         [("title", "Town"), ("title", "A town awake"), ("paragraph", "It rained.")]),
        ("<h2>Later</h2><p>It <b>rai</b>ned<br>here.", [("heading", "Later"), ("paragraph", "It rained\nhere.")]),
        ("<ul><li>one<li>two</ul>three", [("item", "one"), ("item", "two"), ("paragraph", "three")]),
        ("<ul><li><p>one</p></li></ul>", [("item", "one")]),
        ("<blockquote><p>one</p></blockquote>two", [("quote", "one"), ("paragraph", "two")]),
        ("<table><tr><th>a<td>b</table>c", [("cell", "a"), ("cell", "b"), ("paragraph", "c")]),
        ("<figure><img alt='x'><figcaption>A dog</figcaption></figure>", [("caption", "A dog")]),
        ("<p>It <code>rained</code > here.", [("paragraph", f"It {LEFT_OUT} here.")]),
        ("<p>It <code/> rained.", [("paragraph", "It  rained.")]),
        ("<p>It <code>rained</p><p>It <code>snowed</code>.",
         [("paragraph", f"It {LEFT_OUT}"), ("paragraph", f"It {LEFT_OUT}.")]),
        ("<p>It <code>rained</p><p>It snowed.", [("paragraph", "It rained"), ("paragraph", "It snowed.")]),
        ("<pre>never closed <p>It rained.", [("paragraph", "never closed"), ("paragraph", "It rained.")]),
        ("<svg><svg></svg>It rained.", [("paragraph", "It rained.")]),
        ("<pre>no <code>no</code> no</pre>It rained.", [("paragraph", "It rained.")]),
        ("<p>It rained.<button>Share</button>", [("paragraph", "It rained."), ("paragraph", "Share")]),
        ("<p>It <svg><title>x</title></svg>rained.", [("paragraph", "It rained.")]),
        ("<script>no()</script><style>p {}</style><p>It rained.", [("paragraph", "It rained.")]),
        ("<p>It<!-- no --> rained &amp; &ldquo;snowed&rdquo; &#8212; &#x1F600;",
         [("paragraph", "It rained & “snowed” — 😀")]),
        (f"<p>It &#{'9' * 5000}; rained.", [("paragraph", f"It &#{'9' * 5000}; rained.")]),
        ("<p>Ada &amp Co, 3 < 4", [("paragraph", "Ada & Co, 3 < 4")]),
        ("\ufeffIt rained.", [("paragraph", "It rained.")]),
        ("\ufeff<p>It rained.</p>", [("paragraph", "It rained.")]),
        ("<p>It rained.</p></li></div></p>", [("paragraph", "It rained.")]),
        ("<p>It rained. <a href='x", [("paragraph", "It rained. <a href='x")]),
        ("<p>It rained. <!-- never closed", [("paragraph", "It rained. <!-- never closed")]),
        ("", []),
        ("\ufeff", []),
    ],
)  # fmt: skip
def test_a_reader_sees_the_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
