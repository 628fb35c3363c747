import './Field.css'
import './VerdictRow.css'
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { FieldError, FieldHint } from './FieldNotes.tsx'
import { Kbd } from './Kbd.tsx'
import { StateMark } from './StateMark.tsx'

export interface VerdictPoint {
  readonly value: string
  readonly label: string
  readonly meaning: 'met' | 'partly' | 'not' | 'not-applicable'
  readonly description?: string | undefined
  /** The key that chooses it, where it is not its place in the row. */
  readonly keyName?: string | undefined
}

interface VerdictRowProps {
  readonly legend: ReactNode
  readonly points: readonly VerdictPoint[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly legendHidden?: boolean | undefined
  /** Shows which number key chooses a point. The screen listens for the keys. */
  readonly keys?: boolean | undefined
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
  /** Id of the first radio, so that an error summary can lead to it. */
  readonly id?: string | undefined
}

/** The points of a scale side by side, each with its shape: radios underneath, so arrows work. */
export function VerdictRow(props: VerdictRowProps) {
  const { legend, legendHidden, points, value, hint, error, keys, disabled } = props
  const made = useId()
  const id = props.id ?? made
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error ? `${id}-error` : undefined
  return (
    <fieldset
      className={classes('sd-field', 'sd-verdict', errorId !== undefined && 'sd-field--wrong')}
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
      disabled={disabled}
    >
      <legend className={classes('sd-field__label', legendHidden && 'sd-visually-hidden')}>
        {legend}
      </legend>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldError id={errorId}>{error}</FieldError>
      <div className="sd-verdict__points">
        {points.map((point, index) => (
          <Point
            key={point.value}
            point={point}
            id={index === 0 ? id : `${id}-${index}`}
            name={made}
            checked={point.value === value}
            keyName={keys ? (point.keyName ?? String(index + 1)) : undefined}
            onChoose={props.onChange}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface PointProps {
  readonly point: VerdictPoint
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly keyName: string | undefined
  readonly onChoose: (value: string) => void
}

function Point({ point, id, name, checked, keyName, onChoose }: PointProps) {
  const noteId = point.description ? `${id}-note` : undefined
  return (
    <label className={classes('sd-verdict__point', `sd-verdict__point--${point.meaning}`)}>
      <input
        className="sd-visually-hidden"
        type="radio"
        id={id}
        name={name}
        value={point.value}
        checked={checked}
        aria-describedby={noteId}
        aria-keyshortcuts={keyName}
        onChange={() => onChoose(point.value)}
      />
      <span className="sd-verdict__face">
        <StateMark state={point.meaning} />
        <span className="sd-verdict__word">{point.label}</span>
        {keyName !== undefined && (
          <span className="sd-verdict__key" aria-hidden="true">
            <Kbd>{keyName}</Kbd>
          </span>
        )}
      </span>
      {noteId !== undefined && (
        <span className="sd-verdict__note" id={noteId} aria-hidden="true">
          {point.description}
        </span>
      )}
    </label>
  )
}
