import { useState } from 'react'
import type { Audit } from '../../../domain/audit/audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { setIncomplete } from '../../../storage/repositories/audits.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { IncompleteForm } from './IncompleteForm.tsx'
import { readIncompleteDraft } from './incomplete-draft.ts'

interface SendIncompleteProps {
  readonly audit: Audit
  readonly today: string
  /** How many questions would be listed as open. */
  readonly openCount: number
}

/** It never forbids to hand over: what is open is listed, with a reason and a promised day. */
export function SendIncomplete({ audit, today, openCount }: SendIncompleteProps) {
  const [writing, setWriting] = useState(() => readIncompleteDraft(audit.id) !== null)
  const locked = useIsLocked(audit)
  if (audit.incomplete !== null) return <Promised audit={audit} openCount={openCount} />
  if (openCount === 0 || locked) return null
  return (
    <Panel title="Not everything will be ready in time?">
      <p>
        You can send the return as incomplete. It then lists the{' '}
        {plural(openCount, 'open question')} with your reason and the day you promise the rest, so
        that the partnership need not ask.
      </p>
      {writing ? (
        <IncompleteForm audit={audit} today={today} onDone={() => setWriting(false)} />
      ) : (
        <div>
          <Button onClick={() => setWriting(true)}>Send as incomplete</Button>
        </div>
      )}
    </Panel>
  )
}

function Promised({ audit, openCount }: Pick<SendIncompleteProps, 'audit' | 'openCount'>) {
  const desk = useDesk()
  if (audit.incomplete === null) return null
  const { reason, promisedOn } = audit.incomplete
  const complete = openCount === 0
  return (
    <Notification
      title={
        complete
          ? 'Nothing is open any more, yet it would go as incomplete'
          : `It will go as incomplete, with ${plural(openCount, 'open question')} listed`
      }
      actions={
        desk.readOnly !== null ? undefined : audit.lock === null ? (
          <Button small onClick={() => void setIncomplete(desk, audit.id, null)}>
            Take that back
          </Button>
        ) : (
          <a href={addresses.signOff}>Unlock it to change that</a>
        )
      }
    >
      <p>
        The rest is promised for {formatDate(promisedOn)}. Reason: {reason}
      </p>
    </Notification>
  )
}
