import type { Policy } from '../../../domain/policies/policy.ts'
import { aboutPolicy } from '../../../storage/about.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { ChangesOf } from '../../../ui/ChangesOf.tsx'

/** Everything that was ever done to this policy. */
export function PolicyHistory({ policy }: { readonly policy: Policy }) {
  const { db } = useDesk()
  const about = aboutPolicy(policy.id)
  const changes = useStored(() => historyOf(db, about), [db, about])
  return changes && <ChangesOf about={about} changes={changes} />
}
