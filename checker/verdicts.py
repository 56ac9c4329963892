"""Verdicts: each claim held against the knowledge at its dates.

Every reading is tried, and the charitable one wins: a claim is contradicted only if each reading of it is, at every
date that it can be about. What the knowledge says nothing about is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from checker.article import Claim, Knowledge, Verdict
from checker.knowledge.model import Fact, Relation
from checker.values import Answer, DateRange

WELL_KNOWN = 20  # a title with so many posts on record is recorded for most of those who have one

_JUDGED = frozenset({"stated", "quoted"})


def judge(claim: Claim, knowledge: Knowledge) -> Verdict:
    """The verdict on one claim, with the facts that decide it."""
    relation = knowledge.relation(claim.relation)
    support = _support(claim, relation, knowledge)
    if support:
        return Verdict(claim, "supported", support)
    against: tuple[Fact, ...] = ()
    if claim.manner in _JUDGED and (claim.dates or not relation.dated):
        against = _against_all(claim, relation, knowledge)
    elif claim.manner == "former":
        against = _never(claim, relation, knowledge)
    return Verdict(claim, "contradicted" if against else "unknown", against)


def _support(claim: Claim, relation: Relation, knowledge: Knowledge) -> tuple[Fact, ...]:
    """Facts that say the same for some reading at some date that the claim can be about."""
    return tuple(
        fact
        for subject in claim.subject.readings
        for fact in knowledge.facts_of(subject, relation.id)
        if fact.value in claim.value.readings and _fits(fact, claim, relation)
    )


def _fits(fact: Fact, claim: Claim, relation: Relation) -> bool:
    if not relation.dated:
        return True
    if claim.manner == "former" and not claim.dates:
        return True
    return any(fact.period.includes(when) is not Answer.NO for when in claim.dates)


def _against_all(claim: Claim, relation: Relation, knowledge: Knowledge) -> tuple[Fact, ...]:
    """Facts against every reading; none if a single reading stands unopposed."""
    if not claim.subject.readings:
        return ()
    against: list[Fact] = []
    if claim.value.readings:
        for subject, value in product(claim.subject.readings, claim.value.readings):
            facts = _against(subject, value, claim, relation, knowledge)
            if not facts:
                return ()
            against += [fact for fact in facts if fact not in against]
    else:
        for subject in claim.subject.readings:
            others = _other_post(subject, claim, relation, knowledge)
            if not others:
                return ()
            against += others
    return tuple(against)


def _against(subject: str, value: str, claim: Claim, relation: Relation, knowledge: Knowledge) -> tuple[Fact, ...]:
    """Facts against one reading: somebody else at every date, or something else that rules this out."""
    facts: list[Fact] = []
    if "value-of-subject" in relation.exclusive:
        facts += _elsewhere(
            (fact for fact in knowledge.facts_of(subject, relation.id) if fact.value != value), claim, relation
        )
    if not facts and claim.value.post:
        facts += _other_post(subject, claim, relation, knowledge)
    if not facts and "subject-of-value" in relation.exclusive and _names_one_value(claim):
        known_person = knowledge.facts_of(subject, relation.id)
        if known_person and _surely_meant(claim, subject, value, knowledge):
            facts += _elsewhere(
                (fact for fact in knowledge.facts_about(value, relation.id) if fact.subject != subject), claim, relation
            )
    return tuple(facts)


def _names_one_value(claim: Claim) -> bool:
    return claim.value.post is None or bool(claim.value.post.scopes)


def _surely_meant(claim: Claim, subject: str, value: str, knowledge: Knowledge) -> bool:
    """A surname alone means this person only where the post is one of the same scope."""
    if claim.subject.form not in ("surname", "weak"):
        return True
    scope = knowledge.entity(value).of
    held = knowledge.facts_of(subject, claim.relation)
    return any(knowledge.entity(fact.value).of == scope for fact in held)


def _elsewhere(facts: Iterable[Fact], claim: Claim, relation: Relation) -> list[Fact]:
    """Facts that fill every date of the claim; none if some date is left open."""
    candidates = list(facts)
    if not relation.dated:
        return candidates
    found: list[Fact] = []
    for when in claim.dates:
        here = [fact for fact in candidates if fact.period.includes(when) is Answer.YES]
        if not here:
            return []
        found += [fact for fact in here if fact not in found]
    return found


def _other_post(subject: str, claim: Claim, relation: Relation, knowledge: Knowledge) -> list[Fact]:
    """What the person holds instead, where the title cannot be held beside it.

    Only for titles that are on record everywhere: a post that the knowledge has not heard of may well exist.
    """
    post = claim.value.post
    if post is None:
        return []
    if not all(len(knowledge.posts(title, None)) >= WELL_KNOWN for title in post.titles):
        return []
    held = knowledge.facts_of(subject, relation.id)
    if any(fact.value in claim.value.readings and _may_hold(fact, claim.dates) for fact in held):
        return []
    others = []
    for fact in held:
        other = knowledge.entity(fact.value)
        same_scope = not post.scopes or other.of in post.scopes
        other_scope = other.title in post.titles and other.of not in post.scopes
        if same_scope or other_scope:
            others.append(fact)
    return _elsewhere(others, claim, relation)


def _may_hold(fact: Fact, dates: tuple[DateRange, ...]) -> bool:
    return any(fact.period.includes(when) is not Answer.NO for when in dates)


def _never(claim: Claim, relation: Relation, knowledge: Knowledge) -> tuple[Fact, ...]:
    """Facts against a claim about the past: the same title, but of something else, and never of this."""
    post, readings = claim.value.post, claim.value.readings
    if post is None or not post.scopes or len(claim.subject.readings) != 1:
        return ()
    held = knowledge.facts_of(claim.subject.readings[0], relation.id)
    if any(fact.value in readings for fact in held):
        return ()
    if claim.dates and not readings:
        return tuple(_other_post(claim.subject.readings[0], claim, relation, knowledge))
    return tuple(fact for fact in held if knowledge.entity(fact.value).title in post.titles) if readings else ()
