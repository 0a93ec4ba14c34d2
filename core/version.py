"""The program's version, written into every review object (``made.version``)."""

VERSION = "0.1.0"
