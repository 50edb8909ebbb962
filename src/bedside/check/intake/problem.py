"""A reason why something from outside cannot be read."""

from __future__ import annotations


class InputProblem(ValueError):
    """What is wrong, in a sentence that says what to do, and where: a name and a line from 1.

    `str()` gives "FILE, line N: what is wrong", leaving out what is not known.
    """

    def __init__(self, problem: str, line: int | None = None, where: str = "") -> None:
        self.problem = problem
        self.line = line
        self.where = where
        super().__init__(problem)

    def at(self, where: str, line: int | None = None) -> InputProblem:
        """The same problem, told of the file `where`; `line` replaces the one known so far."""
        return type(self)(self.problem, self.line if line is None else line, where)

    def __str__(self) -> str:
        place = self.where
        if self.line is not None:
            place = f"{place}, line {self.line}" if place else f"line {self.line}"
        return f"{place}: {self.problem}" if place else self.problem
