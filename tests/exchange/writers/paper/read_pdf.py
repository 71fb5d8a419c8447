"""What a PDF says, and what it hides: its text, the words for its pictures and its particulars."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, TextStringObject


class Read:
    """One PDF, read whole."""

    def __init__(self, path: Path | BytesIO) -> None:
        self.reader = PdfReader(path)
        self.pages = [page.extract_text() for page in self.reader.pages]

    @property
    def text(self) -> str:
        """All pages as one line."""
        return " ".join(" ".join(self.pages).split())

    @property
    def catalog(self) -> Any:
        return self.reader.trailer["/Root"]

    @property
    def strings(self) -> list[str]:
        """Every string in the file outside the pages' drawing: titles, alternative texts, particulars."""
        found: list[str] = []
        for number in range(1, int(self.reader.trailer["/Size"])):
            self._take(self._object(number), found)
        metadata = self.catalog["/Metadata"].get_data().decode("utf-8")
        return [*found, metadata]

    def _object(self, number: int) -> Any:
        known = number in self.reader.xref.get(0, {}) or number in self.reader.xref_objStm
        return self.reader.get_object(number) if known else None

    def _take(self, thing: Any, found: list[str]) -> None:
        if isinstance(thing, TextStringObject):
            found.append(str(thing))
        elif isinstance(thing, DictionaryObject):
            for value in thing.values():
                self._take(value, found)
        elif isinstance(thing, ArrayObject):
            for value in thing:
                self._take(value, found)

    @property
    def fonts(self) -> dict[str, bool]:
        """Each font's name, and whether its letters are in the file."""
        found: dict[str, bool] = {}
        for page in self.reader.pages:
            self._fonts_of(page["/Resources"], found)
        return found

    def _fonts_of(self, resources: Any, found: dict[str, bool]) -> None:
        for font in resources.get("/Font", {}).values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            found[str(font.get_object()["/BaseFont"])] = embedded
        for drawn in resources.get("/XObject", {}).values():
            inside = drawn.get_object().get("/Resources")
            if inside is not None:
                self._fonts_of(inside.get_object(), found)

    def tags(self) -> list[str]:
        """The tag of every element, in reading order."""
        found: list[str] = []
        self._walk(self.catalog["/StructTreeRoot"], found)
        return found

    def _walk(self, element: Any, found: list[str]) -> None:
        element = element.get_object()
        if isinstance(element, ArrayObject):
            for child in element:
                self._walk(child, found)
        elif isinstance(element, DictionaryObject):
            if "/S" in element:
                found.append(str(element["/S"]))
            if "/K" in element:
                self._walk(element["/K"], found)


@cache
def read_pdf(path: Path) -> Read:
    return Read(path)
