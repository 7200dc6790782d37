"""Whoever ends a program from outside is heard as Ctrl+C is: what is half done is tidied up first."""

import signal


def heed_signals() -> None:
    """Raise KeyboardInterrupt, with the signal's number, where the system would end the program at once."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP.
        # What was told to live on, as nohup tells it, does.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, _: object) -> None:
    raise KeyboardInterrupt(number)
