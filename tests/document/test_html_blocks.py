"""HTML within Markdown."""

from __future__ import annotations

import pytest

from checker.document.html_blocks import hidden


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- b --> c", ["<!-- b -->"]),
        ("<!-- a > b\n\nc -->", ["<!-- a > b\n\nc -->"]),
        ("<SCRIPT src='a'>b</Script > c", ["<SCRIPT src='a'>b</Script >"]),
        ("<pre>a <!-- b --> c</pre>", ["<pre>a <!-- b --> c</pre>"]),
        (
            "<style>a</style><?b?><![CDATA[c]]><!DOCTYPE d>",
            ["<style>a</style>", "<?b?>", "<![CDATA[c]]>", "<!DOCTYPE d>"],
        ),
        ("<!-- a <pre>b</pre> c", ["<pre>b</pre>"]),
        ("<!-- a <!-- b", []),
        ("<pretty>a</pretty> <b>c</b> 1 <! 2>", []),
        ("", []),
    ],
)
def test_what_is_closed_is_hidden(text: str, expected: list[str]) -> None:
    around = f"--> {text} -->"
    assert [around[start:end] for start, end in hidden(around, 4, len(around) - 4)] == expected
