"""A small invented world, and knowledge made from text."""

from __future__ import annotations

from pathlib import Path

SOURCES = "- {id: almanac, title: The Almanac, url: 'https://almanac.example', licence: CC0-1.0, read: 2026-01-31}\n"
RELATIONS = """\
- id: holds
  subject: person
  value: post
  exclusive: [subject-of-value]
  dated: true
  phrase: "{subject} was {value}"
- {id: born, subject: [person], value: date}
- {id: inhabitants, subject: [city, country], value: number}
- {id: capital, subject: country, value: [city, town], exclusive: value-of-subject, dated: true}
- {id: motto, subject: country, value: text}
"""
ENTITIES = """\
- id: country/norland
  name: Norland
  adjectives: [Norlandic]
  plural: [Norlanders]
  facts:
    - {capital: city/marrow, from: 1950, source: almanac}
    - {motto: "No: ever", source: almanac}
- {id: city/marrow, name: Marrow, misspellings: [Marow], facts: [{inhabitants: 1250, source: [almanac]}]}
- {id: title/premier, name: prime minister, variants: [PM], plural: [prime ministers]}
- {id: post/norland/premier, name: Prime Minister of Norland, title: title/premier, of: country/norland}
- {id: post/premier, name: Premier, title: title/premier}
- id: person/ines-varga
  name: Inés Varga
  surname: Varga
  variants: [Inez Varga, I. Varga]
  weak: [Nessie]
  native: {xx: Инес}
  note: Invented.
  facts:
    - {holds: post/norland/premier, from: 2015-03, until: 2020-01-31, source: [almanac], note: by vote}
    - {holds: post/norland/premier, from: 2001, until: 2004, source: [almanac]}
    - {born: 1970-02-03, source: [almanac]}
"""


def write(folder: Path, **files: str) -> Path:
    """A knowledge folder with `NAME.yaml` for each text; sources and relations are there unless given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"sources": SOURCES, "relations": RELATIONS, **files}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
