import { useId, useState } from 'react'
import { isBlank } from '../../domain/shared/text.ts'

export interface AskedReason {
  readonly fieldId: string
  readonly value: string
  readonly onValueChange: (value: string) => void
  /** Asked for and not given. */
  readonly missing: boolean
  /** The reason, or null where there is none yet: then the field has the focus. */
  readonly take: () => string | null
}

/**
 * A reason without which something is not done.
 *
 * @param proposed stands there from the beginning, where it can be known
 */
export function useReason(proposed = ''): AskedReason {
  const fieldId = useId()
  const [value, setValue] = useState(proposed)
  const [asked, setAsked] = useState(false)
  const none = isBlank(value)
  return {
    fieldId,
    value,
    onValueChange: setValue,
    missing: asked && none,
    take: () => {
      setAsked(true)
      if (!none) return value.trim()
      document.getElementById(fieldId)?.focus()
      return null
    },
  }
}
