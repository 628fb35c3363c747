import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import type { Change } from '../../../storage/change.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import {
  closeHandOff,
  moveWantedBy,
  noteMadeAgain,
  openAgain,
} from '../../../storage/repositories/hand-offs.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { showMade } from './just-made.ts'
import { makeHandOff } from './make-hand-off.ts'

interface HandOffActionsProps {
  readonly gathered: GatheredAudit
  readonly handOff: HandOff
  readonly trustedScriptUrl: (address: string) => string
}

/** Moving the day, making the file again, taking back and closing. */
export function HandOffActions({ gathered, handOff, trustedScriptUrl }: HandOffActionsProps) {
  const desk = useDesk()
  const undoToast = useUndoToast()
  const isSigned = useIsLocked(gathered.audit)
  const { name, closed, returned, wantedBy } = handOff
  if (desk.readOnly !== null) return null
  const tell = (message: string, change: Change | null) => {
    if (change !== null) undoToast(message, () => desk.undo(change))
  }
  const close = async () =>
    tell(`Nothing is awaited from ${name} any more`, await closeHandOff(desk, handOff))
  const reopen = async () => tell(`Out again with ${name}`, await openAgain(desk, handOff))
  const move = async (day: string | null) => {
    if (day !== wantedBy) tell('The day is moved', await moveWantedBy(desk, handOff, day))
  }
  return (
    <div className="sd-no-print">
      <Panel title="What can be done">
        <div className="sd-stack">
          {closed === null && (
            <Field
              label="Wanted by"
              need="optional"
              hint="The file that went out says the old day."
            >
              <DateInput value={wantedBy} onChange={(day) => void move(day)} />
            </Field>
          )}
          {closed === null ? (
            <div className="sd-cluster">
              {!isSigned && (
                <MakeAgain
                  gathered={gathered}
                  handOff={handOff}
                  trustedScriptUrl={trustedScriptUrl}
                />
              )}
              <Button onClick={() => void close()}>
                {returned.length === 0 ? 'Take the questions back' : 'Close, all is back'}
              </Button>
            </div>
          ) : (
            <div>
              <Button onClick={() => void reopen()}>Put it out again</Button>
            </div>
          )}
        </div>
      </Panel>
    </div>
  )
}

/** The same questions in a fresh file, with the answers as they are now. */
function MakeAgain({ gathered, handOff, trustedScriptUrl }: HandOffActionsProps) {
  const desk = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const made = await makeHandOff(desk, gathered, handOff, trustedScriptUrl)
    setMaking(false)
    if (!made.ok) return setProblem(made.error)
    setProblem(null)
    await noteMadeAgain(desk, handOff, made.value.fileName)
    showMade(handOff.id, made.value)
    window.scrollTo({ top: 0 })
  }
  return (
    <>
      <Button disabled={isMaking} onClick={() => void make()}>
        Make the file again
      </Button>
      {problem !== null && (
        <Notification tone="danger" live="assertive" title="The file was not made">
          {problem}
        </Notification>
      )}
    </>
  )
}
