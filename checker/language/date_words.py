"""The words and numbers of dates: months, weekdays, days, years."""

from __future__ import annotations

from checker.language.tokens import Token
from checker.language.words import word_list

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

FIRST_YEAR, LAST_YEAR = 1000, 2100  # a bare number outside is no year
RECENT_YEARS = range(1900, 2100)


def is_name(token: Token) -> bool:
    """Whether a month or weekday is written as one: "may" and "Sun" are words too."""
    if not token.is_capitalised:
        return False
    return len(token.key) > 3 or token.text.endswith(".") or token.key in MONTHS


def day_number(token: Token) -> int | None:
    """The day that "7" or "7th" may be."""
    digits = token.text.rstrip("stndrh")
    if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31:
        return int(digits)
    return None


def year_number(token: Token) -> int | None:
    """The year that a number of four digits may be."""
    if len(token.text) == 4 and token.text.isdecimal() and FIRST_YEAR <= int(token.text) <= LAST_YEAR:
        return int(token.text)
    return None


def is_quantity(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number counts or measures what follows: "2000 people", "May 15 percent"."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.text in ("%", "°", ":", "€", "£"):
        return True
    return following.key in word_list("measured") or (at > 0 and tokens[at - 1].text in ("$", "€", "£"))


def counts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number of four digits rather counts the plural after it, "1500 fans", "1200 to 1500 fans".

    Never for a recent year that is no round number: "the winner of 2008 elections".
    """
    if at + 1 >= len(tokens) or (int(tokens[at].text) in RECENT_YEARS and int(tokens[at].text) % 100):
        return False
    following = tokens[at + 1]
    if following.key in ("to", "and", "or", "-"):
        other = at + 2
        joined = other < len(tokens) and year_number(tokens[other]) is not None
        return joined and (is_quantity(tokens, other) or counts(tokens, other))
    return following.text.islower() and following.key.endswith("s") and following.key not in word_list("function_words")
