"""How figures of several indicators hang together: declared relations, and what is plainly the same number twice."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.disclose.book import Count, CountedRelease, Part
from generator.disclose.facts import ONE, KnownFacts, Trust
from generator.record.keys import Key
from generator.schema.registry import Registry
from generator.schema.relations import Relation, RelationRule
from generator.terms.period import Kind, Period
from generator.terms.units import decimals_of

# So many pairs of figures of two indicators must be compared before equal ones are no chance.
_OFTEN = 4


def tie_relations(facts: KnownFacts, registry: Registry, page: CountedRelease) -> None:
    """Every fact that ties indicators to each other."""
    for relation in registry.relations:
        _RELATIONS[relation.rule](facts, relation, page)
    for alike in _same_words(registry):
        for key in dict.fromkeys(replace(key, indicator="") for name, _ in alike for key in _keys(page, name)):
            facts.same([page.count(replace(key, indicator=name), part) for name, part in alike])
    for one, other, is_variant in _count_and_share(registry):
        _same_number(facts, page, one, other, is_variant=is_variant)


def _keys(page: CountedRelease, indicator: str) -> list[Key]:
    return [row.key for row in page.picture.rows(indicator)]


def _same_words(registry: Registry) -> Iterator[list[tuple[str, Part]]]:
    """Numerators and denominators that the cards describe in the same words: the same people."""
    alike: dict[str, list[tuple[str, Part]]] = {}
    for indicator in registry.indicators:
        for part, words in ((Part.NUMERATOR, indicator.numerator), (Part.DENOMINATOR, indicator.denominator)):
            if words:
                alike.setdefault(words.casefold(), []).append((indicator.id, part))
    yield from (group for group in alike.values() if len(group) > 1)


def _count_and_share(registry: Registry) -> Iterator[tuple[str, str, bool]]:
    """Each count with each percentage or rate, and whether they are variants of one measure: `1.2 Number`, `1.2 %`."""
    for one in (i for i in registry.indicators if i.unit.is_count):
        for other in (i for i in registry.indicators if not i.unit.is_count):
            yield one.id, other.id, other.number == one.number


def _same_number(facts: KnownFacts, page: CountedRelease, one: str, other: str, *, is_variant: bool) -> None:
    """A count beside the numerator or denominator of a share, whichever it equals more often.

    Variants are the same people if half of the pairs are equal, for one of the two may have been revised alone. Others
    are found out by a reader who sees them agree again and again. To tie two by chance would only hide a little more.
    """
    keys = _keys(page, other)
    counts = [page.count(replace(key, indicator=one), Part.VALUE) for key in keys]
    shares = {part: [page.count(key, part) for key in keys] for part in (Part.NUMERATOR, Part.DENOMINATOR)}
    known = {part: [(c, s) for c, s in zip(counts, shares[part], strict=True) if c and s] for part in shares}
    equal = {part: [(c, s) for c, s in pairs if c.raw == s.raw] for part, pairs in known.items()}
    # Where all shares are 100%, both are equal, and to tie one of them is enough: their tables are the same.
    best = max((Part.DENOMINATOR, Part.NUMERATOR), key=lambda part: len(equal[part]))
    few, many = len(equal[best]), len(known[best])
    if 2 * few >= many if is_variant else many >= _OFTEN and 10 * few >= 9 * many:
        for pair in equal[best]:
            facts.same(pair)


def _sum(facts: KnownFacts, relation: Relation, page: CountedRelease) -> None:
    for key in _keys(page, relation.whole or ""):
        parts = [page.count(replace(key, indicator=part), Part.VALUE) for part in relation.parts]
        facts.adds_up(page.count(key, Part.VALUE), parts, Trust.DECLARED)


def _rolling(facts: KnownFacts, relation: Relation, page: CountedRelease) -> None:
    for key in _keys(page, relation.whole or ""):
        is_month = key.period.kind is Kind.MONTH
        if is_month or key.period.end - key.period.start == 11:
            months = [Period.month(key.period.end - back) for back in range(12)]
            keys = [replace(key, indicator=relation.parts[0], period=month) for month in months]
            # Only the rolling year of a month is checked against its months, so that only its errors are known.
            trust = Trust.DECLARED if is_month else Trust.USUAL
            facts.adds_up(page.count(key, Part.VALUE), [page.count(one, Part.VALUE) for one in keys], trust)


def _ratio(facts: KnownFacts, relation: Relation, page: CountedRelease) -> None:
    """A percentage or rate is one indicator over another. One that is shown bounds both, up to its rounding."""
    for row in page.picture.rows(relation.whole or ""):
        top, bottom = (page.count(replace(row.key, indicator=part), Part.VALUE) for part in relation.parts)
        facts.same([page.count(row.key, Part.NUMERATOR), top])
        facts.same([page.count(row.key, Part.DENOMINATOR), bottom])
        # Without its parts a percentage is only let through where its rule hides nothing, so it is always shown.
        per = page.book.row(row).indicator.unit.per
        if row.value is not None and row.numerator is None and top and bottom and per is not None:
            in_hundred = Decimal(100) / per
            _share(facts, [top], bottom, row.value * in_hundred, _half_a_unit(row.value) * in_hundred)


def _hundred(facts: KnownFacts, relation: Relation, page: CountedRelease) -> None:
    """Shares of the same people: their numerators, and those behind percentages alone, make the denominator."""
    for key in _keys(page, relation.parts[0]):
        rows = [page.observation(replace(key, indicator=part)) for part in relation.parts]
        whole = [row for row in rows if row is not None and row.value is not None]
        if len(whole) < len(rows):
            continue
        counted = [row.key for row in whole if row.numerator is not None]
        tops = [top for top in (page.count(one, Part.NUMERATOR) for one in counted) if top]
        bases = [base for base in (page.count(one, Part.DENOMINATOR) for one in counted) if base]
        facts.same(bases)
        if bases and len({base.raw for base in bases}) == 1:
            if len(tops) == len(rows):
                facts.adds_up(bases[0], tops, Trust.LIKELY)
            alone = [row.value for row in whole if row.value is not None and row.numerator is None]
            if alone:
                slack = sum((_half_a_unit(value) for value in alone), Decimal(0))
                _share(facts, tops, bases[0], 100 - sum(alone, Decimal(0)), slack)


def _share(facts: KnownFacts, tops: Sequence[Count], bottom: Count, percent: Decimal, slack: Decimal) -> None:
    """So many of a hundred of these people, give or take what rounding hides."""
    terms = [(top, ONE) for top in tops]
    facts.add([*terms, (bottom, -(percent - slack) / 100)], Decimal(0), None)
    facts.add([*terms, (bottom, -(percent + slack) / 100)], None, Decimal(0))


def _half_a_unit(value: Decimal) -> Decimal:
    return Decimal(5).scaleb(-decimals_of(value) - 1)


_RELATIONS = {
    RelationRule.HUNDRED: _hundred,
    RelationRule.SUM: _sum,
    RelationRule.RATIO: _ratio,
    RelationRule.ROLLING_SUM: _rolling,
}
