"""What holds for every test: property tests are not timed, for a busy machine is not a wrong answer.

And all of them are about the processor, whatever else the machine has.
"""

import os

from hypothesis import settings

os.environ["CUDA_VISIBLE_DEVICES"] = ""

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
