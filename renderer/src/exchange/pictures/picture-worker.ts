/// Decoding a large picture takes a second and much memory: not on the screen's thread.

import type { PictureAnswer, PictureRequest } from './picture-worker-client.ts'
import { shrinkPicture } from './shrink-picture.ts'

/** The part of a worker's scope that we use; TypeScript's DOM types describe a window. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<PictureRequest>) => void): void
  postMessage(message: PictureAnswer): void
}

const scope = self as unknown as WorkerScope
/** One after the other: two decoded at once could be more than the memory. */
let queue: Promise<void> = Promise.resolve()

scope.addEventListener('message', ({ data: { job, picture } }) => {
  queue = queue.then(async () => {
    try {
      scope.postMessage({ job, shrunk: await shrinkPicture(picture) })
    } catch {
      scope.postMessage({ job, shrunk: { type: 'refused', because: 'not-readable' } })
    }
  })
})
