import { memo } from 'react'
import type { LineChoice, PlannedLine } from '../../../domain/people/importing/plan-import.ts'
import { nameOf } from '../../../domain/people/person.ts'
import type { Role } from '../../../domain/people/roles.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { choose } from './import-store.ts'
import {
  aboutLine,
  changeInWords,
  likenessInWords,
  roleTitles,
  rowsInWords,
} from './preview-words.ts'

interface PlannedRowProps {
  readonly line: PlannedLine
  readonly choice: LineChoice
  readonly roles: readonly Role[]
}

/** One line of the list: who it is, what it would change, and whether it is taken. */
export const PlannedRow = memo(function PlannedRow({ line, choice, roles }: PlannedRowProps) {
  const name = nameOf(line.listed)
  if (line.kind === 'possible-duplicate')
    return <Perhaps line={line} choice={choice} roles={roles} />
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        {line.kind === 'same' ? (
          <span>{name}</span>
        ) : (
          <Checkbox
            label={name}
            hint={`${aboutLine(line)}${aboutLine(line) === '' ? '' : ' · '}${rowsInWords(line)}`}
            checked={choice === 'take'}
            onValueChange={(taken) => choose(line.key, taken ? 'take' : 'skip')}
          />
        )}
      </div>
      <div className="sd-wizard__words">
        {line.person === null && line.kind !== 'same' && <NewWords line={line} roles={roles} />}
        <Changes line={line} roles={roles} />
      </div>
    </li>
  )
})

function NewWords({ line, roles }: Pick<PlannedRowProps, 'line' | 'roles'>) {
  const { roleIds, endsOn } = line.listed
  return (
    <>
      {roleIds.length === 0 ? 'No role could be told from the post' : roleTitles(roleIds, roles)}
      {endsOn !== null && `, last day ${formatDate(endsOn)}`}
    </>
  )
}

function Changes({ line, roles }: Pick<PlannedRowProps, 'line' | 'roles'>) {
  if (line.changes.length === 0) return null
  return (
    <ul className="sd-wizard__changes">
      {line.changes.map((change) => {
        const { field, before, after } = changeInWords(change, roles)
        return (
          <li key={change.field}>
            {field}: {before !== null && <del>{before}</del>} <ins>{after}</ins>
          </li>
        )
      })}
    </ul>
  )
}

function Perhaps({ line, choice, roles }: PlannedRowProps) {
  const { likeness } = line
  const ofPerson = likeness?.like.type === 'person'
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <RadioGroup
          legend={nameOf(line.listed)}
          hint={`${likenessInWords(line)} ${aboutLine(line)} · ${rowsInWords(line)}`}
          options={[
            {
              value: 'same',
              label: ofPerson ? 'The same person' : 'The same person: leave this row out',
            },
            { value: 'different', label: 'Somebody else: add to the register' },
            ...(ofPerson ? [{ value: 'skip', label: 'Leave this row out' }] : []),
          ]}
          value={choice}
          onChange={(value) => choose(line.key, asChoice(value))}
        />
      </div>
      {choice === 'same' && (
        <div className="sd-wizard__words">
          <Changes line={line} roles={roles} />
        </div>
      )}
    </li>
  )
}

function asChoice(value: string): LineChoice {
  return value === 'same' || value === 'different' ? value : 'skip'
}
