import { useState } from 'react'
import type { JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortResult } from '../../../../../electron/contract/failure.ts'
import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { useJob } from '../use-job.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { copyWords, rehearsalWords } from './rehearsal-words.ts'

type Answer = PortResult<JobResponse<'backups:rehearse'>>

interface RehearsalProps {
  readonly lastDrill: SafetyState['lastDrill']
  readonly now: string
}

/** A restore that brings nothing back: only counts what would come. */
export function Rehearsal({ lastDrill, now }: RehearsalProps) {
  const { bridge, card } = useDesk()
  const { running, run } = useJob()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const part = useKeptFocus<HTMLElement>(running === null)
  const rehearse = async () => {
    setAnswer(null)
    setAnswer(await run((tools) => bridge.run('backups:rehearse', { deskId: card.id }, tools)))
    void safetyWatchOf(bridge, card.id).ask()
  }
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
          <Button id="sf-rehearse" onClick={() => void rehearse()}>
            Rehearse a restore
          </Button>
        </div>
      ) : (
        <JobProgress running={running} label="Opening the newest copy" />
      )}
      {answer !== null && <AnswerNote answer={answer} now={now} />}
    </section>
  )
}

function AnswerNote({ answer, now }: { readonly answer: Answer; readonly now: string }) {
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
