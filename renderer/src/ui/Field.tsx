import './Field.css'
import { type ReactNode, useId, useMemo } from 'react'
import { classes } from './classes.ts'
import { FieldError, FieldHint } from './FieldNotes.tsx'
import { FieldContext } from './field-context.ts'

interface FieldProps {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly hint?: ReactNode
  /** A sentence; absent or empty means that all is well. */
  readonly error?: string | undefined
  /** Says so in words; nothing is said for the ordinary case of a form. */
  readonly need?: 'required' | 'optional' | undefined
  /** Id of the control, so that an error summary can lead to it. */
  readonly id?: string | undefined
  readonly labelHidden?: boolean | undefined
  readonly large?: boolean | undefined
}

/** A label, a hint and an error around one control, wired together. */
export function Field(props: FieldProps) {
  const { label, children, hint, error, need, labelHidden, large } = props
  const made = useId()
  const controlId = props.id ?? made
  const hintId = hint === undefined ? undefined : `${controlId}-hint`
  const errorId = error ? `${controlId}-error` : undefined
  const wiring = useMemo(() => {
    const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined
    return {
      controlId,
      describedBy,
      invalid: errorId !== undefined,
      required: need === 'required',
    }
  }, [controlId, hintId, errorId, need])

  return (
    <div className={classes('sd-field', errorId !== undefined && 'sd-field--wrong')}>
      <label
        className={classes(
          'sd-field__label',
          large && 'sd-field__label--large',
          labelHidden && 'sd-visually-hidden',
        )}
        htmlFor={controlId}
      >
        {label}
        {need !== undefined && <span className="sd-field__need"> ({need})</span>}
      </label>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldError id={errorId}>{error}</FieldError>
      <FieldContext value={wiring}>{children}</FieldContext>
    </div>
  )
}
