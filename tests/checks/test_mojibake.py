from __future__ import annotations

import pytest

from checker.checks import mojibake
from tests.checks.support import article, fixed, flagged


def misread(text: str, times: int = 1) -> str:
    """UTF-8 read as Windows-1252, with the five bytes that it lacks as Latin-1 has them."""
    for _ in range(times):
        text = "".join(
            bytes([byte]).decode("cp1252", "ignore") or bytes([byte]).decode("latin-1") for byte in text.encode()
        )
    return text


@pytest.mark.parametrize(
    "text",
    [
        "café",
        "Mühlhäuser",
        "Kaczyński",
        "Erdoğan",
        "it’s",
        "“Yes”",
        "5 – 6",
        "Київ",
        "£5",
        "20°",
        "😀",
        "Țăndărei",
        "voilà",
    ],
)
@pytest.mark.parametrize("times", [1, 2])
def test_suggests_what_was_written(text: str, times: int) -> None:
    whole = f"The note says {text} and ends."
    of = article(whole.replace(text, misread(text, times)))
    assert fixed(mojibake, of) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cafÃ© is shut.", ["cafÃ©"]),
        ("Mr SchrÃ¶der-KÃ¶pf left.", ["SchrÃ¶der-KÃ¶pf"]),
        ("Lech Kaczy\ufffdski left.", ["Kaczy\ufffdski"]),
        ("He said it\x92s late.", ["it\x92s"]),
        ("He said â€œnoâ€ and left.", ["â€œnoâ€"]),
    ],
)
def test_flags_the_word(text: str, expected: list[str]) -> None:
    assert flagged(mojibake, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The café in Mühldorf, “naïve”, £5 – 20°, 5 × 6.",
        "“CAFÉ” «voilà…» “OLÉ!” “HYVÄ” “Å” “IRMÃ”",
        "São Paulo, MARANHÃO, Âge, Ärger, Ñandú, Ångström, Þór, Ðuro",
        "É… È— À” Ü’s",
        "voilà “la”",
    ],
)
def test_leaves_accents(text: str) -> None:
    assert flagged(mojibake, article(text)) == []


def test_a_lost_character_has_no_fix() -> None:
    (flag,) = mojibake.check(article("Kaczy\ufffdski"), mojibake.Options())
    assert flag.suggestions == ()
