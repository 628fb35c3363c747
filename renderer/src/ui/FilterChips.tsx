import './FilterChips.css'
import type { ReactNode } from 'react'
import { StateMark } from './StateMark.tsx'

export interface FilterOption {
  readonly value: string
  readonly label: string
  readonly count?: number | undefined
  /** What is counted, where the label alone could be taken for something else. */
  readonly hint?: string | undefined
}

interface FilterChipsProps {
  /** What is narrowed: "Show only". */
  readonly label: string
  readonly options: readonly FilterOption[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Switches that narrow a list; several can be on. */
export function FilterChips({ label, options, value, onChange }: FilterChipsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a toolbar, not fields of a form
    <div className="sd-chips" role="group" aria-label={label}>
      <span className="sd-chips__label" aria-hidden="true">
        {label}
      </span>
      {options.map((option) => {
        const on = value.includes(option.value)
        return (
          <button
            key={option.value}
            type="button"
            className="sd-chip"
            aria-pressed={on}
            title={option.hint}
            onClick={() =>
              onChange(on ? value.filter((one) => one !== option.value) : [...value, option.value])
            }
          >
            {on && <StateMark state="met" />}
            {option.label}
            {option.count !== undefined && <span className="sd-chip__count">{option.count}</span>}
          </button>
        )
      })}
    </div>
  )
}

interface FilterBarProps {
  readonly children: ReactNode
  /** How many are left: "27 of 120 questions". Read out as it changes. */
  readonly result?: string | undefined
  readonly onClear?: (() => void) | undefined
}

/** Search and chips above a list, with what is left of it. */
export function FilterBar({ children, result, onClear }: FilterBarProps) {
  return (
    <div className="sd-filters">
      {children}
      <div className="sd-filters__result">
        <output>{result}</output>
        {onClear !== undefined && (
          <button
            type="button"
            className="sd-button sd-button--quiet sd-button--small"
            onClick={onClear}
          >
            Show all
          </button>
        )}
      </div>
    </div>
  )
}
