"""Import: a sheet of posts comes in, is told line by line, and goes to review in one go."""
