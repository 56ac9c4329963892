"""factlint: checks the facts of an article against a knowledge base and against the article itself."""

__version__ = "0.1.0"
