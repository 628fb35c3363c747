import type { Audit } from '../../domain/audit/audit.ts'
import { aboutAnswer } from '../../storage/repositories/answers.ts'

interface Option {
  readonly value: string
  readonly label: string
}

const LONGEST = 70

/**
 * The questions of this year, to choose the history of one.
 *
 * @param named what the address asked for, where it is no question of this year
 */
export function questionOptions(audit: Audit | null, named: Option | null): readonly Option[] {
  const questions = (audit?.template.questions ?? []).map(({ code, text }) => ({
    value: aboutAnswer(audit?.id ?? '', code),
    label: shortened(`${code}: ${text}`),
  }))
  const isKnown = named === null || questions.some(({ value }) => value === named.value)
  return isKnown ? questions : [{ ...named, label: shortened(named.label) }, ...questions]
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text
