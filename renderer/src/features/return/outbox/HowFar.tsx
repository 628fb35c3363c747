import { nextStepOf } from '../../../domain/delivery/next-step.ts'
import { nextInWords, proofInWords, stateInWords } from '../../../domain/delivery/words.ts'
import { useDeliveryRuns } from '../../../storage/delivery-runs.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { addresses, addressOfSending } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { STATE_MARKS } from './state-mark.ts'
import { useOutbox } from './use-outbox.ts'

/** How far a package came, beside it, and the way to send it. */
export function HowFar({ made }: { readonly made: MadeReturn }) {
  const { context } = useDesk()
  const isOnline = useDeliveryRuns((runs) => runs.isOnline)
  const line = useOutbox(made.auditId)?.lines.find(({ key }) => key === made.id)
  if (line === undefined) return null
  const isReady = line.state.type === 'ready'
  const step = nextStepOf(line, context.today())
  return (
    <div className="sd-stack sd-stack--tight">
      {!isReady && (
        <p>
          <StateTag state={STATE_MARKS[line.state.type]}>{stateInWords(line.state)}</StateTag>{' '}
          {proofInWords(line.state)} <strong>What is next:</strong> {nextInWords(step, isOnline)}
        </p>
      )}
      <div className="sd-cluster sd-no-print">
        <Verbs>
          <LinkButton look={isReady ? 'primary' : 'secondary'} href={addressOfSending(made.id)}>
            {isReady ? 'Send it' : 'Send it another way too'}
          </LinkButton>
        </Verbs>
        {!isReady && <a href={addresses.outbox}>See the outbox</a>}
      </div>
    </div>
  )
}
