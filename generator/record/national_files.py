"""The one door to pandas and pyarrow: a national file of any size, as a table that answers plain questions.

Nothing of either library leaves this module. Callers ask which different cells a file has and on which line each stands
first, which rows are there twice, and for the rows that one measure takes. Each answer is worked out of whole columns:
a file of all authorities, months and measures has millions of rows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv as pv

from generator.record.national_asked import Apart, Distinct, Named, Rate, Taken

# Enough for whoever mends them; the next run tells of the rest.
MOST_TOLD = 200
_HALF, _NEARLY = 0.5, 1e-9
_MOST_KEYS = 2**62


class NoTableError(ValueError):
    """The bytes are no table that can be read."""


class NationalTable:
    """One file, every cell of it as text. `ragged` are the rows that have too many cells, or too few."""

    def __init__(self, data: bytes | memoryview, columns: Sequence[str]) -> None:
        """Read a file with these columns; raises NoTableError if it can't be read."""
        self.ragged: list[str] = []
        options = pv.ConvertOptions(
            strings_can_be_null=False,
            column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in columns},
        )
        parsing = pv.ParseOptions(invalid_row_handler=self._keep, ignore_empty_lines=False)
        try:
            read = pv.read_csv(pa.BufferReader(data), parse_options=parsing, convert_options=options)
        except pa.ArrowInvalid as error:
            raise NoTableError(str(error)) from error
        self._length: int = read.num_rows
        self._columns = {name: _Column(read.column(name)) for name in columns}
        self._distinct: dict[tuple[str, ...], list[Distinct]] = {}
        self._groups: dict[tuple[str, ...], dict[tuple[str, ...], Any]] = {}
        # The names that were asked for stay with what was found, so that no other can take their place.
        self._ranks: dict[int, tuple[Named, Any]] = {}

    def _keep(self, row: pv.InvalidRow) -> str:
        self.ragged.append(row.text)
        return "skip"

    def distinct(self, *columns: str) -> list[Distinct]:
        """The different cells of these columns, in the order in which they come."""
        if columns not in self._distinct:
            rows = (~self._key(columns).duplicated()).to_numpy().nonzero()[0]
            cells = zip(self._cells(columns, rows), rows.tolist(), strict=True)
            self._distinct[columns] = [Distinct(each, row + 2) for each, row in cells]
        return self._distinct[columns]

    def repeated(self, columns: Sequence[str]) -> list[tuple[int, int]]:
        """The line of each row that has the cells of another in these columns, and the line of that one."""
        key = self._key(columns)
        again = key.duplicated().to_numpy().nonzero()[0][:MOST_TOLD].tolist()
        return [(row + 2, int((key == key.iloc[row]).argmax()) + 2) for row in again]

    def rows(self, taken: Taken, columns: Sequence[str]) -> list[tuple[str, ...]]:
        """For each row that is taken its period, its place and the cells of some columns: by period, then by place."""
        chosen = self._chosen(taken)
        cells = [self._columns[name].at(chosen.rows) for name in columns]
        return list(zip(chosen.period_names(), chosen.place_names(), *cells, strict=True))

    def tidy(self, taken: Taken, rate: Rate, reasons: Mapping[str, str]) -> str:
        """The same rows as lines of a tidy file: value, the reason why there is none, count and base.

        `reasons` are the symbols for figures that are not there, in words. A value gets all its decimals: programs that
        write such files leave the last noughts out.
        """
        chosen = self._chosen(taken)
        parts = [chosen.periods.take(pa.array(chosen.period)), chosen.places.take(pa.array(chosen.place))]
        for name, of in (
            (rate.value, lambda text: "" if text in reasons else _padded(text, rate.decimals)),
            (rate.value, lambda text: reasons.get(text, "")),
            (rate.count, lambda text: "" if text in reasons else text),
            (rate.base, lambda text: "" if text in reasons else text),
        ):
            parts.append(self._columns[name].told(of, chosen.rows) if name else pa.repeat("", len(chosen.rows)))
        sink = pa.BufferOutputStream()
        table = pa.table(parts, names=[str(number) for number in range(len(parts))])
        pv.write_csv(table, sink, pv.WriteOptions(include_header=False, quoting_style="none"))
        return str(sink.getvalue().to_pybytes(), "utf-8")

    def apart(self, taken: Taken, rate: Rate) -> list[Apart]:
        """The rows on which a printed rate differs from its count and base by more than it was rounded."""
        chosen = self._chosen(taken)
        columns = (self._columns[name] for name in (rate.value, rate.count, rate.base))
        printed, count, base = (pd.Series(column.numbers.take(column.codes.take(chosen.rows))) for column in columns)
        worked_out = count * rate.per / base
        most = _HALF * 10.0**-rate.decimals + _NEARLY * worked_out.abs()
        far = (((worked_out - printed).abs() > most) & (base > 0)).to_numpy().nonzero()[0]
        few = _Chosen(chosen.rows[far], chosen.periods, chosen.period[far], chosen.places, chosen.place[far])
        texts, given = self._columns[rate.value].at(few.rows), worked_out.to_numpy()[far].tolist()
        cells = zip(few.period_names(), few.place_names(), texts, given, few.rows.tolist(), strict=True)
        return [Apart(period, place, text, found, row + 2) for period, place, text, found, row in cells]

    def _chosen(self, taken: Taken) -> "_Chosen":
        rows = self._group(tuple(taken.where))[tuple(taken.where.values())]
        period, place = self._rank(taken.periods).take(rows), self._rank(taken.places).take(rows)
        keep = ((period >= 0) & (place >= 0)).nonzero()[0]
        order = keep[(period[keep].astype("int64") * len(taken.places.names) + place[keep]).argsort(kind="stable")]
        names = [
            pa.array(list(dict.fromkeys(named.names.values())), pa.string()) for named in (taken.periods, taken.places)
        ]
        return _Chosen(rows[order], names[0], period[order], names[1], place[order])

    def _group(self, columns: tuple[str, ...]) -> dict[tuple[str, ...], Any]:
        """The rows of each set of cells in these columns."""
        if columns not in self._groups:
            codes, firsts = self._numbered(columns)
            order = codes.argsort(kind="stable")
            ends = codes[order].searchsorted(range(len(firsts)), side="right").tolist()
            cells = self._cells(columns, firsts)
            self._groups[columns] = {c: order[a:b] for c, a, b in zip(cells, [0, *ends], ends, strict=False)}
        return self._groups[columns]

    def _rank(self, named: Named) -> Any:
        """For each row the place of its name among the names; -1 for a row that has none."""
        if id(named) not in self._ranks:
            codes, firsts = self._numbered(named.columns)
            rank = {name: number for number, name in enumerate(named.in_order)}
            names = (named.names.get(cells) for cells in self._cells(named.columns, firsts))
            ranks = pd.Series([-1 if name is None else rank[name] for name in names], dtype="int32").to_numpy()
            self._ranks[id(named)] = named, ranks.take(codes)
        return self._ranks[id(named)][1]

    def _numbered(self, columns: Sequence[str]) -> tuple[Any, Any]:
        """A number for each row, the same for rows with the same cells, from 0 on; and the first row of each."""
        key = self._key(columns)
        codes, _ = pd.factorize(key)
        return codes, (~key.duplicated()).to_numpy().nonzero()[0]

    def _key(self, columns: Sequence[str]) -> pd.Series:
        """A number for each row, the same for rows with the same cells in these columns."""
        key, size = pd.Series(0, index=range(self._length), dtype="int64"), 1
        for column in (self._columns[name] for name in columns):
            if size * len(column.texts) > _MOST_KEYS:
                key = pd.Series(pd.factorize(key)[0])
                size = self._length
            key, size = key * len(column.texts) + column.codes, size * len(column.texts)
        return key

    def _cells(self, columns: Sequence[str], rows: Any) -> list[tuple[str, ...]]:
        return list(zip(*(self._columns[name].at(rows) for name in columns), strict=True)) or [()] * len(rows)


