"""The command line: both ways to start it, and how it ends."""

import gzip
import os
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import rspcode

SCRIPT = Path(sysconfig.get_path("scripts")) / "rspcode"
WAYS = pytest.mark.parametrize("command", [[SCRIPT], [sys.executable, "-m", "rspcode"]])


@WAYS
def test_it_answers(command):
    done = subprocess.run(
        [*command, "classify", "pay_reply", "-", "--format", "csv"],
        input=b"TIMEOUT\n\xff\n",
        capture_output=True,
        check=True,
    )
    header, timeout, unlisted = done.stdout.splitlines()
    assert header.startswith(b"input,context,id,code,outcome")
    assert (
        timeout
        == b"TIMEOUT,pay_reply,5,TIMEOUT,unknown,provider_fault,query,nobody,false,false,false"
    )
    assert unlisted.startswith(b"\xff,pay_reply,0,,unknown")
    assert done.stderr == b""


@WAYS
@pytest.mark.skipif(os.name == "nt", reason="there arguments are texts")
def test_an_argument_may_be_any_bytes(command):
    done = subprocess.run(
        [*command, "classify", "pay_reply", b"\xff", "--format", "csv"],
        capture_output=True,
        check=True,
    )
    assert done.stdout.splitlines()[1].startswith(b"\xff,pay_reply,0,,unknown")


@WAYS
def test_a_column_of_a_file_is_answered(command, tmp_path):
    file = tmp_path / "settlement.csv.gz"
    file.write_bytes(gzip.compress(b'id,rsp_code\n"1\n",SUCCESS\n'))
    asked = [*command, "classify", "pay_state", "--column", "rsp_code", "--fields", "next"]
    done = subprocess.run([*asked, file], capture_output=True, check=True)
    assert done.stdout == b'id,rsp_code,rsp_code_next\n"1\n",SUCCESS,accept\n'
    assert done.stderr == b""
    # The tables of the encodings would be a sixth of the wheel.
    done = subprocess.run([*asked, file, "--encoding", "gbk"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "iconv -f LABEL -t UTF-8" in done.stderr
    file.write_text("rsp_code\nSUCCESS\n", "utf-16")
    done = subprocess.run([*asked, file], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "iconv -f LABEL -t UTF-8" in done.stderr


@WAYS
def test_its_versions_are_those_of_the_package(command):
    done = subprocess.run([*command, "--version"], capture_output=True, check=True, text=True)
    assert rspcode.__version__ in done.stdout
    assert f"table version {rspcode.TABLE_VERSION}" in done.stdout


@WAYS
def test_bad_usage_is_explained_and_has_a_status(command):
    done = subprocess.run([*command, "classify", "pay", "TIMEOUT"], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "pay_reply" in done.stderr
    assert (
        "Usage: rspcode classify"
        in subprocess.run(
            [*command, "classify", "--help"], capture_output=True, check=True, text=True
        ).stdout
    )


@WAYS
@pytest.mark.skipif(os.name == "nt", reason="there a process can send no other a Ctrl-C")
@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_ctrl_c_ends_it_at_once(command):
    with subprocess.Popen(
        [*command, "classify", "pay_reply", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        # Few enough for a pipe to hold, and enough for a first answer, which says that it reads.
        process.stdin.write(b"TIMEOUT\n" * 5000)
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"TIMEOUT")
        process.send_signal(signal.SIGINT)
        assert process.wait() == -signal.SIGINT
        assert process.stderr.read() == b""


@WAYS
def test_a_closed_pipe_ends_it_at_once(command):
    with subprocess.Popen(
        [*command, "classify", "pay_reply", "-"],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()
        lines = iter(lambda: process.stdin.write(b"TIMEOUT\n" * 10_000), 0)
        with pytest.raises(BrokenPipeError):
            list(lines)
        assert process.wait() == 0
        assert process.stderr.read() == b""
