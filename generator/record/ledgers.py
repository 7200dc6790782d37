"""The ledger of what was published: one file a publication, as `make sign-off` writes it, and what changed since."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pydantic import ValidationError

from generator.record.ledger_list import check_list, is_ledger, ledger_path
from generator.schema.parse import parse_model
from generator.schema.published import Ledger, PublishedChanges, Redirects
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, Sources

CHANGES = "content/corrections.yml"
REDIRECTS = "content/redirects.yml"
_NOT_A_LEDGER = Rule(
    "ledger-unreadable",
    "A file of what was published is as the sign-off wrote it",
    "this file of what was published can't be read.",
    "Nobody edits it: get the file back as it was committed.",
)
_EDITED = Rule(
    "ledger-edited",
    "Nobody edits what was published and signed",
    "this file says something else than what was signed on {date}.",
    "Get the file back as it was committed. What was published is put right by an entry in {changes}.",
    {"date": "14 March 2017", "changes": CHANGES},
)
_ELSEWHERE = Rule(
    "ledger-elsewhere",
    "A file of what was published lies where its publication is named",
    "this file is of {publication}, and does not lie there.",
    "Move it back to {right}.",
    {
        "publication": "scorecards/early-start/2017-01",
        "right": "data/published/scorecards/early-start/2017-01.json",
    },
)

# Facts by their names, in the order of the publication.
Said = dict[str, str | None]


@dataclass(frozen=True)
class Published:
    """Every ledger by its publication, every change that people entered since, and the addresses that moved.

    `waiting` are the publications that read otherwise, by such an entry, and whose ledgers nobody has signed since;
    `listed` those that the list of what was signed names.
    """

    ledgers: Mapping[str, Ledger]
    changes: PublishedChanges | None
    changes_file: SourceFile
    redirects: Redirects | None
    redirects_file: SourceFile
    waiting: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()

    def is_signed(self, publication: str) -> bool:
        """Whether a publication was signed."""
        return publication in self.ledgers

    @cached_property
    def first_signed(self) -> Mapping[str, tuple[Said, Said]]:
        """What each publication said when it was first signed, entered and judged: a release tells only what differs
        from the one before it, so each is laid over those before.
        """
        found: dict[str, tuple[Said, Said]] = {}
        before: dict[str, tuple[Said, Said]] = {}
        for name, ledger in sorted(self.ledgers.items()):
            line = name.rpartition("/")[0] if name.startswith("scorecards/") else name
            entered, judged = before.get(line, ({}, {}))
            before[line] = found[name] = overlaid(entered, ledger.entered), overlaid(judged, ledger.judged)
        return found


def publication_of_release(scorecard: str, month: str) -> str:
    """What a release is called in the ledger."""
    return f"scorecards/{scorecard}/{month}"


def publication_of_card(year: str) -> str:
    """What a Report Card is called in the ledger."""
    return f"report-cards/{year}"


def publication_of_plan(plan: str) -> str:
    """What a plan is called in the ledger."""
    return f"plans/{plan}"


def read_published(sources: Sources, problems: list[Problem]) -> Published:
    """Every ledger and every change; what can't be read is told and left out."""
    changes, redirects = sources.named(CHANGES), sources.named(REDIRECTS)
    ledgers = dict(_ledgers(sources, problems))
    return Published(
        ledgers,
        None if changes.is_missing else parse_model(changes, PublishedChanges, problems),
        changes,
        None if redirects.is_missing else parse_model(redirects, Redirects, problems),
        redirects,
        listed=check_list(sources, ledgers, problems),
    )


def _ledgers(sources: Sources, problems: list[Problem]) -> Iterator[tuple[str, Ledger]]:
    for file in sources.files:
        if is_ledger(file.path):
            try:
                ledger = Ledger.model_validate_json(file.data)
            except ValidationError:
                problems.append(_NOT_A_LEDGER.at(file.path, 1))
                continue
            if ledger_path(ledger.publication) != file.path:
                right = ledger_path(ledger.publication)
                problems.append(_ELSEWHERE.at(file.path, 1, publication=ledger.publication, right=right))
            elif hash_of(ledger) != ledger.signed[-1].hash:
                date = ledger.signed[-1].date.label
                problems.append(_EDITED.at(file.path, 1, date=date, changes=CHANGES))
            else:
                yield ledger.publication, ledger


def hash_of(ledger: Ledger) -> str:
    """The hash of everything that a ledger says but that hash, which its last signature bears."""
    last = ledger.signed[-1].model_copy(update={"hash": ""})
    blank = ledger.model_copy(update={"signed": (*ledger.signed[:-1], last)})
    said = blank.model_dump(mode="json", by_alias=True)
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()


def ledger_json(ledger: Ledger) -> str:
    """A ledger as its file holds it: a fact a line, so that a person can read what changed."""
    said = ledger.model_dump(mode="json", by_alias=True)
    said["signed"] = [each.model_dump(mode="json", exclude_none=True) for each in ledger.signed]
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def overlaid(below: Said, above: Said) -> Said:
    """Facts with others laid over them; what is None above is gone."""
    return {name: said for name, said in (below | above).items() if said is not None}


def differing(before: Said, after: Said) -> Said:
    """What must be laid over the first to get the second."""
    new: Said = {name: said for name, said in after.items() if before.get(name) != said}
    return new | dict.fromkeys(name for name in before if name not in after)
