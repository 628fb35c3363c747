import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import { copyWords, rehearsalWords } from './rehearsal-words.ts'
import type { RehearsalAnswer, Rehearsing } from './use-rehearsal.ts'

interface RehearsalProps {
  readonly rehearsing: Rehearsing
  readonly lastDrill: SafetyState['lastDrill']
  readonly now: string
}

/** A restore that brings nothing back: only counts what would come. */
export function Rehearsal({ rehearsing, lastDrill, now }: RehearsalProps) {
  const { running, answer, rehearse } = rehearsing
  const part = useKeptFocus<HTMLElement>(running === null)
  return (
    <section
      id="sf-rehearsal"
      ref={part}
      tabIndex={-1}
      className="sf-part sd-stack"
      aria-labelledby="sf-rehearsal-title"
    >
      <h2 id="sf-rehearsal-title">Show me that it works</h2>
      <p>
        Opens your newest backup, or else the newest snapshot, beside your work, counts what would
        come back, and puts it away again. Your work is not touched.
        {lastDrill !== null && (
          <>
            {' '}
            Last time: {formatRecent(lastDrill.at, now)}, with {copyWords[lastDrill.of]},{' '}
            {lastDrill.ok ? 'and it worked' : 'and it did not work'}.
          </>
        )}
      </p>
      {running === null ? (
        <div>
          <Button onClick={rehearse}>Rehearse a restore</Button>
        </div>
      ) : (
        <JobProgress running={running} label="Opening the newest backup or snapshot" />
      )}
      {answer !== null && <AnswerNote answer={answer} now={now} />}
    </section>
  )
}

function AnswerNote({ answer, now }: { readonly answer: RehearsalAnswer; readonly now: string }) {
  if (!answer.ok) {
    return answer.failure.reason === 'cancelled' ? (
      <Notification live="polite" title="Stopped. Your work was not touched." />
    ) : (
      <Notification
        tone="warning"
        live="assertive"
        title={`The rehearsal could not be held. ${describeFailure(answer.failure)}`}
      >
        Your work was not touched.
      </Notification>
    )
  }
  const { tone, title, lines } = rehearsalWords(answer.value, now)
  return (
    <Notification tone={tone} live={tone === 'danger' ? 'assertive' : 'polite'} title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notification>
  )
}
