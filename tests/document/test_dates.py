"""The date that an article is checked at."""

from __future__ import annotations

from datetime import date

import pytest

from checker.document.dates import parse_day
from checker.document.read import read_document
from checker.text import Source

LONG = "The whole town was on its feet when the news came in from the north, and stayed up."


def read_date(text: str, name: str = "draft.txt", as_of: date | None = None) -> str | None:
    found = read_document(Source(name, text), as_of).date
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-03-01T10:00:00Z", "2018-03-01"),
        ("1 March 2018", "2018-03-01"),
        ("1st Mar. 2018", "2018-03-01"),
        ("Thursday, March 1, 2018", "2018-03-01"),
        ("SEPT 1 2018", "2018-09-01"),
        ("from 2 March 2018 to March 1, 2017", "2018-03-02"),
        ("2018-02-30", None),
        ("March 2018", None),
        ("12018-03-011", None),
    ],
)
def test_the_first_full_date_counts(text: str, day: str | None) -> None:
    found = parse_day(text)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    "lines",
    [
        "Published: 1 March 2018, 10:00 GMT",
        "Thursday, March 1, 2018",
        "date 2018-03-01 3 hours ago",
        "Last updated on 1 March 2018",
        "By Ada Quill, March 1, 2018",
        f"MARROW, March 1, 2018 – {LONG}",
        f"Marrow (1 March 2018) — {LONG}",
        f"MARROW, March 1, 2018 (Agency) {LONG}",
    ],
)
def test_a_date_line_or_dateline_dates_the_article(lines: str) -> None:
    assert read_date(f"A town awake\n\n{lines}\n\n{LONG}") == "2018-03-01"


@pytest.mark.parametrize(
    "text",
    [
        f"She was born on March 1, 1928. {LONG}",
        f"On 1 March 1928 – the day of the flood – it rained. {LONG}",
        "The fair of 1 March 1928",
        "It ended on 1 March 1928.",
        "March 1, 1928: a day that nobody will forget",
        f"{LONG} MARROW, March 1, 1928 – {LONG}",
    ],
)
def test_a_date_in_the_story_does_not(text: str) -> None:
    assert read_date(text) is None
    assert read_date(f"A town awake\n\n{text}\n\n{LONG}") is None


def test_what_the_user_says_goes_first_and_the_files_name_last() -> None:
    dated = "---\ndate: 2018-03-01\n---\n\nDate: 2 March 2018\n"
    assert read_date(dated, "2018-03-03.md", date(2018, 3, 4)) == "2018-03-04"
    assert read_date(dated, "2018-03-03.md") == "2018-03-01"
    assert read_date("Date: 2 March 2018\n", "2018-03-03.txt") == "2018-03-02"
    assert read_date(LONG, "drafts/2018-03-03-town.txt") == "2018-03-03"
    assert read_date(LONG, "2018-03-03/town.txt") is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2018-03-01T10:00">',
        '<META NAME="date" CONTENT="1 March 2018">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2018-03-01"}]}</script>',
        '<script type="application/ld+json">{"headline": "A </b> & B", "datePublished": "2018-03-01"}</script>',
        '<time datetime="2018-03-01">today</time>',
    ],
)
def test_a_page_states_its_date(head: str) -> None:
    assert read_date(f"<html><head>{head}</head><p>{LONG}</p>", "draft.html") == "2018-03-01"


def test_broken_metadata_are_no_date() -> None:
    scripts = "".join(
        f'<script type="application/ld+json">{broken}</script>' for broken in ('{"datePublished": ', "[" * 100_000)
    )
    assert read_date(f'{scripts}<meta name="date" content="soon"><p>{LONG}</p>', "draft.html") is None
