"""Claims that contradict the knowledge, or another claim of the same article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article, Claim, Mention, Verdict
from checker.findings import Flag, Suggestion
from checker.knowledge.model import Fact
from checker.wording import evidence, like, phrase

KIND = "relation"
VALUES = ("subject", "said", "known", "date")


class Options(NamedTuple):
    """`relation` is the id of the relation; `says` are the ways in which an article says it (see patterns.py)."""

    relation: str
    says: tuple[str, ...]


def relations(options: Options) -> tuple[str, ...]:
    """The relations that the knowledge must have."""
    return (options.relation,)


def check(article: Article, options: Options) -> Iterator[Flag]:
    verdicts = [verdict for verdict in article.verdicts if verdict.claim.relation == options.relation]
    for verdict in verdicts:
        if verdict.outcome == "contradicted":
            yield _against_knowledge(article, verdict)
    yield from _against_each_other(article, options.relation, verdicts)


def _against_knowledge(article: Article, verdict: Verdict) -> Flag:
    claim = verdict.claim
    wrong, replacement = _correction(article, verdict)
    span = article.span(article.sentences[claim.sentence], *wrong)
    subject = _words(article, claim, claim.subject)
    known = "; ".join(dict.fromkeys(phrase(article, fact) for fact in verdict.facts[:2]))
    suggestions: tuple[Suggestion, ...] = ()
    if replacement:
        suggestions = (Suggestion(like(article.text(span), replacement), span, known),)
    return Flag(
        span,
        {"subject": subject, "said": _words(article, claim, claim.value), "known": known, "date": _date(claim)},
        f"{claim.relation}|{','.join(claim.subject.readings)}|{','.join(_meant(claim.value))}",
        tuple(evidence(article, fact) for fact in verdict.facts),
        suggestions,
        softened=claim.manner == "quoted",
    )


def _meant(mention: Mention) -> tuple[str, ...]:
    """What the words name, even where no such post is on record."""
    if mention.post and not mention.readings:
        return (*mention.post.titles, *mention.post.scopes)
    return mention.readings


def _correction(article: Article, verdict: Verdict) -> tuple[tuple[int, int], str]:
    """The token range of the wrong words, and what should stand there ("" if that cannot be said)."""
    claim, knowledge = verdict.claim, article.knowledge
    mention = claim.value
    written = mention.post
    if written is None:
        own = [fact for fact in verdict.facts if fact.subject in claim.subject.readings]
        is_entity = bool(own) and "/" in own[0].value
        replacement = knowledge.entity(own[0].value).name if is_entity else own[0].value if own else ""
        return (mention.first, mention.last), replacement
    own = _held(article, verdict)
    for fact in own:
        post = knowledge.entity(fact.value)
        if post.title and (not written.scopes or post.of in written.scopes):
            return written.title_at, knowledge.entity(post.title).name
    for fact in own:
        post = knowledge.entity(fact.value)
        if post.title in written.titles and post.of and written.scope_at:
            return written.scope_at, _scope_name(article, claim.sentence, written.scope_at, post.of)
    return written.title_at, _as_former(article, verdict)


def _held(article: Article, verdict: Verdict) -> list[Fact]:
    """What the person held at the dates of the claim, from the verdict's own facts first."""
    claim = verdict.claim
    facts = [fact for fact in verdict.facts if fact.subject in claim.subject.readings]
    for subject in claim.subject.readings:
        for fact in article.knowledge.facts_of(subject, claim.relation):
            if fact not in facts and any(fact.period.includes(when).value == "yes" for when in claim.dates):
                facts.append(fact)
    return facts


def _as_former(article: Article, verdict: Verdict) -> str:
    """The title with "former" before it, the title, where the person held the post and holds it no more."""
    claim = verdict.claim
    mention = claim.value
    assert mention.post is not None
    for subject in claim.subject.readings:
        for fact in article.knowledge.facts_of(subject, claim.relation):
            ended = fact.period.until and claim.dates and fact.period.until.last < claim.dates[0].first
            if fact.value in mention.readings and ended:
                sentence = article.sentences[claim.sentence]
                return "former " + article.text(article.span(sentence, *mention.post.title_at))
    return ""


def _scope_name(article: Article, sentence: int, at: tuple[int, int], scope: str) -> str:
    """The scope as an adjective where the draft has one, else its name."""
    entity = article.knowledge.entity(scope)
    drafted = [mention for mention in article.mentions[sentence] if (mention.first, mention.last) == at]
    if any(mention.form == "adjective" for mention in drafted):
        adjectives = [name.text for name in entity.names if name.form == "adjective"]
        return adjectives[0] if adjectives else entity.name
    return entity.name


def _against_each_other(article: Article, relation_id: str, verdicts: list[Verdict]) -> Iterator[Flag]:
    """Two claims that cannot both hold and that the knowledge does not decide; the later one is flagged."""
    exclusive = article.knowledge.relation(relation_id).exclusive
    open_claims = [v.claim for v in verdicts if v.outcome == "unknown" and v.claim.manner == "stated"]
    for index, claim in enumerate(open_claims):
        for earlier in open_claims[:index]:
            one_value = "value-of-subject" in exclusive and _same(claim.subject, earlier.subject)
            one_subject = "subject-of-value" in exclusive and _same(claim.value, earlier.value)
            if one_value and not _overlap(claim.value, earlier.value):
                here, there = claim.value, earlier.value
            elif one_subject and not _overlap(claim.subject, earlier.subject):
                here, there = claim.subject, earlier.subject
            else:
                continue
            yield _conflict(article, claim, here, earlier, there)
            break


def _same(one: Mention, other: Mention) -> bool:
    return len(one.readings) == 1 and one.readings == other.readings


def _overlap(one: Mention, other: Mention) -> bool:
    return not one.readings or not other.readings or bool(set(one.readings) & set(other.readings))


def _conflict(article: Article, claim: Claim, here: Mention, earlier: Claim, there: Mention) -> Flag:
    span = article.span(article.sentences[claim.sentence], here.first, here.last)
    other = article.span(article.sentences[earlier.sentence], there.first, there.last)
    return Flag(
        span,
        {
            "subject": _words(article, claim, claim.subject),
            "said": _words(article, claim, claim.value),
            "known": f"the article also says {article.text(other)}; nobody here can say which is right",
            "date": _date(claim),
        },
        f"{claim.relation}|{'|'.join(sorted((*here.readings, *there.readings)))}",
        (article.evidence(other),),
        (Suggestion(article.text(other), span, "as the article says elsewhere"),),
        softened=True,
    )


def _words(article: Article, claim: Claim, mention: Mention) -> str:
    return article.text(article.span(article.sentences[claim.sentence], mention.first, mention.last))


def _date(claim: Claim) -> str:
    return str(claim.dates[0]) if claim.dates else "any date"
