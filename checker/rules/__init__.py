"""Rules: the YAML records that say what to look for, how it is said, and with which examples that is shown."""
