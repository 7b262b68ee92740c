"""A settlement file with all that makes reading one hard, and the right report of it."""

import csv
import random
from collections import Counter

from rspcode import CODES, classify
from rspcode._native import SPELLINGS

ROWS = 100_000
CONTEXT = "pay_state"
COLUMN = "rsp_code"
PEOPLE = ("staff", "developer", "provider")
NAMES = [
    "time",
    "merchant",
    "order_id",
    COLUMN,
    "amount",
    "currency",
    "payer",
    "goods",
    "remark",
    "fee",
]
GOODS = ["牛奶, 两瓶", '"特价" 面包', "第一行\n第二行", "茶", "", "a\r\nb,\r\n\r\nc", "`"]


def codes():
    """Return the codes in order: listed ones mostly, and what people and programs make of them."""
    chance = random.Random(15)
    listed = [code.code.value for code in CODES]
    for _ in range(ROWS):
        code = chance.choice(
            ["SUCCESS", "SUCCESS", "success", chance.choice([*listed, *SPELLINGS])]
        )
        match chance.randrange(20):
            case 0:
                yield code.lower()
            case 1:
                yield chance.choice([" ", "\t", ""]) + code + chance.choice([" ", "\t", "  "])
            case 2:
                yield ""
            case 3:
                yield chance.choice([code + "\u3000", "支付成功", code[:-1], "*", "null", "NaN"])
            case _:
                yield code


def write(path, encoding="gbk"):
    """Write the file, with a backtick before each field, and return the codes."""
    chance = random.Random(1)
    written = list(codes())
    with path.open("w", newline="", encoding=encoding) as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(NAMES)
        for number, code in enumerate(written):
            goods, remark = chance.choice(GOODS), chance.choice(GOODS)
            row = ["2026-11-01 00:00:00", "商户", f"A-{number}", code, "0.01", "CNY", "张三"]
            writer.writerow([f"`{field}" for field in [*row, goods, remark, "0.00"]])
    return written


def right(codes):
    """Return how many codes have which outcome and next step."""
    verdicts = [classify(CONTEXT, code) for code in codes]
    return Counter((str(verdict.outcome), str(verdict.next)) for verdict in verdicts)


def right_summary(codes):
    """Return how many rows are what, by the words of the command line's summary."""
    verdicts = [classify(CONTEXT, code) for code in codes]
    listed = Counter(verdict.outcome for verdict in verdicts if verdict.code is not None)
    return {
        "context": CONTEXT,
        "rows": ROWS,
        "paid": listed.pop("succeeded"),
        "not_paid": listed.pop("failed"),
        "money_back": listed.pop("reversed"),
        "in_doubt": listed.total(),
        "not_listed": sum(verdict.code is None for verdict in verdicts),
        "need_a_person": sum(verdict.actor in PEOPLE for verdict in verdicts),
    }
