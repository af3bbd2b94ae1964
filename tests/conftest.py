"""For all tests: how long a random example takes on a busy machine says nothing about it."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
