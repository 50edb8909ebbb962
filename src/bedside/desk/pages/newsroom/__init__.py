"""The newsroom as anybody reads it: the list, each article, pictures, Atom and JSON Feed."""
