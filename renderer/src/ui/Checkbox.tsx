import './Field.css'
import './Choice.css'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { FieldError } from './FieldNotes.tsx'
import { useFieldWiring } from './field-context.ts'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with it, where no Field around it says so. */
  readonly error?: string | undefined
  readonly onValueChange?: ((checked: boolean) => void) | undefined
}

/** Yes or no, with its own label beside it. */
export function Checkbox({
  label,
  hint,
  error,
  onValueChange,
  onChange,
  className,
  ...native
}: CheckboxProps) {
  const made = useId()
  const wiring = useFieldWiring(native)
  const id = wiring.id ?? made
  const hintId = hint === undefined ? undefined : `${id}-note`
  const errorId = error ? `${id}-error` : undefined
  const describedBy =
    [wiring['aria-describedby'], hintId, errorId].filter(Boolean).join(' ') || undefined
  return (
    <div className={classes('sd-choice', className)}>
      <input
        {...native}
        {...wiring}
        {...(errorId === undefined ? {} : { 'aria-invalid': true })}
        type="checkbox"
        id={id}
        className="sd-choice__box sd-choice__box--check"
        aria-describedby={describedBy}
        onChange={(event) => {
          onChange?.(event)
          onValueChange?.(event.currentTarget.checked)
        }}
      />
      <div className="sd-choice__words">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <div className="sd-choice__hint" id={hintId}>
            {hint}
          </div>
        )}
        <FieldError id={errorId}>{error}</FieldError>
      </div>
    </div>
  )
}
