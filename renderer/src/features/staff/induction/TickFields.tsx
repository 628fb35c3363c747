import { useState } from 'react'
import type { Checklist } from '../../../domain/induction/checklist.ts'
import { type Ticking, tickLines } from '../../../domain/induction/tick.ts'
import { nameOf } from '../../../domain/people/person.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editInduction } from '../../../storage/repositories/inductions.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { plural } from '../../../ui/format-number.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { opened } from './opened.ts'

interface TickFieldsProps {
  readonly log: StaffLog
  readonly checklist: Checklist
  readonly lineIds: readonly string[]
  readonly courses: ReadonlyMap<string, string>
  readonly onDone: () => void
}

type Method = Ticking['method']

/** When it was done and how she knows; then receipts and training records are written together. */
export function TickFields(props: TickFieldsProps) {
  const { checklist, lineIds } = props
  const { context } = useDesk()
  const [on, setOn] = useState<LocalDate | null>(() => context.today())
  const [method, setMethod] = useState<Method>('paper-sheet')
  const [reason, setReason] = useState('')
  const tick = useTick(props)
  const problem = dayProblem(on, context.today())
  const needsReason =
    method === 'on-behalf' &&
    checklist.lines.some(({ id, type }) => type === 'reading' && lineIds.includes(id))
  const missing = lineIds.length === 0 || problem !== undefined || (needsReason && isBlank(reason))
  return (
    <div className="st-tick">
      <div className="st-fields">
        <Field label="Done on" error={problem}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <RadioGroup
          legend="How you know"
          inline
          options={[
            { value: 'paper-sheet', label: 'They signed the sheet' },
            { value: 'on-behalf', label: 'I was told' },
          ]}
          value={method}
          onChange={(value) => setMethod(value === 'on-behalf' ? 'on-behalf' : 'paper-sheet')}
        />
        {needsReason && (
          <Field label="By whom, and why not signed">
            <TextInput value={reason} onValueChange={setReason} maxLength={300} />
          </Field>
        )}
      </div>
      <div>
        <Button
          look="primary"
          disabled={missing}
          onClick={() => {
            if (on !== null) void tick({ on, method, reason: reason.trim() })
          }}
        >
          {lineIds.length === 0 ? 'Tick what is done' : `Tick ${plural(lineIds.length, 'line')}`}
        </Button>
      </div>
    </div>
  )
}

function dayProblem(on: LocalDate | null, today: LocalDate): string | undefined {
  if (on === null) return 'Give the day on which it was done.'
  return on > today ? 'That day is still to come.' : undefined
}

function useTick({ log, checklist, lineIds, courses, onDone }: TickFieldsProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (known: Pick<Ticking, 'on' | 'method' | 'reason'>) => {
    const { now, newId, author } = desk.context
    const ticking: Ticking = {
      ...known,
      proof: checklist.induction.signedSheet,
      courses,
      by: author(),
      now: now(),
      newId,
    }
    const { receipts, records, induction } = tickLines(log, checklist, lineIds, ticking)
    const name = nameOf(checklist.person)
    const added = induction.ticks.slice(checklist.induction.ticks.length)
    const change = await editInduction(
      desk,
      opened(checklist, now()),
      `Induction of ${name}`,
      (stored) => ({ ...stored, ticks: [...stored.ticks, ...added] }),
      { receipts, records },
    )
    onDone()
    showWithUndo(`${plural(lineIds.length, 'line')} ticked for ${name}.`, () => desk.undo(change))
  }
}
