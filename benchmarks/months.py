"""Invents months after the last of the real council, all signed but the newest; a folder of its own, as any council's.

`python -m benchmarks.months FOLDER 23` writes the council with 23 further months. Their figures are those of earlier
months in turn, their words those of the last real month.
"""

import csv
import shutil
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import yaml

from generator.build import checked
from generator.checks.due import missing_periods
from generator.publish.files import read_sources, write_text
from generator.publish.kept import Keeping
from generator.publish.sign_off import Signature, sign_off
from generator.record.draft import Draft, DraftScorecard
from generator.record.gather import parse_content
from generator.record.keys import OBSERVATION_COLUMNS
from generator.record.ledger_list import LEDGERS
from generator.record.observation import Observation
from generator.record.picture import picture_as_at
from generator.record.series import is_main
from generator.schema.published import SignedOff
from generator.schema.registry import Indicator
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources

# What people declare beside their words, which is no part of them.
DECLARED = ("judged", "figures_from_elsewhere", "small_numbers")
REPOSITORY = Path(__file__).parents[1]
INPUTS = ("content", "data")
ROLE = "Team that invented this month"


class Held(dict[str, bytes]):
    """Keeps what was checked while the script runs."""

    def read(self, name: str) -> bytes | None:
        """What was kept."""
        return self.get(name)

    def write(self, name: str, data: bytes) -> None:
        """Keep it."""
        self[name] = data


KEEPING = Keeping(Held(), "this script")


class Lines(yaml.SafeDumper):
    """Writes a text of several lines as people do."""


Lines.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


def main(folder: Path, number: int) -> None:
    """Write the council."""
    for name in INPUTS:
        source = REPOSITORY / name
        shutil.copytree(source, folder / name)
    for file in with_months(read_sources(folder), number).files:
        write_text(folder / file.path, file.data.decode("utf-8"))


def with_months(sources: Sources, number: int) -> Sources:
    """The files of a council with so many more months, all of which are signed but the last."""
    sources = Sources(tuple(file for file in sources.files if not file.path.startswith(LEDGERS)))
    draft = read(sources)
    newest = max(scorecard.latest.month for scorecard in draft.scorecards)
    files = {file.path: file for file in sources.files}
    for step in range(1, number + 1):
        files |= {file.path: file for file in signed(Sources(tuple(files.values())))}
        month = Period.month(newest.end + step)
        for scorecard in read(Sources(tuple(files.values()))).scorecards:
            files |= {file.path: file for file in invented(scorecard, draft.borough.code, month, files, step)}
        files |= {file.path: file for file in mended(files, month)}
    return Sources(tuple(files.values()))


def read(sources: Sources) -> Draft:
    """What is typed; a fault is one of this script."""
    problems: list[object] = []
    draft = parse_content(sources, problems)  # type: ignore[arg-type]
    if draft is None:
        raise SystemExit("\n".join(map(str, problems)))
    return draft


def signed(sources: Sources) -> Iterator[SourceFile]:
    """The ledgers of everything that is not signed yet."""
    content, words = checked(sources, keeping=KEEPING)
    newest = max(scorecard.latest.month for scorecard in content.scorecards)
    day = Deadline.parse(Period.month(newest.end + 1).text)  # A month is signed once it is over.
    try:
        files = sign_off(
            content, words.told, words.claims, (), Signature(SignedOff(role=ROLE, date=day, rules=0, hash=""))
        )
    except Exception as error:
        if "nothing to sign" in str(error):
            return
        raise
    yield from (SourceFile(file.path, file.data) for file in files)


def invented(
    scorecard: DraftScorecard, borough: str, month: Period, files: dict[str, SourceFile], step: int
) -> Iterator[SourceFile]:
    """The figures and the words of one scorecard for one more month."""
    last = scorecard.latest
    words = f"content/scorecards/{scorecard.id}"
    old = files[f"{words}/{last.month.text}.yml"].data.decode("utf-8")
    yield SourceFile(f"{words}/{month.text}.yml", words_of(old, scorecard, month).encode())
    rows = [
        row
        for indicator in scorecard.registry.indicators
        for row in new_rows(scorecard, indicator, borough, month, step)
    ]
    yield SourceFile(f"data/releases/{scorecard.id}/{month.text}.csv", table(rows))


