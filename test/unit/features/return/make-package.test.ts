import { expect, test } from 'vitest'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../../electron/contract/failure.ts'
import {
  type Making,
  type MakingStep,
  makePackage,
} from '../../../../renderer/src/features/return/making/make-package.ts'
import type { Desk } from '../../../../renderer/src/storage/desk.ts'
import { useMissingFiles } from '../../../../renderer/src/storage/missing-files.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const FILE = 'b'.repeat(64)

interface Host {
  readonly lost?: readonly string[]
  readonly stagingFails?: PortFailure
  readonly writingFails?: PortFailure
}

/** A host that remembers what it holds, and may fail. */
function aHost({ lost = [], stagingFails, writingFails }: Host = {}) {
  const staged = new Map<string, string>()
  const orders: { readonly entries: readonly { readonly path: string }[] }[] = []
  const texts = new Map<string, string>()
  const bridge = {
    ask: async (channel: string, request: { sha256?: string; stagedIds?: readonly string[] }) => {
      if (channel === 'evidence:check') {
        const state = lost.includes(request.sha256 ?? '') ? 'missing' : 'present'
        return { ok: true, value: { state, size: 1 } }
      }
      for (const id of request.stagedIds ?? []) staged.delete(id)
      return { ok: true, value: {} }
    },
    sendFile: async (_channel: string, { fileName }: { fileName: string }, body: Blob) => {
      if (stagingFails && staged.size === 2) return { ok: false, failure: stagingFails }
      texts.set(fileName, await body.text())
      staged.set(`id of ${fileName}`, fileName)
      return {
        ok: true,
        value: { stagedId: `id of ${fileName}`, sha256: 'a'.repeat(64), size: body.size },
      }
    },
    run: async (_channel: string, order: (typeof orders)[number]) => {
      orders.push(order)
      if (writingFails) return { ok: false, failure: writingFails }
      return {
        ok: true,
        value: { fileId: 'f', fileName: 'r.zip', place: 'p', sha256: 's', size: 9 },
      }
    },
  }
  return { bridge: bridge as unknown as Bridge, staged, orders, texts }
}

function makingWith(bridge: Bridge, signal = new AbortController().signal) {
  const steps: MakingStep['step'][] = []
  const making: Making = {
    desk: { bridge, card: { id: 'desk' } } as unknown as Desk,
    worker: {
      makeReturnFiles: async () => ({
        ok: true,
        value: {
          json: new Uint8Array(1),
          xlsx: new Uint8Array(2),
          pdf: new Uint8Array(3),
          papers: [
            { path: 'documents/P-4-reading-summary.xlsx', bytes: new Uint8Array(4) },
            { path: 'documents/P-4-reading-summary.pdf', bytes: new Uint8Array(5) },
          ],
        },
      }),
      makePaper: async () => ({ ok: true, value: new Uint8Array(1) }),
      makeReport: async () => ({ ok: true, value: new Uint8Array(1) }),
      close: () => undefined,
    },
    pictures: { shrink: async () => null, close: () => undefined },
    signal,
    onStep: ({ step }) => steps.push(step),
  }
  return { making, steps }
}

const order = {
  document: aReturnDocument(),
  fileName: 'r.zip',
  evidence: [{ path: 'evidence/001-a.pdf', sha256: FILE, size: 5 }],
  copies: [],
  readme: 'Read me',
  writeManifest: (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path).join('\n'),
}

test('the manifest names every file but itself, and the entries stand in their order', async () => {
  const host = aHost()
  const made = await makePackage(makingWith(host.bridge).making, order)
  expect(made.type).toBe('made')
  const named = host.texts.get('manifest.json')?.split('\n').sort()
  const packed = host.orders[0]?.entries.map(({ path }) => path) ?? []
  expect(packed.slice(0, 2)).toEqual(['README.txt', 'manifest.json'])
  expect(named).toEqual(packed.filter((path) => path !== 'manifest.json').sort())
})

test('papers that build themselves lie between the documents and the evidence', async () => {
  const host = aHost()
  await makePackage(makingWith(host.bridge).making, order)
  const packed = host.orders[0]?.entries.map(({ path }) => path) ?? []
  expect(packed.slice(5)).toEqual([
    'documents/P-4-reading-summary.pdf',
    'documents/P-4-reading-summary.xlsx',
    'evidence/001-a.pdf',
  ])
})

test('nothing staged is left, whether the package was made or not', async () => {
  for (const host of [
    aHost(),
    aHost({ stagingFails: { reason: 'disk-full' } }),
    aHost({ writingFails: { reason: 'read-only' } }),
  ]) {
    await makePackage(makingWith(host.bridge).making, order)
    expect(host.staged.size).toBe(0)
  }
})

test('a failure is told in one sentence, a stop is not a failure', async () => {
  const full = aHost({ writingFails: { reason: 'disk-full', bytes: 3_000_000 } })
  expect(await makePackage(makingWith(full.bridge).making, order)).toEqual({
    type: 'failed',
    sentence: expect.stringContaining('The disk is full (3 MB free)'),
  })
  const stopped = aHost({ writingFails: { reason: 'cancelled' } })
  expect(await makePackage(makingWith(stopped.bridge).making, order)).toEqual({ type: 'stopped' })
})

test('a lost file is found before anything is drawn or written, and every screen knows', async () => {
  const host = aHost({ lost: [FILE] })
  const { making, steps } = makingWith(host.bridge)
  expect(await makePackage(making, order)).toEqual({ type: 'lost', files: new Set([FILE]) })
  expect([new Set(steps), host.orders.length]).toEqual([new Set(['checking']), 0])
  expect(useMissingFiles.getState().missing.has(FILE)).toBe(true)
  await makePackage(makingWith(aHost().bridge).making, order)
  expect(useMissingFiles.getState().missing.has(FILE)).toBe(false)
})

test('who stopped before it began gets nothing', async () => {
  const host = aHost()
  const { making } = makingWith(host.bridge, AbortSignal.abort())
  expect(await makePackage(making, order)).toEqual({ type: 'stopped' })
  expect(host.orders).toEqual([])
})
