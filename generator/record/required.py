"""What no council's site may lack: the pages that law and good practice ask for, and a place that it is about."""

from collections.abc import Collection, Iterator

from generator.record.areas import Areas
from generator.record.keys import LOCAL_AUTHORITY
from generator.schema.parse import line_of
from generator.schema.site import SiteText
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

# Pages to which others link, each with the reason why it must be there.
REQUIRED_PAGES = {
    "about": "it says who makes the site, and leads to the pages that no menu has",
    "contact": "readers need to know whom to ask, and whom to tell of a mistake",
    "corrections": "readers need to know what happens when a figure changes after it was published",
    "methods": "every rating links to it, and it says what the colours mean",
    "privacy": "the law asks each website to say what it keeps about its readers",
}
# Pages beside these that the site makes by itself.
_MADE = {"data-notes": "lists every data note", "this-release": "says what the site was made of"}
STATEMENT = "content/accessibility.yml"
_EXAMPLE = "tests/anytown"
_NO_PAGE = Rule(
    "required-page-missing",
    "The pages that law and good practice ask for are there",
    'there is no page "{name}": {why}.',
    "Write it, with a title, a summary and blocks. The page of an invented council shows how: {example}.",
    {"name": "privacy", "why": REQUIRED_PAGES["privacy"], "example": f"{_EXAMPLE}/content/pages/privacy.yml"},
)
_ADDRESS_TAKEN = Rule(
    "page-address-taken",
    "No page has the address of one that the site makes by itself",
    'the address "{name}" belongs to the page that {what}, which the site makes by itself.',
    "Give the file another name.",
    {"name": "data-notes", "what": _MADE["data-notes"]},
)
_NO_STATEMENT = Rule(
    "statement-missing",
    "There is an accessibility statement",
    "there is no accessibility statement, which the law asks of every council's website.",
    "Write it. The statement of an invented council shows how: {example}.",
    {"example": f"{_EXAMPLE}/{STATEMENT}"},
)
_NOT_THE_COUNCIL = Rule(
    "authority-not-the-council",
    "The site is about the local authority of data/areas.csv",
    'authority "{code}" is not the code of the council\'s own row in data/areas.csv.{hint}',
    'Write the code of the row that has the level "{level}".',
    {"code": "SMA", "hint": ' Did you mean "SAM"?', "level": LOCAL_AUTHORITY},
)


def check_required(pages: Collection[str], statement: SourceFile) -> Iterator[Problem]:
    """Each page that is missing or in the way of another, and the accessibility statement if it is missing."""
    for name, why in REQUIRED_PAGES.items():
        if name not in pages:
            path = f"content/pages/{name}.yml"
            yield _NO_PAGE.at(path, 1, name=name, why=why, example=f"{_EXAMPLE}/{path}")
    for name, what in _MADE.items():
        if name in pages:
            yield _ADDRESS_TAKEN.at(f"content/pages/{name}.yml", 1, name=name, what=what)
    if statement.is_missing:
        yield _NO_STATEMENT.at(STATEMENT, 1, example=f"{_EXAMPLE}/{STATEMENT}")


def check_authority(site: SiteText, file: SourceFile, areas: Areas) -> Iterator[Problem]:
    """Whether the site is about the area that is the council; no areas were read where their file has a fault."""
    councils = list(dict.fromkeys(row.code for row in areas.rows if row.level == LOCAL_AUTHORITY))
    if areas.rows and site.authority not in councils:
        facts = {"code": site.authority, "hint": closest(site.authority, councils), "level": LOCAL_AUTHORITY}
        yield _NOT_THE_COUNCIL.at(file.path, line_of(file, "authority"), **facts)
