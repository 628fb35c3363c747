import { describeTrouble } from '../../../bridge/delivery-words.ts'
import { accountOf } from '../../../domain/delivery/account.ts'
import type { Delivery } from '../../../domain/delivery/delivery.ts'
import { isWaiting } from '../../../domain/delivery/queue.ts'
import { eventInWords, wayInWords } from '../../../domain/delivery/words.ts'
import type { Feedback } from '../../../domain/feedback/feedback.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { SendingRun } from './SendingRun.tsx'
import { SendingVerbs } from './SendingVerbs.tsx'
import type { Destinations } from './use-destinations.ts'

interface SendingProps {
  readonly sending: Delivery
  /** That confirmed the package, if one did. */
  readonly word: Feedback | null
  readonly destinations: Destinations
}

/** One sending: where to, what happened to it so far, and what can be done about it. */
export function Sending({ sending, word, destinations }: SendingProps) {
  const { way, to, files } = sending
  const trouble = isWaiting(sending) ? sending.state.trouble : null
  return (
    <div className="sd-stack sd-stack--tight">
      <h3 className="rt-sending__title">
        {wayInWords(way)}: {to}
      </h3>
      <ol className="rt-events">
        {accountOf(sending, word).map((event) => (
          <li key={event.type}>
            <span className="rt-events__when">
              {'on' in event ? formatDate(event.on) : formatMoment(event.at)}
            </span>
            <span>{eventInWords(event)}</span>
          </li>
        ))}
      </ol>
      {trouble !== null && <p>{describeTrouble({ kind: trouble }, to, 'sending')}</p>}
      {files.length > 1 && (
        <p className="sd-muted sd-small">{files.map(({ name }) => name).join(', ')}</p>
      )}
      <SendingRun sending={sending} />
      <Verbs>
        <SendingVerbs sending={sending} destinations={destinations} />
      </Verbs>
    </div>
  )
}
