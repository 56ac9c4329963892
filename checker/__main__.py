"""`python -m checker` is `factlint`."""

from checker.cli import main

main()
