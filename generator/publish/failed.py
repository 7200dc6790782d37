"""How a command ends that could not do what it was asked: the exit code, and the words for whoever asked.

Whatever it is, the last good site stays.
"""

import traceback
from dataclasses import dataclass
from signal import SIGINT

from generator.publish.alone import BusyError
from generator.publish.any_council import NoSuchCouncilError
from generator.publish.builder import BuilderError
from generator.publish.built_site import NoSiteError
from generator.publish.changes.sheet import CompareError
from generator.publish.git import GitError
from generator.publish.refused import refused
from generator.publish.sign_off import SignOffError
from generator.terms.problems import ContentError, at_most
from generator.terms.wording import counted

OK, CONTENT, USAGE, BUG = 0, 1, 2, 3
# Who has so many mistakes of one kind made one mistake; what else is wrong would be far up the screen.
_MOST_OF_A_KIND = 50
_BY_SIGNAL = 128  # As shells count: Ctrl+C, which is signal 2, gives 130.


@dataclass(frozen=True, slots=True)
class Failure:
    """What is said, and the exit code."""

    code: int
    words: str


def failure(error: BaseException) -> Failure:
    """What to say of an error; of one that nobody thought of, everything that helps to mend it."""
    match error:
        case ContentError():
            found = f"{counted(len(error.problems), 'problem')} found. Nothing was changed on the site."
            return Failure(CONTENT, "\n".join((*at_most(error.problems, _MOST_OF_A_KIND), f"\n{found}")))
        case BuilderError():
            return Failure(CONTENT, f"\n{error} Nothing was changed on the site.")
        case GitError() | CompareError():
            return Failure(USAGE, f"{error}\n\nNo change sheet was written.")
        case SignOffError():
            return Failure(USAGE, f"{error}\n\nNothing was signed.")
        case NoSiteError() | BusyError() | NoSuchCouncilError():
            return Failure(USAGE, str(error))
        case OSError():
            return Failure(USAGE, f"{refused(error)} The last good site stays as it was.")
        case ImportError():
            return Failure(USAGE, f"Something is missing in .venv ({error}). Run make setup, which mends it.")
        case MemoryError():
            remedy = "Close other programs, then try again."
            return Failure(USAGE, f"This computer's memory is full. {remedy} The last good site stays as it was.")
        case KeyboardInterrupt():
            number = error.args[0] if error.args else SIGINT
            return Failure(_BY_SIGNAL + number, "\nStopped. The last good site stays, and nothing is half-written.")
        case _:
            ours = "This is a fault of the generator, not of your files. Please report it."
            return Failure(BUG, "".join((*traceback.format_exception(error), "\n", ours)))
