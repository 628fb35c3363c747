import './Field.css'
import './Choice.css'
import './RadioGroup.css'
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { FieldError, FieldHint } from './FieldNotes.tsx'

export interface RadioOption {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

interface RadioGroupProps {
  readonly legend: ReactNode
  readonly options: readonly RadioOption[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly need?: 'required' | 'optional' | undefined
  /** Id of the first radio, so that an error summary can lead to it. */
  readonly id?: string | undefined
  readonly inline?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** One of a few, all in sight. Carries its own legend, so it stands without a Field. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, options, hint, error, need, inline, disabled } = props
  const made = useId()
  const id = props.id ?? made
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error ? `${id}-error` : undefined
  return (
    <fieldset
      className={classes('sd-field', errorId !== undefined && 'sd-field--wrong')}
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
      disabled={disabled}
    >
      <legend className="sd-field__label">
        {legend}
        {need !== undefined && <span className="sd-field__need"> ({need})</span>}
      </legend>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldError id={errorId}>{error}</FieldError>
      <div className={classes('sd-radios', inline && 'sd-radios--inline')}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            option={option}
            id={index === 0 ? id : `${id}-${index}`}
            name={made}
            checked={option.value === props.value}
            onChoose={props.onChange}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface RadioProps {
  readonly option: RadioOption
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly onChoose: (value: string) => void
}

function Radio({ option, id, name, checked, onChoose }: RadioProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-note`
  return (
    <div className="sd-choice">
      <input
        type="radio"
        className="sd-choice__box sd-choice__box--radio"
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-describedby={hintId}
        onChange={() => onChoose(option.value)}
      />
      <div className="sd-choice__words">
        <label htmlFor={id}>{option.label}</label>
        {hintId !== undefined && (
          <div className="sd-choice__hint" id={hintId}>
            {option.hint}
          </div>
        )}
      </div>
    </div>
  )
}
