import './Bars.css'
import { type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'

interface ProgressBarProps {
  /** What is being done: "Making the return". */
  readonly label: ReactNode
  readonly value: number
  readonly max: number
  /** The numbers in words: "412 of 1,000 files, 3.1 of 8.2 GB". */
  readonly text: string
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string | undefined
}

/** How far a long job is. Always with numbers, and with a way to stop where there is one. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, max, text, onCancel, cancelLabel = 'Stop, leave nothing half done' } = props
  const labelId = useId()
  return (
    <div className="sd-progress">
      <div className="sd-bar__head">
        <span className="sd-bar__label" id={labelId}>
          {label}
        </span>
        <span className="sd-bar__text">{text}</span>
      </div>
      <progress
        className="sd-bar"
        value={max > 0 ? Math.min(value, max) : 0}
        max={max > 0 ? max : 1}
        aria-labelledby={labelId}
        aria-valuetext={text}
      />
      {onCancel !== undefined && (
        <Button small onClick={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  )
}
