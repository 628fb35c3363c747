import '../PickDialog.css'
import { useMemo, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence, EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { linkEvidence, unlinkEvidence } from '../../../storage/repositories/evidence.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { findPlaces } from '../find-places.ts'
import { keyOf, places, type Use } from '../where-used.ts'

interface LinkDialogProps {
  readonly gathered: GatheredAudit
  readonly piece: Evidence
  readonly uses: readonly Use[]
  readonly onClose: () => void
}

/** More rows make the dialog slow to open and nobody reads them: the search is quicker. */
const MOST_SHOWN = 150

/** Questions and slots that this piece does not prove yet. */
export function LinkDialog({ gathered, piece, uses, onClose }: LinkDialogProps) {
  const [sought, setSought] = useState('')
  const [picked, setPicked] = useState<ReadonlyMap<string, EvidenceTarget>>(new Map())
  const link = useLinkAll(gathered.audit.id, piece)
  const open = useMemo(() => {
    const used = new Set(uses.map(({ link: { target } }) => keyOf(target)))
    return places(gathered).filter(({ target }) => !used.has(keyOf(target)))
  }, [gathered, uses])
  const found = findPlaces(open, sought)
  const pick = (target: EvidenceTarget, on: boolean) => {
    const next = new Map(picked)
    if (on) next.set(keyOf(target), target)
    else next.delete(keyOf(target))
    setPicked(next)
  }
  return (
    <Dialog
      title={`Link “${piece.title}”`}
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            disabled={picked.size === 0}
            onClick={() => {
              void link([...picked.values()])
              onClose()
            }}
          >
            {picked.size === 0 ? 'Link it' : `Link it to ${plural(picked.size, 'place')}`}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <div className="sd-stack">
        <SearchInput label="Search questions and slots" value={sought} onChange={setSought} />
        <output className="sd-muted">{shownWords(found.length)}</output>
        <ul className="ev-pick">
          {found.slice(0, MOST_SHOWN).map(({ target, words, group }) => (
            <li key={keyOf(target)}>
              <Checkbox
                label={`${target.code} ${words}`}
                hint={group}
                checked={picked.has(keyOf(target))}
                onValueChange={(on) => pick(target, on)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function shownWords(count: number): string {
  const found = plural(count, 'question or slot', 'questions and slots')
  return count > MOST_SHOWN
    ? `${found}. The first ${MOST_SHOWN} are shown: search for more.`
    : found
}

function useLinkAll(auditId: string, piece: Evidence) {
  const desk = useDesk()
  const toasts = useToasts()
  const unlinkAll = async (targets: readonly EvidenceTarget[]) => {
    for (const target of targets) await unlinkEvidence(desk, auditId, piece, target)
  }
  return async (targets: readonly EvidenceTarget[]) => {
    for (const target of targets) await linkEvidence(desk, auditId, piece, target)
    toasts.show({
      message: `Linked to ${targets.map(({ code }) => code).join(', ')}.`,
      undo: { onUndo: () => void unlinkAll(targets) },
    })
  }
}
