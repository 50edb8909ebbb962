"""What every room of the desk stands on: settings, the database, time, ids, keys and tenancy.

It holds no business of its own and imports no other room. Every room may call it.
"""
