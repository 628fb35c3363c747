import { nameOf, sortNameOf } from '../../../domain/people/person.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import { groupedBy } from '../../../domain/shared/grouped.ts'
import { remembered } from '../../../domain/shared/remembered.ts'
import { compareText, foldText } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import {
  certificatesMissing,
  type MissingCertificate,
} from '../../../domain/training/certificates-missing.ts'

/** All that is not in the library, worked out once for a log. */
export const allMissing = remembered((log: StaffLog) => certificatesMissing(log))

/** Those that nobody has seen; a certificate that was seen is only not filed. */
export const unseen = remembered((log: StaffLog): readonly MissingCertificate[] =>
  allMissing(log).filter(({ state }) => state !== 'seen'),
)

export type GroupBy = 'person' | 'course'

interface MissingGroup {
  readonly id: string
  readonly title: string
  readonly lines: readonly MissingCertificate[]
}

/** By person in the order of names, or by course with the most missing first. */
export function groupMissing(
  missing: readonly MissingCertificate[],
  by: GroupBy,
): readonly MissingGroup[] {
  const groups = groupedBy(missing, ({ person, course }): string =>
    by === 'person' ? person.id : course.id,
  )
  const titled = [...groups].map(([id, lines]) => ({
    id,
    title: titleOf(lines[0], by),
    order: by === 'person' ? sortName(lines[0]) : '',
    lines,
  }))
  return titled.sort((a, b) =>
    by === 'person' ? compareText(a.order, b.order) : b.lines.length - a.lines.length,
  )
}

function titleOf(first: MissingCertificate | undefined, by: GroupBy): string {
  if (first === undefined) return ''
  return by === 'person' ? nameOf(first.person) : first.course.title
}

function sortName(first: MissingCertificate | undefined): string {
  return first === undefined ? '' : sortNameOf(first.person)
}

export function searchMissing(
  missing: readonly MissingCertificate[],
  text: string,
): readonly MissingCertificate[] {
  const words = foldText(text).split(/\s+/)
  return missing.filter(({ person, course }) => {
    const found = foldText(`${nameOf(person)} ${course.title} ${course.provider}`)
    return words.every((word) => found.includes(word))
  })
}

/** For asking: one line for each certificate, with the address to write to. */
export function missingCsv(missing: readonly MissingCertificate[]): string {
  const lines = missing.map(({ person, course, record, words }) => [
    person.family,
    person.given,
    person.email,
    course.title,
    record.completedOn,
    record.provider,
    words,
  ])
  const head = ['Surname', 'First names', 'Email', 'Course', 'Date', 'Provider', 'How it stands']
  return csvOf([head, ...lines])
}
