"""What a page of figures says of itself to programs that look for data: a schema.org Dataset as JSON-LD.

It stands in the head of the page as data, which no browser runs. All addresses are whole, so it can be read alone.
Pages of releases have none: they stay as they were published, and whose site it is and where it stands may change.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.addresses import scorecard_page, whole_address
from generator.pages.downloads.download import Download
from generator.record.content import Content, Release, Scorecard
from generator.record.ledgers import publication_of_release
from generator.schema.registry import Indicator
from generator.terms.deadline import Deadline
from generator.terms.period import MONTHS, Period
from generator.terms.units import unit_label
from generator.terms.wording import counted

# What search engines read of a description: no less, and no more.
_FEWEST, _MOST = 50, 5000
_DAY = re.compile(r"(\d{1,2}) (\w+) (\d{4})")


@dataclass(frozen=True, slots=True)
class Dataset:
    """Some figures that are published together; `page` tells of them, and `identifier` names them for ever."""

    page: str
    identifier: str
    name: str
    description: str
    created: str
    modified: str
    first: Period | None
    last: Period | None
    measures: tuple[Indicator, ...]
    files: tuple[Download, ...]
    part_of: str = ""


def dataset_of_measure(
    content: Content, scorecard: Scorecard, indicator: Indicator, files: Iterable[Download], page: str
) -> str:
    """Every figure of a measure, as at the newest release."""
    release, name = scorecard.last_with(indicator.id), scorecard.registry.scorecard.name
    periods = sorted(row.key.period for row in scorecard.latest.picture.rows(indicator.id) if row.value is not None)
    words = f"{indicator.question} {indicator.definition} A measure of the {name} scorecard of {content.site.council}."
    dataset = Dataset(
        page=page,
        identifier=f"{content.site.authority}/{indicator.id}",
        name=f"{indicator.name}, {content.borough.name}",
        description=words,
        created=_day_of(next(each for each in scorecard.releases if indicator.id in each.indicators)),
        modified=_changed(content, scorecard, release),
        first=periods[0] if periods else None,
        last=periods[-1] if periods else None,
        measures=(indicator,),
        files=tuple(files),
        part_of=scorecard_page(scorecard.id),
    )
    return dataset_json(content, dataset)


def dataset_of_scorecard(content: Content, scorecard: Scorecard, files: Iterable[Download], page: str) -> str:
    """Every release of a scorecard."""
    text, first, last = scorecard.registry.scorecard, scorecard.releases[0], scorecard.latest
    measures = counted(len(last.indicators), "measure")
    dataset = Dataset(
        page=page,
        identifier=f"{content.site.authority}/{scorecard.id}",
        name=f"{text.name} scorecard, {content.borough.name}",
        description=f"{text.about} {measures} of {content.site.council}.",
        created=_day_of(first),
        modified=_changed(content, scorecard, last),
        first=first.month,
        last=last.month,
        measures=last.registry.indicators,
        files=tuple(files),
    )
    return dataset_json(content, dataset)


def dataset_of_site(content: Content, files: Iterable[Download], page: str) -> str:
    """Every figure of every scorecard; nothing where there is none."""
    releases = [(scorecard, release) for scorecard in content.scorecards for release in scorecard.releases]
    if not releases:
        return ""
    measures = [each for scorecard in content.scorecards for each in scorecard.latest.registry.indicators]
    dataset = Dataset(
        page=page,
        identifier=f"{content.site.authority}/data",
        name=f"{content.site.name}: every figure",
        description=f"{content.site.introduction} {counted(len(measures), 'measure')} of {content.site.council}.",
        created=min(_day_of(release) for _, release in releases),
        modified=max(_changed(content, scorecard, release) for scorecard, release in releases),
        first=min(release.month for _, release in releases),
        last=max(release.month for _, release in releases),
        measures=tuple(measures),
        files=tuple(files),
    )
    return dataset_json(content, dataset)


def dataset_json(content: Content, dataset: Dataset) -> str:
    """The description as JSON-LD in one line, in which nothing can end the element of the page that holds it."""
    site = content.site
    address = whole_address(site.address, dataset.page)
    found: dict[str, object] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "identifier": dataset.identifier,
        "name": dataset.name,
        "description": _described(dataset.description, site.introduction),
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "creator": {"@type": "GovernmentOrganization", "name": site.council},
        "license": {"@type": "CreativeWork", "name": site.licence},
        "dateCreated": dataset.created,
        "dateModified": dataset.modified,
        "spatialCoverage": {"@type": "Place", "name": content.borough.name, "identifier": content.borough.code},
        "variableMeasured": [
            {"@type": "PropertyValue", "propertyID": each.id, "name": each.name, "unitText": unit_label(each)}
            for each in dataset.measures
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": each.label,
                "encodingFormat": each.media.type,
                "contentUrl": whole_address(site.address, each.path),
            }
            for each in dataset.files
        ],
    }
    if dataset.first is not None and dataset.last is not None:
        found["temporalCoverage"] = f"{_month(dataset.first.start)}/{_month(dataset.last.end)}"
    if dataset.part_of:
        whole = whole_address(site.address, dataset.part_of)
        found["isPartOf"] = {"@type": "Dataset", "@id": whole, "url": whole}
    return json.dumps(found, ensure_ascii=False).translate(_HARMLESS)


# In JSON these letters stand within texts only, where each can be written by its number.
_HARMLESS = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def _described(words: str, more: str) -> str:
    text = words if len(words) >= _FEWEST else f"{words} {more}"
    if len(text) <= _MOST:
        return text
    return f"{text[: _MOST - 2].rpartition(' ')[0]} …"


def _month(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _changed(content: Content, scorecard: Scorecard, release: Release) -> str:
    """The day of a release, or of the last change to what it says."""
    ledger = content.published.ledgers.get(publication_of_release(scorecard.id, release.month.text))
    amended = [str(each.change.date.day) for each in ledger.amended] if ledger else []
    return max(_day_of(release), *amended) if amended else _day_of(release)


def _day_of(release: Release) -> str:
    """The day on which a release was made, as its document says; else the last one of its month."""
    found = _DAY.search(release.narrative.document.created)
    if found and found[2] in MONTHS:
        typed = f"{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}"
        try:
            return Deadline.parse(typed).day.isoformat()
        except ValueError:
            pass
    return Deadline.parse(release.month.text).day.isoformat()
