import { type RefObject, useEffect } from 'react'
import { useDesk } from '../storage/desk-context.tsx'
import { usePastedFiles } from '../ui/use-dropped-files.ts'
import { namedPaste } from './file-names.ts'

type Zone = RefObject<HTMLElement | null>

/** The places on the screen that take evidence. A packing list has many, a question one. */
const zones = new Set<Zone>()

/** A paste goes to the place that has the focus; without one, to the only place that is seen. */
function isMeant(zone: Zone): boolean {
  const holdsFocus = ({ current }: Zone) => current?.contains(document.activeElement) === true
  if ([...zones].some(holdsFocus)) return holdsFocus(zone)
  // The others may lie in closed parts of the screen.
  const seen = [...zones].filter(({ current }) => current?.checkVisibility() === true)
  return seen.length === 1 && seen[0] === zone
}

/** Files and pictures pasted while this place is meant; a nameless picture gets a name. */
export function usePasteHere(
  zone: Zone,
  onFiles: (files: readonly File[]) => void,
  enabled = true,
): void {
  const { context } = useDesk()
  useEffect(() => {
    if (!enabled) return
    zones.add(zone)
    return () => {
      zones.delete(zone)
    }
  }, [zone, enabled])
  usePastedFiles((files) => {
    if (isMeant(zone)) onFiles(files.map((file, nth) => namedPaste(file, context.now(), nth)))
  }, enabled)
}
