import { expect, test } from 'vitest'
import type { ReturnFiles } from '../../../renderer/src/exchange/make-return-documents.ts'
import {
  createReturnWorkerClient,
  describeMakeReturnFailure,
} from '../../../renderer/src/exchange/return-worker-client.ts'
import type {
  ReturnWorkerMessage,
  ReturnWorkerRequest,
} from '../../../renderer/src/exchange/return-worker-messages.ts'
import { aReturnDocument } from '../../builders/return-document.ts'

const FILES: ReturnFiles = {
  json: new Uint8Array([1]),
  xlsx: new Uint8Array([2]),
  pdf: new Uint8Array([3]),
  papers: [],
}

type Answer = (request: ReturnWorkerRequest, say: (message: ReturnWorkerMessage) => void) => void

/** A worker that answers as told, and counts how often it was started and ended. */
function workersThat(answer: Answer) {
  const count = { started: 0, ended: 0 }
  const create = (): Worker => {
    count.started += 1
    const target = new EventTarget()
    const worker = {
      addEventListener: target.addEventListener.bind(target),
      terminate: () => {
        count.ended += 1
      },
      postMessage: (request: ReturnWorkerRequest) => {
        answer(request, (data) => target.dispatchEvent(new MessageEvent('message', { data })))
      },
    }
    return worker as unknown as Worker
  }
  return { create, count }
}

const makes: Answer = ({ job }, say) => {
  say({ type: 'progress', job, progress: { making: 'pdf', done: 0.5 } })
  say({ type: 'made', job, files: FILES })
}

test('the worker starts at the first return and serves the next ones too', async () => {
  const { create, count } = workersThat(makes)
  const client = createReturnWorkerClient(create)
  expect(count.started).toBe(0)
  const seen: number[] = []
  const first = await client.makeReturnFiles(aReturnDocument(), {
    onProgress: ({ done }) => seen.push(done),
  })
  const second = await client.makeReturnFiles(aReturnDocument())
  expect([first, second]).toEqual([
    { ok: true, value: FILES },
    { ok: true, value: FILES },
  ])
  expect(seen).toEqual([0.5])
  expect(count).toEqual({ started: 1, ended: 0 })
})

test('cancelling ends the worker at once, and the next return gets a new one', async () => {
  let silent = true
  const { create, count } = workersThat((request, say) => {
    if (!silent) makes(request, say)
  })
  const client = createReturnWorkerClient(create)
  const cancel = new AbortController()
  const stopped = client.makeReturnFiles(aReturnDocument(), { signal: cancel.signal })
  await Promise.resolve()
  await Promise.resolve()
  cancel.abort()
  expect(await stopped).toEqual({ ok: false, error: { type: 'cancelled' } })
  expect(count).toEqual({ started: 1, ended: 1 })
  silent = false
  expect((await client.makeReturnFiles(aReturnDocument())).ok).toBe(true)
  expect(count.started).toBe(2)
})

test('a return cancelled while it waits for its turn is never begun', async () => {
  const { create, count } = workersThat(makes)
  const gone = AbortSignal.abort()
  const client = createReturnWorkerClient(create)
  const outcome = await client.makeReturnFiles(aReturnDocument(), { signal: gone })
  expect(outcome).toEqual({ ok: false, error: { type: 'cancelled' } })
  expect(count.started).toBe(0)
})

test('closing tells the one who waits, instead of leaving the screen to wait for ever', async () => {
  const { create } = workersThat(() => undefined)
  const client = createReturnWorkerClient(create)
  const waiting = client.makeReturnFiles(aReturnDocument())
  await Promise.resolve()
  await Promise.resolve()
  client.close()
  expect(await waiting).toEqual({ ok: false, error: { type: 'cancelled' } })
})

test('a worker that failed is replaced, and the screen gets a sentence without a path', async () => {
  const { create, count } = workersThat(({ job }, say) =>
    say({ type: 'failed', job, reason: 'Error: font /x/y.ttf: 404' }),
  )
  const outcome = await createReturnWorkerClient(create).makeReturnFiles(aReturnDocument())
  expect(outcome).toMatchObject({ ok: false, error: { type: 'failed' } })
  expect(count.ended).toBe(1)
  expect(outcome.ok ? '' : describeMakeReturnFailure(outcome.error)).not.toContain('/')
})
