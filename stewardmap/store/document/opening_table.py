"""What to do where a document and its working copy are found: a table, and nothing but a table."""

from enum import Enum


class Document(Enum):
    """How the document is found."""

    MISSING = "it is not there"
    SAME = "it carries what we last took or published"
    OTHER = "it carries something else"


class Working(Enum):
    """How the working copy is found."""

    NONE = "there is none"
    CLEAN = "all of it was published"
    AHEAD = "it has edits that were not published"
    FOREIGN = "it has edits that this key does not open"


class Todo(Enum):
    """What is to be done."""

    REFUSE = "say that there is no such map"
    TAKE = "copy the document, and leave what was there"
    OPEN = "go on where we were"
    RECOVER = "go on with what had not yet been saved"
    PUT_BACK = "go on, and put the document back"
    MERGE = "join what changed on both sides"
    SET_ASIDE = "keep the working copy elsewhere, and copy the document"


TABLE: dict[tuple[Working, Document], Todo] = {
    (Working.NONE, Document.MISSING): Todo.REFUSE,
    (Working.NONE, Document.SAME): Todo.TAKE,
    (Working.NONE, Document.OTHER): Todo.TAKE,
    (Working.CLEAN, Document.MISSING): Todo.REFUSE,
    (Working.CLEAN, Document.SAME): Todo.OPEN,
    (Working.CLEAN, Document.OTHER): Todo.TAKE,
    (Working.AHEAD, Document.MISSING): Todo.PUT_BACK,
    (Working.AHEAD, Document.SAME): Todo.RECOVER,
    (Working.AHEAD, Document.OTHER): Todo.MERGE,
    (Working.FOREIGN, Document.MISSING): Todo.REFUSE,
    (Working.FOREIGN, Document.SAME): Todo.SET_ASIDE,
    (Working.FOREIGN, Document.OTHER): Todo.SET_ASIDE,
}


def todo(working: Working, document: Document) -> Todo:
    """Return what to do; nothing that was edited is ever dropped by it."""
    return TABLE[working, document]
