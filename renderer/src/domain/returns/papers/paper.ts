import type { FactGround } from '../../facts/fact-ground.ts'
import { fullNameOf, nameOf } from '../../people/person.ts'
import { titleOfRole } from '../../people/roles.ts'
import { foldText } from '../../shared/text.ts'
import { rulesInForce } from '../../training/rules.ts'
import type { SlotColumn, SlotDocument } from '../slot-document.ts'

/** What one line's paper says; null where the log holds nothing about it yet. */
export type MakePaper = (ground: FactGround) => Written | null

export type Written = Omit<SlotDocument, 'slot' | 'asAt'>

export function column(heading: string, kind: SlotColumn['kind'], share: number): SlotColumn {
  return { heading, kind, share }
}

/** Said on every paper without names, so that nobody looks for them. */
export const COUNTS_ONLY = 'Counts only. Nobody is named here; the lists are kept at the school.'

export function roleTitle({ log }: FactGround, roleId: string): string {
  return titleOfRole(log.pack.training.roles, roleId)
}

/** As the catalogue has it: what a list or a lead typed may name somebody. */
export function courseTitle(
  { log }: FactGround,
  { courseId }: { readonly courseId: string | null },
): string | null {
  return rulesInForce(log).courseById.get(courseId ?? '')?.title ?? null
}

/** Who gave a training. Somebody of the register is not named in a paper of counts. */
export function unnamedProvider({ log }: FactGround, provider: string): string {
  const folded = foldText(provider)
  const isNamed = log.people.some((person) =>
    [nameOf(person), fullNameOf(person), person.family].some(
      (name) => name.length > 2 && folded.includes(foldText(name)),
    ),
  )
  return isNamed ? 'School staff' : provider
}

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
