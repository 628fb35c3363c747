import { memo } from 'react'
import { isLocalDate } from '../../../domain/shared/calendar.ts'
import { namesTogether } from '../../../domain/workbook/names-together.ts'
import type { CellChoice, PlannedCell } from '../../../domain/workbook/plan.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { FieldChange } from '../../../ui/FieldChange.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { choose } from '../open-workbook.ts'
import { MendCell } from './MendCell.tsx'

interface CellRowProps {
  readonly cell: PlannedCell
  /** Null where she has not said anything yet. */
  readonly choice: CellChoice | null
}

/** One cell: which question, where, what it was and would be, and whether it is taken. */
export const CellRow = memo(function CellRow({ cell, choice }: CellRowProps) {
  return (
    <li className="sd-wizard__row">
      <Decision cell={cell} choice={choice} />
    </li>
  )
})

function Decision({ cell, choice }: CellRowProps) {
  switch (cell.kind) {
    case 'change':
    case 'blank':
      return <TakeOrLeave cell={cell} choice={choice} />
    case 'conflict':
      return <WhichHolds cell={cell} choice={choice} />
    case 'error':
      return <MendCell cell={cell} choice={choice} about={cell.question} name={nameOfCell(cell)} />
  }
}

function TakeOrLeave({ cell, choice }: CellRowProps) {
  const taken = (choice?.type ?? (cell.kind === 'change' ? 'take' : 'skip')) === 'take'
  return (
    <>
      <div className="wb-cell">
        <Checkbox
          label={cell.kind === 'blank' ? `Empty ${nameOfCell(cell)}` : nameOfCell(cell)}
          hint={aboutCell(cell)}
          checked={taken}
          onValueChange={(on) => choose(cell.key, { type: on ? 'take' : 'skip' })}
        />
      </div>
      <div className="wb-cell">
        <FieldChange change={changeOf(cell)} />
      </div>
    </>
  )
}

function WhichHolds({ cell, choice }: CellRowProps) {
  return (
    <div className="wb-cell wb-both">
      <RadioGroup
        legend={nameOfCell(cell)}
        hint={aboutCell(cell)}
        options={[
          { value: 'skip', label: 'Keep what the app says', hint: words(cell.ours) },
          { value: 'take', label: takeOf(cell), hint: words(theirsOf(cell)) },
          ...(cell.rivals ?? []).map((rival, at) => ({
            value: `rival ${at}`,
            label: takeOf(rival),
            hint: `${words(theirsOf({ ...rival, reader: cell.reader }))} · ${rival.place}`,
          })),
        ]}
        value={chosenOf(choice)}
        onChange={(value) => choose(cell.key, choiceOf(value))}
      />
      {cell.base !== null && (
        <p className="sd-small sd-muted wb-said">When the workbook was made: {words(cell.base)}</p>
      )}
    </div>
  )
}

function takeOf({ givenBy = [] }: Pick<PlannedCell, 'givenBy'>): string {
  if (givenBy.length === 0) return 'Take what the workbook says'
  return `Take what ${namesTogether(givenBy)} ${givenBy.length === 1 ? 'says' : 'say'}`
}

function chosenOf(choice: CellChoice | null): string {
  return choice?.type === 'take-rival' ? `rival ${choice.at}` : (choice?.type ?? 'skip')
}

function choiceOf(value: string): CellChoice {
  if (value.startsWith('rival ')) {
    return { type: 'take-rival', at: Number(value.slice('rival '.length)) }
  }
  return { type: value === 'take' ? 'take' : 'skip' }
}

/** `TRN04, What we do`. */
function nameOfCell({ code, part, field }: PlannedCell): string {
  return part === null ? `${code}, ${field}` : `${code}, ${part.label}`
}

function aboutCell({ question, part, place, givenBy = [] }: PlannedCell) {
  const at = givenBy.length === 0 ? place : `${place} · given by ${namesTogether(givenBy)}`
  return (
    <>
      {part === null && question}
      <span className="wb-place">{at}</span>
    </>
  )
}

function changeOf(cell: PlannedCell) {
  const long = cell.reader.kind === 'text'
  const to = cell.kind === 'blank' ? '' : theirsOf(cell)
  return { id: cell.key, label: cell.field, from: inWords(cell.ours), to: inWords(to), long }
}

/** What would be stored, in the words of the workbook. */
function theirsOf({
  value,
  theirs,
  reader,
}: Pick<PlannedCell, 'value' | 'theirs' | 'reader'>): string {
  if (reader.kind === 'choice') {
    return reader.choices.find((choice) => choice.value === value)?.word ?? theirs
  }
  return value ?? theirs
}

const inWords = (text: string): string => (isLocalDate(text) ? formatDate(text) : text)
const words = (text: string): string => (text === '' ? 'Nothing' : inWords(text))
