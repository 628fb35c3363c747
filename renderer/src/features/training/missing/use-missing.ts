import { nameOf } from '../../../domain/people/person.ts'
import type { MissingCertificate } from '../../../domain/training/certificates-missing.ts'
import type { Certificate } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { setCertificates } from '../../../storage/repositories/training.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { pieceOfFile } from '../record/certificate-piece.ts'
import { useCertificateFile } from '../record/use-certificate-file.ts'
import type { Training } from '../use-training.ts'
import { CERTIFICATES } from '../words/certificate-words.ts'

type Said = Pick<Certificate, 'state'> & Partial<Pick<Certificate, 'on' | 'note'>>

/** The two things that can be done about one missing certificate. */
export function useMissing({ log }: Training, { record, person, course }: MissingCertificate) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const whose = `${course.title}, ${nameOf(person)}`
  const setState = async ({ state, on = null, note }: Said) => {
    const certificate = {
      ...record.certificate,
      state,
      on: state === 'seen' ? desk.context.today() : on,
      note: note ?? record.certificate.note,
    }
    const change = await setCertificates(desk, `Certificate of ${whose}`, [{ record, certificate }])
    showWithUndo(`${whose}: ${CERTIFICATES[state].word.toLowerCase()}.`, () => desk.undo(change))
  }
  const { uploads, add } = useCertificateFile(async (file) => {
    const title = `Certificate ${whose}`
    const { piece, isNew } = pieceOfFile(desk, log.evidence, file, { title, kind: 'certificate' })
    const certificate = {
      ...record.certificate,
      state: 'attached' as const,
      evidenceId: piece.id,
      on: desk.context.today(),
    }
    const change = await setCertificates(desk, `Certificate of ${whose}`, [
      { record, certificate, piece: isNew ? piece : null },
    ])
    noteStanding(desk, file.sha256, 'present')
    showWithUndo(`The certificate is attached: ${whose}.`, () => desk.undo(change))
  }, record.id)
  return { setState, uploads, attach: (files: readonly File[]) => add(files.slice(0, 1)) }
}
