import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { textOfFile } from '../../../exchange/texts/text-of-file.ts'
import { takeIn } from '../../../intake/take-in.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { daysInText } from './days-in-text.ts'
import { isRecord, proposedRow, withDays } from './file-rows.ts'
import { addRows, changeRow, filesAt, setRecords, useFiles } from './files-store.ts'

export function placeOfFiles({ card }: Desk): string {
  return `${card.id} policy files`
}

/**
 * Sends files into the vault and proposes what each is, by its name and then by its first pages.
 *
 * What looks like the single central record stays out; `send` takes it in all the same.
 */
export function useAddFiles(
  lines: readonly PolicyLine[],
  trustedScriptUrl: (address: string) => string,
) {
  const desk = useDesk()
  const deskId = desk.card.id
  const readDays = async (rowId: string, file: File) => {
    const days = daysInText(await textOfFile(file, file.name, trustedScriptUrl))
    changeRow(deskId, rowId, (row) => withDays(row, days))
  }
  const send = async (files: readonly File[]) => {
    const taken = await takeIn({ desk, place: placeOfFiles(desk) }, files)
    const { newId, today } = desk.context
    const made = taken.flatMap((one) =>
      one.type === 'done'
        ? [{ row: proposedRow(newId(), one.kept, lines, today()), file: one.file }]
        : [],
    )
    addRows(
      deskId,
      made.map(({ row }) => row),
    )
    await Promise.all(made.map(({ row, file }) => readDays(row.id, file)))
  }
  const add = async (files: readonly File[]) => {
    const kept = files.filter(({ name }) => !isRecord(name, lines))
    const records = files.filter(({ name }) => isRecord(name, lines))
    if (records.length > 0) {
      const before = filesAt(useFiles.getState(), deskId).records
      setRecords(deskId, [...before, ...records])
    }
    await send(kept)
  }
  return { add, send }
}
