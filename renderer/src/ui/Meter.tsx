import './Bars.css'
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { StateMark } from './StateMark.tsx'

interface MeterProps {
  readonly label: ReactNode
  readonly value: number
  /** What there is room for; the bar is full there. */
  readonly limit: number
  /** The numbers in words: "about 14.2 MB of 18 MB". */
  readonly text: string
  /** From here on it is nearly full. Nine tenths unless said. */
  readonly nearly?: number | undefined
  /** What to do, said once it is nearly full or too much. */
  readonly advice?: ReactNode
}

/** How much of a room is taken: the size of a mail, the space on a disk. */
export function Meter({ label, value, limit, text, nearly = limit * 0.9, advice }: MeterProps) {
  const labelId = useId()
  const level = value > limit ? 'over' : value >= nearly ? 'nearly' : 'fits'
  return (
    <div className={classes('sd-meter', `sd-meter--${level}`)}>
      <div className="sd-bar__head">
        <span className="sd-bar__label" id={labelId}>
          {label}
        </span>
        <span className="sd-bar__text">
          {level !== 'fits' && <StateMark state="missing" />} {text}
        </span>
      </div>
      <meter
        className="sd-bar"
        min={0}
        max={limit}
        value={Math.min(value, limit)}
        aria-labelledby={labelId}
        aria-valuetext={text}
      />
      {level !== 'fits' && advice !== undefined && <div className="sd-meter__advice">{advice}</div>}
    </div>
  )
}
