import type { AuditTemplate } from '../packs/template.ts'
import { nameOf, type Person } from '../people/person.ts'
import { excerptOf } from '../returns/guard.ts'
import {
  childNames,
  datesOfBirth,
  type GuardKnowledge,
  pupilNumbers,
} from '../returns/guard-patterns.ts'
import { partsOfNames, wordsThatAreNoNames } from '../returns/guard-words.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { DocumentPart, ReportDocument } from './report-document.ts'

/** Something in a report that may point at a child, or that names a colleague. */
export interface ReportFinding {
  readonly sectionId: string
  readonly sectionTitle: string
  readonly excerpt: string
  /** Completes "Stands here because …". */
  readonly because: string
}

export interface GuardSources {
  readonly template: AuditTemplate
  readonly people: readonly Person[]
  readonly today: LocalDate
}

/** The named roles are meant to be named there. */
const NAMES_BELONG = 'named-roles'

/**
 * Looks for children, and for colleagues outside the named roles, in all that a report would say.
 *
 * A net and not a proof, as for the return: she looks at each place and decides.
 */
export function reportFindings(
  document: ReportDocument,
  { template, people, today }: GuardSources,
): readonly ReportFinding[] {
  const knowledge: GuardKnowledge = {
    noNames: wordsThatAreNoNames(template),
    knownPeople: partsOfNames([...people.map(nameOf), document.author, document.school]),
    today,
  }
  const named = namesIn(document)
  const others = people.map(nameOf).filter((name) => name.includes(' ') && !named.has(name))
  return document.sections.flatMap(({ id, title, parts }) => {
    const texts = id === NAMES_BELONG ? [] : [...new Set(parts.flatMap(textsOf))]
    return texts.flatMap((text) =>
      matchesIn(text, knowledge, others).map((found) => ({
        sectionId: id,
        sectionTitle: title,
        ...found,
      })),
    )
  })
}

function matchesIn(text: string, knowledge: GuardKnowledge, names: readonly string[]) {
  const children = [
    ...pupilNumbers(text),
    ...datesOfBirth(text, knowledge),
    ...childNames(text, knowledge),
  ].map((match) => ({ excerpt: excerptOf(text, match), because: match.because }))
  const colleagues = names.flatMap((words) => {
    const at = text.indexOf(words)
    if (at === -1) return []
    const because = 'a colleague is named outside the named roles.'
    return [{ excerpt: excerptOf(text, { at, words }), because }]
  })
  return [...children, ...colleagues]
}

/** Whoever the paper names in its roles, and its author, may be named elsewhere in it. */
function namesIn({ sections, author }: ReportDocument): ReadonlySet<string> {
  const roles = sections.find(({ id }) => id === NAMES_BELONG)
  return new Set([author, ...(roles?.parts ?? []).flatMap(textsOf)])
}

function textsOf(part: DocumentPart): readonly string[] {
  switch (part.type) {
    case 'text':
    case 'note':
      return [part.text]
    case 'facts':
      return part.facts.map(({ value }) => value)
    case 'table':
      return part.table.rows.flat()
  }
}
