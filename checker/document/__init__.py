"""Documents: a source's readable text in segments, each character mapped back to the source."""
