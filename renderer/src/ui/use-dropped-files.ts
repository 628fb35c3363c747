import { type DragEvent, useEffect, useRef, useState } from 'react'
import { filesInFolders, type PlacedFile } from './files-in-folders.ts'

type OnFiles = (files: readonly File[]) => void

const filesOf = (transfer: DataTransfer | null): readonly File[] =>
  Array.from(transfer?.files ?? [])
const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Props for a place onto which files can be dropped, and whether some hang above it now. */
export function useDroppedFiles(
  onFiles: OnFiles,
  disabled: boolean,
  onFolders?: (files: readonly PlacedFile[]) => void,
) {
  // Moving over a child leaves the parent for a moment; counting keeps the zone from blinking.
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const settle = (next: number) => {
    depth.current = Math.max(0, next)
    setOver(depth.current > 0)
  }
  const zone = {
    onDragEnter: (event: DragEvent) => {
      if (!disabled && carriesFiles(event)) settle(depth.current + 1)
    },
    onDragLeave: () => settle(depth.current - 1),
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = disabled ? 'none' : 'copy'
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      settle(0)
      if (disabled) return
      if (onFolders !== undefined) {
        void filesInFolders(event.dataTransfer).then((found) => {
          if (found.length > 0) onFolders(found)
        })
        return
      }
      const files = filesOf(event.dataTransfer)
      if (files.length > 0) onFiles(files)
    },
  }
  return { over, zone }
}

/** Files pasted anywhere in the window; a paste of words stays with its text field. */
export function usePastedFiles(onFiles: OnFiles, enabled: boolean) {
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    if (!enabled) return
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData)
      // Word puts a picture of copied words beside them: then the words are meant.
      const words = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length === 0 || words !== '') return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [enabled])
}

/** Keeps a file that misses its zone from replacing the whole app with itself. */
export function useNoStrayDrops() {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
