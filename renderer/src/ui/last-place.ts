import { create } from 'zustand'

/** Where she was in an audit: the question, and how far the page was scrolled. */
export interface LastPlace {
  readonly code: string
  readonly scroll: number
}

const storageKey = (auditId: string): string => `safeguarding-desk-place-${auditId}`

/** By audit. Filled from the browser's store when first asked for. */
const usePlaces = create<Readonly<Record<string, LastPlace | null>>>(() => ({}))

/** Code of the question that she was at last in this audit; null before the first. */
export function useLastPlace(auditId: string): string | null {
  const place = usePlaces((places) => places[auditId])
  return (place === undefined ? readPlace(auditId) : place)?.code ?? null
}

export function lastPlaceOf(auditId: string): LastPlace | null {
  return usePlaces.getState()[auditId] ?? readPlace(auditId)
}

export function rememberPlace(auditId: string, place: LastPlace): void {
  localStorage.setItem(storageKey(auditId), JSON.stringify(place))
  usePlaces.setState({ [auditId]: place })
}

function readPlace(auditId: string): LastPlace | null {
  const text = localStorage.getItem(storageKey(auditId))
  return text === null ? null : parsePlace(text)
}

/** A convenience that may be dropped: what cannot be read is as if it was never kept. */
export function parsePlace(text: string): LastPlace | null {
  try {
    const place: unknown = JSON.parse(text)
    if (typeof place !== 'object' || place === null) return null
    const { code, scroll } = place as { readonly code?: unknown; readonly scroll?: unknown }
    if (typeof code !== 'string' || code === '') return null
    return { code, scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0 }
  } catch {
    return null
  }
}
