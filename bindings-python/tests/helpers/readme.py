"""What stands in a README."""

import re
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def blocks(readme, language):
    """Return the blocks of a language, as they stand there."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", readme.read_text("utf-8"), re.M | re.S)
    assert found, f"there is no {language} block in {readme}"
    return found


def programs(readme):
    """Return the programs; what stands word for word in an example is tested there."""
    examples = [example.read_text("utf-8") for example in EXAMPLES.glob("*.py")]
    return [
        block
        for block in blocks(readme, "python")
        if not any(block in example for example in examples)
    ]
