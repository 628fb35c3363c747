import type { GatheredAudit } from '../../../../domain/audit/gather-audit.ts'
import { compareText } from '../../../../domain/shared/text.ts'

/** Who has been named so far: owners of actions and those who sign. Offered, never enforced. */
export function peopleSeen({ actions, school, previous }: GatheredAudit): readonly string[] {
  const names = [
    ...actions.map(({ owner }) => owner),
    ...(previous?.actions ?? []).map(({ owner }) => owner),
    ...school.signatories.flatMap(({ name, jobTitle }) => [name, jobTitle]),
  ]
  return [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== '')
    .sort(compareText)
}
