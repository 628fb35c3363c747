import { useId } from 'react'
import type { ContextField } from '../../../domain/packs/template.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedChoice, useSavedText } from '../../../ui/use-saved-text.ts'

interface FigureInputProps {
  readonly field: ContextField
  readonly people: readonly string[]
  readonly stored: string
  readonly locked: boolean
  readonly save: (text: string) => Promise<unknown>
}

/** The control that fits the kind of figure. */
export function FigureInput(props: FigureInputProps) {
  switch (props.field.kind) {
    case 'count':
    case 'percent':
      return <Amount {...props} />
    case 'date':
      return <Day {...props} />
    case 'choice':
      return <OneOf {...props} />
    case 'person':
    case 'text':
      return <Words {...props} />
  }
}

function Amount({ field, stored, locked, save }: FigureInputProps) {
  const [text, choose] = useSavedChoice(stored, save)
  const percent = field.kind === 'percent'
  // What an import brought and no number can be made of stays as it is until she types.
  const value = text === '' || Number.isNaN(Number(text)) ? null : Number(text)
  return (
    <NumberInput
      value={value}
      disabled={locked}
      decimals={percent ? 1 : 0}
      unit={field.unit ?? (percent ? '%' : undefined)}
      {...(percent ? { max: 100 } : {})}
      onChange={(number) => choose(number === null ? '' : String(number))}
    />
  )
}

function Day({ stored, locked, save }: FigureInputProps) {
  const [day, choose] = useSavedChoice(stored, save)
  return (
    <DateInput
      value={day === '' ? null : day}
      disabled={locked}
      onChange={(chosen) => choose(chosen ?? '')}
    />
  )
}

function OneOf({ field, stored, locked, save }: FigureInputProps) {
  const [value, choose] = useSavedChoice(stored, save)
  return (
    <Select
      placeholder="Choose"
      options={field.choices}
      value={value}
      disabled={locked}
      onValueChange={choose}
    />
  )
}

function Words({ field, people, stored, locked, save }: FigureInputProps) {
  const listId = useId()
  const written = useSavedText(stored, save)
  return (
    <>
      <TextInput
        readOnly={locked}
        {...(field.kind === 'person' ? { list: listId } : {})}
        {...written}
      />
      {field.kind === 'person' && (
        <datalist id={listId}>
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  )
}
