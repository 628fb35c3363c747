import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { useLastPlace } from '../../../ui/last-place.ts'

/** Back to where she was, or to the first question. */
export function GoOn({ gathered }: { readonly gathered: GatheredAudit }) {
  const last = useLastPlace(gathered.audit.id)
  const { lines, lineByCode } = gathered
  const open = lines.find(({ state }) => state !== 'confirmed') ?? lines[0]
  const code = last !== null && lineByCode.has(last) ? last : open?.code
  if (code === undefined) return null
  const begun = lines.some(({ state }) => state !== 'not-started')
  return (
    <LinkButton look="primary" href={addressOfQuestion(code)}>
      {begun || code === last ? `Go on at ${code}` : `Begin with ${code}`}
    </LinkButton>
  )
}