def words_of(old: str, scorecard: DraftScorecard, month: Period) -> str:
    """The words of the last month, without its covering report and without measures that have ended."""
    typed = yaml.load(old, yaml.BaseLoader)
    typed |= {"release": month.text}
    typed.pop("cover", None)
    ended = {each.id for each in scorecard.cards.indicators if each.until and each.until < month}
    for part in typed["commentary"]:
        if ended & set(part["indicators"]):
            part["indicators"] = [name for name in part["indicators"] if name not in ended]
            part |= {"analysis": "The figures stand in the table.", "definition": "What is counted."}
            part.pop("data_note", None)
    said = " ".join(yaml.safe_dump(typed["commentary"], width=10**6).split())
    said += " ".join(yaml.safe_dump({k: v for k, v in typed.items() if k not in DECLARED}, width=10**6).split())
    for each in typed.get("judged", []):
        each["words"] = [words for words in each["words"] if " ".join(words.split()) in said]
    typed["judged"] = [each for each in typed.get("judged", []) if each["words"]]
    elsewhere = typed.get("figures_from_elsewhere", [])
    typed["figures_from_elsewhere"] = [each for each in elsewhere if " ".join(each["figure"].split()) in said]
    return yaml.dump(typed, Dumper=Lines, allow_unicode=True, sort_keys=False, width=10**6)


def new_rows(
    scorecard: DraftScorecard, indicator: Indicator, borough: str, month: Period, step: int
) -> Iterator[list[str]]:
    """What is due of one measure: the figures of an earlier period, in every area and group that has one."""
    last = scorecard.latest
    empty = type(last)(
        **{**vars(last), "month": month, "picture": picture_as_at(month, last.picture.observations.values())}
    )
    for period in missing_periods(indicator, last, empty, borough):
        whole = [
            row
            for row in last.picture.series(indicator.id, borough)
            if is_main(indicator, row.key.period) and row.value is not None
        ]
        if not whole:
            yield [indicator.id, borough, period.text, "", "", "", "", "not available", "Invented"]
            continue
        source = whole[-1 - step % min(len(whole), 6)].key.period
        for row in last.picture.rows(indicator.id):
            if row.key.period == source:
                yield cells(row, period)


def cells(row: Observation, period: Period) -> list[str]:
    """One row of a table of figures for another period."""
    numbers = ["" if number is None else str(number) for number in (row.value, row.numerator, row.denominator)]
    note = "Invented" if row.value is None else ""
    return [row.key.indicator, row.key.area, period.text, row.key.group, *numbers, row.status.value, note]


def table(rows: list[list[str]]) -> bytes:
    """A table of figures."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([OBSERVATION_COLUMNS, *rows])
    return out.getvalue().encode()


def mended(files: dict[str, SourceFile], month: Period) -> Iterator[SourceFile]:
    """The new tables without figures that fit one another only by a fault that is known of their month."""
    try:
        checked(Sources(tuple(files.values())), keeping=KEEPING)
    except ContentError as error:
        for path in {problem.path for problem in error.problems if problem.path.endswith(f"{month.text}.csv")}:
            _, *rows = list(csv.reader(StringIO(files[path].data.decode())))
            bad = {rows[p.line - 2][0] for p in error.problems if p.path == path and p.line > 1}
            borough = {row[1] for row in rows if row[0] in bad}
            kept = [row for row in rows if row[0] not in bad]
            lost = {(row[0], row[2]): row for row in rows if row[0] in bad and row[3] == ""}
            kept += [[name, min(borough), period, "", "", "", "", "not available", "Invented"] for name, period in lost]
            yield SourceFile(path, table(kept))
        others = [p for p in error.problems if not p.path.endswith(f"{month.text}.csv")]
        if others:
            raise SystemExit("\n".join(map(str, others))) from None


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
