import './PeoplePicker.css'
import { memo, useId, useMemo, useState } from 'react'
import type { Role } from '../../../domain/people/roles.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { FieldError } from '../../../ui/FieldNotes.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import {
  type Choosable,
  leftOutWords,
  type PeopleSet,
  searchChoosable,
  setsByGroup,
  setsByRole,
  withoutTicked,
  withTicked,
} from './pick-people.ts'

interface PeoplePickerProps {
  readonly legend: string
  readonly people: readonly Choosable[]
  readonly roles: readonly Role[]
  /** What one press ticks, the likeliest first: "Everybody who is due". */
  readonly sets: readonly PeopleSet[]
  readonly picked: ReadonlySet<PersonId>
  readonly onChange: (picked: ReadonlySet<PersonId>) => void
  /** What to know about somebody before ticking: "due 3 Mar 2027". */
  readonly notes?: ReadonlyMap<PersonId, string> | undefined
  readonly error?: string | undefined
  /** Of whom it is asked: who of them is not ticked is named. */
  readonly needed?: readonly PersonId[] | undefined
}

/** Ticks people one by one, by name, or a whole set at once. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { legend, people, picked, onChange, notes, error, needed = [] } = props
  const [text, setText] = useState('')
  const shown = useMemo(() => searchChoosable(people, text), [people, text])
  const errorId = useId()
  return (
    <fieldset className="tr-pick" aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="sd-field__label">{legend}</legend>
      <FieldError id={error === undefined ? undefined : errorId}>{error}</FieldError>
      <Sets {...props} />
      <SearchInput label="Find a name, post or role" value={text} onChange={setText} />
      <output className="sd-muted">
        {plural(picked.size, 'person', 'people')} ticked
        {shown.length < people.length && ` · ${shown.length} of ${people.length} shown`}.{' '}
        {leftOutWords(people, needed, picked)}
      </output>
      <ul className="tr-pick__list">
        {shown.map((person) => (
          <One
            key={person.id}
            person={person}
            note={notes?.get(person.id)}
            ticked={picked.has(person.id)}
            onTick={(ticked) =>
              onChange(ticked ? withTicked(picked, [person.id]) : withoutTicked(picked, person.id))
            }
          />
        ))}
      </ul>
      {shown.length === 0 && <p>Nobody fits what you typed.</p>}
    </fieldset>
  )
}

function Sets({ people, roles, sets, picked, onChange }: PeoplePickerProps) {
  const byRole = useMemo(() => setsByRole(people, roles), [people, roles])
  const byGroup = useMemo(() => setsByGroup(people), [people])
  const tick = (ids: readonly PersonId[]) => onChange(withTicked(picked, ids))
  return (
    <div className="sd-cluster">
      {sets
        .filter(({ ids }) => ids.length > 0)
        .map(({ label, ids }) => (
          <Button key={label} small onClick={() => tick(ids)}>
            {label} ({ids.length})
          </Button>
        ))}
      <TickSet label="Tick a role" sets={byRole} onTick={tick} />
      {byGroup.length > 0 && <TickSet label="Tick a group" sets={byGroup} onTick={tick} />}
      {picked.size > 0 && (
        <Button small look="quiet" onClick={() => onChange(new Set())}>
          Tick nobody
        </Button>
      )}
    </div>
  )
}

interface TickSetProps {
  readonly label: string
  readonly sets: readonly PeopleSet[]
  readonly onTick: (ids: readonly PersonId[]) => void
}

/** Adds whoever belongs to what is chosen; it stands empty again, since it is a verb. */
function TickSet({ label, sets, onTick }: TickSetProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      width="short"
      value=""
      options={sets.map((set) => ({ value: set.label, label: `${set.label} (${set.ids.length})` }))}
      onValueChange={(value) => onTick(sets.find((set) => set.label === value)?.ids ?? [])}
    />
  )
}

interface OneProps {
  readonly person: Choosable
  readonly note: string | undefined
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}

const One = memo(function One({ person, note, ticked, onTick }: OneProps) {
  return (
    <li>
      <label className="tr-pick__one">
        <input
          type="checkbox"
          className="sd-choice__box sd-choice__box--check"
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span className="tr-pick__words">
          {person.name}
          <span className="sd-small sd-muted">{note ?? person.post}</span>
        </span>
      </label>
    </li>
  )
})
