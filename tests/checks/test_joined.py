from __future__ import annotations

import pytest

from checker.checks import joined
from tests.checks.support import article, fixed, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund is a critic. The criticLund has died.", ["criticLund"]),
        ("The novelistLund has died, and Lund it was who sang.", ["novelistLund"]),
        ("They came fromTrask, and to Trask they went.", ["fromTrask"]),
        ("Lund spoke. SpokesmanLund was calm, said a spokesman.", ["SpokesmanLund"]),
    ],
)
def test_flags_words_run_together(text: str, expected: list[str]) -> None:
    assert flagged(joined, article(text)) == expected


def test_a_name_of_the_knowledge_needs_no_second_place() -> None:
    text = "At the press conferenceLund spoke."
    assert flagged(joined, article(text)) == []
    assert flagged(joined, article(text, names=("lund",))) == ["conferenceLund"]


@pytest.mark.parametrize(
    "text",
    [
        "The iPhone, the eBay app and YouTube are sold. Phone, Bay and Tube.",
        "McDonald, DeSantis, FitzGerald and LaGuardia. Donald, Santis, Gerald, Guardia.",
        "They flew with easyJet twice. The easyJet crew and the Jet were late; so easy.",
        "The airAsia crew flew over Asia.",
        "JavaScript and WhatsApp run. A Script and an App.",
        "The BlackRock fund is black. Rock on.",
        "Call getName or set idName. The Name of the person.",
        "Write to critic.Lund@trask.example, Lund says.",
        "The xyzzyLund is no word, Lund says.",
        "The EastTrask paper is old. East and Trask.",
    ],
)
def test_leaves_brands_and_code(text: str) -> None:
    assert flagged(joined, article(text)) == []


def test_suggests_two_words() -> None:
    assert fixed(joined, article("Lund: the criticLund has died.")) == "Lund: the critic Lund has died."
