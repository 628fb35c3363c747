import { isLocalDate } from '../../../domain/shared/calendar.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import type { IncompleteDraft } from './check-incomplete.ts'

const EMPTY: IncompleteDraft = { reason: '', promisedOn: null }

const keyOf = (auditId: AuditId): string => `incomplete:${auditId}`

/** What she typed about sending as incomplete and has not kept yet, if anything. */
export function readIncompleteDraft(auditId: AuditId): IncompleteDraft | null {
  const kept = localStorage.getItem(keyOf(auditId))
  return kept === null ? null : draftFrom(kept)
}

/** Keeps it as it is typed, so that leaving the screen loses nothing; null forgets it. */
export function keepIncompleteDraft(auditId: AuditId, draft: IncompleteDraft | null): void {
  if (draft === null || (draft.reason === '' && draft.promisedOn === null)) {
    localStorage.removeItem(keyOf(auditId))
  } else localStorage.setItem(keyOf(auditId), JSON.stringify(draft))
}

/** Anything may stand in the browser's storage. */
export function draftFrom(kept: string): IncompleteDraft | null {
  try {
    const { reason, promisedOn } = { ...EMPTY, ...(JSON.parse(kept) as object) }
    if (typeof reason !== 'string') return null
    const isDay = typeof promisedOn === 'string' && isLocalDate(promisedOn)
    return { reason, promisedOn: isDay ? promisedOn : null }
  } catch {
    return null
  }
}
