import { nextStepOf } from '../../../domain/delivery/next-step.ts'
import type { OutboxLine } from '../../../domain/delivery/outbox.ts'
import { nextInWords, proofInWords, stateInWords } from '../../../domain/delivery/words.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { useDeliveryRuns } from '../../../storage/delivery-runs.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import {
  addresses,
  addressOfLooking,
  addressOfSending,
  addressOfWordOn,
} from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { keepDaysTogether } from '../../../ui/format-date.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import { shortHash } from '../use-fingerprint.ts'
import { Sending } from './Sending.tsx'
import { STATE_MARKS } from './state-mark.ts'
import type { Destinations } from './use-destinations.ts'

interface OutboxEntryProps {
  readonly line: OutboxLine<MadeReturn>
  readonly today: LocalDate
  readonly destinations: Destinations
  readonly isNewest: boolean
}

/** One package: how it stands and why, what to do next, and every sending of it. */
export function OutboxEntry({ line, today, destinations, isNewest }: OutboxEntryProps) {
  const isOnline = useDeliveryRuns((runs) => runs.isOnline)
  const { made, state, replacedBy, sendings } = line
  const step = nextStepOf(line, today)
  const proof = proofInWords(state)
  const isToSend = step.type === 'send' || step.type === 'send-again'
  const isToHear = step.type === 'wait-for-word' || step.type === 'ask-whether-it-came'
  return (
    <Panel
      title={titleOf(line)}
      aside={
        <span className="sd-cluster">
          {replacedBy !== null && <Tag>Replaced by revision {replacedBy.revision}</Tag>}
          <StateTag state={STATE_MARKS[state.type]}>{stateInWords(state)}</StateTag>
        </span>
      }
    >
      {proof !== '' && <p>{proof}</p>}
      <p>
        <strong>What is next:</strong> {nextInWords(step, isOnline)}
      </p>
      <Verbs>
        <div className="sd-cluster sd-no-print">
          {isToHear && (
            <LinkButton
              look={isNewest ? 'primary' : 'secondary'}
              href={made === null ? addresses.feedback : addressOfWordOn(made.id)}
            >
              Keep their word
            </LinkButton>
          )}
          {made !== null && replacedBy === null && (
            <LinkButton
              look={isToSend && isNewest ? 'primary' : 'secondary'}
              href={addressOfSending(made.id)}
            >
              {isToSend ? 'Send it' : 'Send it another way too'}
            </LinkButton>
          )}
          {made !== null && (
            <LinkButton
              href={addressOfLooking(made.id)}
              aria-label={`Look into the package of revision ${made.revision}`}
            >
              Look into it
            </LinkButton>
          )}
        </div>
      </Verbs>
      {sendings.length > 0 && (
        <ul className="rt-sendings" aria-label="Sendings">
          {sendings.map((sending) => (
            <li key={sending.id}>
              <Sending
                sending={sending}
                word={state.type === 'confirmed' ? state.by : null}
                destinations={destinations}
              />
            </li>
          ))}
        </ul>
      )}
      {made !== null && (
        <p className="sd-muted sd-small">
          {made.fileName}, {formatBytes(made.size)}, made{' '}
          {keepDaysTogether(formatMoment(made.madeAt))}, sha256{' '}
          <code title={made.sha256}>{shortHash(made.sha256)}</code>
        </p>
      )}
    </Panel>
  )
}

function titleOf({ made, revision }: OutboxLine<MadeReturn>): string {
  if (made?.sampleFor !== undefined) return 'What the dip sample asked for'
  return made === null ? `Revision ${revision}, without a package` : `Revision ${revision}`
}
