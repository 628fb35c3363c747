import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
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

  useAtTheEnd(settle)

  return {
    problem,
    input: {
      value: draft ?? format(value),
      onValueChange: (text: string) => {
        setDraft(text)
        setProblem(undefined)
      },
      onBlur: ({ currentTarget }: FocusEvent) => {
        // Another window came in front to look something up: the date may be half typed.
        if (document.activeElement !== currentTarget) settle()
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') settle()
      },
    },
  }
}

/** When the field or the page goes while it still has the focus, it is left as well. */
function useAtTheEnd(settle: () => void) {
  const latest = useRef(settle)
  useEffect(() => {
    latest.current = settle
  })
  useEffect(() => {
    const end = () => latest.current()
    window.addEventListener('pagehide', end)
    return () => {
      window.removeEventListener('pagehide', end)
      end()
    }
  }, [])
}
