import { beforeEach, expect, test, vi } from 'vitest'
import type { EvidenceFile } from '../../../renderer/src/domain/evidence/evidence.ts'
import { countDone, type Settled, takeIn } from '../../../renderer/src/intake/take-in.ts'
import { useUploads } from '../../../renderer/src/intake/uploads.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'

type SendFile = Desk['bridge']['sendFile']

let next = 0
const deskThat = (sendFile: (request: { fileName: string }) => unknown) =>
  ({
    card: { id: 'desk' },
    context: { newId: () => `upload-${next++}` },
    bridge: {
      sendFile: ((_channel, request, _body, options) => {
        options?.onProgress?.(1)
        return Promise.resolve(sendFile(request as { fileName: string }))
      }) as SendFile,
    },
  }) as unknown as Desk

const kept = {
  ok: true,
  value: { type: 'kept', sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain' },
}
const refused = { ok: true, value: { type: 'refused', because: 'macros', found: null } }

const allDone = async (files: readonly EvidenceFile[]): Promise<readonly Settled[]> =>
  files.map(() => ({ type: 'done' }))

beforeEach(() => useUploads.setState({ uploads: [] }))

test('a refused file stays with its reason while the others go in', async () => {
  const desk = deskThat(({ fileName }) => (fileName === 'b.docx' ? refused : kept))
  const settle = vi.fn(allDone)
  const files = ['a.txt', 'b.docx', 'c.txt'].map((name) => new File(['x'], name))
  expect(countDone(await takeIn({ desk, place: 'here', settle }, files))).toBe(2)
  expect(settle.mock.calls.flatMap(([files]) => files.map(({ fileName }) => fileName))).toEqual([
    'a.txt',
    'c.txt',
  ])
  expect(useUploads.getState().uploads).toMatchObject([
    { file: { name: 'b.docx' }, state: { type: 'refused', refusal: { because: 'macros' } } },
  ])
})

test('a file above the limit is refused before a byte travels', async () => {
  const desk = deskThat(() => {
    throw new Error('sent')
  })
  const file = new File(['x'], 'film.pdf')
  Object.defineProperty(file, 'size', { value: 2_000_000_000 })
  const taken = await takeIn({ desk, place: 'here', settle: vi.fn(allDone) }, [file])
  expect(taken).toMatchObject([{ type: 'refused', file, refusal: { because: 'too-big' } }])
  expect(useUploads.getState().uploads[0]?.state).toMatchObject({
    refusal: { because: 'too-big' },
  })
})

test('a folder that was dropped is told as one, not as a stopped host', async () => {
  const desk = deskThat(() => ({ ok: false, failure: { reason: 'gone', about: 'host' } }))
  const folder = new File([], 'Evidence')
  folder.slice = () => {
    throw new DOMException('a folder', 'NotReadableError')
  }
  await takeIn({ desk, place: 'here', settle: vi.fn(allDone) }, [folder])
  expect(useUploads.getState().uploads[0]?.state).toEqual({
    type: 'refused',
    refusal: { type: 'unreadable' },
  })
})

test('a file that she stopped leaves nothing behind', async () => {
  const desk = deskThat(() => ({ ok: false, failure: { reason: 'cancelled' } }))
  await takeIn({ desk, place: 'here', settle: vi.fn(allDone) }, [new File(['x'], 'a.txt')])
  expect(useUploads.getState().uploads).toEqual([])
})

test('files that arrive while others are being added are added together', async () => {
  const desk = deskThat(() => kept)
  const settle = vi.fn(allDone)
  const files = Array.from({ length: 40 }, (_, at) => new File(['x'], `${at}.txt`))
  expect(countDone(await takeIn({ desk, place: 'here', settle }, files))).toBe(40)
  expect(settle.mock.calls.length).toBeLessThan(4)
  expect(useUploads.getState().uploads).toEqual([])
})

test('twenty files at once end each in its own way, told in the order in which they were given', async () => {
  const nth = (name: string) => Number.parseInt(name, 10)
  const desk = deskThat(({ fileName }) => {
    if (nth(fileName) % 5 === 1) return refused
    if (nth(fileName) % 5 === 2) return { ok: false, failure: { reason: 'cancelled' } }
    if (nth(fileName) % 5 === 3) return { ok: false, failure: { reason: 'disk-full' } }
    return kept
  })
  const settle = async (files: readonly EvidenceFile[]): Promise<readonly Settled[]> =>
    files.map(({ fileName }) =>
      nth(fileName) % 5 === 4 ? { type: 'known', piece: 'one' } : { type: 'done' },
    )
  const files = Array.from({ length: 20 }, (_, at) => new File(['x'], `${at}.pdf`))
  const taken = await takeIn({ desk, place: 'here', settle }, files)
  expect(taken.map(({ file }) => file)).toEqual(files)
  const ways = ['done', 'refused', 'stopped', 'refused', 'known']
  expect(taken.map(({ type }) => type)).toEqual(files.map((_, at) => ways[at % 5]))
  expect(taken[3]).toMatchObject({ refusal: { type: 'failed', failure: { reason: 'disk-full' } } })
  expect(taken[5]).toMatchObject({ kept: { type: 'file', fileName: '5.pdf' } })
  // What is done or was stopped is off the list; the rest stays there with its reason.
  expect(useUploads.getState().uploads.map(({ file }) => nth(file.name) % 5)).not.toContain(0)
  expect(useUploads.getState().uploads).toHaveLength(12)
})

test('files may be kept without anything being made of them yet', async () => {
  const desk = deskThat(() => kept)
  const file = new File(['x'], 'certificate.pdf')
  expect(await takeIn({ desk, place: 'here' }, [file])).toMatchObject([
    { type: 'done', file, kept: { sha256: 'a'.repeat(64), fileName: 'certificate.pdf' } },
  ])
  expect(useUploads.getState().uploads).toEqual([])
})
