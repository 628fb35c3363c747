import type { PackQuestion } from '../schemas/audit-file.ts'
import type { Complain } from './complaint.ts'

const FILE = 'audit.json'
const EVERY_SETTING = 'all'

/** A school has exactly one of these, so two different ones can never hold together. */
const TYPES: ReadonlySet<string> = new Set([
  'maintained',
  'academy',
  'independent',
  'non-maintained-special',
  'college',
])

/** Rules about whom a question is asked that can never hold. */
export function lintWhoIsAsked(question: PackQuestion, place: string, complain: Complain): void {
  const { appliesTo } = question
  if (appliesTo.length === 0) {
    const sentence = `It is asked of nobody. Write “${EVERY_SETTING}”, or the tags of the settings.`
    complain('error', FILE, place, sentence)
  }
  if (appliesTo.length > 1 && appliesTo.includes(EVERY_SETTING)) {
    const sentence = `It is asked of every setting, so its other tags do nothing. Keep “${EVERY_SETTING}” or the others.`
    complain('warning', FILE, place, sentence)
  }
  for (const { what, tags } of narrowerRules(question)) {
    if (tags.length === 0 || excludeEachOther(appliesTo, tags)) {
      const sentence = `${what} can never hold: none of its settings is asked this question.`
      complain('error', FILE, place, sentence)
    }
  }
  lintShadowedLevels(question, place, complain)
}

function narrowerRules(
  question: PackQuestion,
): readonly { readonly what: string; readonly tags: readonly string[] }[] {
  return [
    ...(question.levelBy ?? []).map(({ level, appliesTo }) => ({
      what: `Its level “${level}”`,
      tags: appliesTo,
    })),
    ...Object.keys(question.phaseWording ?? {}).map((tag) => ({
      what: `Its wording for “${tag}”`,
      tags: [tag],
    })),
    ...(question.references ?? []).flatMap(({ edition, appliesTo }) =>
      appliesTo === undefined ? [] : [{ what: `Its reference to “${edition}”`, tags: appliesTo }],
    ),
  ]
}

/** Only types of school exclude each other; an early years setting may also be a special school. */
function excludeEachOther(asked: readonly string[], narrower: readonly string[]): boolean {
  const onlyTypes = [...asked, ...narrower].every((tag) => TYPES.has(tag))
  return onlyTypes && !asked.some((tag) => narrower.includes(tag))
}

/** The first fitting line of `levelBy` wins, so a later one with the same tags is never reached. */
function lintShadowedLevels(question: PackQuestion, place: string, complain: Complain): void {
  const covered = new Set<string>()
  for (const { level, appliesTo } of question.levelBy ?? []) {
    const reachable = !covered.has(EVERY_SETTING) && appliesTo.some((tag) => !covered.has(tag))
    if (!reachable && appliesTo.length > 0) {
      const sentence = `Its level “${level}” is never reached: an earlier line already takes the same settings.`
      complain('warning', FILE, place, sentence)
    }
    for (const tag of appliesTo) covered.add(tag)
  }
}
