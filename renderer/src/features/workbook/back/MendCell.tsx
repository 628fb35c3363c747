import { namesTogether } from '../../../domain/workbook/names-together.ts'
import type { CellChoice, PlannedCell } from '../../../domain/workbook/plan.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { choose } from '../open-workbook.ts'

interface MendCellProps {
  readonly cell: PlannedCell
  readonly choice: CellChoice | null
  readonly name: string
  readonly about: string
}

/** A cell that cannot be read: what is wrong with it, and what it is to mean. */
export function MendCell({ cell, choice, name, about }: MendCellProps) {
  const { problem } = cell
  const text = choice?.type === 'mended' ? choice.text : ''
  const mend = (typed: string) =>
    choose(cell.key, typed.trim() === '' ? { type: 'skip' } : { type: 'mended', text: typed })
  return (
    <>
      <div className="wb-cell">
        <strong>{name}</strong>
        <p className="sd-small sd-muted">{about}</p>
        <p>
          {cell.place} ({cell.code}, {cell.field}
          {cell.givenBy ? `, given by ${namesTogether(cell.givenBy)}` : ''}): {problem?.sentence}
        </p>
      </div>
      <div className="wb-cell wb-mend">
        {cell.reader.kind !== 'closed' && (
          <Field
            label={
              <>
                It means<VisuallyHidden> ({name})</VisuallyHidden>
              </>
            }
          >
            <Meant cell={cell} text={text} onMend={mend} />
          </Field>
        )}
        {problem?.nearest && text !== problem.nearest && (
          <Button onClick={() => mend(problem.nearest ?? '')}>Use “{problem.nearest}”</Button>
        )}
      </div>
    </>
  )
}

interface MeantProps {
  readonly cell: PlannedCell
  readonly text: string
  readonly onMend: (text: string) => void
}

function Meant({ cell, text, onMend }: MeantProps) {
  switch (cell.reader.kind) {
    case 'choice':
      return (
        <Select
          options={[
            { value: '', label: 'Leave it out' },
            ...cell.reader.choices.map(({ word }) => ({ value: word, label: word })),
          ]}
          value={text}
          onValueChange={onMend}
        />
      )
    case 'date':
      return <DateInput value={text === '' ? null : text} onChange={(day) => onMend(day ?? '')} />
    default:
      return <TextInput value={text} onValueChange={onMend} />
  }
}
