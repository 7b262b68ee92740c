"""The command `rspcode`; `python -m rspcode` is the same program."""

import signal
import sys

from rspcode._native import run


def main() -> int:
    """Run the command line with the arguments of this process, and return its exit status."""
    # Python's own handler would act on Ctrl-C only once the command has returned.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run(["rspcode", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
