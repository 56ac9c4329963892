"""An article as the checks see it: the document, its sentences and quotations, and what they mention and claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol

from checker.document.model import Document, Segment
from checker.findings import ArticleEvidence
from checker.knowledge.model import Entity, Fact, Name, NameForm, Relation
from checker.language.quotations import Quotations
from checker.language.tokens import Sentence
from checker.text import Span
from checker.values import DateRange

Manner = Literal["stated", "quoted", "negated", "former", "acting", "elect", "deputy", "planned", "doubtful"]
Outcome = Literal["supported", "contradicted", "unknown"]


class Knowledge(Protocol):
    """What a run may ask of the compiled knowledge. Every answer is in a fixed order."""

    def names(self, keys: list[str]) -> dict[str, tuple[Name, ...]]:
        """The names whose folded text is one of the keys; keys without a name are left out."""
        ...

    def longest(self, first_words: list[str]) -> dict[str, int]:
        """For each folded word that some name begins with: the number of words in the longest such name."""
        ...

    def near(self, hints: list[str]) -> tuple[Name, ...]:
        """House names and variants of several words that share one of the hints (see knowledge/hints.py)."""
        ...

    def entity(self, entity_id: str) -> Entity:
        """Raises KeyError for an id that is not known."""
        ...

    def posts(self, title: str, scope: str | None) -> tuple[str, ...]:
        """The posts with this title entity; with a scope, only those of that scope."""
        ...

    def facts_of(self, subject: str, relation: str) -> tuple[Fact, ...]: ...

    def facts_about(self, value: str, relation: str) -> tuple[Fact, ...]: ...

    def relation(self, relation_id: str) -> Relation: ...

    def source_title(self, source_id: str) -> str: ...


class Post(NamedTuple):
    """A title, and what it is the title of where the words say so ("Ukraine's prime minister").

    `titles` and `scopes` are entity ids. `title_at` and `scope_at` are token ranges, both ends included. `modifiers`
    are the manners of the words that change how the post is held ("former", "acting").
    """

    titles: tuple[str, ...]
    scopes: tuple[str, ...]
    title_at: tuple[int, int]
    scope_at: tuple[int, int] | None
    modifiers: tuple[str, ...]


class Mention(NamedTuple):
    """Words that name something: `readings` are the entity ids they can mean.

    `first` and `last` are token indexes in the sentence, both included. `form` is the weakest claim of the words to
    the name. Mentions of a post say how they are put together; they may have no readings, where no such post is on
    record.
    """

    type: str
    first: int
    last: int
    readings: tuple[str, ...]
    form: NameForm
    post: Post | None = None


class Claim(NamedTuple):
    """What a sentence says: subject, relation, value, and how it is said.

    `dates` are the dates the claim may be about, the article's own among them; empty if the article has none.
    """

    relation: str
    sentence: int  # index into Article.sentences
    subject: Mention
    value: Mention
    manner: Manner
    dates: tuple[DateRange, ...]


class Verdict(NamedTuple):
    """How a claim fares, and the facts that decide it."""

    claim: Claim
    outcome: Outcome
    facts: tuple[Fact, ...] = ()


class UnknownName(NamedTuple):
    """Capitalised words from `first` to `last`, both included. `initial`: a sentence begins with them."""

    sentence: int
    first: int
    last: int
    keys: tuple[str, ...]
    initial: bool


class Names(NamedTuple):
    """The unknown names of an article and how often it has each word with and without a capital.

    `runs` are three and more capitalised words side by side that no single mention covers. `introduced` are the words
    that some longer unknown name ends with.
    """

    unknown: tuple[UnknownName, ...] = ()
    runs: tuple[UnknownName, ...] = ()
    capitalised: Mapping[str, int] = {}
    lower: frozenset[str] = frozenset()
    introduced: frozenset[str] = frozenset()


class Article(NamedTuple):
    """The reading of one document. `quotations` has one entry for each segment, `mentions` one for each sentence."""

    document: Document
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotations, ...]
    knowledge: Knowledge
    mentions: tuple[tuple[Mention, ...], ...] = ()
    names: Names = Names()
    verdicts: tuple[Verdict, ...] = ()

    def segment_of(self, sentence: Sentence) -> Segment:
        return self.document.segments[sentence.segment]

    def span(self, sentence: Sentence, first: int, last: int) -> Span:
        """The source range of the tokens from `first` to `last`, both included."""
        tokens = sentence.tokens
        return self.segment_of(sentence).to_source(tokens[first].start, tokens[last].end)

    def text(self, span: Span) -> str:
        return self.document.source.text[span.start : span.end]

    def quoted(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether the tokens stand between quotation marks."""
        tokens = sentence.tokens
        return self.quotations[sentence.segment].covers(tokens[first].start, tokens[last].end)

    def evidence(self, span: Span) -> ArticleEvidence:
        """A place of this article that speaks against another."""
        return ArticleEvidence(self.text(span), span)
