"""The blocks of README.md do what they say, and so do those of the project's that are in Python."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest
from readme import blocks, programs

import rspcode

HERE = Path(__file__).resolve()
PACKAGE, PROJECT = HERE.parents[1] / "README.md", HERE.parents[2] / "README.md"


@pytest.mark.parametrize("block", [*programs(PACKAGE), *programs(PROJECT)])
def test_a_program_runs(block, tmp_path):
    program = tmp_path / "example.py"
    program.write_text(block, "utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def with_commands():
    """The environment in which the commands of installed packages are found."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    return os.environ | {"PATH": path}


@pytest.mark.parametrize("block", blocks(PACKAGE, "console"))
def test_a_command_prints_what_stands_there(block):
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, expected = example.partition("\n")
        done = subprocess.run(
            ["sh", "-c", command], capture_output=True, text=True, env=with_commands()
        )
        assert (done.stdout, done.stderr) == (expected, "")


LINES = [
    line
    for block in blocks(PROJECT, "sh")
    for line in block.splitlines()
    if line.startswith("duckdb ")
]


@pytest.mark.parametrize("line", LINES)
def test_an_engine_hands_its_rows_over(line, tmp_path):
    codes = ["SUCCESS", " notpay\f", "SUCESS", "", None, '"FAIL",\n', "\u4ed8"]
    rows = [{"id": n, "note": 'a, "b"\nc', "rsp_code": code} for n, code in enumerate(codes)]
    pa.parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "settlement.parquet")
    (tmp_path / "settlement.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, cwd=tmp_path, env=with_commands()
    )
    assert (done.returncode, done.stderr) == (0, b"")
    answered = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert [row["note"] for row in answered] == ['a, "b"\nc'] * len(codes)
    expected = [rspcode.classify("pay_state", code) for code in codes]
    assert [row["rsp_code_outcome"] for row in answered] == [v.outcome for v in expected]
    assert [int(row["rsp_code_id"]) for row in answered] == [v.id for v in expected]


def test_both_files_have_a_line():
    assert [name for name in ["parquet", "jsonl"] for line in LINES if f".{name}'" in line] == [
        "parquet",
        "jsonl",
    ]
