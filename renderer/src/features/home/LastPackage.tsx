import type { OutboxFacts } from '../../domain/delivery/confirmed.ts'
import type { MadePackage } from '../../domain/delivery/made-package.ts'
import { nextStepOf } from '../../domain/delivery/next-step.ts'
import { type OutboxLine, outboxOf } from '../../domain/delivery/outbox.ts'
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
  const lines = outboxOf(outbox)
  // A sample that was asked for is not the return, however new it is.
  const line = lines.find(({ made }) => made?.sampleFor === undefined) ?? lines[0]
  if (line === undefined) return <LastDraft outbox={outbox} />
  const isSampleLeft = lines.some((one) => one !== line && isUnsentSample(one))
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
      {isSampleLeft && <p>The sample that was asked for is made, and still has to be sent.</p>}
      <a href={addresses.outbox}>See the outbox</a>
    </Panel>
  )
}

const isUnsentSample = ({ made, state, replacedBy }: OutboxLine): boolean =>
  made?.sampleFor !== undefined && state.type === 'ready' && replacedBy === null

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
