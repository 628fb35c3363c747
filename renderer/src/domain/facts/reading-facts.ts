import type { Person } from '../people/person.ts'
import { readerGroups } from '../receipts/reader-groups.ts'
import { asksNothing } from '../receipts/reading.ts'
import type { DocumentToRead, ReadingCell } from '../receipts/standing.ts'
import { versionText } from '../receipts/version-text.ts'
import { dateInWords } from '../shared/calendar.ts'
import type { LiveFact } from './fact.ts'
import { addressOfDocumentRead } from './fact-addresses.ts'
import { type FactGround, GOVERNOR_ROLES, nameIn } from './fact-ground.ts'
import { READING_BINDINGS, STAFF } from './question-bindings.ts'
import { currentVersionsFact, othersFact, startersFact } from './received-facts.ts'
import { type CountedOne, shareFact } from './share-fact.ts'

/** What reading says: Part One by staff and by governors, policies, what starters received. */
export function readingFacts(ground: FactGround): readonly (LiveFact | null)[] {
  const partOne = ground.reading.documents.find(({ id }) => isPartOne(id))
  return [
    partOne === undefined ? null : partOneByStaff(partOne, ground),
    partOne === undefined ? null : partOneByGovernors(partOne, ground),
    partOne === undefined ? null : understandingFact(partOne, ground),
    startersFact(ground),
    othersFact(ground),
    currentVersionsFact(ground),
    ...READING_BINDINGS.map(({ documentId, codes }) => documentFact(documentId, codes, ground)),
  ]
}

/** Whatever the edition: `kcsie-2026-part-one`. */
export const isPartOne = (documentId: string): boolean => /^kcsie-\d{4}-part-one$/.test(documentId)

/** Of those whom guidance itself names, such as staff and trainees. */
function partOneByStaff(document: DocumentToRead, ground: FactGround): LiveFact | null {
  const { id } = document
  const named = namedByGuidance(document, ground)
  return shareFact({
    id: 'part-one-read',
    codes: ['TRN01'],
    slots: ['P-4'],
    asAt: ground.log.today,
    address: addressOfDocumentRead(id),
    ones: readersOf(id, ground, named.includes),
    noun: named.noun,
    have: 'have read this year’s Part One',
    nothing: 'No reading of this year’s Part One',
    whole: true,
  })
}

interface Named {
  readonly includes: (person: Person) => boolean
  readonly noun: readonly [one: string, many: string]
}

/** Staff, where no duty rests on guidance. */
function namedByGuidance(document: DocumentToRead, { log, reading, isStaff }: FactGround): Named {
  const [first] = readerGroups(log, reading, document)
  if (first === undefined || !first.byGuidance) return { includes: isStaff, noun: STAFF }
  const ids = new Set(first.readers.map(({ person }) => person.id))
  return {
    includes: ({ id }) => ids.has(id),
    noun: first.all === STAFF[1] ? STAFF : ['person', first.all],
  }
}

function partOneByGovernors({ id }: DocumentToRead, ground: FactGround): LiveFact | null {
  return shareFact({
    id: 'part-one-read-by-governors',
    codes: ['TRN11'],
    slots: ['P-4'],
    asAt: ground.log.today,
    address: addressOfDocumentRead(id),
    ones: readersOf(id, ground, (person) => ground.holds(person, GOVERNOR_ROLES)),
    noun: ['governor', 'governors'],
    have: 'have read this year’s Part One',
    nothing: 'No reading of this year’s Part One',
    whole: true,
  })
}

function documentFact(
  documentId: string,
  codes: readonly string[],
  ground: FactGround,
): LiveFact | null {
  const document = ground.reading.documents.find(({ id }) => id === documentId)
  if (document === undefined) return null
  const version = document.versionLabel === '' ? '' : ` (${versionText(document.versionLabel)})`
  return shareFact({
    id: `read-${documentId}`,
    codes,
    slots: ['P-4'],
    asAt: ground.log.today,
    address: addressOfDocumentRead(documentId),
    ones: readersOf(documentId, ground, ground.isStaff),
    noun: STAFF,
    have: `have read “${document.title}”${version}`,
    nothing: 'No reading of it',
    whole: false,
  })
}

function readersOf(
  documentId: string,
  { reading }: FactGround,
  belongs: (person: Person) => boolean,
): readonly CountedOne[] {
  return reading.people.flatMap(({ person, cells }) => {
    const cell = cells.get(documentId)
    if (cell === undefined || asksNothing(cell.state) || !belongs(person)) return []
    return [
      {
        name: nameIn(person),
        state: cellInWords(cell),
        good: cell.state === 'read',
        counts: cell.state !== 'exempt',
        recorded: cell.receipt !== null,
      },
    ]
  })
}

function cellInWords({ state, receipt, since }: ReadingCell): string {
  switch (state) {
    case 'read':
      return receipt === null ? 'Read' : `Read on ${dateInWords(receipt.on)}`
    case 'declined':
      return receipt === null ? 'Declined' : `Declined on ${dateInWords(receipt.on)}`
    case 'exempt':
      return receipt?.reason ? `Exempt: ${receipt.reason}` : 'Exempt'
    default:
      return since === null ? 'Not yet' : `Not yet, asked since ${dateInWords(since)}`
  }
}

/** Of those who have read it, who passed the questions on it. */
function understandingFact(document: DocumentToRead, ground: FactGround): LiveFact | null {
  const { id } = document
  const named = namedByGuidance(document, ground)
  const read = ground.reading.people.flatMap(({ person, cells }) => {
    const cell = cells.get(id)
    return cell?.state === 'read' && named.includes(person) ? [{ person, cell }] : []
  })
  return shareFact({
    id: 'part-one-understood',
    codes: ['TRN05'],
    asAt: ground.log.today,
    address: addressOfDocumentRead(id),
    ones: read.map(({ person, cell: { receipt } }) => ({
      name: nameIn(person),
      state: checkInWords(receipt?.check ?? null),
      good: receipt?.check?.passed === true,
      counts: true,
      recorded: receipt?.check != null,
    })),
    noun: ['reader of Part One', `${named.noun[1]} who have read Part One`],
    have: 'passed the check of understanding',
    nothing: 'No check of understanding',
    whole: true,
  })
}

function checkInWords(check: NonNullable<ReadingCell['receipt']>['check']): string {
  if (check === null) return 'Signed, without a check'
  return `${check.right} of ${check.of} right${check.passed ? '' : ', not passed'}`
}
