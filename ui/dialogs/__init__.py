"""Dialogs: each a function that asks and returns the answer. Buttons carry the program's own words, since Qt's
Arabic calls Discard by the word for a rejected suggestion."""
