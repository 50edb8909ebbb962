"""The moves of a post, one file a transition: who may, what refuses it, what it changes.

In comes a `Step` (a post, who moves it, and what they gave with it); `states.MOVES` lists them
all, and `review.moving.make` alone carries one out.
"""
