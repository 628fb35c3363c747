import './GuardList.css'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { FindingRow } from './FindingRow.tsx'
import { StandingRow } from './StandingRow.tsx'
import type { GuardState } from './use-guard.ts'

interface GuardListProps {
  readonly gathered: GatheredAudit
  readonly guard: GuardState
  /** Named by the address: it has the focus. */
  readonly sought: string | null
}

/** Places that look like a child's name, birthday or number: mended, or let stand with a reason. */
export function GuardList({ gathered, guard: { open, letStand }, sought }: GuardListProps) {
  return (
    <section className="sd-stack" aria-labelledby="rt-guard">
      <h2 id="rt-guard" tabIndex={-1}>
        Before it leaves
      </h2>
      {open.length === 0 ? (
        <p>
          {letStand.length === 0
            ? 'Nothing was found that looks like a child’s name, date of birth or pupil number.'
            : 'Every place that was found has been looked at.'}{' '}
          <span className="sd-muted">
            This is about what is written here and about file names. What stands inside the files
            follows below.
          </span>
        </p>
      ) : (
        <>
          <p>
            {plural(open.length, 'place looks', 'places look')} as if{' '}
            {open.length === 1 ? 'it' : 'they'} might point at a child. Take the words out, or say
            why they can stand.
          </p>
          <ul className="rt-findings">
            {open.map((finding) => (
              <FindingRow
                key={finding.key}
                gathered={gathered}
                finding={finding}
                sought={finding.key === sought}
              />
            ))}
          </ul>
        </>
      )}
      {letStand.length > 0 && (
        <Disclosure summary={`${plural(letStand.length, 'place')} let stand`}>
          <ul className="rt-findings">
            {letStand.map((one) => (
              <StandingRow
                key={one.finding.key}
                place={one.finding.where.label}
                excerpt={one.finding.excerpt}
                decision={one.decision}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
