"""The papers that are quoted and have no page of their own: content/documents.yml."""

from pydantic import Field

from generator.schema.typed import Id, Strict


class ListedDocument(Strict):
    """One such paper: what it is called, where and when it was published, and what this site takes from it."""

    id: Id
    title: str
    publication: str
    used_for: str


class DocumentList(Strict):
    """All of them, in the order in which readers see them."""

    documents: tuple[ListedDocument, ...] = Field(min_length=1)
