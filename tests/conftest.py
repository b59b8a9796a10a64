"""What holds for every test: property tests are not timed, for a busy machine is not a wrong answer."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
