import type { AuditTemplate, Question } from '../packs/template.ts'
import { listed } from '../shared/text.ts'
import type { Audit } from './audit.ts'
import { appliesHere, type TaggedSchool, tagsOfSchool } from './school-tags.ts'

/** A question as this school is asked it. */
export interface AskedQuestion {
  readonly question: Question
  /** In the wording for this kind of school. */
  readonly text: string
  /** The level that holds for this kind of school. */
  readonly level: string
}

export interface HiddenQuestion {
  readonly question: Question
  readonly because: 'retired' | 'other-settings' | 'not-in-core'
  /** For the list of what is hidden. */
  readonly sentence: string
}

export interface VisibleQuestions {
  readonly tags: ReadonlySet<string>
  readonly asked: readonly AskedQuestion[]
  readonly hidden: readonly HiddenQuestion[]
}

/**
 * The questions that a school is asked, and why it is not asked the others.
 *
 * A hidden question keeps its answer, so that changing the school or the scope back restores
 * the work; it only leaves the counts and the return.
 */
export function visibleQuestions(
  template: AuditTemplate,
  school: TaggedSchool,
  scope: Audit['scope'],
): VisibleQuestions {
  const tags = tagsOfSchool(school)
  const labels = new Map(template.tags.map(({ value, label }) => [value, label]))
  const asked: AskedQuestion[] = []
  const hidden: HiddenQuestion[] = []
  for (const question of template.questions) {
    const reason = reasonToHide(question, tags, scope, labels)
    if (reason === null) asked.push(askedAs(question, tags))
    else hidden.push({ question, ...reason })
  }
  return { tags, asked, hidden }
}

/** A question in the wording and with the level for these tags. */
export function askedAs(question: Question, tags: ReadonlySet<string>): AskedQuestion {
  return { question, text: wordingFor(question, tags), level: levelFor(question, tags) }
}

/**
 * The wording for a school: one by tag when exactly one fits, the general one otherwise.
 *
 * An all-through school fits both primary and secondary, and gets the general wording.
 */
export function wordingFor(question: Question, tags: ReadonlySet<string>): string {
  const fitting = Object.entries(question.wordingByTag).filter(([tag]) => tags.has(tag))
  return fitting.length === 1 ? (fitting[0]?.[1] ?? question.text) : question.text
}

/** The level for a school: the first line whose tags fit, the general one otherwise. */
export function levelFor(question: Question, tags: ReadonlySet<string>): string {
  return question.levelByTag.find((line) => appliesHere(line.tags, tags))?.level ?? question.level
}

function reasonToHide(
  question: Question,
  tags: ReadonlySet<string>,
  scope: Audit['scope'],
  labels: ReadonlyMap<string, string>,
): Omit<HiddenQuestion, 'question'> | null {
  if (question.retired !== null) {
    const { in: version, reason } = question.retired
    return { because: 'retired', sentence: `No longer asked since version ${version}. ${reason}` }
  }
  if (!appliesHere(question.appliesTo, tags)) {
    const settings = listed(question.appliesTo.map((tag) => labels.get(tag) ?? tag))
    return { because: 'other-settings', sentence: `Only asked of: ${settings}.` }
  }
  if (scope === 'core' && !question.core) {
    const sentence = 'Not one of the short core. It is asked once you take all questions.'
    return { because: 'not-in-core', sentence }
  }
  return null
}
