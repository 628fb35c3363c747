import { type KeyboardEvent, useState } from 'react'
import type { Reading } from './read-number.ts'

interface TypedValue<T> {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly format: (value: T) => string
  readonly read: (text: string) => Reading<T>
}

/**
 * Text on its way to becoming a value.
 *
 * The value changes only when the text is left and can be read; until then, and when it
 * cannot, the text stays as typed beside a sentence, and the value stays what it was.
 */
export function useTypedValue<T>({ value, onChange, format, read }: TypedValue<T>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    // Undo, or another screen, changed it meanwhile: what is kept wins over what was half typed.
    setShown(value)
    setDraft(null)
    setProblem(undefined)
  }

  const settle = () => {
    if (draft === null) return
    const reading = read(draft)
    setProblem(reading.ok ? undefined : reading.sentence)
    if (!reading.ok) return
    setDraft(null)
    if (reading.value !== value) onChange(reading.value)
  }

  return {
    problem,
    input: {
      value: draft ?? format(value),
      onValueChange: (text: string) => {
        setDraft(text)
        setProblem(undefined)
      },
      onBlur: settle,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') settle()
      },
    },
  }
}
