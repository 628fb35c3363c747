import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { takeIn } from '../../../intake/take-in.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { isRecord, proposedRow } from './file-rows.ts'
import { addRows, filesAt, setRecords, useFiles } from './files-store.ts'

export function placeOfFiles({ card }: Desk): string {
  return `${card.id} policy files`
}

/** Sends the files into the vault; what looks like the single central record stays out. */
export function useAddFiles(lines: readonly PolicyLine[]) {
  const desk = useDesk()
  const send = useSendFiles(lines)
  return async (files: readonly File[]) => {
    const kept = files.filter(({ name }) => !isRecord(name, lines))
    const records = files.filter(({ name }) => isRecord(name, lines))
    if (records.length > 0) {
      const before = filesAt(useFiles.getState(), desk.card.id).records
      setRecords(desk.card.id, [...before, ...records])
    }
    await send(kept)
  }
}

export function useSendFiles(lines: readonly PolicyLine[]) {
  const desk = useDesk()
  return async (files: readonly File[]) => {
    const taken = await takeIn({ desk, place: placeOfFiles(desk) }, files)
    const { newId, today } = desk.context
    const rows = taken.flatMap((one) =>
      one.type === 'done' ? [proposedRow(newId(), one.kept, lines, today())] : [],
    )
    addRows(desk.card.id, rows)
  }
}
