import { memo } from 'react'
import type { HistoryLine } from '../../../domain/training/importing/history-line.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { chooseLines } from './history-store.ts'
import { aboutLine, changeInWords, likeWhat, whoseLine } from './history-words.ts'

interface LineProps {
  readonly line: HistoryLine
  /** What she said of it; undefined: nothing yet. */
  readonly choice: 'take' | 'skip' | undefined
}

/** A line that is taken or left with one tick. */
export const TickedLine = memo(function TickedLine({ line, choice }: LineProps) {
  // What would replace something is off at first; everything else is on.
  const proposed = line.kind === 'differs' ? null : 'take'
  const isTaken = line.kind === 'differs' ? choice === 'take' : choice !== 'skip'
  const set = (taken: boolean) =>
    chooseLines([line.key], taken ? (proposed === null ? 'take' : null) : proposed && 'skip')
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <Checkbox
          label={whoseLine(line)}
          hint={aboutLine(line)}
          checked={isTaken && line.kind !== 'skipped'}
          onValueChange={set}
        />
      </div>
      {line.changes.length > 0 && (
        <div className="sd-wizard__words">
          <ul className="sd-wizard__changes">
            {line.changes.map((change) => {
              const { field, before, after } = changeInWords(change)
              return (
                <li key={change.field}>
                  {field}: {before !== null && <del>{before}</del>} <ins>{after}</ins>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </li>
  )
})

/** A line that is perhaps a record which is here. */
export const PerhapsLine = memo(function PerhapsLine({ line, choice }: LineProps) {
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <RadioGroup
          legend={whoseLine(line)}
          hint={`${likeWhat(line)} ${aboutLine(line)}`}
          options={[
            { value: 'same', label: 'The same: leave this row out' },
            { value: 'take', label: 'Another time: add it' },
          ]}
          value={choice === 'take' ? 'take' : 'same'}
          onChange={(value) => chooseLines([line.key], value === 'take' ? 'take' : null)}
        />
      </div>
    </li>
  )
})

export const PlainLine = memo(function PlainLine({ line }: { readonly line: HistoryLine }) {
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <div>{whoseLine(line)}</div>
        <div className="sd-small sd-muted">{aboutLine(line)}</div>
      </div>
    </li>
  )
})
