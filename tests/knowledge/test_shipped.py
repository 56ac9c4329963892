"""The shipped knowledge, asked dated questions whose answers were written independently of its files."""

from __future__ import annotations

import pytest

from checker.knowledge.open import open_knowledge
from checker.knowledge.store import Store
from checker.shipped import shipped
from checker.values import Answer, parse_date


@pytest.fixture(scope="module")
def knowledge() -> Store:
    return open_knowledge([shipped("knowledge")])


def holders(knowledge: Store, post: str, when: str) -> set[str]:
    return {
        knowledge.entity(fact.subject).name
        for fact in knowledge.facts_about(post, "holds")
        if fact.period.includes(parse_date(when)) is Answer.YES
    }


@pytest.mark.parametrize(
    ("post", "when", "name"),
    [
        ("post/japan/prime-minister", "2008-03-01", "Yasuo Fukuda"),
        ("post/japan/prime-minister", "2022-06-01", "Fumio Kishida"),
        ("post/italy/prime-minister", "2012-06-01", "Mario Monti"),
        ("post/italy/president", "2010-06-01", "Giorgio Napolitano"),
        ("post/france/president", "2006-06-01", "Jacques Chirac"),
        ("post/france/president", "2014-06-01", "François Hollande"),
        ("post/germany/chancellor", "2010-06-01", "Angela Merkel"),
        ("post/germany/president", "2011-06-01", "Christian Wulff"),
        ("post/united-kingdom/prime-minister", "2008-06-01", "Gordon Brown"),
        ("post/united-kingdom/prime-minister", "2022-10-01", "Liz Truss"),
        ("post/russia/president", "2010-06-01", "Dmitry Medvedev"),
        ("post/russia/prime-minister", "2010-06-01", "Vladimir Putin"),
        ("post/ukraine/president", "2012-06-01", "Viktor Yanukovych"),
        ("post/ukraine/prime-minister", "2019-12-01", "Oleksiy Honcharuk"),
        ("post/united-states/president", "2005-06-01", "George W. Bush"),
        ("post/united-states/president", "2025-06-01", "Donald Trump"),
        ("post/united-states/secretary-of-state", "2014-06-01", "John Kerry"),
        ("post/united-states/vice-president", "2018-06-01", "Mike Pence"),
        ("post/united-nations/secretary-general", "2010-06-01", "Ban Ki-moon"),
        ("post/nato/secretary-general", "2012-06-01", "Anders Fogh Rasmussen"),
        ("post/european-commission/president", "2007-06-01", "José Manuel Durão Barroso"),
        ("post/european-central-bank/president", "2015-06-01", "Mario Draghi"),
        ("post/international-monetary-fund/managing-director", "2015-06-01", "Christine Lagarde"),
        ("post/world-health-organization/director-general", "2021-06-01", "Tedros Adhanom Ghebreyesus"),
        ("post/china/president", "2005-06-01", "Hu Jintao"),
        ("post/china/prime-minister", "2018-06-01", "Li Keqiang"),
        ("post/india/prime-minister", "2009-06-01", "Manmohan Singh"),
        ("post/south-korea/president", "2010-06-01", "Lee Myung-bak"),
        ("post/brazil/president", "2020-06-01", "Jair Bolsonaro"),
        ("post/brazil/president", "2024-06-01", "Luiz Inácio Lula da Silva"),
        ("post/argentina/president", "2009-06-01", "Cristina Fernández de Kirchner"),
        ("post/mexico/president", "2025-06-01", "Claudia Sheinbaum"),
        ("post/canada/prime-minister", "2010-06-01", "Stephen Harper"),
        ("post/australia/prime-minister", "2011-06-01", "Julia Gillard"),
        ("post/turkey/president", "2010-06-01", "Abdullah Gül"),
        ("post/israel/prime-minister", "2022-08-01", "Yair Lapid"),
        ("post/iran/president", "2008-06-01", "Mahmoud Ahmadinejad"),
        ("post/egypt/president", "2013-01-01", "Mohamed Morsi"),
        ("post/south-africa/president", "2012-06-01", "Jacob Zuma"),
        ("post/georgia/president", "2009-06-01", "Mikheil Saakashvili"),
        ("post/kazakhstan/president", "2015-06-01", "Nursultan Nazarbayev"),
        ("post/poland/prime-minister", "2010-06-01", "Donald Tusk"),
        ("post/greece/prime-minister", "2015-05-01", "Alexis Tsipras"),
        ("post/spain/prime-minister", "2023-06-01", "Pedro Sánchez"),
        ("post/catholic-church/pope", "2008-06-01", "Pope Benedict XVI"),
    ],
)
def test_who_held_it(knowledge: Store, post: str, when: str, name: str) -> None:
    assert holders(knowledge, post, when) == {name}


@pytest.mark.parametrize(
    ("country", "when", "capital"),
    [
        ("kazakhstan", "2020-01-01", "Nur-Sultan"),
        ("kazakhstan", "2023-01-01", "Astana"),
        ("australia", "2020-01-01", "Canberra"),
        ("united-states", "2020-01-01", "Washington, D.C."),
        ("myanmar", "2004-01-01", "Yangon"),
        ("nigeria", "2020-01-01", "Abuja"),
    ],
)
def test_the_capital(knowledge: Store, country: str, when: str, capital: str) -> None:
    facts = knowledge.facts_of(f"country/{country}", "capital")
    current = [fact for fact in facts if fact.period.includes(parse_date(when)) is Answer.YES]
    assert [knowledge.entity(fact.value).name for fact in current] == [capital]


@pytest.mark.parametrize(
    ("key", "entities"),
    [
        ("georgia", {"country/georgia"}),
        ("congo", set()),
        ("kiev", {"city/kyiv"}),
        ("dnieper", {"river/dnipro"}),
        ("burma", {"country/myanmar"}),
        ("george bush", {"person/george-h-w-bush", "person/george-w-bush"}),
    ],
)
def test_what_a_name_can_mean(knowledge: Store, key: str, entities: set[str]) -> None:
    assert {name.entity for name in knowledge.names([key]).get(key, ())} == entities
