import { useSyncExternalStore } from 'react'
import { usePrinting } from '../../ui/use-printing.ts'

const NARROW = '(width < 52rem)'

/** `list`: too narrow for a table of people and requirements, or on paper. */
export function usePageShape(): 'table' | 'list' {
  const isNarrow = useSyncExternalStore(onNarrow, () => matchMedia(NARROW).matches)
  const isPrinting = usePrinting()
  return isNarrow || isPrinting ? 'list' : 'table'
}

function onNarrow(told: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', told)
  return () => query.removeEventListener('change', told)
}
