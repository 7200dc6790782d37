"""The sign-off: what publications say, written down for ever with who signed it and when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pydantic import ValidationError

from generator.assess.rules_in_force import RULES_IN_FORCE
from generator.checks.addresses import is_promised
from generator.ledger.compare import kept_of
from generator.ledger.fact import Facts, said
from generator.ledger.today import facts_of, publications
from generator.prose.claim_counts import claim_counts
from generator.prose.claims.desk import Claims
from generator.prose.told import Told
from generator.publish.sign_off_days import refusals
from generator.record.content import Content
from generator.record.ledger_list import LIST, ledger_path, list_text
from generator.record.ledgers import Published, differing, hash_of, ledger_json
from generator.schema.published import Ledger, SignedOff
from generator.terms.deadline import Deadline
from generator.terms.problems import closest
from generator.terms.texts import OutputFile
from generator.terms.wording import listed

_ABOUT = (
    "What was published, fact by fact, as far as the publication before it said otherwise. Written by make sign-off; "
    "edited by nobody."
)


class SignOffError(Exception):
    """Nothing can be signed; the text says why and what to do, in plain words."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What somebody who signs says; the hash of what is signed comes with the ledger."""

    signed: SignedOff
    # The publications that are signed; none stands for all that are not signed as they are.
    wanted: tuple[str, ...] = ()


def signature_of(
    role: str, date: Deadline, papers: tuple[str | None, str | None, str | None], wanted: Sequence[str]
) -> Signature:
    """A signature, with who reviewed, the data protection assessment and the motivated intruder test, if there are any.

    Raises SignOffError where a person is named in place of a role.
    """
    reviewed_by, assessment, test = papers
    try:
        signed = SignedOff(
            role=role,
            date=date,
            rules=RULES_IN_FORCE,
            hash="",
            reviewed_by=reviewed_by,
            data_protection_assessment=assessment,
            motivated_intruder_test=test,
        )
    except ValidationError:
        words = "A role is a post or a team, like Head of Performance, never the name of a person."
        raise SignOffError(words) from None
    return Signature(signed, tuple(wanted))


def sign_off(
    content: Content, told: Told, claims: Claims, addresses: Sequence[str], signature: Signature
) -> tuple[OutputFile, ...]:
    """The files of every publication that is signed now, as they are to be written.

    `addresses` is every address of the site: those that no ledger holds yet go into the first that is written.
    Raises SignOffError where there is nothing to sign, or the day can't be.
    """
    wanted = _wanted(content, signature.wanted)
    published, files, refused = content.published, [], list[str]()
    known = {address for ledger in published.ledgers.values() for address in ledger.addresses}
    new = tuple(sorted(set(filter(is_promised, addresses)) - known))
    for facts in facts_of(content, told, frozenset(wanted)):
        ledger = _signed(published, facts, signature.signed.model_copy(update={"rules": RULES_IN_FORCE}), new)
        if ledger is not None:
            refused += refusals(content.published, facts.publication, facts.before, signature.signed.date)
            counted = claim_counts(claims.get(facts.home, ()))
            ledger = with_hash(ledger.model_copy(update={"claims": counted or ledger.claims}))
            published = replace(published, ledgers={**published.ledgers, ledger.publication: ledger})
            files.append(OutputFile.of_text(ledger_path(ledger.publication), ledger_json(ledger)))
            new = ()
    if refused:
        raise SignOffError("\n".join(refused))
    if not files:
        raise SignOffError("There is nothing to sign: everything that was asked for is signed as it is.")
    return (*files, OutputFile.of_text(LIST, list_text(published.ledgers)))


def _wanted(content: Content, asked: Sequence[str]) -> list[str]:
    """The publications to sign. A release is told by what differs from the one before it, which must be signed too."""
    known = publications(content)
    for name in asked:
        if name not in known:
            raise SignOffError(f'There is no publication "{name}".{closest(name, known)} There are: {listed(known)}.')
        folder = name.rpartition("/")[0]
        if name.startswith("scorecards/"):
            earlier = [k for k in known if k.rpartition("/")[0] == folder and k < name]
            unsigned = [k for k in earlier if k not in asked and not content.published.is_signed(k)]
            if unsigned:
                raise SignOffError(f"Releases are signed in their order. Sign first, or with it: {listed(unsigned)}.")
    return [name for name in known if not asked or name in asked]


def _signed(published: Published, facts: Facts, signed: SignedOff, addresses: tuple[str, ...]) -> Ledger | None:
    """A publication's ledger with a further signature; None where it is signed as it is."""
    kept = kept_of(published, facts)
    if kept is None:
        ledger = _first(published, facts, signed, addresses)
    else:
        grown = _grown(kept.entered, facts) if facts.may_grow else {}
        if facts.publication not in published.waiting and not grown and not addresses:
            return None
        old = kept.ledger
        ledger = old.model_copy(
            update={
                "signed": (*old.signed, signed),
                "entered": old.entered | grown,
                "addresses": (*old.addresses, *addresses),
            }
        )
    return ledger


def with_hash(ledger: Ledger) -> Ledger:
    """A ledger whose last signature bears the hash of all that it says."""
    last = ledger.signed[-1].model_copy(update={"hash": hash_of(ledger)})
    return ledger.model_copy(update={"signed": (*ledger.signed[:-1], last)})


def _first(published: Published, facts: Facts, signed: SignedOff, addresses: tuple[str, ...]) -> Ledger:
    entered, judged = published.first_signed.get(facts.before, ({}, {}))
    return Ledger(
        about=_ABOUT,
        publication=facts.publication,
        signed=(signed,),
        entered=differing(entered, said(facts.entered)),
        judged=differing(judged, said(facts.judged)),
        addresses=addresses,
    )


def _grown(kept: dict[str, str | None], facts: Facts) -> dict[str, str | None]:
    """What a plan says that was not signed: it has gone on."""
    return {name: fact.said for name, fact in facts.entered.items() if kept.get(name) != fact.said}
