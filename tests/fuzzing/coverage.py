"""`python -m tests.fuzzing.coverage READER SECONDS`: atheris spoils the inputs that reached furthest.

It comes with the group `fuzz` of pyproject.toml, and ends the program with the input that it found, if any.
"""

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["stewardmap.exchange", "stewardmap.model"]):
    from tests.fuzzing.readers import READERS, fault_of
    from tests.fuzzing.seeds import seeds


def look_further(name: str, seconds: float) -> None:
    """Spoil files for one reader for so long."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, content in enumerate(seeds()[name]):
            (corpus / str(number)).write_bytes(content)
        path = Path(folder, "file")

        def take(content: bytes) -> None:
            path.write_bytes(content)
            fault = fault_of(READERS[name], path)
            if fault:
                raise RuntimeError(fault)

        wanted = [f"-max_total_time={seconds:g}", "-timeout=2", "-rss_limit_mb=4096", "-max_len=60000"]
        atheris.Setup([sys.argv[0], *wanted, str(corpus)], take)
        atheris.Fuzz()


if __name__ == "__main__":
    look_further(sys.argv[1], float(sys.argv[2]))
