"""`python -m tests.rates`: how well typed words are read, as a table: what is false and passes, true and stops."""

from collections import Counter
from collections.abc import Iterable

from generator.prose.claims.desk import read_claims
from generator.prose.claims.ties import Verdict
from generator.prose.told import tell
from tests import turns
from tests.content.record import content
from tests.content.test_claims_swept import MEASURES, read
from tests.content.test_paragraphs import LINES as PARAGRAPHS
from tests.content.test_paragraphs import actions
from tests.content.test_sentences import LINES as TYPED
from tests.content.test_sentences import verdict_on as verdict_of_typed
from tests.content.turning import reasons, turned
from tests.oracle.test_kinds import Line, lines
from tests.oracle.test_prose import verdict_on


def counted(some: Iterable[Line]) -> Counter[tuple[bool, str]]:
    return Counter((line.cells[0] == "false", verdict_on(line)) for line in some)


def row(name: str, found: Counter[tuple[bool, str]]) -> str:
    false, true = (sum(many for (wrong, _), many in found.items() if wrong is is_false) for is_false in (True, False))
    return (
        f"| {name} | {false:,} | {found[True, 'passes']} | {true:,} | {found[False, 'contradicted']} | "
        f"{found[False, 'not read']} |"
    )


def main() -> None:
    turns.is_whole = True
    swept = Counter((not case.is_true, became) for measure in MEASURES for case, became in read(*measure))
    tally = Counter(each.finding.verdict for each in sum(read_claims(content(), tell(content())).values(), ()))
    compare_nothing = sum(not compares for compares, _ in reasons().values())
    refused = sum(each.is_refused for each in turned())
    words = sum(len(text.split()) for _, _, text in PARAGRAPHS)
    print("| sentences | false | of them pass | true | of them contradicted | of them not read |")
    print("| --- | --- | --- | --- | --- | --- |")
    print(row("every fixed form, over every measure and month", swept))
    print(row("the kinds that went wrong once", counted(lines("kinds.txt"))))
    seen = Counter((truth in ("false", "gap"), verdict_of_typed(*rest)) for truth, *rest in TYPED)
    print(row("in the manner of other councils' reports", counted(lines("unseen.txt")) + seen))
    print(row("by hand, over a small record", counted(lines("prose.txt"))))
    print()
    print(
        f"Comparing words of the real narrative, turned round: {refused} of {len(turned()) - compare_nothing} refused."
    )
    print(f"Paragraphs: {words} words, {sum(len(actions(*line)) for line in PARAGRAPHS)} things to do for an editor.")
    kinds = (Verdict.MADE, Verdict.CHECKED, Verdict.JUDGED)
    print("Claims of the real narrative: " + ", ".join(f"{tally[kind]} {kind}" for kind in kinds) + ".")


if __name__ == "__main__":
    main()
