import { useEffect } from 'react'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
import { lastPlaceOf, rememberPlace } from '../../../ui/last-place.ts'
import { focusField } from './field-ids.ts'
import { scrollBackTo } from './scroll-back.ts'

const SCROLL_PAUSE_MS = 300

/**
 * Arriving at a question: the field that the address names, or as far down as she was when she
 * left it last. From then on the place is remembered.
 */
export function useArrival(auditId: string, code: QuestionCode, field: string | null): void {
  useEffect(() => {
    const last = lastPlaceOf(auditId)
    const same = field === null && last?.code === code
    const stopScrolling = same && last.scroll > 0 ? scrollBackTo(last.scroll) : null
    if (!same) rememberPlace(auditId, { code, scroll: 0 })
    let pause: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(pause)
      pause = setTimeout(
        () => rememberPlace(auditId, { code, scroll: Math.round(window.scrollY) }),
        SCROLL_PAUSE_MS,
      )
    }
    addEventListener('scroll', keep, { passive: true })
    return () => {
      clearTimeout(pause)
      stopScrolling?.()
      removeEventListener('scroll', keep)
    }
  }, [auditId, code, field])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same field of another question
  useEffect(() => {
    if (field !== null) focusField(field)
  }, [code, field])
}
