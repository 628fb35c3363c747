import type { Policy } from '../../../domain/policies/policy.ts'
import { isSchoolYear } from '../../../domain/shared/calendar.ts'
import type { SchoolYear } from '../../../domain/shared/dates.ts'
import type { PolicyId } from '../../../domain/shared/ids.ts'
import { foldText } from '../../../domain/shared/text.ts'
import { type KnownName, knownNames } from './known-names.ts'

type Named = Pick<Policy, 'id' | 'title'>

/** Words that say nothing about which policy it is. */
const COMMON = new Set(
  'a an and at by for from in including of on or our own our that the to use with policy policies procedure procedures statement school academy primary secondary draft final approved signed copy version new old'.split(
    ' ',
  ),
)

/** A name in plain words with single spaces: `H&S_Policy-2026 (final).pdf` is `h and s policy 2026 final`. */
export function plainName(name: string): string {
  return foldText(name.replace(/\.[\p{L}\p{N}]{1,5}$/u, ''))
    .replace(/&|\+/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The policy that a file's name points to, or null where it points to none or to two alike.
 *
 * A proposal: she confirms each. What schools are known to call a policy comes first and the
 * longest name wins, so that "Staff code of conduct" is not behaviour; then the titles' own words.
 */
export function proposePolicy(fileName: string, policies: readonly Named[]): PolicyId | null {
  const name = ` ${plainName(fileName)} `
  const byTitle = policies.find(({ title }) => name.includes(` ${plainTitle(title)} `))
  return byTitle?.id ?? byKnownName(name, policies) ?? byWords(name, policies)
}

function plainTitle(title: string): string {
  return plainName(`${title} `)
}

function byKnownName(name: string, policies: readonly Named[]): PolicyId | null {
  const there = new Set(policies.map(({ id }) => id))
  const found = knownNames.filter(
    ({ policyId, words }) => there.has(policyId) && name.includes(` ${words} `),
  )
  return longest(found.filter(({ weak }) => weak !== true)) ?? longest(found)
}

function longest(found: readonly KnownName[]): PolicyId | null {
  const most = Math.max(...found.map(({ words }) => words.length))
  return found.find(({ words }) => words.length === most)?.policyId ?? null
}

/** More than half of what a title says, and of no other title as much. */
function byWords(name: string, policies: readonly Named[]): PolicyId | null {
  const said = new Set(tellingWords(name))
  const fits = policies
    .map(({ id, title }) => {
      const words = tellingWords(plainTitle(title))
      const shared = words.filter((word) => said.has(word)).length
      return { id, share: words.length === 0 ? 0 : shared / words.length }
    })
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share)
  const [first, second] = fits
  return first === undefined || second?.share === first.share ? null : first.id
}

function tellingWords(name: string): readonly string[] {
  return [...new Set(name.split(' '))].filter((word) => word.length > 2 && !COMMON.has(word))
}

/** What else a name tells of the version in the file. */
export interface NamedVersion {
  /** `2026-27` or `v3`; empty where the name has neither. */
  readonly label: string
  readonly draft: boolean
}

export function versionInName(fileName: string): NamedVersion {
  const name = plainName(fileName)
  const version = /\bv(?:ersion)? ?(\d{1,2}(?: \d)?)\b/.exec(name)?.[1]
  return {
    label: schoolYearIn(name) ?? (version === undefined ? '' : `v${version.replace(' ', '.')}`),
    draft: /\bdraft\b/.test(name),
  }
}

/** `2026 27`, `2026 2027` or `26 27`; a single year is not one. */
function schoolYearIn(name: string): SchoolYear | null {
  for (const [, from = '', to = ''] of name.matchAll(/\b((?:20)?\d{2}) ((?:20)?\d{2})\b/g)) {
    const year = `20${from.slice(-2)}-${to.slice(-2)}`
    if (isSchoolYear(year)) return year
  }
  return null
}
