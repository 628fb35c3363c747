import { useMemo, useState } from 'react'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { evidenceKindInWords } from '../../../domain/evidence/kind-words.ts'
import { containsText } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { plural } from '../../../ui/format-number.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'

interface PickFileDialogProps {
  readonly title: string
  readonly pieces: readonly Evidence[]
  readonly onPick: (piece: Evidence) => void
  readonly onClose: () => void
}

/** Nobody reads more than this: the search is quicker. */
const MOST_SHOWN = 50

/** One piece of the library, policies first. */
export function PickFileDialog({ title, pieces, onPick, onClose }: PickFileDialogProps) {
  const [sought, setSought] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const ordered = useMemo(
    () => [...pieces].sort((a, b) => Number(b.kind === 'policy') - Number(a.kind === 'policy')),
    [pieces],
  )
  const found = ordered.filter((piece) => containsText(searchedIn(piece), sought))
  const chosen = found.find(({ id }) => id === picked)
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            disabled={chosen === undefined}
            onClick={() => {
              if (chosen) onPick(chosen)
              onClose()
            }}
          >
            Take this one
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      {pieces.length === 0 ? (
        <p>There is nothing in the library yet. Add the file instead.</p>
      ) : (
        <div className="sd-stack">
          <SearchInput label="Search the library" value={sought} onChange={setSought} />
          <output className="sd-muted">{shownWords(found.length)}</output>
          <RadioGroup
            legend="Pieces of the library"
            options={found.slice(0, MOST_SHOWN).map((piece) => ({
              value: piece.id,
              label: piece.title,
              hint: aboutWords(piece),
            }))}
            value={picked}
            onChange={setPicked}
          />
        </div>
      )}
    </Dialog>
  )
}

function searchedIn(piece: Evidence): string {
  return `${piece.title}\n${aboutWords(piece)}`
}

function aboutWords(piece: Evidence): string {
  const { source } = currentVersion(piece)
  const where = source.type === 'file' ? source.fileName : source.place
  return `${evidenceKindInWords(piece.kind)}, ${where}`
}

function shownWords(count: number): string {
  const found = plural(count, 'piece')
  return count > MOST_SHOWN
    ? `${found}. The first ${MOST_SHOWN} are shown: search for more.`
    : found
}
