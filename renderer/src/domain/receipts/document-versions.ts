import type { Policy } from '../policies/policy.ts'
import { inForceFrom, inForceOrder, placesOn, standingChain } from '../policies/version-places.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { PolicyId } from '../shared/ids.ts'
import type { ReadingDocument } from './documents.ts'
import { editionLabel } from './editions.ts'
import { type ReadingVersion, STANDING } from './receipt.ts'

/** What of a document is to be read on a day. */
export interface VersionOnDay {
  readonly version: ReadingVersion
  readonly label: string
  /** Receipts of any of these count. */
  readonly counting: readonly ReadingVersion[]
  /** First day of the oldest of those. */
  readonly since: LocalDate | null
}

const WITHOUT_VERSION: VersionOnDay = {
  version: STANDING,
  label: '',
  counting: [STANDING],
  since: null,
}

/**
 * The version of a document that holds on a day.
 *
 * Until a first version is registered there is only the standing text. Receipts of that do not
 * count for a version: nobody knows what was read.
 */
export function versionOnDay(
  document: ReadingDocument,
  policies: ReadonlyMap<PolicyId, Policy>,
  day: LocalDate,
): VersionOnDay {
  const { edition, policyId, ownVersions } = document
  if (edition !== null) {
    return {
      version: edition.id,
      label: editionLabel(edition),
      counting: [edition.id],
      since: edition.inForceFrom,
    }
  }
  if (policyId !== null) return policyVersion(policies.get(policyId), day)
  return ownVersion(ownVersions, day)
}

function policyVersion(policy: Policy | undefined, day: LocalDate): VersionOnDay {
  const { current } = placesOn(policy?.versions ?? [], day)
  if (policy === undefined || current === null) return WITHOUT_VERSION
  const chain = standingChain(inForceOrder(policy.versions), current)
  const first = chain[0] ?? current
  return {
    version: current.id,
    label: current.label,
    counting: chain.map(({ id }) => id),
    since: inForceFrom(first),
  }
}

function ownVersion(versions: ReadingDocument['ownVersions'], day: LocalDate): VersionOnDay {
  const past = versions
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const current = past.at(-1)
  if (current === undefined) return WITHOUT_VERSION
  const material = Math.max(
    0,
    past.findLastIndex(({ change }) => change !== 'minor'),
  )
  const chain = past.slice(material)
  return {
    version: current.id,
    label: current.label,
    counting: chain.map(({ id }) => id),
    since: chain[0]?.from ?? current.from,
  }
}
