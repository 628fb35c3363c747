import { useRef } from 'react'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { pieceWithFile } from '../../../domain/evidence/piece-with-file.ts'
import type { Checklist } from '../../../domain/induction/checklist.ts'
import { nameOf } from '../../../domain/people/person.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { takeIn } from '../../../intake/take-in.ts'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { newEvidence } from '../../../storage/repositories/evidence-files.ts'
import { editInduction } from '../../../storage/repositories/inductions.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { opened } from './opened.ts'

interface SignedSheetProps {
  readonly checklist: Checklist
  readonly library: readonly Evidence[]
}

/** The day on the signed sheet, its scan, and a note. */
export function SignedSheet({ checklist, library }: SignedSheetProps) {
  const desk = useDesk()
  const { induction, person } = checklist
  const piece = library.find(({ id }) => id === induction.signedSheet)
  const edit = (label: string, change: Partial<typeof induction>) =>
    editInduction(
      desk,
      opened(checklist, desk.context.now()),
      `${label}, induction of ${nameOf(person)}`,
      (stored) => ({ ...stored, ...change }),
    )
  const note = useSavedText(induction.note, (text) => edit('Note', { note: text }))
  return (
    <section className="st-part sd-no-print" aria-labelledby="st-signed">
      <h2 id="st-signed">The signed sheet</h2>
      <Field label="Signed on">
        <DateInput
          value={induction.signedOn}
          onChange={(signedOn) => void edit('Day of signing', { signedOn })}
        />
      </Field>
      {piece === undefined ? (
        <AddSheet checklist={checklist} />
      ) : (
        <TheSheet piece={piece} onRemove={() => edit('Signed sheet', { signedSheet: null })} />
      )}
      <Field label="Note" need="optional">
        <TextArea {...note} rows={2} />
      </Field>
    </section>
  )
}

interface TheSheetProps {
  readonly piece: Evidence
  readonly onRemove: () => ReturnType<typeof editInduction>
}

function TheSheet({ piece, onRemove }: TheSheetProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const { source } = currentVersion(piece)
  const remove = async () => {
    const change = await onRemove()
    showWithUndo(`“${piece.title}” stays in Evidence.`, () => desk.undo(change))
  }
  return (
    <div className="sd-cluster">
      <Icon name="file" />
      <a href={addressOfEvidence(piece.id)}>
        {source.type === 'file' ? source.fileName : source.place}
      </a>
      <Button small look="quiet" onClick={() => void remove()}>
        Not this sheet
      </Button>
    </div>
  )
}

function AddSheet({ checklist }: { readonly checklist: Checklist }) {
  const desk = useDesk()
  const zone = useRef<HTMLDivElement>(null)
  const attach = useAttachSheet(checklist)
  const place = `${desk.card.id} induction ${checklist.person.id}`
  const uploads = useUploadsAt(place)
  const add = async (files: readonly File[]) => {
    const [taken] = await takeIn({ desk, place }, files.slice(0, 1))
    if (taken?.type === 'done') await attach(taken.kept)
  }
  return (
    <div className="sd-stack sd-stack--tight" ref={zone} tabIndex={-1}>
      <OnTheirWay uploads={uploads} />
      <RefusedFiles uploads={uploads} onAgain={add} />
      <EvidenceDrop
        label={`Signed sheet of ${nameOf(checklist.person)}`}
        buttonLabel="Add the signed sheet"
        multiple={false}
        zone={zone}
        onFiles={add}
      />
    </div>
  )
}

function useAttachSheet(checklist: Checklist) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (kept: Evidence['versions'][number]['source'] & { readonly type: 'file' }) => {
    noteStanding(desk, kept.sha256, 'present')
    const name = nameOf(checklist.person)
    const known = pieceWithFile(await readEvidence(desk.db), kept.sha256)
    const title = `Induction checklist of ${name}, signed`
    const piece = known ?? newEvidence(desk, kept, { title, kind: 'training-record' })
    const change = await editInduction(
      desk,
      opened(checklist, desk.context.now()),
      `Signed sheet, induction of ${name}`,
      (stored) => ({ ...stored, signedSheet: piece.id }),
      { pieces: known ? [] : [piece] },
    )
    showWithUndo('The signed sheet is kept.', () => desk.undo(change))
  }
}
