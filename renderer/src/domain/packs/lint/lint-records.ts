import type { Pack } from '../pack.ts'
import { type Complain, complainOfDoubles, complainOfUnknown } from './complaint.ts'

const ids = (entries: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ id }) => id))

/** Policies and reading: what they name must exist. */
export function lintPolicies({ head, audit, policies, reading }: Pack, complain: Complain): void {
  const questions = new Set(audit.questions.map(({ code }) => code))
  const audiences = new Set((head.audiences ?? []).map(({ value }) => value))
  complainOfDoubles(complain, 'policies.json', 'policy', policies?.policies ?? [], ({ id }) => id)
  for (const { id, feeds, readBy } of policies?.policies ?? []) {
    const place = `policy ${id}`
    complainOfUnknown(complain, 'policies.json', place, 'question', feeds, questions)
    complainOfUnknown(complain, 'policies.json', place, 'audience', readBy ?? [], audiences)
  }
  if (reading === null) return
  const file = 'reading.json'
  const documents = ids(reading.documents)
  complainOfDoubles(complain, file, 'document', reading.documents, ({ id }) => id)
  for (const { id, countsAs, edition, policy } of reading.documents) {
    const named = [countsAs ?? []].flat()
    complainOfUnknown(complain, file, `document ${id}`, 'document', named, documents)
    const editions = ids(head.editions)
    complainOfUnknown(complain, file, `document ${id}`, 'edition', [edition ?? []].flat(), editions)
    if (policies !== null) {
      const known = ids(policies.policies)
      complainOfUnknown(complain, file, `document ${id}`, 'policy', [policy ?? []].flat(), known)
    }
  }
  for (const duty of reading.duties) {
    const place = `duty to read ${duty.document}`
    complainOfUnknown(complain, file, place, 'document', [duty.document], documents)
    complainOfUnknown(complain, file, place, 'audience', duty.audiences, audiences)
  }
}

/** Training: roles, courses, groups, and the calendar. */
export function lintTraining({ head, training, calendar }: Pack, complain: Complain): void {
  if (training === null) return
  const file = 'training.json'
  const courses = ids(training.courses)
  const requirements = ids(training.requirements)
  const roles = ids(training.roles)
  complainOfDoubles(complain, file, 'course', training.courses, ({ id }) => id)
  complainOfDoubles(complain, file, 'requirement', training.requirements, ({ id }) => id)
  for (const rule of training.requirements) {
    const place = `requirement ${rule.id}`
    complainOfUnknown(complain, file, place, 'role', rule.roles, roles)
    complainOfUnknown(complain, file, place, 'course', rule.anyOf, courses)
    const groups = ids(training.groups)
    complainOfUnknown(complain, file, place, 'group', [rule.group ?? []].flat(), groups)
    complainOfUnknown(
      complain,
      file,
      place,
      'requirement',
      [rule.follows ?? []].flat(),
      requirements,
    )
    if (rule.anyOf.length === 0 || rule.roles.length === 0) {
      const sentence = 'It names no course or no role, so nobody could ever meet it.'
      complain('error', file, place, sentence)
    }
  }
  const standFor = Object.values(head.audienceRoles ?? {}).flat()
  complainOfUnknown(complain, 'pack.json', 'audienceRoles', 'role', standFor, roles)
  for (const { id, courseId, start, end } of calendar?.sessions ?? []) {
    complainOfUnknown(complain, 'calendar.json', `session ${id}`, 'course', [courseId], courses)
    if (start >= end) {
      complain('error', 'calendar.json', `session ${id}`, 'It ends before it begins.')
    }
  }
}

/** The outline of reports to governors. */
export function lintGovernorReport({ context, governorReport }: Pack, complain: Complain): void {
  if (governorReport === null) return
  const file = 'governor-report.json'
  const sections = ids(governorReport.sections)
  for (const shape of governorReport.shapes) {
    complainOfUnknown(complain, file, `shape ${shape.id}`, 'section', shape.sections, sections)
  }
  const figures = new Set((context?.fields ?? []).map(({ code }) => code))
  for (const section of governorReport.sections) {
    const named = (section.fields ?? []).filter((field) => field.startsWith('CTX'))
    complainOfUnknown(complain, file, `section ${section.id}`, 'figure', named, figures)
  }
}
