"""`python -m generator`."""

import gc
import sys

# Before anything else is loaded: nearly all that a build makes lives to its end, and looking for what could be thrown
# away would take a twentieth of its time.
gc.set_threshold(200_000)

from generator.cli import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
