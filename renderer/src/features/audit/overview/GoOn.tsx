import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { useLastPlace } from '../../../ui/last-place.ts'

/** Back to where she was, or to the first question. */
export function GoOn({ gathered }: { readonly gathered: GatheredAudit }) {
  const last = useLastPlace(gathered.audit.id)
  const first = gathered.lines[0]?.code
  const code = last !== null && gathered.lineByCode.has(last) ? last : first
  if (code === undefined) return null
  return (
    <LinkButton look="primary" href={addressOfQuestion(code)}>
      {code === last ? `Go on at ${code}` : `Begin with ${code}`}
    </LinkButton>
  )
}
