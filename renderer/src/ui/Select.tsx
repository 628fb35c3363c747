import './control.css'
import './Select.css'
import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { useFieldWiring } from './field-context.ts'
import type { ControlWidth } from './TextInput.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean | undefined
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'width'> {
  readonly options: readonly SelectOption[]
  /** Words of the empty choice, such as "Choose a phase". */
  readonly placeholder?: string | undefined
  readonly onValueChange?: ((value: string) => void) | undefined
  readonly width?: ControlWidth | undefined
}

/** One of many. For five or fewer, radios show all at once. */
export function Select(props: SelectProps) {
  const { options, placeholder, onValueChange, onChange, width, className, ...native } = props
  const wiring = useFieldWiring(native)
  return (
    <select
      {...native}
      {...wiring}
      className={classes('sd-control', 'sd-select', `sd-control--${width ?? 'medium'}`, className)}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.currentTarget.value)
      }}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  )
}
