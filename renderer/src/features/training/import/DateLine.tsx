import { memo } from 'react'
import type { HistoryLine } from '../../../domain/training/importing/history-line.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { chooseLines, giveDate } from './history-store.ts'
import { aboutLine, whoseLine } from './history-words.ts'

interface DateLineProps {
  readonly line: HistoryLine
  readonly given: string | undefined
}

/** A line whose day cannot be taken as it stands. */
export const DateLine = memo(function DateLine({ line, given }: DateLineProps) {
  const { completed } = line.row
  const isUnlikely = completed.problem?.kind === 'unlikely'
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <div>{whoseLine(line)}</div>
        <div className="sd-small sd-muted">{aboutLine(line)}</div>
        <div>{completed.problem?.sentence}</div>
      </div>
      <div className="sd-wizard__words">
        <Field label={`When was it? (${whoseLine(line)})`}>
          <DateInput value={given ?? null} onChange={(on) => giveDate(line.key, on)} />
        </Field>
        {isUnlikely && given === undefined && (
          <Checkbox
            label="The day is right as it stands"
            checked={false}
            onValueChange={() => chooseLines([line.key], 'take')}
          />
        )}
      </div>
    </li>
  )
})
