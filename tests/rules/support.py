"""Rules in YAML for the tests of this folder, a piece of which each case changes."""

from __future__ import annotations

EXAMPLES = """\
  examples:
    - {flag: "Boats pass [[the the]] lock.", fix: the}
    - {flag: "We met [[at at]] noon.", date: 2020-02-29}
    - {flag: "# A head\\n\\nThey rang [[twice twice]].", format: md}
    - {pass: "Boats pass the lock."}
    - {pass: "We met at noon."}
    - {pass: "They rang twice."}
"""
RULE = f"""\
- id: double
  title: A word stands twice
  kind: doubled
  category: text
  severity: error
  message: "'{{text}}' for {{fix}}"
{EXAMPLES}"""
PATTERN = RULE.replace("kind: doubled", "kind: pattern\n  match: [lock]").replace("id: double", "id: lock")
