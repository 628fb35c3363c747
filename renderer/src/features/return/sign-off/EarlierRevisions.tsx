import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { FrozenFact } from '../../../domain/facts/fact.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { shortHash } from '../use-fingerprint.ts'
import { FactsThen } from './FactsThen.tsx'
import { earlierRevisions } from './signature-lines.ts'

interface EarlierRevisionsProps {
  readonly gathered: GatheredAudit
  readonly frozen: readonly FrozenFact[]
}

/** What was signed before and why it was opened again. */
export function EarlierRevisions({ gathered, frozen }: EarlierRevisionsProps) {
  const earlier = earlierRevisions(gathered)
  if (earlier.length === 0) return null
  return (
    <section className="sd-stack">
      <h2>Earlier revisions</h2>
      <ul className="sd-stack">
        {earlier.map(({ revision, signOffs, unlocking }) => (
          <li key={revision}>
            <strong>Revision {revision}</strong> was unlocked {formatMoment(unlocking.at)} by{' '}
            {unlocking.by}: {unlocking.reason}
            <ul>
              {signOffs.map(({ id, name, jobTitle, on, fingerprint }) => (
                <li key={id} className="sd-small">
                  {[name, jobTitle].filter(Boolean).join(', ')}, {formatDate(on)},{' '}
                  <code title={fingerprint}>{shortHash(fingerprint)}</code>
                </li>
              ))}
            </ul>
            <FactsThen frozen={frozen} revision={revision} />
          </li>
        ))}
      </ul>
    </section>
  )
}
