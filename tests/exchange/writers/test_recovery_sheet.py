"""The recovery sheet, read back by another program."""

from datetime import date
from pathlib import Path

from pypdf import PdfReader

from stewardmap.exchange.writers.recovery_sheet import recovery_sheet, write_recovery_sheet
from stewardmap.store.keys import Key
from stewardmap.store.recovery import key_of_recovery, recovery_lines


def test_the_key_can_be_typed_from_the_sheet(tmp_path: Path) -> None:
    key = Key("0123456789abcdef" * 4, b"s" * 16)
    out = tmp_path / "sheet.pdf"
    write_recovery_sheet(out, recovery_sheet("Mere.smap", recovery_lines(key), date(2026, 11, 22)))
    (page,) = PdfReader(out).pages
    text = page.extract_text()
    assert "Mere.smap" in text
    assert "22 November 2026" in text
    printed = [
        " ".join(line.split()[1:]) for line in text.splitlines() if line[:1] in "1234" and len(line) > 15
    ]
    assert key_of_recovery("\n".join(printed[-4:]), key.salt) == key
