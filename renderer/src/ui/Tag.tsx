import './Tag.css'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { StateMark } from './StateMark.tsx'
import { type StateKind, stateTones, stateWords, type Tone } from './states.ts'

interface TagProps {
  readonly tone?: Tone | undefined
  readonly shape?: StateKind | undefined
  readonly children: ReactNode
}

/** A short word about the thing beside it. */
export function Tag({ tone = 'neutral', shape, children }: TagProps) {
  return (
    <span className={classes('sd-tag', `sd-tag--${tone}`)}>
      {shape !== undefined && <StateMark state={shape} />}
      <span>{children}</span>
    </span>
  )
}

interface StateTagProps {
  readonly state: StateKind
  /** The partnership's own word, such as "Green" or "1". */
  readonly children?: ReactNode
}

/** A state as word, shape and colour in one. */
export function StateTag({ state, children }: StateTagProps) {
  return (
    <Tag tone={stateTones[state]} shape={state}>
      {children ?? stateWords[state]}
    </Tag>
  )
}
