import type { RefObject } from 'react'
import { FileDrop } from '../ui/FileDrop.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { LARGEST_IN_WORDS, TAKEN_ENDINGS } from './refusal-words.ts'
import { usePasteHere } from './use-paste-here.ts'

interface EvidenceDropProps {
  readonly label: string
  readonly buttonLabel?: string | undefined
  readonly multiple?: boolean | undefined
  /** The part of the screen to which a paste belongs while the focus is in it; null takes none. */
  readonly zone: RefObject<HTMLElement | null> | null
  readonly onFiles: (files: readonly File[]) => unknown
}

/** Files of the kinds that evidence may be: chosen, dropped or pasted. */
export function EvidenceDrop({ label, buttonLabel, multiple, zone, onFiles }: EvidenceDropProps) {
  const take = (files: readonly File[]) => {
    onFiles(multiple === false ? files.slice(0, 1) : files)
  }
  usePasteHere(zone ?? nowhere, take, zone !== null)
  return (
    <FileDrop
      label={label}
      buttonLabel={buttonLabel}
      multiple={multiple}
      accept={TAKEN_ENDINGS}
      onFiles={take}
      hint={
        <>
          {zone && (
            <>
              A screenshot can be pasted with <Kbd>Ctrl</Kbd> <Kbd>V</Kbd>.{' '}
            </>
          )}
          PDF, Office files, text and pictures, each up to {LARGEST_IN_WORDS}.
        </>
      }
    />
  )
}

const nowhere = { current: null }
