"""The figures that ours are set beside are what the figures of all places give: whoever edits one by hand is told."""

from collections.abc import Iterator, Mapping

from generator.assess.national_rows import comparator_rows
from generator.record.draft import Draft
from generator.record.national import COMPARATOR_COLUMNS, DECLARED, NationalComparator, comparators_path
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

_IMPORT = "Run python -m generator import-national, which writes the file again."
_DISAGREES = Rule(
    "national-comparator-wrong",
    "A figure to set ours beside is what the figures of all places give",
    'the {column} of "{comparator}" for {period} is "{text}" here, but the figures of all places give "{right}".',
    _IMPORT,
    {"column": "value", "comparator": "england", "period": "2025", "text": "76", "right": "67"},
)
_NOT_ONE = Rule(
    "national-comparator-stray",
    "Each figure to set ours beside belongs to a period and a comparator of its measure, once",
    'there is no such figure as "{comparator}" for {period}, or it stands here twice.',
    _IMPORT,
    {"comparator": "england", "period": "2035"},
)
_LACKS = Rule(
    "national-comparator-missing",
    "Every figure to set ours beside is there",
    '"{comparator}" for {period} is not here.',
    _IMPORT,
    {"comparator": "england", "period": "2025"},
)
_NO_AUTHORITY = Rule(
    "national-authority-unknown",
    "The national figures have the council that the site is about",
    'there is no local authority "{code}" in the national figures.{hint}',
    "Correct the authority in content/site.yml, or import files that have it.",
    {"code": "E08000109", "hint": ' Did you mean "E08000901"?'},
)


def check_national(content: Draft) -> Iterator[Problem]:
    """Every comparator that is not what its figures give, that is not there, or that is of nothing."""
    national = content.national
    if national is None:
        return
    authority = content.site.authority
    if national.code_of(authority) is None:
        yield _NO_AUTHORITY.at(DECLARED, 1, code=authority, hint=closest(authority, national.places))
        return
    right = {_key(row): row for row in comparator_rows(national, authority)}
    yield from _rows(national.comparators, right)
    there = {_key(row) for row in national.comparators}
    for measure, period, comparator in right.keys() - there:
        yield _LACKS.at(comparators_path(measure), 1, comparator=comparator, period=period)


def _rows(
    rows: tuple[NationalComparator, ...], right: Mapping[tuple[str, str, str], NationalComparator]
) -> Iterator[Problem]:
    seen: set[tuple[str, str, str]] = set()
    for row in rows:
        key, path = _key(row), comparators_path(row.measure)
        if key not in right or key in seen:
            yield _NOT_ONE.at(path, row.line, comparator=key[2], period=key[1])
            continue
        seen.add(key)
        cells = zip(COMPARATOR_COLUMNS, row.cells, right[key].cells, strict=True)
        for column, text, meant in cells:
            if text != meant:
                facts = {"column": column, "comparator": key[2], "period": key[1], "text": text}
                yield _DISAGREES.at(path, row.line, **facts, right=meant)


def _key(row: NationalComparator) -> tuple[str, str, str]:
    return row.measure, row.cells[0], row.cells[1]
