/// The worker that writes and reads workbooks of answers: the screen must not wait for either.
import { unzipSync } from 'fflate'
import { readWorkbookTables, savedMoment } from './read-answers-workbook.ts'
import type { WorkbookReply, WorkbookRequest } from './workbook-worker-messages.ts'
import { writeAnswersWorkbook } from './write-answers-workbook.ts'

/** The part of a worker's scope that we use; TypeScript's DOM types describe a window. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<WorkbookRequest>) => void): void
  postMessage(message: WorkbookReply): void
}

const scope = self as unknown as WorkerScope

scope.addEventListener('message', ({ data }) => {
  answer(data).then(
    (reply) => scope.postMessage(reply),
    (error) => scope.postMessage({ type: 'failed', reason: String(error) }),
  )
})

async function answer(request: WorkbookRequest): Promise<WorkbookReply> {
  if (request.type === 'read') {
    const result = await readWorkbookTables(request.bytes)
    return { type: 'read', result, savedAt: result.ok ? savedMoment(request.bytes) : null }
  }
  if (request.type === 'write-file') {
    return { type: 'file', bytes: new Uint8Array(await writeAnswersWorkbook(request.answers)) }
  }
  // The host writes zips, and reads them back; it is given what goes in.
  const parts = Object.entries(unzipSync(await writeAnswersWorkbook(request.answers)))
  const files = parts.filter(([path]) => !path.endsWith('/'))
  return { type: 'written', parts: files.map(([path, bytes]) => ({ path, bytes })) }
}
