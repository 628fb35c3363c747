import { foldName, namesToMatch } from '../people/importing/listed-person.ts'
import type { Person } from '../people/person.ts'
import type { PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { readingDocuments } from './documents.ts'
import { asksNothing, type ReadingState } from './reading.ts'
import { newReceipt, type Receipt, type SignHere } from './receipt.ts'
import { documentsToRead, readingStanding } from './standing.ts'
import { standingReceipts } from './standing-receipts.ts'

/** One document of a morning and what of it is signed. */
export interface SigningDocument {
  readonly documentId: string
  readonly version: string
  readonly title: string
  readonly versionLabel: string
}

/** A name on the first page of signing. */
export interface OfferedPerson {
  readonly person: Person
  /** Documents that she has still to confirm; none where she is done. */
  readonly open: readonly SigningDocument[]
}

/**
 * Whose names are offered, in the order of names, with what each has still to confirm.
 *
 * Without a list it is everybody who must read one of the documents. Whoever has confirmed all
 * stays in it, marked as done, so that nobody wonders whether hers was taken.
 */
export function offeredPeople(log: StaffLog, morning: SignHere): readonly OfferedPerson[] {
  const standing = readingStanding(log)
  const documents = signingDocuments(log, morning)
  const only = morning.people === null ? null : new Set(morning.people)
  const signed = signedIn(log, morning)
  return standing.people
    .filter(({ person, cells }) =>
      only === null
        ? documents.some(({ documentId }) => isAsked(cells.get(documentId)?.state))
        : only.has(person.id),
    )
    .map(({ person, cells }) => ({
      person,
      open: documents.filter(({ documentId, version }) => {
        if (signed.has(keyOf(person.id, documentId, version))) return false
        const state = cells.get(documentId)?.state
        if (state === 'no-version') return false
        return only === null ? state === 'not-yet' || state === 'declined' : state !== 'read'
      }),
    }))
}

function isAsked(state: ReadingState | undefined): boolean {
  return state !== undefined && !asksNothing(state) && state !== 'exempt'
}

/** What is signed this morning, with the titles of the reading list. */
export function signingDocuments(log: StaffLog, morning: SignHere): readonly SigningDocument[] {
  const asked = new Map(documentsToRead(log).map((one) => [one.id, one]))
  const titles = new Map(readingDocuments(log).map(({ id, title }) => [id, title]))
  return morning.documents.map(({ documentId, version }) => {
    const known = asked.get(documentId)
    return {
      documentId,
      version,
      title: titles.get(documentId) ?? documentId,
      versionLabel: known?.version === version ? known.versionLabel : '',
    }
  })
}

function signedIn(log: StaffLog, morning: SignHere): ReadonlySet<string> {
  const ours = log.receipts.filter(
    ({ source }) => source?.type === 'sign-here' && source.key.startsWith(`${morning.gathering}:`),
  )
  return new Set(
    standingReceipts(ours).map((one) => keyOf(one.personId, one.documentId, one.version)),
  )
}

function keyOf(personId: PersonId, documentId: string, version: string): string {
  return `${personId} ${documentId} ${version}`
}

/** What is wrong with a typed name, as a sentence; null where it is hers. */
export function typedNameProblem(person: Person, typed: string): string | null {
  const name = foldName(typed)
  if (name === '') return 'Type your name to confirm.'
  if (namesToMatch(person).has(name)) return null
  const words = new Set(name.split(' '))
  const isHers = [...namesToMatch(person)].some((one) =>
    one.split(' ').every((word) => words.has(word)),
  )
  return isHers
    ? null
    : 'This is not the name that was chosen. Type first name and surname as on the list, or go back and find your own name.'
}

interface Signing {
  readonly morning: SignHere
  readonly personId: PersonId
  readonly documents: readonly SigningDocument[]
  readonly typedName: string
  readonly check: Receipt['check']
  /** The document that the check was about. */
  readonly checkOf: string | null
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
  readonly by: string
}

/** What is written when somebody has confirmed: one receipt a document. */
export function receiptsOfSigning(
  { morning, personId, documents, typedName, check, checkOf }: Signing,
  { newId, now, by }: Making,
): readonly Receipt[] {
  return documents.map(({ documentId, version }) =>
    newReceipt({
      id: newId(),
      personId,
      documentId,
      version,
      state: 'read',
      on: morning.on,
      method: 'at-this-laptop',
      recordedBy: by,
      recordedAt: now(),
      typedName: typedName.trim(),
      check: documentId === checkOf ? check : null,
      source: {
        type: 'sign-here',
        key: `${morning.gathering}:${personId}:${documentId}:${version}`,
        from: '',
      },
    }),
  )
}
