import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { takeIn } from '../../../intake/take-in.ts'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'

/**
 * Takes a file into the vault and hands it over; no row names it before she saves.
 *
 * @param at keeps the uploads of two places on one screen apart
 */
export function useCertificateFile(onFile: (file: EvidenceFile) => unknown, at = 'certificate') {
  const desk = useDesk()
  const place = `${desk.card.id}/training/${at}`
  const uploads = useUploadsAt(place)
  const add = async (files: readonly File[]) => {
    const taken = await takeIn({ desk, place }, files)
    for (const one of taken) if (one.type === 'done') onFile(one.kept)
  }
  return { uploads, add: (files: readonly File[]) => void add(files) }
}
