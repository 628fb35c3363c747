import { requirementFromSchool } from './catalogue.ts'
import type { RequirementChange } from './record.ts'
import { type Requirement, SCHOOL_BASIS } from './requirement.ts'

/** A change of the school that has no effect here and now. */
export interface IgnoredChange {
  readonly change: RequirementChange
  readonly why: 'not-of-this-pack' | 'may-not-be-off' | 'tightens-nothing'
}

interface Changed {
  readonly requirements: readonly Requirement[]
  readonly off: readonly { readonly requirement: Requirement; readonly change: RequirementChange }[]
  readonly ignored: readonly IgnoredChange[]
}

/**
 * Whether a school may switch a requirement off.
 *
 * Only what rests on the school's own choice, or what nobody has found a source for.
 */
export function maySwitchOff({ courseBasis, verified, from }: Requirement): boolean {
  return from === 'pack' && (courseBasis === SCHOOL_BASIS || !verified)
}

/** The pack's requirements with what the school added, tightened or switched off. */
export function withChanges(
  asked: readonly Requirement[],
  changes: readonly RequirementChange[],
): Changed {
  const changeById = new Map(changes.map((change) => [change.id, change]))
  const off: Changed['off'][number][] = []
  const ignored: IgnoredChange[] = []
  const fromPack = asked.flatMap((requirement) => {
    const change = changeById.get(requirement.id)
    changeById.delete(requirement.id)
    if (change === undefined) return [requirement]
    if (change.type === 'off' && maySwitchOff(requirement)) {
      off.push({ requirement, change })
      return []
    }
    const tighter = change.type === 'tightened' ? tightened(requirement, change) : requirement
    if (tighter === requirement) {
      ignored.push({ change, why: change.type === 'off' ? 'may-not-be-off' : 'tightens-nothing' })
    }
    return [tighter]
  })
  const left = [...changeById.values()]
  return {
    requirements: [
      ...fromPack,
      ...left.filter(({ type }) => type === 'own').map(requirementFromSchool),
    ],
    off,
    ignored: [
      ...ignored,
      ...left
        .filter(({ type }) => type !== 'own')
        .map((change) => ({ change, why: 'not-of-this-pack' as const })),
    ],
  }
}

/**
 * A requirement as the school tightens it: sooner, for more roles, met by fewer courses.
 *
 * What would loosen it is not taken, and the very same requirement comes back where nothing
 * is left. An interval that the school set is the school's, whoever asks for the training.
 */
export function tightened(pack: Requirement, change: RequirementChange): Requirement {
  const roles = [...new Set([...pack.roles, ...change.roles])]
  const fewer = pack.anyOf.filter((course) => change.anyOf.includes(course))
  const anyOf = fewer.length === 0 ? pack.anyOf : fewer
  const sooner =
    change.renewMonths !== null &&
    change.renewMonths > 0 &&
    (pack.renewMonths === null || change.renewMonths < pack.renewMonths)
  const same = !sooner && roles.length === pack.roles.length && anyOf.length === pack.anyOf.length
  if (same) return pack
  return {
    ...pack,
    roles,
    anyOf,
    ...(sooner
      ? { renewMonths: change.renewMonths, intervalBasis: SCHOOL_BASIS, intervalVerified: true }
      : {}),
    tightened: { change, pack },
  }
}
