"""`python -m generator`."""

import gc
import signal
import sys

# Before anything else is loaded. Nearly all that a command makes lives to its end, a few seconds later: to look for
# what can be thrown away takes a tenth of its time and frees nothing (94 MB with and without, for this site).
gc.disable()
# While nothing has begun there is nothing to tidy up: Ctrl+C ends the program without a word.
if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from generator.cli import main  # noqa: E402
from generator.publish.stopped import heed_signals  # noqa: E402

heed_signals()
sys.exit(main(sys.argv[1:]))
