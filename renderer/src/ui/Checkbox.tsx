import './Choice.css'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { useFieldWiring } from './field-context.ts'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly onValueChange?: ((checked: boolean) => void) | undefined
}

/** Yes or no, with its own label beside it. */
export function Checkbox({
  label,
  hint,
  onValueChange,
  onChange,
  className,
  ...native
}: CheckboxProps) {
  const made = useId()
  const wiring = useFieldWiring(native)
  const id = wiring.id ?? made
  const hintId = hint === undefined ? undefined : `${id}-note`
  const describedBy = [wiring['aria-describedby'], hintId].filter(Boolean).join(' ') || undefined
  return (
    <div className={classes('sd-choice', className)}>
      <input
        {...native}
        {...wiring}
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
      </div>
    </div>
  )
}
