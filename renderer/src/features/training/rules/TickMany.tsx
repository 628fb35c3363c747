import { Checkbox } from '../../../ui/Checkbox.tsx'
import { FieldError } from '../../../ui/FieldNotes.tsx'

interface TickManyProps {
  readonly id: string
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Ticked, and not to be taken off. */
  readonly fixed: readonly string[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly error?: string | undefined
}

/** Some of many, in the order in which they are offered. */
export function TickMany({ id, legend, options, fixed, value, onChange, error }: TickManyProps) {
  const errorId = `${id}-error`
  const toggle = (one: string, on: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === one ? on : value.includes(each))),
    )
  return (
    <fieldset className="tr-part" aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="sd-field__label">{legend}</legend>
      <FieldError id={error === undefined ? undefined : errorId}>{error}</FieldError>
      <div className="tr-ticks">
        {options.map((option, at) => (
          <Checkbox
            key={option.value}
            id={at === 0 ? id : undefined}
            label={option.label}
            checked={value.includes(option.value)}
            disabled={fixed.includes(option.value)}
            onValueChange={(on) => toggle(option.value, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}
