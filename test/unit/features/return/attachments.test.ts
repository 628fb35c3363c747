import { expect, test } from 'vitest'
import type { FileScan } from '../../../../renderer/src/domain/returns/attachments/scan-words.ts'
import {
  attachmentsOf,
  packedFiles,
} from '../../../../renderer/src/features/return/attachments/attachment-state.ts'
import { packingOf } from '../../../../renderer/src/features/return/packing/packing.ts'
import type { GuardDecision } from '../../../../renderer/src/storage/tables.ts'
import { aFile, aLink, aVersion, evidence, gathered, NOW } from '../../../builders/audit.ts'

const SHA = 'c'.repeat(64)
const OTHER = 'd'.repeat(64)
const piece = (id: string, sha256: string, kind: 'minutes' | 'policy' = 'policy') =>
  evidence({ id, title: id, kind, versions: [aVersion({ source: aFile({ sha256 }) })] })

function files(pieces: readonly ReturnType<typeof piece>[], leftOut: readonly string[] = []) {
  const parts = {
    evidence: pieces,
    evidenceLinks: pieces.map(({ id }) => aLink(id, 'GOV01')),
  }
  const packing = packingOf({
    gathered: gathered(parts),
    now: NOW,
    supersedes: null,
    leftOut: new Map(leftOut.map((id) => [id, 'too large'])),
    sample: false,
  })
  return packedFiles(packing.pieces)
}

const finding = {
  key: `child-name:file ${SHA}:1`,
  kind: 'child-name',
  place: 'Page 2',
  excerpt: 'x',
  because: 'y',
} as const
const clean: FileScan = { findings: [], unread: null }
const decided = (key: string): readonly [string, GuardDecision] => [
  key,
  { auditId: 'audit-1', key, reason: 'r', by: 'Daljit Sandhu', at: NOW },
]

test('a file is read once however many pieces share it, and not at all when it is left out', () => {
  const shared = [piece('e1', SHA), piece('e2', SHA), piece('e3', OTHER)]
  expect(files(shared).map(({ sha256 }) => sha256)).toEqual([SHA, OTHER])
  expect(files(shared, ['e3']).map(({ sha256 }) => sha256)).toEqual([SHA])
})

test('until it was read a file stands before the return, clean or not', () => {
  const { standing } = attachmentsOf(files([piece('e1', SHA)]), new Map(), new Map())
  expect(standing).toEqual({ toRead: 1, findings: 0, toLookThrough: 0 })
  const read = attachmentsOf(files([piece('e1', SHA)]), new Map([[SHA, clean]]), new Map())
  expect(read).toMatchObject({ asking: [], settled: [] })
  expect(read.standing).toEqual({ toRead: 0, findings: 0, toLookThrough: 0 })
})

test('a place found is open until there is a reason, and the look does not settle it', () => {
  const scans = new Map<string, FileScan>([[SHA, { findings: [finding], unread: null }]])
  const minutes = files([piece('e1', SHA, 'minutes')])
  const looked = attachmentsOf(minutes, scans, new Map([decided(`looked-through:${SHA}`)]))
  expect(looked.standing).toEqual({ toRead: 0, findings: 1, toLookThrough: 0 })
  const both = new Map([decided(`looked-through:${SHA}`), decided(finding.key)])
  const settled = attachmentsOf(minutes, scans, both)
  expect([settled.asking, settled.settled.length]).toEqual([[], 1])
  expect(settled.settled[0]?.looked).toMatchObject({ by: 'Daljit Sandhu', at: NOW })
})

test('what could not be read, and minutes in any case, are looked through; another content asks again', () => {
  const unread: FileScan = { findings: [], unread: { because: 'picture' } }
  const scans = new Map([
    [SHA, unread],
    [OTHER, clean],
  ])
  const both = files([piece('e1', SHA), piece('e2', OTHER, 'minutes')])
  const state = attachmentsOf(both, scans, new Map())
  expect(state.asking.map(({ lookBecause }) => lookBecause)).toEqual([
    'It is a picture, and the app cannot read those.',
    'Minutes can speak of a child in ways that the app does not see.',
  ])
  const after = attachmentsOf(both, scans, new Map([decided(`looked-through:${SHA}`)]))
  expect(after.standing.toLookThrough).toBe(1)
})
