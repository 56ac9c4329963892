"""Claims: what the article says, how it says it, and about which time. Nothing here asks whether it is true."""

from __future__ import annotations

from checker.article import Article, Claim, Manner
from checker.language.dates import date_mentions
from checker.language.tokens import Sentence
from checker.language.words import word_list, word_table
from checker.patterns import Match, Node, find
from checker.values import DateRange, day

# What weighs most comes first: a former acting president is former.
_MANNERS: tuple[Manner, ...] = ("negated", "doubtful", "planned", "elect", "deputy", "former", "acting")


def extract(article: Article, patterns: Node) -> tuple[Claim, ...]:
    """The claims of an article, by place, each once."""
    dates = _Dates(article)
    claims: dict[tuple[object, ...], Claim] = {}
    for index, sentence in enumerate(article.sentences):
        if len(article.mentions[index]) < 2:
            continue
        for match in find(patterns, sentence, article.mentions[index]):
            if _belongs_to_next(sentence, match):
                continue
            manner = _manner(article, index, match)
            claim = Claim(match.relation, index, match.subject, match.value, manner, dates.of_claim(index, manner))
            claims.setdefault((match.relation, index, match.subject, match.value), claim)
    return tuple(claims.values())


def _belongs_to_next(sentence: Sentence, match: Match) -> bool:
    """Whether the title is that of the name right after it: "Ada Quill, President Otto Moss" in a list."""
    value, tokens = match.value, sentence.tokens
    if value.post is None or match.subject.first > value.first or value.last + 1 >= len(tokens):
        return False
    following = tokens[value.last + 1]
    return following.is_word and following.is_capitalised and following.key not in word_list("function_words")


def _manner(article: Article, index: int, match: Match) -> Manner:
    sentence = article.sentences[index]
    said: set[str] = set()
    for mention in (match.subject, match.value):
        if mention.post:
            said.update(mention.post.modifiers)
    inside = {token for mention in (match.subject, match.value) for token in range(mention.first, mention.last + 1)}
    table = word_table("claim_manners")
    for token in range(match.first, match.last + 1):
        if token not in inside and sentence.tokens[token].key in table:
            said.add(table[sentence.tokens[token].key])
    for manner in _MANNERS:
        if manner in said:
            return manner
    return "quoted" if article.quoted(sentence, match.first, match.last) else "stated"


class _Dates:
    """The dates that each sentence names, as far as they can be resolved; looked for when first asked."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.found: dict[int, tuple[DateRange, ...]] = {}

    def named_in(self, index: int) -> tuple[DateRange, ...]:
        if index not in self.found:
            named = date_mentions(self.article.sentences[index], self.article.document.date)
            self.found[index] = tuple(mention.resolved for mention in named if mention.resolved is not None)
        return self.found[index]

    def of_claim(self, index: int, manner: Manner) -> tuple[DateRange, ...]:
        """The dates that a claim can be about: the article's, and those that its paragraph has named so far.

        A claim about the past is about the dates in its own sentence, if there are any.
        """
        if manner == "former":
            return self.named_in(index)
        article = self.article
        segment = article.sentences[index].segment
        named: list[DateRange] = [day(article.document.date)] if article.document.date else []
        first = index
        while first > 0 and article.sentences[first - 1].segment == segment:
            first -= 1
        for sentence in range(first, index + 1):
            named += self.named_in(sentence)
        return tuple(dict.fromkeys(named))
