"""`python -m tests.golden`: write what the generator now makes over what the golden cases expect. Read the diff.

Only files that a case keeps already are written. To keep one more, make an empty file of its name first: `index.md` for
the whole page, `index.txt` for what a person reads on it.
"""

from tests.golden.cases import CASES, CHANGES, HERE, changes_of_the_pair, expected, made

for case in CASES:
    files = made(case)
    for path in expected(case):
        target = HERE / case / "expected" / path
        if path in files:
            target.write_bytes(files[path].encode("utf-8"))
        else:
            target.unlink()
            print(f"{case}: {path} is no longer made; its expected file is deleted")

CHANGES.write_bytes(changes_of_the_pair().encode("utf-8"))
