"""The written surface of a post: one pass turns a text into a `View`.

In comes any string; out come its normalised words, sentences, hashtags, handles and links, with
exact offsets back to the original. `recognise` calls it, once a field; it knows no meaning.
"""

from bedside.check.text.view import Hashtag, Sentence, View, Word

__all__ = ["Hashtag", "Sentence", "View", "Word"]
