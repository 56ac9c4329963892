from __future__ import annotations

import pytest

from checker.checks import script
from tests.checks.support import article, fixed, flagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall was full. قالت The singer left the stage.", ["قالت"]),
        ("They met in the город centre of the town.", ["город"]),
        ("The agency 新华社 reported it on Monday.", ["新华社"]),
        ("The paper Новое время closed its office in Trask.", ["Новое время"]),
        ("The mаyor left.", ["mаyor"]),
    ],
)
def test_flags_words_of_another_script(text: str, expected: list[str]) -> None:
    assert flagged(script, article(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "WeChat (微信) is an app; in Ukrainian the city is Київ.",
        "Lviv, Львів, and the word Свобода means freedom.",
        "The banner read “Мир” in red, and the sign «Стоп» stood.",
        "Свобода means freedom in several languages.",
        "The angle α, 5 Ω, λ/2 and the letter я.",
        "Москва́ — это столица. Город большой, и река.",
        "Naïve café in Århus, Łódź and İzmir.",
        "The director Park Min 박민 sang.",
        "The hashtag #Свобода spread.",
    ],
)
def test_leaves_words_that_are_given_as_words(text: str) -> None:
    assert flagged(script, article(text)) == []


def test_suggests_latin_letters_for_lookalikes() -> None:
    assert fixed(script, article("The mаyоr left.")) == "The mayor left."
