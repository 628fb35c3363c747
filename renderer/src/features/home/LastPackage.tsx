import type { OutboxFacts } from '../../domain/delivery/confirmed.ts'
import type { MadePackage } from '../../domain/delivery/made-package.ts'
import { nextStepOf } from '../../domain/delivery/next-step.ts'
import { outboxOf } from '../../domain/delivery/outbox.ts'
import { nextInWords, proofInWords, stateInWords } from '../../domain/delivery/words.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import { useDeliveryRuns } from '../../storage/delivery-runs.ts'
import { addresses } from '../../ui/addresses.ts'
import { formatMoment } from '../../ui/format-time.ts'
import { Panel } from '../../ui/Panel.tsx'

interface LastPackageProps {
  readonly outbox: OutboxFacts
  readonly today: LocalDate
}

/** The last package, how far it came, and what is to be done about it. */
export function LastPackage({ outbox, today }: LastPackageProps) {
  const isOnline = useDeliveryRuns((runs) => runs.isOnline)
  const line = outboxOf(outbox)[0]
  if (line === undefined) return <LastDraft outbox={outbox} />
  const proof = proofInWords(line.state)
  return (
    <Panel title="Your return on its way">
      <p>
        <strong>
          Revision {line.revision}: {stateInWords(line.state)}
        </strong>
        {line.made !== null && (
          <>
            <br />
            {line.made.fileName}, made {formatMoment(line.made.madeAt)}
          </>
        )}
      </p>
      {proof !== '' && <p>{proof}</p>}
      <p>
        <strong>What is next:</strong> {nextInWords(nextStepOf(line, today), isOnline)}
      </p>
      <a href={addresses.outbox}>See the outbox</a>
    </Panel>
  )
}

/** Only drafts so far: they never leave, so nothing is said of a way. */
function LastDraft({ outbox: { made } }: { readonly outbox: OutboxFacts }) {
  const last = made.reduce<MadePackage | null>(
    (latest, one) => (latest === null || one.madeAt > latest.madeAt ? one : latest),
    null,
  )
  if (last === null) return null
  return (
    <Panel title="Last package">
      <p>
        {last.fileName}, made {formatMoment(last.madeAt)}. It was read back and verified.
      </p>
      <a href={addresses.return}>See where it is kept</a>
    </Panel>
  )
}
