"""pytest, whose end is the end of the process.

The libraries that the tests compare with (DuckDB, pyarrow, polars) have threads of their own.
Under the sanitizer's run time one of them is at times still running when C++ takes its objects
apart, which aborts a process whose tests have all passed. So the interpreter is not taken apart:
pytest has reported by then, and leaks are not looked for.
"""

import os
import sys

import pytest

status = pytest.main(sys.argv[1:])
sys.stdout.flush()
sys.stderr.flush()
os._exit(status)
