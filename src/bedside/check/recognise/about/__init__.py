"""Who is it about? A small model's opinion and the cues of a text, put together into a `Judgement`.

In come a reading's view and mentions, the post and the organisation's facts; out come the
mentions with their roles and a `Judgement` with the words that led to it. `understand` calls it
once a field.
"""
