import { londonDateOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { PolicyVersion } from './policy.ts'

/** Which of a policy's wordings is which on a day. */
export interface VersionPlaces {
  readonly current: PolicyVersion | null
  /** The newest wording that is not approved yet and was not overtaken. */
  readonly draft: PolicyVersion | null
  /** The next one that is approved and takes effect later. */
  readonly toCome: PolicyVersion | null
  /** Newest first. */
  readonly superseded: readonly PolicyVersion[]
}

/**
 * First day on which a version holds; null while it is not approved.
 *
 * Schools use a policy from 1 September that governors approve in October, so its own first
 * day comes before that of the approval. Without either it holds since it was registered.
 */
export function inForceFrom(version: PolicyVersion): LocalDate | null {
  if (version.progress !== 'approved') return null
  return version.effectiveOn ?? version.approvedOn ?? londonDateOf(version.addedAt)
}

interface Dated {
  readonly version: PolicyVersion
  readonly from: LocalDate
}

/** Approved versions in the order in which they take effect; on one day the later registered last. */
export function inForceOrder(versions: readonly PolicyVersion[]): readonly PolicyVersion[] {
  return datedInOrder(versions).map(({ version }) => version)
}

export function placesOn(versions: readonly PolicyVersion[], day: LocalDate): VersionPlaces {
  const dated = datedInOrder(versions)
  const past = dated.filter(({ from }) => from <= day)
  const current = past.at(-1) ?? null
  return {
    current: current?.version ?? null,
    draft: draftBeyond(versions, current),
    toCome: dated.find(({ from }) => from > day)?.version ?? null,
    superseded: past
      .slice(0, -1)
      .reverse()
      .map(({ version }) => version),
  }
}

function datedInOrder(versions: readonly PolicyVersion[]): readonly Dated[] {
  const dated = versions.flatMap((version): readonly Dated[] => {
    const from = inForceFrom(version)
    return from === null ? [] : [{ version, from }]
  })
  // Sorting keeps the order of registering where the days are the same.
  return dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** A draft that was to take effect before the one in force was overtaken by it and is no next one. */
function draftBeyond(
  versions: readonly PolicyVersion[],
  current: Dated | null,
): PolicyVersion | null {
  const drafts = versions.filter(({ progress }) => progress !== 'approved')
  const open = drafts.filter(
    ({ effectiveOn }) => current === null || effectiveOn === null || effectiveOn > current.from,
  )
  return open.at(-1) ?? null
}

/**
 * Versions whose receipts count for this one: itself, and those before it back to the last material one.
 *
 * @param inOrder as `inForceOrder` gives them
 */
export function standingChain(
  inOrder: readonly PolicyVersion[],
  version: PolicyVersion,
): readonly PolicyVersion[] {
  const upTo = inOrder.slice(0, inOrder.indexOf(version) + 1)
  const material = upTo.findLastIndex(({ change }) => change !== 'minor')
  return upTo.slice(Math.max(0, material))
}
