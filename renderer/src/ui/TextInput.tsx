import './control.css'
import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { useFieldWiring } from './field-context.ts'

export type ControlWidth = 'short' | 'medium' | 'full'

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'width'> {
  readonly onValueChange?: ((value: string) => void) | undefined
  readonly width?: ControlWidth | undefined
}

/** One line of text. Takes all native props, so `{...register('name')}` fits too. */
export function TextInput({
  onValueChange,
  onChange,
  width = 'full',
  className,
  ...native
}: TextInputProps) {
  const wiring = useFieldWiring(native)
  return (
    <input
      type="text"
      autoComplete="off"
      {...native}
      {...wiring}
      className={classes('sd-control', `sd-control--${width}`, className)}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.currentTarget.value)
      }}
    />
  )
}
