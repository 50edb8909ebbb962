"""A page to try the engine on, and the documentation, on this machine only: `make up`.

In comes a draft that somebody types; out comes what the engine says of it. Nothing is stored or
logged, and only this machine can reach it. The desk will take this room's place.
"""
