"""The desk under load: how long its pages take with a large organisation, how fast it publishes."""
