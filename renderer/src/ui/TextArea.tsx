import './control.css'
import './TextArea.css'
import type { ComponentProps, CSSProperties } from 'react'
import { classes } from './classes.ts'
import { useFieldWiring } from './field-context.ts'

interface TextAreaProps extends ComponentProps<'textarea'> {
  readonly onValueChange?: ((value: string) => void) | undefined
}

/** Several lines of text. It grows with what is written, so nothing scrolls out of sight. */
export function TextArea({
  onValueChange,
  onChange,
  className,
  rows = 3,
  style,
  ...native
}: TextAreaProps) {
  const wiring = useFieldWiring(native)
  return (
    <textarea
      rows={rows}
      {...native}
      {...wiring}
      style={{ ...style, '--rows': rows } as CSSProperties}
      className={classes('sd-control', 'sd-textarea', className)}
      onChange={(event) => {
        onChange?.(event)
        onValueChange?.(event.currentTarget.value)
      }}
    />
  )
}
