import { isPresentOn } from '../people/is-staff.ts'
import { nameOf, type Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { EvidenceId, PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { newReceipt, type Receipt, type SignSheet } from './receipt.ts'
import { plainCode, readLineCode } from './sheet-codes.ts'
import { standingReceipts } from './standing-receipts.ts'

/** What a typed code comes to. Only `sign` writes anything. */
export type TypedKind =
  | 'sign'
  | 'already-signed'
  | 'typed-twice'
  | 'not-a-code'
  | 'check-fails'
  | 'unknown-sheet'
  | 'no-such-line'
  | 'person-gone'

export interface TypedCode {
  readonly typed: string
  readonly kind: TypedKind
  readonly sheet: SignSheet | null
  readonly place: number | null
  readonly person: Person | null
  /** What it is, or what is wrong and what to do. */
  readonly sentence: string
}

export interface TypedPlan {
  readonly codes: readonly TypedCode[]
  /** People of the sheet at hand whose line was not typed and who have not signed: `all but these`. */
  readonly others: readonly TypedCode[]
}

/**
 * Reads codes that were typed from signed sheets, parted by spaces, commas or lines.
 *
 * With a sheet at hand its short codes of three signs are enough.
 */
export function planTypedCodes(
  log: StaffLog,
  text: string,
  sheetId: string | null = null,
): TypedPlan {
  const ground = groundOf(log)
  const taken = new Set<string>()
  const codes = text
    .split(/[\s,;]+/)
    .filter((token) => token !== '')
    .map((typed) => typedCode(typed, sheetId, ground, taken))
  const sheet = sheetId === null ? undefined : ground.sheets.get(sheetId)
  const others = (sheet?.people ?? []).flatMap((_, place): readonly TypedCode[] => {
    if (sheet === undefined || taken.has(lineKey(sheet, place))) return []
    const line = codeOfLine('', sheet, place, ground)
    return line.kind === 'sign' ? [line] : []
  })
  return { codes, others }
}

interface Ground {
  readonly sheets: ReadonlyMap<string, SignSheet>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly read: ReadonlySet<string>
  readonly today: LocalDate
}

function groundOf({ signSheets, people, receipts, today }: StaffLog): Ground {
  const read = standingReceipts(receipts).filter(({ state }) => state === 'read')
  return {
    sheets: new Map(signSheets.map((sheet) => [sheet.id, sheet])),
    people: new Map(people.map((person) => [person.id, person])),
    read: new Set(
      read.map(({ personId, documentId, version }) => `${personId} ${documentId} ${version}`),
    ),
    today,
  }
}

const lineKey = ({ id }: SignSheet, place: number): string => `${id}:${place}`

function typedCode(
  typed: string,
  sheetId: string | null,
  ground: Ground,
  taken: Set<string>,
): TypedCode {
  const nothing = { typed, sheet: null, place: null, person: null }
  const read = readLineCode(typed, sheetId)
  const own = ground.sheets.get(plainCode(typed))
  if (own !== undefined && !isLineOf(read, ground)) {
    const sentence = `${typed} is the sign of the sheet itself. Type the code that stands on a line of it.`
    return { ...nothing, kind: 'not-a-code', sentence }
  }
  if (!read.ok) {
    const kind = read.why === 'check' ? 'check-fails' : 'not-a-code'
    return { ...nothing, kind, sentence: whyNot(typed, read.why) }
  }
  const sheet = ground.sheets.get(read.sheetId)
  if (sheet === undefined) {
    const sentence = `${typed}: no sheet ${read.sheetId} was printed here. Look at the sign on top of the sheet.`
    return { ...nothing, kind: 'unknown-sheet', sentence }
  }
  const code = codeOfLine(typed, sheet, read.place, ground)
  const key = lineKey(sheet, read.place)
  if (code.person !== null && taken.has(key)) {
    const sentence = `${typed}: ${nameOf(code.person)} was typed already.`
    return { ...code, kind: 'typed-twice', sentence }
  }
  taken.add(key)
  return code
}

/** Three signs may be both: then the line is meant. */
function isLineOf(read: ReturnType<typeof readLineCode>, { sheets }: Ground): boolean {
  return read.ok && read.place < (sheets.get(read.sheetId)?.people.length ?? 0)
}

function whyNot(typed: string, why: 'length' | 'sign' | 'check'): string {
  if (why === 'check')
    return `${typed}: a sign is wrong or two changed places. Look at the sheet again.`
  return why === 'length'
    ? `${typed}: a code has six signs, or three once its sheet is chosen.`
    : `${typed}: one of these signs is in no code. There is no 0, 1, I, L, O or U.`
}

function codeOfLine(typed: string, sheet: SignSheet, place: number, ground: Ground): TypedCode {
  const personId = sheet.people[place]
  const line = { typed, sheet, place }
  if (personId === undefined) {
    const sentence = `${typed}: sheet ${sheet.id} has only ${sheet.people.length} lines.`
    return { ...line, kind: 'no-such-line', person: null, sentence }
  }
  const person = ground.people.get(personId) ?? null
  if (person === null || person.erasedAt !== null) {
    const sentence = `${typed}: this person is no longer in the register, so nothing is written.`
    return { ...line, kind: 'person-gone', person: null, sentence }
  }
  if (ground.read.has(`${personId} ${sheet.documentId} ${sheet.version}`)) {
    const sentence = `${nameOf(person)} has a receipt for this already.`
    return { ...line, kind: 'already-signed', person, sentence }
  }
  const left = isPresentOn(person, ground.today) ? '' : ' She or he is not at the school now.'
  return { ...line, kind: 'sign', person, sentence: `${nameOf(person)} has signed.${left}` }
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
  readonly by: string
  /** The day on the sheet. */
  readonly on: LocalDate
  /** The scanned sheet. */
  readonly proof: EvidenceId | null
}

/** The receipts that typed lines give. The same line of the same sheet never gives two. */
export function receiptsOfTypedCodes(
  codes: readonly TypedCode[],
  { newId, now, by, on, proof }: Making,
): readonly Receipt[] {
  return codes.flatMap(({ kind, sheet, place, person }): readonly Receipt[] => {
    if (kind !== 'sign' || sheet === null || place === null || person === null) return []
    return [
      newReceipt({
        id: newId(),
        personId: person.id,
        documentId: sheet.documentId,
        version: sheet.version,
        state: 'read',
        on,
        method: 'paper-sheet',
        recordedBy: by,
        recordedAt: now(),
        proof,
        source: { type: 'sheet', key: lineKey(sheet, place), from: '' },
      }),
    ]
  })
}
