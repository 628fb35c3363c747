import type { TrainingSession } from '../../../domain/training/record.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { proposedTitle } from '../../../intake/file-names.ts'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { takeIn } from '../../../intake/take-in.ts'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editSession } from '../../../storage/repositories/training.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { pieceOfFile } from '../record/certificate-piece.ts'
import type { Training } from '../use-training.ts'

interface SessionFilesProps {
  readonly training: Training
  readonly session: TrainingSession
}

/** Register, agenda and slides, as pieces of the library. */
export function SessionFiles({ training, session }: SessionFilesProps) {
  const { uploads, add } = useSessionFiles(training, session)
  const remove = useRemoveFile(session)
  const titles = new Map(training.log.evidence.map(({ id, title }) => [id, title]))
  return (
    <section className="tr-part" aria-labelledby="tr-files">
      <h2 id="tr-files">Register, agenda and slides ({session.evidence.length})</h2>
      <ul className="tr-lines">
        {session.evidence.map((id) => (
          <li key={id} className="tr-line">
            <div className="tr-line__head">
              <a href={addressOfEvidence(id)}>{titles.get(id) ?? 'No longer in the library'}</a>
              <span className="sd-no-print">
                <Button
                  small
                  look="quiet"
                  aria-label={`Take off ${titles.get(id) ?? 'this file'}`}
                  onClick={() => void remove(id)}
                >
                  Take off
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      <div className="sd-stack sd-stack--tight sd-no-print">
        <OnTheirWay uploads={uploads} />
        <RefusedFiles uploads={uploads} onAgain={add} />
        <EvidenceDrop
          label={`Files of ${session.title}`}
          buttonLabel="Attach the register"
          zone={null}
          onFiles={add}
        />
      </div>
    </section>
  )
}

function useSessionFiles({ log }: Training, session: TrainingSession) {
  const desk = useDesk()
  const place = `${desk.card.id}/training/session/${session.id}`
  const uploads = useUploadsAt(place)
  const add = async (files: readonly File[]) => {
    const taken = await takeIn({ desk, place }, files)
    const kept = taken.flatMap((one) => (one.type === 'done' ? [one.kept] : []))
    const found = kept.map((file) =>
      pieceOfFile(desk, log.evidence, file, {
        title: proposedTitle(file.fileName),
        kind: 'training-record',
      }),
    )
    if (found.length === 0) return
    const ids = found.map(({ piece }) => piece.id)
    await editSession(
      desk,
      session,
      'Files',
      (stored) => ({ ...stored, evidence: [...new Set([...stored.evidence, ...ids])] }),
      found.flatMap(({ piece, isNew }) => (isNew ? [piece] : [])),
    )
    for (const { sha256 } of kept) noteStanding(desk, sha256, 'present')
  }
  return { uploads, add: (files: readonly File[]) => void add(files) }
}

function useRemoveFile(session: TrainingSession) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (id: string) => {
    const change = await editSession(desk, session, 'Files', (stored) => ({
      ...stored,
      evidence: stored.evidence.filter((one) => one !== id),
    }))
    showWithUndo('It is off this session, and still in the library.', () => desk.undo(change))
  }
}
