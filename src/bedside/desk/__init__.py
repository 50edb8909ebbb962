"""The desk: a Django project where a message goes from draft to published, and can be proven.

In come people with a browser, other programs over the API, and the clock; out go published
messages and a record of every step. Only `bedside.cli` starts it. Rooms import only rooms below
them: `addresses > api | pages > flows > newsroom | outbox > review > planner > library > checks >
channels > consent > people > record > core`. What must happen in several rooms at once is a flow.
"""