class _Column:
    """The different texts of a column, and which of them stands on each row."""

    def __init__(self, column: pa.ChunkedArray) -> None:
        chunks = column.unify_dictionaries().chunks
        self.texts: list[str] = chunks[0].dictionary.to_pylist() if chunks else []
        self.codes: Any = pa.chunked_array([chunk.indices for chunk in chunks], pa.int32()).to_numpy()

    def at(self, rows: Any) -> list[str]:
        """The texts of some rows."""
        return [self.texts[code] for code in self.codes.take(rows).tolist()]

    def told(self, of: Callable[[str], str], rows: Any) -> pa.Array:
        """What something makes of the texts of some rows."""
        codes, different = pd.factorize(self.codes.take(rows))
        return pa.array([of(self.texts[code]) for code in different.tolist()], pa.string()).take(pa.array(codes))

    @cached_property
    def numbers(self) -> Any:
        """The different texts as numbers; nothing for a text that is none."""
        return pd.to_numeric(pd.Series(self.texts, dtype=object), errors="coerce").astype("float64").to_numpy()


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Rows in order, and for each which of the names of periods and places it has."""

    rows: Any
    periods: pa.Array
    period: Any
    places: pa.Array
    place: Any

    def period_names(self) -> list[str]:
        """The name of each row's period."""
        return list(self.periods.take(pa.array(self.period)).to_pylist())

    def place_names(self) -> list[str]:
        """The name of each row's place."""
        return list(self.places.take(pa.array(self.place)).to_pylist())


def _padded(text: str, decimals: int) -> str:
    whole, _, part = text.partition(".")
    return f"{whole}.{part:0<{decimals}}" if decimals else text
