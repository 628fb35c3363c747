import { describeFailure } from '../../../bridge/failure-words.ts'
import { writeTextZip } from '../../../bridge/text-zips.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import {
  FILES_FOLDER,
  folderNames,
  nameForDisk,
  readmeOfAll,
  readmeOfFolder,
} from '../../../domain/hand-off/folders.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import { buildAnswersWorkbook } from '../../../domain/workbook/build-workbook.ts'
import workerAddress from '../../../exchange/answers-workbook/workbook-worker.ts?worker&url'
import { writeFileInWorker } from '../../../exchange/answers-workbook/workbook-worker-client.ts'
import type { Desk } from '../../../storage/desk.ts'
import type { WrittenWorkbook } from '../out/make-workbook.ts'

type Given = Pick<HandOff, 'id' | 'name' | 'note' | 'wantedBy' | 'questions' | 'by'>

/** One zip in her documents: the workbook of these questions, and a folder for the files of each. */
export async function makeHandOff(
  desk: Desk,
  gathered: GatheredAudit,
  given: Given,
  trustedScriptUrl: (address: string) => string,
): Promise<Result<WrittenWorkbook, string>> {
  const madeAt = desk.context.now()
  const { id, name, note, wantedBy } = given
  const answers = buildAnswersWorkbook(gathered, {
    sectionIds: null,
    codes: new Set(given.questions),
    blank: false,
    deskId: desk.card.id,
    madeAt,
    toColleague: { id, name, note, wantedBy, from: given.by === notNamed ? '' : given.by },
  })
  const workbook = await writeFileInWorker(
    answers,
    () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
  )
  if (workbook === null) {
    return refused(
      'The workbook could not be made. Nothing was given out. Close the app, open it again and give the questions out once more.',
    )
  }
  const title = nameForDisk(`Questions for ${name}`, 60, 'Questions for a colleague')
  const written = await writeTextZip(desk.bridge, {
    deskId: desk.card.id,
    fileName: `${title} ${desk.context.today()}.zip`,
    modified: madeAt,
    texts: new Map<string, string | Uint8Array<ArrayBuffer>>([
      [`${title}.xlsx`, workbook],
      ['README.txt', readmeOfAll(name, gathered.school.name)],
      ...foldersFor(gathered, given),
    ]),
  })
  return written.ok ? ok(written.value) : refused(describeFailure(written.failure))
}

function foldersFor({ lineByCode }: GatheredAudit, { questions }: Given) {
  const lines = questions.flatMap((code) => lineByCode.get(code) ?? [])
  const names = folderNames(lines)
  return lines.map(
    ({ code, text }) =>
      [
        `${FILES_FOLDER}/${names.get(code) ?? code}/README.txt`,
        readmeOfFolder(code, text),
      ] as const,
  )
}
