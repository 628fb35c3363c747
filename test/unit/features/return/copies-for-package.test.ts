import { expect, test } from 'vitest'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import { createMemoryBridge } from '../../../../renderer/src/bridge/memory.ts'
import type { ShrunkPicture } from '../../../../renderer/src/exchange/pictures/shrink-picture.ts'
import type { Making } from '../../../../renderer/src/features/return/making/make-package.ts'
import { makeCopies } from '../../../../renderer/src/features/return/pictures/copies-for-package.ts'
import type { Desk } from '../../../../renderer/src/storage/desk.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const DESK = '01890000-0000-7000-8000-000000000001'

const shrunkTo = (bytes: number): ShrunkPicture => ({
  type: 'shrunk',
  bytes: new Blob([new Uint8Array(bytes)]),
  width: 2000,
  height: 1500,
  from: { width: 4000, height: 3000 },
})

async function making(shrunk: ShrunkPicture | null) {
  const bridge: Bridge = createMemoryBridge()
  await bridge.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  const picture = new Blob([new Uint8Array(900_000)])
  const request = { deskId: DESK, fileName: 'a.png', size: picture.size }
  const kept = await bridge.sendFile('evidence:put', request, picture)
  if (!kept.ok || kept.value.type !== 'kept') throw new Error('not kept')
  const { sha256 } = kept.value
  const room: Making = {
    desk: { bridge, card: { id: DESK } } as unknown as Desk,
    worker: {} as Making['worker'],
    pictures: { shrink: async () => shrunk, close: () => undefined },
    signal: new AbortController().signal,
    onStep: () => undefined,
  }
  return { room, sha256, document: documentWith(sha256) }
}

function documentWith(sha256: string) {
  return aReturnDocument({
    evidence: [
      {
        number: 1,
        title: 'Display',
        kind: 'other',
        source: {
          type: 'file',
          path: 'evidence/001-X-display.png',
          originalName: 'display.png',
          sha256,
          size: 900_000,
          leftOutBecause: null,
        },
        effectiveOn: null,
        reviewOn: null,
        expiresOn: null,
        usedBy: ['X'],
        inPlaceAtSignOff: true,
      },
    ],
  })
}

test('a copy that was chosen lies at the host under the path that the return names', async () => {
  const { room, sha256, document } = await making(shrunkTo(100_000))
  const ids: string[] = []
  const made = await makeCopies(room, document, new Set([sha256]), ids)
  if (made.type !== 'made') throw new Error(made.type)
  expect(made.value.copies).toHaveLength(1)
  const [copy] = made.value.copies
  expect(copy).toMatchObject({
    path: 'evidence/001-X-display.jpg',
    size: 100_000,
    madeSmallerFrom: sha256,
  })
  expect(ids).toEqual([copy?.stagedId])
  expect(made.value.document.evidence[0]?.source).toMatchObject({ sha256: copy?.sha256 })
})

test.each<[string, ShrunkPicture]>([
  ['hardly smaller', shrunkTo(890_000)],
  ['not to be drawn', { type: 'refused', because: 'not-readable' }],
  ['too large to draw', { type: 'refused', because: 'too-large' }],
])('a picture that is %s goes as it is', async (_, shrunk) => {
  const { room, sha256, document } = await making(shrunk)
  const made = await makeCopies(room, document, new Set([sha256]), [])
  expect(made).toEqual({ type: 'made', value: { document, copies: [] } })
})

test('what was not chosen is not touched', async () => {
  const { room, document } = await making(shrunkTo(1))
  const made = await makeCopies(room, document, new Set(), [])
  expect(made).toEqual({ type: 'made', value: { document, copies: [] } })
})

test('a picture that is gone is told as lost, and a stop as a stop', async () => {
  const gone = await making(shrunkTo(1))
  const lost = 'f'.repeat(64)
  expect(await makeCopies(gone.room, documentWith(lost), new Set([lost]), [])).toEqual({
    type: 'lost',
    files: new Set([lost]),
  })
  const { room, sha256, document } = await making(null)
  expect(await makeCopies(room, document, new Set([sha256]), [])).toEqual({ type: 'stopped' })
})
