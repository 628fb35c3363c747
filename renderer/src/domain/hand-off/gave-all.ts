import type { WorkbookPlan } from '../workbook/plan.ts'
import type { HandOff } from './hand-off.ts'
import { cameBack } from './standing.ts'

/**
 * Whether a colleague has by now written something at each of her questions.
 *
 * What stood there when it went out is not hers, so a question that she left as it was does not
 * count; the lead knows whether it is meant to stay.
 */
export function gaveAll(handOff: HandOff, { cells }: Pick<WorkbookPlan, 'cells'>): boolean {
  const given = new Set(cameBack(handOff))
  for (const { code, kind, givenBy = [], rivals = [] } of cells) {
    const givers = [...givenBy, ...rivals.flatMap((rival) => rival.givenBy ?? [])]
    if (kind !== 'blank' && givers.includes(handOff.name)) given.add(code)
  }
  return handOff.questions.every((code) => given.has(code))
}
