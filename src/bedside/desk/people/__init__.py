"""Who is who: organisations, departments, members, roles, invitations and sign-in.

In come invitations and sign-ins; out goes, for a request, the member who acts and what their
roles allow. Every room above asks `Member.can(...)`; none reads roles by itself.
"""
