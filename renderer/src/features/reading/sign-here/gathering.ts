import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { nameOf } from '../../../domain/people/person.ts'
import { readingDocuments } from '../../../domain/receipts/documents.ts'
import type { Receipt, SignHere } from '../../../domain/receipts/receipt.ts'
import {
  type OfferedPerson,
  offeredPeople,
  type SigningDocument,
} from '../../../domain/receipts/sign-here.ts'
import { standingReceipts } from '../../../domain/receipts/standing-receipts.ts'
import { foldText } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'

/** One person at a morning of signing, ready to be searched for. */
export interface Signer extends OfferedPerson {
  readonly name: string
  /** Her names and code, in lower case. */
  readonly found: string
}

export function signersOf(log: StaffLog, row: SignHere): readonly Signer[] {
  return offeredPeople(log, row).map(({ person, open }) => {
    const name = nameOf(person)
    const words = [name, person.given, person.family, person.staffCode]
    return { person, open, name, found: foldText(words.join(' ')) }
  })
}

/** With so few left the names would say who is last; they are then found by typing only. */
const TOO_FEW_TO_SHOW = 6

/**
 * The names to choose from: those with something left, narrowed by what is typed.
 *
 * Nobody's state is shown. Whoever has confirmed is found by typing her name, so that she is
 * told that it is done.
 */
export function namesToShow(signers: readonly Signer[], text: string): readonly Signer[] {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  if (words.length > 0) {
    return signers.filter(({ found }) => words.every((word) => startsAWord(found, word)))
  }
  const open = signers.filter((signer) => signer.open.length > 0)
  return open.length <= TOO_FEW_TO_SHOW ? [] : open
}

function startsAWord(found: string, word: string): boolean {
  return found.startsWith(word) || found.includes(` ${word}`) || found.includes(`-${word}`)
}

/** Entries of a gathering that stand. */
export function receiptsAt(receipts: readonly Receipt[], gathering: string): readonly Receipt[] {
  return standingReceipts(
    receipts.filter(
      ({ source }) => source?.type === 'sign-here' && source.key.startsWith(`${gathering}:`),
    ),
  )
}

/** The file of the version that is to be read, where it is in the library. */
export function fileToRead(
  log: StaffLog,
  { documentId, version }: Pick<SigningDocument, 'documentId' | 'version'>,
): EvidenceFile | null {
  const policyId = readingDocuments(log).find(({ id }) => id === documentId)?.policyId
  const policy = log.policies.find(({ id }) => id === policyId)
  const wording = policy?.versions.find(({ id }) => id === version)
  const piece = log.evidence.find(({ id }) => id === wording?.evidenceId)
  const source = piece && currentVersion(piece).source
  return source?.type === 'file' ? source : null
}
