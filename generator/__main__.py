"""`python -m generator`."""

import gc
import sys

from generator.cli import main

# Nearly all that a build makes lives to its end: looking for what could be thrown away takes a twentieth of its time.
gc.set_threshold(200_000)

sys.exit(main(sys.argv[1:]))
