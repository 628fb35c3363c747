import type { Complain, PackComplaint } from './lint/complaint.ts'
import { lintGeneralDemands } from './lint/lint-demands.ts'
import { lintBelonging, lintCounts, lintHead } from './lint/lint-head.ts'
import { lintQuestions } from './lint/lint-questions.ts'
import { lintGovernorReport, lintPolicies, lintTraining } from './lint/lint-records.ts'
import { lintScales } from './lint/lint-scales.ts'
import { lintFigures, lintSlots } from './lint/lint-slots-and-figures.ts'
import type { Pack } from './pack.ts'

const RULES: readonly ((pack: Pack, complain: Complain) => void)[] = [
  lintHead,
  lintBelonging,
  lintScales,
  lintQuestions,
  lintGeneralDemands,
  lintSlots,
  lintFigures,
  lintPolicies,
  lintTraining,
  lintGovernorReport,
  lintCounts,
]

/**
 * Looks for what a schema cannot see: names that lead nowhere, rules that never hold, numbers
 * that do not agree.
 *
 * Each sentence says what to do and where, for a partnership's officer who has never seen the
 * app's code. Errors come first. A pack with errors is not used.
 */
export function lintPack(pack: Pack): readonly PackComplaint[] {
  const complaints: PackComplaint[] = []
  const complain: Complain = (level, file, place, sentence) => {
    complaints.push({ level, file, place, sentence })
  }
  for (const rule of RULES) rule(pack, complain)
  return [
    ...complaints.filter(({ level }) => level === 'error'),
    ...complaints.filter(({ level }) => level === 'warning'),
  ]
}
