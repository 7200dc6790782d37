"""The one door to pandas and pyarrow: a national file of any size, as a table that answers plain questions.

Nothing of either library leaves this module. Callers ask which different cells a file has and on which line each stands
first, which rows are there twice, and for the cells of the rows that one measure takes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pv

# Enough for whoever mends them; the next run tells of the rest.
MOST_TOLD = 200
_HALF, _NEARLY = 0.5, 1e-9


class NoTableError(ValueError):
    """The bytes are no table that can be read."""


@dataclass(frozen=True, slots=True)
class Distinct:
    """Cells of some columns that stand together on at least one row, and the line where they do first."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Which rows a measure takes, and what the record calls their periods and places.

    `where` names an item of each filter. `periods` and `places` know rows by the cells of their columns, the periods
    oldest first; a row of another period or place is left out.
    """

    where: Mapping[str, str]
    period_columns: tuple[str, ...]
    periods: Mapping[tuple[str, ...], str]
    place_columns: tuple[str, ...]
    places: Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed rate, the columns of the count and the base that it comes from, and how it was rounded."""

    value: str
    count: str
    base: str
    per: int
    decimals: int


@dataclass(frozen=True, slots=True)
class Apart:
    """A printed rate that is not what its count and base give."""

    period: str
    code: str
    printed: str
    worked_out: float
    line: int


class NationalTable:
    """One file, every cell of it as text. `ragged` are the rows that have too many cells, or too few."""

    def __init__(self, data: bytes, columns: Sequence[str]) -> None:
        """Read a file with these columns; raises NoTableError if it can't be read."""
        self.ragged: list[str] = []
        options = pv.ConvertOptions(
            strings_can_be_null=False,
            column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in columns},
        )
        parsing = pv.ParseOptions(invalid_row_handler=self._keep, ignore_empty_lines=False)
        try:
            read = pv.read_csv(BytesIO(data), parse_options=parsing, convert_options=options)
        except pa.ArrowInvalid as error:
            raise NoTableError(str(error)) from error
        self.length: int = read.num_rows
        whole = read.unify_dictionaries().combine_chunks()
        # Of each column, which of its texts stands on each row; and these texts.
        self._codes = {name: _codes(whole.column(name)) for name in columns}
        self._texts = {name: _texts(whole.column(name)) for name in columns}
        self._keys: dict[tuple[str, ...], tuple[pd.Series, list[Distinct]]] = {}
        self._numbers: dict[str, pd.Series] = {}

    def _keep(self, row: pv.InvalidRow) -> str:
        self.ragged.append(row.text)
        return "skip"

    def distinct(self, *columns: str) -> list[Distinct]:
        """The different cells of these columns, in the order in which they come."""
        return self._key(columns)[1]

    def repeated(self, columns: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The line of each row that has the cells of another in these columns, and the line of that one."""
        key, found = self._key(tuple(columns))
        again = key.index[key.duplicated()][:MOST_TOLD]
        return ((index + 2, found[key[index]].line) for index in again.tolist())

    def rows(self, taken: Taken, columns: Sequence[str]) -> list[tuple[str, ...]]:
        """For each row that is taken its period, its place and the cells of some columns: by period, then by place."""
        chosen = self._chosen(taken)
        cells = [self._texts[name].take(self._codes[name].take(chosen.index)).tolist() for name in columns]
        return list(zip(chosen["period"].tolist(), chosen["place"].tolist(), *cells, strict=True))

    def apart(self, taken: Taken, rate: Rate) -> list[Apart]:
        """The rows on which a printed rate differs from its count and base by more than it was rounded."""
        chosen = self._chosen(taken)
        printed, count, base = (self._number(name).take(chosen.index) for name in (rate.value, rate.count, rate.base))
        worked_out = count * rate.per / base
        most = _HALF * 10.0**-rate.decimals + _NEARLY * worked_out.abs()
        far = chosen[((worked_out - printed).abs() > most) & (base > 0)]
        texts = self._texts[rate.value].take(self._codes[rate.value].take(far.index)).tolist()
        rows = zip(far["period"], far["place"], texts, worked_out[far.index].tolist(), far.index.tolist(), strict=True)
        return [Apart(period, place, text, found, index + 2) for period, place, text, found, index in rows]

    def _chosen(self, taken: Taken) -> pd.DataFrame:
        """The rows that are taken, with their period and place."""
        mask = pd.Series(True, index=range(self.length))
        for name, item in taken.where.items():
            mask &= self._codes[name] == self._texts[name].tolist().index(item)
        found = pd.DataFrame(index=mask.index[mask])
        for name, columns, known in (
            ("period", taken.period_columns, taken.periods),
            ("place", taken.place_columns, taken.places),
        ):
            key, distinct = self._key(columns)
            order = {text: number for number, text in enumerate(dict.fromkeys(known.values()))}
            texts = [known.get(each.cells) for each in distinct]
            keys = key.take(found.index)
            found[name] = pd.Series(texts, dtype=object).take(keys).to_numpy()
            ranks = pd.Series([order.get(text, -1) if text else -1 for text in texts])
            found[f"by_{name}"] = ranks.take(keys).to_numpy()
        found = found[(found["by_period"] >= 0) & (found["by_place"] >= 0)]
        return found.sort_values(["by_period", "by_place"], kind="stable")

    def _key(self, columns: tuple[str, ...]) -> tuple[pd.Series, list[Distinct]]:
        """A number for each row, the same for rows with the same cells in these columns; and what the numbers mean."""
        if columns not in self._keys:
            key = pd.Series(0, index=range(self.length), dtype="int64")
            for name in columns:
                codes, _ = pd.factorize(key * max(len(self._texts[name]), 1) + self._codes[name])
                key = pd.Series(codes, index=key.index)
            first = key.index[~key.duplicated()]
            cells = [self._texts[name].take(self._codes[name].take(first)).tolist() for name in columns]
            lines = (index + 2 for index in first.tolist())
            found = [Distinct(each, line) for each, line in zip(zip(*cells, strict=True), lines, strict=True)]
            self._keys[columns] = key, found
        return self._keys[columns]

    def _number(self, name: str) -> pd.Series:
        """A column as numbers; nothing where it holds a symbol."""
        if name not in self._numbers:
            numbers = pd.to_numeric(self._texts[name], errors="coerce").astype("float64")
            self._numbers[name] = pd.Series(numbers.take(self._codes[name]).to_numpy())
        return self._numbers[name]


def _codes(column: pa.ChunkedArray) -> pd.Series:
    chunks = [chunk.indices.to_pandas() for chunk in column.chunks]
    return pd.concat(chunks, ignore_index=True) if chunks else pd.Series([], dtype="int32")


def _texts(column: pa.ChunkedArray) -> pd.Series:
    found = column.chunk(0).dictionary.to_pylist() if column.num_chunks else []
    return pd.Series(found, dtype=object)
