import { describeFailure } from '../../../bridge/failure-words.ts'
import { writeTextZip } from '../../../bridge/text-zips.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import { slugOf } from '../../../domain/shared/text.ts'
import type { WorkbookScope } from '../../../domain/workbook/answers-workbook.ts'
import { buildAnswersWorkbook } from '../../../domain/workbook/build-workbook.ts'
import workerAddress from '../../../exchange/answers-workbook/workbook-worker.ts?worker&url'
import { writeInWorker } from '../../../exchange/answers-workbook/workbook-worker-client.ts'
import type { Desk } from '../../../storage/desk.ts'

export interface WrittenWorkbook {
  readonly fileId: string
  readonly fileName: string
  readonly place: string
}

/** Makes a workbook and lays it into her documents, where the host reads it back. */
export async function makeWorkbook(
  desk: Desk,
  gathered: GatheredAudit,
  scope: WorkbookScope,
  trustedScriptUrl: (address: string) => string,
): Promise<Result<WrittenWorkbook, string>> {
  const madeAt = desk.context.now()
  const answers = buildAnswersWorkbook(gathered, { ...scope, deskId: desk.card.id, madeAt })
  const parts = await writeInWorker(
    answers,
    () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
  )
  if (parts === null) {
    return refused(
      'The workbook could not be made. Your answers are as they were. Close the app, open it again and make it once more.',
    )
  }
  // A workbook is a zip, and the host writes and proves zips.
  const written = await writeTextZip(desk.bridge, {
    deskId: desk.card.id,
    fileName: nameOfWorkbook(gathered, scope, desk.context.today()),
    modified: madeAt,
    texts: new Map(parts.map(({ path, bytes }) => [path, bytes as Uint8Array<ArrayBuffer>])),
  })
  return written.ok ? ok(written.value) : refused(describeFailure(written.failure))
}

/** `audit-2026-27-trn-gov-2026-11-24.xlsx`, with nothing in it that no computer takes. */
export function nameOfWorkbook(
  { audit }: GatheredAudit,
  { sectionIds, blank }: WorkbookScope,
  today: string,
): string {
  const { sections } = audit.template
  const chosen =
    sectionIds === null ? [] : sections.filter(({ id }) => sectionIds.has(id)).map((s) => s.code)
  const part = slugOf(chosen.join(' '), 40)
  const words = ['audit', audit.schoolYear, part, blank ? 'blank' : '', today]
  return `${words.filter((word) => word !== '').join('-')}.xlsx`
}
