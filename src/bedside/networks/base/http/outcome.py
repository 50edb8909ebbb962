"""The two ways a call can fail, told apart because only one of them may be tried again blindly."""


class Unsent(Exception):
    """Nobody received the request: no address, no connection, or none that may be called."""


class Refused(Unsent):
    """The guard does not let this address be called; the message says why and what to do."""


class NoReply(Exception):
    """The request left, in part or whole, and no whole reply came: it may have been acted on."""
