import { useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const NARROW = '(width < 52rem)'

/** `list`: too narrow for a table of people and requirements, or on paper. */
export function usePageShape(): 'table' | 'list' {
  const isNarrow = useSyncExternalStore(onNarrow, () => matchMedia(NARROW).matches)
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The whole list must stand there before the browser lays out its pages.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const paper = matchMedia('print')
    const turn = () => setPrinting(paper.matches)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  return isNarrow || isPrinting ? 'list' : 'table'
}

function onNarrow(told: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', told)
  return () => query.removeEventListener('change', told)
}
