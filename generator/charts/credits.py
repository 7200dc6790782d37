"""Where a chart comes from, in the words that stand below it wherever it is taken."""

from generator.charts.picture import Credit
from generator.record.content import Content, Release
from generator.record.documents import publications_of
from generator.terms.texts import SourceFile


def credit_of_release(content: Content, release: Release) -> Credit:
    """Of a chart of a measure, as at a release."""
    document = release.narrative.document
    return _credit(content, f"Source: {document.publication}", release.title, f"created {document.created}")


def credit_of_figure(content: Content, figure: str) -> Credit:
    """Of a chart of a figure that a document publishes."""
    document = SourceFile(content.publications.files[figure], b"").stem
    title, publication = publications_of(content)[document]
    return _credit(content, f"Source: {publication}", title)


def credit_of_others(content: Content, source: str, licence: str) -> Credit:
    """Of a chart of figures that somebody else publishes, under their licence."""
    return _credit(content, f"Source: {source}. {licence}")


def credit_of_site(content: Content) -> Credit:
    """Of the picture of the whole site."""
    return _credit(content, "")


def _credit(content: Content, source: str, *parts: str) -> Credit:
    site = content.site
    address = site.address.partition("://")[2].rstrip("/")
    whose = site.council, ", ".join(parts), address
    return Credit(source, " · ".join(filter(None, whose)), site.notice or "")
