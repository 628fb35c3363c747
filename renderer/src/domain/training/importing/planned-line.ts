import type { Person } from '../../people/person.ts'
import type { TrainingRecord } from '../record.ts'
import type { Course } from '../requirement.ts'
import type { HistoryChoices } from './choices.ts'
import { changesFromRow } from './compare-records.ts'
import { areNear, type Ground, isPerhaps } from './ground.ts'
import type { HistoryKind, HistoryLine } from './history-line.ts'
import type { HistoryRow } from './history-row.ts'
import { deedOf, keysOfRow, type Placed } from './listed-record.ts'
import { askedOf, checkRenewal } from './renewal.ts'
import { whatOf, whenOf, whoOf } from './who-what-when.ts'

/** What one row would do. Rows must come in an order of their own: each claims what it finds. */
export function plannedLine(row: HistoryRow, ground: Ground, choices: HistoryChoices): HistoryLine {
  const known = knownRecord(row, ground, choices)
  if (known !== undefined) return knownLine(row, known, ground, choices)
  const who = whoOf(row, ground, choices)
  const what = whatOf(row, ground, choices)
  const when = whenOf(row, ground, choices)
  const parts = { person: who.is, course: what.is, completedOn: when.is }
  const isSkipped = choices.lines.get(row.row) === 'skip' || what.open === 'skipped'
  const open = isSkipped ? 'skipped' : (who.open ?? when.open)
  if (open !== null || who.is === null || when.is === null) {
    return { ...blank(row), ...parts, kind: open ?? 'skipped' }
  }
  if (what.open === 'likely-course') return { ...blank(row), ...parts, kind: what.open }
  return placedLine(row, { ...parts, person: who.is, completedOn: when.is }, ground, choices)
}

function blank(row: HistoryRow) {
  return {
    key: row.row,
    row,
    held: null,
    twinRow: null,
    changes: [],
    taken: [],
    placed: null,
    renewal: null,
    deed: 'leave' as const,
  }
}

/** Held and not yet found to be another row, of somebody who is still known. */
function unclaimed(
  held: readonly TrainingRecord[] | undefined,
  { claimed, personById }: Ground,
): TrainingRecord[] {
  return (held ?? []).filter(
    (record) => !claimed.has(record) && personById.get(record.personId)?.erasedAt === null,
  )
}

/** What a row was brought in as. Of two rows that say nearly the same each finds the one most like it. */
function knownRecord(
  row: HistoryRow,
  ground: Ground,
  choices: HistoryChoices,
): TrainingRecord | undefined {
  const [twinKey, ownKey] = keysOfRow(row)
  const [twin] = unclaimed(ground.heldByKey.get(twinKey), ground)
  if (twin !== undefined) return twin
  const [first, ...others] = unclaimed(ground.heldByKey.get(ownKey), ground)
  if (first === undefined || others.length === 0) return first
  const unlike = (held: TrainingRecord): number => {
    const meant = choices.dates.get(row.row) ?? row.completed.on ?? held.completedOn
    const placed = { ...held, completedOn: meant, renewal: null, twin: false }
    return changesFromRow(held, row, placed).length + Number(held.note !== row.note)
  }
  return others.reduce((best, one) => (unlike(one) < unlike(best) ? one : best), first)
}

/** A line that was brought in before: what she has since changed about it stays as she has it. */
function knownLine(
  row: HistoryRow,
  held: TrainingRecord,
  ground: Ground,
  choices: HistoryChoices,
): HistoryLine {
  const person = ground.personById.get(held.personId) ?? null
  const course = ground.rules.courseById.get(held.courseId ?? '') ?? null
  const completedOn =
    choices.dates.get(row.row) ?? (row.completed.problem === null ? row.completed.on : null)
  const parts = { person, course, completedOn: completedOn ?? held.completedOn }
  return heldLine(row, held, parts, ground, choices)
}

interface Parts {
  readonly person: Person | null
  readonly course: Course | null
  readonly completedOn: string
}

function placedLine(
  row: HistoryRow,
  parts: Parts & { readonly person: Person },
  ground: Ground,
  choices: HistoryChoices,
): HistoryLine {
  const { person, course, completedOn } = parts
  const deed = deedOf(person.id, course?.id ?? null, row.course)
  const alike = ground.heldByDeed.get(deed) ?? []
  const same = alike.filter((record) => record.completedOn === completedOn)
  const [held] = unclaimed(same, ground).filter((record) => !ground.reserved.has(record))
  if (held !== undefined) return heldLine(row, held, parts, ground, choices)
  const added = ground.added.get(deed) ?? []
  const near = same[0] ?? alike.find((record) => isPerhaps(record, completedOn))
  const twin = added.find(({ on }) => areNear(on, completedOn))
  const perhaps = near !== undefined || twin !== undefined
  const adds = !perhaps || choices.lines.get(row.row) === 'take'
  if (adds) ground.added.set(deed, [...added, { on: completedOn, row: row.row }])
  const kind: HistoryKind = course === null ? 'unknown-course' : 'new'
  return {
    ...blank(row),
    ...parts,
    kind: perhaps ? 'possible-duplicate' : kind,
    held: near ?? null,
    twinRow: twin?.row ?? null,
    placed: placedOf(row, parts, choices, perhaps || choices.dates.has(row.row)),
    renewal: renewalOf(row, parts, ground),
    deed: adds ? 'add' : 'leave',
  }
}

function heldLine(
  row: HistoryRow,
  held: TrainingRecord,
  parts: Parts,
  ground: Ground,
  choices: HistoryChoices,
): HistoryLine {
  ground.claimed.add(held)
  const placed = placedOf(row, parts, choices)
  const changes = placed === null ? [] : changesFromRow(held, row, placed)
  const gaps = changes.filter(({ fillsGap }) => fillsGap)
  const choice = choices.lines.get(row.row)
  const taken = choice === 'skip' ? [] : choice === 'take' ? changes : gaps
  const kind = changes.length === 0 ? 'same' : gaps.length > 0 ? 'changed' : 'differs'
  return {
    ...blank(row),
    ...parts,
    kind: choice === 'skip' ? 'skipped' : kind,
    held,
    changes,
    taken,
    placed,
    renewal: renewalOf(row, parts, ground),
    deed: taken.length > 0 ? 'change' : 'leave',
  }
}

function placedOf(
  row: HistoryRow,
  { person, course, completedOn }: Parts,
  { renewals }: HistoryChoices,
  twin = false,
): Placed | null {
  if (person === null) return null
  const reason = renewals.get(row.row)
  const renewal =
    reason === undefined || row.renewalDue === null ? null : { on: row.renewalDue, reason }
  return { personId: person.id, courseId: course?.id ?? null, completedOn, renewal, twin }
}

function renewalOf(row: HistoryRow, { person, course, completedOn }: Parts, ground: Ground) {
  if (row.renewalDue === null || person === null || course === null) return null
  const asked = askedOf(person, ground.rules, ground.today)
  return checkRenewal(row.renewalDue, completedOn, course, asked, ground.rules)
}
