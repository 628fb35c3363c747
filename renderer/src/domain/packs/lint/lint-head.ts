import { compareDates, isSchoolYear } from '../../shared/calendar.ts'
import { counted } from '../../shared/text.ts'
import type { Pack } from '../pack.ts'
import {
  type Complain,
  complainOfDoubles,
  complainOfEmpty,
  complainOfUnknown,
} from './complaint.ts'

const FILE = 'pack.json'

/** What `pack.json` itself says: labels, editions, dates, who signs. */
export function lintHead({ head }: Pack, complain: Complain): void {
  complainOfEmpty(complain, FILE, 'title', 'title', head.title)
  complainOfEmpty(complain, FILE, 'publisher', 'name of the publisher', head.publisher.name)
  if (!isSchoolYear(head.schoolYear)) {
    const sentence = `“${head.schoolYear}” is not a school year. Write it like 2026-27.`
    complain('error', FILE, 'schoolYear', sentence)
  }
  lintLists(head, complain)
  lintEditions(head, complain)
  lintDates(head, complain)
}

function lintLists(head: Pack['head'], complain: Complain): void {
  const labelled = [
    ['level', head.levels],
    ['tag', head.establishmentTags],
    ['audience', head.audiences ?? []],
  ] as const
  for (const [kind, entries] of labelled) {
    complainOfDoubles(complain, FILE, kind, entries, ({ value }) => value)
    for (const { value, label } of entries) {
      complainOfEmpty(complain, FILE, `${kind} ${value}`, 'label', label)
    }
  }
  complainOfDoubles(complain, FILE, 'evidence area', head.evidenceAreas, ({ id }) => id)
  complainOfDoubles(complain, FILE, 'sign-off role', head.signOff.roles, ({ id }) => id)
  for (const { id, title } of head.evidenceAreas) {
    complainOfEmpty(complain, FILE, `evidence area ${id}`, 'title', title)
  }
  for (const { id, label } of head.signOff.roles) {
    complainOfEmpty(complain, FILE, `sign-off role ${id}`, 'label', label)
  }
  if (!head.signOff.roles.some(({ required }) => required)) {
    const sentence = 'Nobody has to sign. Mark at least one sign-off role as required.'
    complain('warning', FILE, 'signOff', sentence)
  }
}

function lintEditions({ editions }: Pack['head'], complain: Complain): void {
  complainOfDoubles(complain, FILE, 'edition', editions, ({ id }) => id)
  const known = new Set(editions.map(({ id }) => id))
  for (const { id, title, inForceFrom, inForceTo, supersedes } of editions) {
    const place = `edition ${id}`
    complainOfEmpty(complain, FILE, place, 'title', title)
    if (supersedes !== null && supersedes !== undefined) {
      complainOfUnknown(complain, FILE, place, 'edition', [supersedes], known)
    }
    complainOfOrder(complain, place, [
      ['inForceFrom', inForceFrom],
      ['inForceTo', inForceTo],
    ])
  }
}

function lintDates({ deadlines, reportingPeriod }: Pack['head'], complain: Complain): void {
  if (deadlines !== null && deadlines !== undefined) {
    complainOfOrder(complain, 'deadlines', [
      ['opens', deadlines.opens?.date ?? null],
      ['first', deadlines.first?.date ?? null],
      ['final', deadlines.final?.date ?? null],
    ])
  }
  if (reportingPeriod !== null && reportingPeriod !== undefined) {
    const { from, to } = reportingPeriod.counts
    complainOfOrder(complain, 'reportingPeriod', [
      ['from', from],
      ['to', to],
    ])
  }
}

function complainOfOrder(
  complain: Complain,
  place: string,
  dates: readonly (readonly [string, string | null])[],
): void {
  let earlier: readonly [string, string] | null = null
  for (const [name, date] of dates) {
    if (date === null) continue
    if (earlier !== null && compareDates(earlier[1], date) > 0) {
      const sentence = `“${name}” (${date}) comes before “${earlier[0]}” (${earlier[1]}). Put the dates in order.`
      complain('error', FILE, place, sentence)
    }
    earlier = [name, date]
  }
}

/** What `pack.json` promises about the other files: whose they are and how much is in them. */
export function lintBelonging(pack: Pack, complain: Complain): void {
  const { head } = pack
  for (const [file, value] of Object.entries(pack.raw)) {
    if (file === FILE || typeof value !== 'object' || value === null) continue
    const fields = new Map<string, unknown>(Object.entries(value))
    for (const [field, expected] of [
      ['packId', head.id],
      ['version', head.version],
    ] as const) {
      if (fields.get(field) === expected) continue
      const sentence = `It says ${field} “${String(fields.get(field))}”, but pack.json says “${expected}”. Is it from another pack?`
      complain('error', file, field, sentence)
    }
  }
}

/** Numbers that the pack states, compared with what is really in it. */
export function lintCounts({ head, audit, slots }: Pack, complain: Complain): void {
  const inUse = audit.questions.filter(({ status }) => status !== 'retired')
  const actual = {
    questions: inUse.length,
    retiredQuestions: audit.questions.length - inUse.length,
    coreQuestions: inUse.filter(({ core }) => core).length,
    sections: audit.sections.length,
    evidenceSlots: slots?.slots.length ?? 0,
  }
  for (const [name, found] of Object.entries(actual)) {
    const stated = new Map(Object.entries(head.counts ?? {})).get(name)
    if (stated === undefined || stated === found) continue
    const sentence = `It states ${stated} for “${name}”, but there ${found === 1 ? 'is' : 'are'} ${found}. Was something left out, or is the number old?`
    complain('warning', FILE, 'counts', sentence)
  }
  if (actual.coreQuestions === 0 && actual.questions > 0) {
    const sentence = `None of the ${counted(actual.questions, 'question')} is in the short core, so a school cannot begin with it.`
    complain('warning', 'audit.json', 'questions', sentence)
  }
}
