"""Departments: who works together."""
