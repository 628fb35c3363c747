import './StateMark.css'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { type StateKind, stateTones } from './states.ts'

const ring = <circle cx="8" cy="8" r="6" />
const exclamation = <path d="M8 4.75v4M8 11.2v.05" />

const shapes: Record<StateKind, ReactNode> = {
  met: <path d="m2.5 8.75 3.75 3.75L13.5 4" />,
  partly: (
    <>
      {ring}
      <path className="sd-mark__fill" d="M8 2a6 6 0 0 0 0 12Z" />
    </>
  ),
  not: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  'not-applicable': <path d="M3 8h10" />,
  unanswered: ring,
  carried: <path d="M13 8a5 5 0 1 1-1.6-3.65M13.25 1.75V5h-3.25" />,
  missing: (
    <>
      {ring}
      {exclamation}
    </>
  ),
  'not-started': <circle cx="8" cy="8" r="6" strokeDasharray="2.2 2.5" />,
  started: (
    <>
      {ring}
      <path d="M5.2 8v.05M8 8v.05M10.8 8v.05" />
    </>
  ),
  'something-missing': (
    <>
      {ring}
      {exclamation}
    </>
  ),
  confirmed: (
    <>
      <circle className="sd-mark__fill" cx="8" cy="8" r="6.5" />
      <path className="sd-mark__cut" d="m5 8.25 2.2 2.2L11.2 6" />
    </>
  ),
}

interface StateMarkProps {
  readonly state: StateKind
  /** Spoken only where no word stands beside the shape. */
  readonly label?: string | undefined
  readonly coloured?: boolean | undefined
}

/** The shape of a state, drawn rather than typed so that no font can change it. */
export function StateMark({ state, label, coloured = false }: StateMarkProps) {
  return (
    <svg
      className={classes('sd-mark', coloured && `sd-mark--${stateTones[state]}`)}
      viewBox="0 0 16 16"
      focusable="false"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {shapes[state]}
    </svg>
  )
}
