"""Measures and releases as programs are told them."""

from decimal import Decimal

from generator.assess.comparable import caution_on
from generator.assess.indicator import Assessment, Assessments
from generator.assess.rating import rule_in_words
from generator.pages.addresses import indicator_page, link, release_page
from generator.pages.downloads import api_views as said
from generator.pages.downloads.api_json import FOLDER
from generator.pages.downloads.csv_text import number_of
from generator.pages.downloads.download import Download
from generator.record.content import Release, Scorecard
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.targets import Target
from generator.terms.period import Period
from generator.terms.units import unit_label

_HERE = f"{FOLDER}/index.md"


def measure_answer(scorecard: Scorecard, indicator: Indicator, found: Assessment, data: Download) -> said.MeasureAnswer:
    """A measure as it is known now."""
    verdicts = verdicts_answer(found)
    return said.MeasureAnswer(
        id=indicator.id,
        scorecard=scorecard.id,
        theme=indicator.theme,
        number=indicator.full_number,
        name=indicator.name,
        question=indicator.question,
        definition=indicator.definition,
        numerator=indicator.numerator,
        denominator=indicator.denominator,
        unit=unit_label(indicator),
        decimals=indicator.decimals,
        polarity=indicator.polarity.value,
        basis=indicator.basis.value,
        frequency=indicator.frequency.value,
        source_system=indicator.source_system,
        release=scorecard.latest.month.text,
        targets=tuple(_target(indicator, target) for target in indicator.targets),
        latest=verdicts.latest,
        year_to_date=verdicts.year_to_date,
        rating=verdicts.rating,
        direction=verdicts.direction,
        movement=verdicts.movement,
        movement_why=verdicts.movement_why,
        figures=tuple(_figure(indicator, row) for row in scorecard.latest.picture.rows(indicator.id)),
        page=link(_HERE, indicator_page(indicator.id)),
        csv=link(_HERE, data.path),
    )


def release_answer(
    scorecard: Scorecard, release: Release, assessed: Assessments, summary: Download
) -> said.ReleaseAnswer:
    """A release as it was published."""
    return said.ReleaseAnswer(
        scorecard=scorecard.id,
        month=release.month.text,
        title=release.title,
        publication=release.narrative.document.publication,
        measures=tuple(map(verdicts_answer, assessed.values())),
        page=link(_HERE, release_page(scorecard.id, release.month.text)),
        csv=link(_HERE, summary.path),
    )


def verdicts_answer(found: Assessment) -> said.VerdictsAnswer:
    """All that is said of a measure as at a release."""
    indicator, moved, to_date = found.indicator, found.moved, found.year_to_date
    return said.VerdictsAnswer(
        id=indicator.id,
        number=indicator.full_number,
        name=indicator.name,
        latest=_figure(indicator, found.latest) if found.latest else None,
        year_to_date=said.YearToDateAnswer(
            _number(to_date.value), _text(to_date.period), to_date.status.value, to_date.reason
        ),
        rating=said.RatingAnswer(
            found.rating.colour.value,
            found.rating.rule,
            _text(found.rating_period),
            found.rating.note,
            found.printed_rating.value,
        ),
        direction=found.travel.arrow.value,
        movement=moved.in_sentence if moved.rests_on_year else moved.movement.value,
        movement_why=moved.why,
    )


def _figure(indicator: Indicator, row: Figure) -> said.FigureAnswer:
    key = row.key
    return said.FigureAnswer(
        area=key.area,
        group=key.group,
        period=key.period.text,
        first_month=Period.month(key.period.start).text,
        last_month=Period.month(key.period.end).text,
        value=_number(row.value),
        numerator=_number(row.numerator),
        denominator=_number(row.denominator),
        status=row.status.value,
        symbol=number_of(row) if row.value is None else "",
        note=row.note,
        caution=caution_on(indicator, row),
        printed_rating=row.printed_rating.value,
    )


def _target(indicator: Indicator, target: Target) -> said.TargetAnswer:
    low, high = (target.green.lower, target.green.upper) if target.green else (None, None)
    rule = rule_in_words(indicator, target)
    return said.TargetAnswer(target.from_.text, rule, _number(low), _number(high), target.set_by)


def _number(number: Decimal | None) -> said.Number | None:
    """A number as JSON has it, which is the same number: no figure has so many digits that it would be rounded."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() and "." not in f"{number:f}" else float(number)


def _text(period: Period | None) -> str | None:
    return period.text if period else None
