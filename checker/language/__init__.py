"""The English language: words, sentences, dates, numbers and quotations. Nothing about the world."""
