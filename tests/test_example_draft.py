"""The draft that comes with factlint: each class of damage is found in it, and nothing else."""

from __future__ import annotations

from checker.engine import check, load_library
from checker.shipped import shipped
from checker.text import read_source

EXPECTED = [
    ("share-links", "Share this article"),
    ("office-at-date", "Prime Minister"),
    ("caption-furniture", "image source,Port"),
    ("echoed-name", "Taras Holub (Taras Holub)"),
    ("mixed-spelling", "Odessa"),
    ("weekday-date", "Wednesday, August 12"),
    ("joined-words", "reporterHolub"),
    ("wide-punctuation", "："),
    ("stop-in-sentence", "fast. for"),
    ("near-name", "Merkl"),
    ("office-at-date", "prime minister"),
    ("unpaired-quote", "“I have nothing against barley, said Ioana Petrescu, who keeps the inn."),
    ("garbled-name", "Ermail"),
    ("paragraph-cut-off", "pelicans would be"),
]


def test_each_class_of_damage_is_found_and_nothing_else() -> None:
    library = load_library([shipped("rules")], [shipped("knowledge")])
    report = check(read_source(shipped("examples") / "draft.md", "draft.md"), library)
    assert [(finding.rule, finding.text) for finding in report.findings] == EXPECTED
