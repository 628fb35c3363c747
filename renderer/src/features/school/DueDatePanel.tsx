import type { Audit } from '../../domain/audit/audit.ts'
import { dueFromPack, timeLeft } from '../../domain/audit/due-date.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { setDueDate } from '../../storage/repositories/audits.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button } from '../../ui/Button.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { formatDateWithDay } from '../../ui/format-date.ts'
import { Panel } from '../../ui/Panel.tsx'

/** When the return is due: typed from the partnership's letter, or brought by a real pack. */
export function DueDatePanel({ audit }: { readonly audit: Audit }) {
  const desk = useDesk()
  const { due, lock } = audit
  const { readOnly } = desk
  const offered = dueFromPack(audit.template)
  const set = (date: LocalDate | null) =>
    void setDueDate(desk, audit.id, date === null ? null : { date, source: 'typed' })
  return (
    <Panel title="When the return is due">
      <div className="sd-stack sd-stack--tight">
        {readOnly === null && lock === null ? (
          <Field
            label="Due date"
            need="optional"
            hint="As your partnership’s letter or email says, also when it gives more time."
          >
            <DateInput value={due?.date ?? null} onChange={set} />
          </Field>
        ) : lock === null ? null : (
          <p className="sd-muted">
            The audit is signed. To change its date, open it again under{' '}
            <a href={addresses.signOff}>Return, sign-off</a>.
          </p>
        )}
        <p role="status">{wordsOf(audit, desk.context.today())}</p>
        {readOnly === null && lock === null && (
          <div className="sd-cluster">
            {due !== null && (
              <Button small onClick={() => set(null)}>
                Take the due date away
              </Button>
            )}
            {offered !== null && due?.date !== offered.date && (
              <Button small onClick={() => void setDueDate(desk, audit.id, offered)}>
                Take {formatDateWithDay(offered.date)}, as the pack says
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  )
}

const FROM = {
  typed: '',
  pack: ', as the pack says',
  extension: ', as the partnership gave more time',
} as const

function wordsOf({ due }: Audit, today: LocalDate): string {
  if (due === null) return 'No due date. Nothing counts down until you type one.'
  const from = FROM[due.source]
  return `Due ${formatDateWithDay(due.date)}${from}: ${timeLeft(due.date, today).words}.`
}
