import './TypedInput.css'
import { useId } from 'react'
import { FieldError } from './FieldNotes.tsx'
import { type NumberLimits, readNumber } from './read-number.ts'
import { TextInput } from './TextInput.tsx'
import { useTypedValue } from './use-typed-value.ts'

interface NumberInputProps extends NumberLimits {
  readonly value: number | null
  /** Told when the field is left or Enter is pressed, with a number within the limits or null. */
  readonly onChange: (value: number | null) => void
  /** Stands behind the box: "pupils", "%", "hours". */
  readonly unit?: string | undefined
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly disabled?: boolean | undefined
  readonly 'aria-label'?: string | undefined
}

/** A count or a percentage. Typed, without arrows that a mouse wheel could turn by accident. */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, min, max, decimals, unit, ...native } = props
  const typed = useTypedValue({
    value,
    onChange,
    format: asText,
    read: (text) => readNumber(text, { min, max, decimals }),
  })
  const made = useId()
  const problemId = typed.problem === undefined ? undefined : `${made}-problem`
  const unitId = unit === undefined ? undefined : `${made}-unit`
  return (
    <div className="sd-typed">
      <div className="sd-typed__line">
        <TextInput
          {...native}
          {...typed.input}
          width="short"
          inputMode={decimals ? 'decimal' : 'numeric'}
          aria-describedby={[unitId, problemId].filter(Boolean).join(' ') || undefined}
          {...(problemId === undefined ? {} : { 'aria-invalid': true })}
        />
        {unit !== undefined && (
          <span className="sd-typed__beside" id={unitId}>
            {unit}
          </span>
        )}
      </div>
      <div aria-live="polite">
        <FieldError id={problemId}>{typed.problem}</FieldError>
      </div>
    </div>
  )
}

const asText = (value: number | null) => (value === null ? '' : String(value))
