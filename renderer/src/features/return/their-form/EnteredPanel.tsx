import { type RefObject, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Delivery } from '../../../domain/delivery/delivery.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readEnteredInForm } from '../../../storage/repositories/form-entries.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { EnteredDialog } from './EnteredDialog.tsx'
import type { TheirForm } from './use-their-form.ts'

interface EnteredPanelProps {
  readonly gathered: GatheredAudit
  readonly form: TheirForm
  readonly end: RefObject<HTMLElement | null>
}

/** The end of the copying: the form's reference and its receipt are kept. */
export function EnteredPanel({ gathered, form, end }: EnteredPanelProps) {
  const { db, readOnly } = useDesk()
  const { id, revision } = gathered.audit
  const entered = useStored(() => readEnteredInForm(db, id), [db, id]) ?? []
  const [saying, setSaying] = useState(false)
  const done = entered.some((one) => one.revision === revision && one.state.type === 'entered')
  return (
    <Panel
      title={
        <span ref={end} tabIndex={-1}>
          When it is sent in their form
        </span>
      }
    >
      <p>
        Send the form there. Then say so here, with the reference that it gives and the receipt, so
        that both are at hand when somebody asks.
      </p>
      {entered.length > 0 && (
        <ul>
          {entered.map((one) => (
            <EnteredLine key={one.id} delivery={one} />
          ))}
        </ul>
      )}
      {readOnly === null && (
        <div className="sd-no-print">
          <Button look={done ? 'secondary' : 'primary'} onClick={() => setSaying(true)}>
            {done ? 'It was sent in their form again' : 'It is sent in their form'}
          </Button>
        </div>
      )}
      {saying && <EnteredDialog gathered={gathered} form={form} onClose={() => setSaying(false)} />}
    </Panel>
  )
}

function EnteredLine({ delivery: { revision, state } }: { readonly delivery: Delivery }) {
  if (state.type !== 'entered') {
    return <li>Revision {revision}: taken back.</li>
  }
  return (
    <li>
      Revision {revision} was entered in their form, {formatMoment(state.at)}
      {state.by === notNamed || state.by === '' ? '' : `, by ${state.by}`}.{' '}
      {state.reference === '' ? 'No reference.' : `Reference ${state.reference}.`}{' '}
      {state.proof !== null && <a href={addressOfEvidence(state.proof)}>See the receipt</a>}
    </li>
  )
}
