import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { textOfFile } from '../../../exchange/texts/text-of-file.ts'
import { takeIn } from '../../../intake/take-in.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { proposedRow } from './certificate-rows.ts'
import { addRow, noteReading } from './certificates-store.ts'

export function placeOfCertificates({ card }: Desk): string {
  return `${card.id} certificates`
}

/** Sends files into the vault and proposes whose, which and when, by the name and the words of each. */
export function useAddCertificates(
  log: StaffLog,
  trustedScriptUrl: (address: string) => string,
): (files: readonly File[]) => Promise<void> {
  const desk = useDesk()
  const deskId = desk.card.id
  return async (files) => {
    const taken = await takeIn({ desk, place: placeOfCertificates(desk) }, files)
    const done = taken.flatMap((one) => (one.type === 'done' ? [one] : []))
    noteReading(deskId, done.length)
    for (const { kept, file } of done) {
      const text = await textOfFile(file, file.name, trustedScriptUrl)
      addRow(deskId, proposedRow(desk.context.newId(), kept, text, log))
      noteReading(deskId, -1)
    }
  }
}
