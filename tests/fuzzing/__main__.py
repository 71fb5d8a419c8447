"""`python -m tests.fuzzing [--inputs 1000000] [--reader NAME] [--again NUMBER]`.

Gives each reader its share of spoiled files and prints a table; ends with 1 if any was neither read nor
refused in plain words within two seconds, or if a planted fault was not found. `--again` reads one input
once more and lets what it raises through.
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzzing.bench import CONTROLS, Fault, faults
from tests.fuzzing.mutations import spoiled
from tests.fuzzing.readers import READERS
from tests.fuzzing.seeds import seeds

_CONTROL_INPUTS = 400
_CONTROL_HANG = 0.5
_SHOWN = 20


def main() -> int:
    """Run what was asked for."""
    words = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__.splitlines()[0])
    words.add_argument("--inputs", type=int, default=20_000)
    words.add_argument("--reader", choices=READERS)
    words.add_argument("--again", type=int)
    chosen = words.parse_args()
    if chosen.again is not None:
        return _again(chosen.reader or "table", chosen.again)
    return _all([chosen.reader] if chosen.reader else list(READERS), chosen.inputs)


def _again(name: str, number: int) -> int:
    content = spoiled(name, number, seeds()[name])
    print(content[:2000])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_bytes(content)
        READERS[name](path)
    return 0


def _all(names: list[str], inputs: int) -> int:
    each = -(-inputs // len(names))
    print(f"{'reader':<12} {'inputs':>9} {'seconds':>8} {'faults':>7}")
    found: list[Fault] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for some in pool.map(lambda name: _one(name, each), names):
            found += some
    missed = [name for name in CONTROLS if not _control(name)]
    for fault in found[:_SHOWN]:
        print(f"{fault.reader} --again {fault.number}: {fault.said}")
    print("planted faults found:", ", ".join(sorted(set(CONTROLS) - set(missed))) or "none")
    return 1 if found or missed else 0


def _one(name: str, inputs: int) -> list[Fault]:
    began = time.monotonic()
    found = list(faults(name, READERS[name], seeds()[name], range(inputs)))
    print(f"{name:<12} {inputs:>9} {time.monotonic() - began:>8.0f} {len(found):>7}", flush=True)
    return found


def _control(name: str) -> bool:
    """Whether a planted fault is found among a few inputs."""
    return any(
        True for _ in faults(name, CONTROLS[name], seeds()["table"], range(_CONTROL_INPUTS), _CONTROL_HANG)
    )


if __name__ == "__main__":
    sys.exit(main())
