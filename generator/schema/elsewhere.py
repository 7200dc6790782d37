"""Figures in our texts that stand in no record of ours: the words, and where they are from."""

from generator.schema.typed import Strict


class FigureFromElsewhere(Strict):
    """Words of the text with a figure in them, as they stand there, and where the figure is from."""

    figure: str
    source: str
