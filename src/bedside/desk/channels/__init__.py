"""Connected accounts: where the organisation speaks, who may use which, and their secrets.

In come connections and designations; out go, for the outbox, a channel that is healthy and the
credentials to speak through it, opened only there. No page ever sees a secret again.
"""
