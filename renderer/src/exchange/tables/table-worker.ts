/// The worker that reads lists: a large workbook takes seconds, and the screen must not wait.
import { readTables } from './read-tables.ts'
import type { TableWorkerMessage } from './table-worker-client.ts'

/** The part of a worker's scope that we use; TypeScript's DOM types describe a window. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<Uint8Array>) => void): void
  postMessage(message: TableWorkerMessage): void
}

const scope = self as unknown as WorkerScope

scope.addEventListener('message', (event) => {
  readTables(event.data).then(
    (result) => scope.postMessage({ type: 'read', result }),
    (error) => scope.postMessage({ type: 'failed', reason: String(error) }),
  )
})
