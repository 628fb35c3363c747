import { useState } from 'react'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { NumberInput } from '../../ui/NumberInput.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { ChoiceSpecimens } from './ChoiceSpecimens.tsx'
import { Specimen } from './Specimen.tsx'

const phases = ['Nursery', 'Primary', 'Middle', 'Secondary', 'All-through'].map((label) => ({
  value: label.toLowerCase(),
  label,
}))

export function FieldSpecimens() {
  return (
    <>
      <TextSpecimens />
      <TypedSpecimens />
      <ChoiceSpecimens />
      <FileSpecimens />
    </>
  )
}

function TextSpecimens() {
  const [comment, setComment] = useState(
    'Twilight on 2 September, then a short update each half term.',
  )
  const [phase, setPhase] = useState('')
  return (
    <Specimen name="Field, TextInput, TextArea, Select">
      <Field label="Name of the school">
        <TextInput defaultValue="Oakfield Primary School" />
      </Field>
      <Field label="URN" hint="Six digits, as on Get Information about Schools." need="optional">
        <TextInput width="short" inputMode="numeric" />
      </Field>
      <Field
        label="DfE number"
        hint="Like 935/2031."
        need="required"
        error="Write seven digits, like 935/2031. “9352” has four."
        id="dfe-number"
      >
        <TextInput width="short" defaultValue="9352" />
      </Field>
      <Field label="What we do" large>
        <TextArea value={comment} onValueChange={setComment} />
      </Field>
      <Field label="Phase">
        <Select
          options={phases}
          placeholder="Choose a phase"
          value={phase}
          onValueChange={setPhase}
        />
      </Field>
      <Field label="Written by">
        <TextInput width="medium" disabled defaultValue="R. Holt" />
      </Field>
      <Field label="Return id">
        <TextInput width="medium" readOnly defaultValue="0199-7c1e" />
      </Field>
    </Specimen>
  )
}

function TypedSpecimens() {
  const [date, setDate] = useState<string | null>('2027-02-12')
  const [none, setNone] = useState<string | null>(null)
  const [count, setCount] = useState<number | null>(212)
  const [words, setWords] = useState('')
  return (
    <Specimen name="DateInput, NumberInput, SearchInput">
      <Field label="Date of the meeting" hint="Like 12 February 2027 or 12/2/27.">
        <DateInput value={date} onChange={setDate} />
      </Field>
      <Field label="Review by" need="optional" id="review-by">
        <DateInput value={none} onChange={setNone} />
      </Field>
      <Field label="Pupils on roll">
        <NumberInput value={count} onChange={setCount} unit="pupils" max={9999} />
      </Field>
      <SearchInput label="Find in this list" shortcut="/" value={words} onChange={setWords} />
    </Specimen>
  )
}

function FileSpecimens() {
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <Specimen name="FileDrop">
      <FileDrop
        label="Evidence for TRN04"
        paste
        onFiles={(files) => setNames(files.map(({ name }) => name))}
        hint="PDF, Word, Excel, pictures and text, up to 250 MB each."
      />
      <FileDrop label="Pack" multiple={false} disabled onFiles={() => {}} />
      <output>{names.join(', ')}</output>
      <Checkbox label="Core questions only" hint="41 questions. The rest can be taken any time." />
      <Checkbox label="I have read this and it is right" defaultChecked />
      <Checkbox label="Cannot be changed here" disabled />
    </Specimen>
  )
}
