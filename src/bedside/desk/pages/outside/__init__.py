"""The mailed question: somebody outside the desk reads a post and answers, once."""
