import { useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../../../electron/contract/channels.ts'
import type { PortResult } from '../../../../../electron/contract/failure.ts'
import type { RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useAuthor } from '../../../ui/use-author.ts'
import { useDeskHere } from './use-desk-here.ts'
import { waysFor } from './ways.ts'

export type As = 'restore' | 'look'

/** A backup that was read wholly and not used yet. */
export interface Opened {
  readonly report: RestoreReport
  readonly switchTo: (as: As) => Promise<PortResult<AskResponse<'backups:switch'>>>
}

interface UseBackupProps {
  readonly bridge: Bridge
  readonly opened: Opened
  readonly onUsed: (card: DeskCard, as: As, report: RestoreReport) => Promise<void>
}

/** What becomes of an opened backup: gone on with here, or only looked at. */
export function UseBackup({ bridge, opened, onUsed }: UseBackupProps) {
  const { report } = opened
  const here = useDeskHere(bridge, report.desk.id)
  const using = useUsing(opened, onUsed)
  const [asking, setAsking] = useState(false)
  if (here === undefined) return null
  const ways = waysFor(here, report)
  const use = () => (ways.use.ask === null ? using.as('restore') : setAsking(true))
  return (
    <section className="sd-stack" aria-label="What becomes of it">
      {using.problem !== null && (
        <Notification tone="danger" live="assertive" title="The backup could not be used">
          {using.problem} Nothing here was changed.
        </Notification>
      )}
      <YourName />
      <ul className="rc-ways">
        <li>
          <Button look="primary" disabled={using.busy} onClick={use}>
            {ways.use.label}
          </Button>
          <p>{ways.use.hint}</p>
        </li>
        {ways.look !== null && (
          <li>
            <Button disabled={using.busy} onClick={() => using.as('look')}>
              {ways.look.label}
            </Button>
            <p>{ways.look.hint}</p>
          </li>
        )}
      </ul>
      <p role="status">{using.busy ? 'Putting the desk in its place.' : ''}</p>
      {asking && ways.use.ask !== null && (
        <ConfirmDialog
          title={ways.use.ask.title}
          confirmLabel={ways.use.label}
          cancelLabel="Leave everything as it is"
          onConfirm={() => {
            setAsking(false)
            using.as('restore')
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{ways.use.ask.text}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}

/** Whoever goes on from here is seldom the one who made the backup. */
function YourName() {
  const { name, choose } = useAuthor()
  return (
    <Field
      label="Your name"
      need="optional"
      hint="It stands beside each change that you make from now on. No password, no account."
    >
      <TextInput
        width="medium"
        autoComplete="name"
        value={name === notNamed ? '' : name}
        onValueChange={choose}
      />
    </Field>
  )
}

function useUsing({ switchTo, report }: Opened, onUsed: UseBackupProps['onUsed']) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const use = async (as: As) => {
    setBusy(true)
    setProblem(null)
    const answer = await switchTo(as)
    if (answer.ok) await onUsed(answer.value.desk, as, report)
    else setProblem(describeFailure(answer.failure))
    setBusy(false)
  }
  return { busy, problem, as: (as: As) => void use(as) }
}
