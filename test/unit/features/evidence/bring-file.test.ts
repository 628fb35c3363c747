import { expect, test } from 'vitest'
import type { Evidence, EvidenceFile } from '../../../../renderer/src/domain/evidence/evidence.ts'
import { bringFile } from '../../../../renderer/src/features/evidence/piece/bring-file.ts'
import type { Desk } from '../../../../renderer/src/storage/desk.ts'
import { aFile, anAudit, aVersion, evidence } from '../../../builders/audit.ts'

const hash = (digit: string) => digit.repeat(64)
const file = (digit: string) => aFile({ sha256: hash(digit) }) as EvidenceFile
const piece = evidence({ versions: [aVersion({ source: file('1') })] })

function aDesk({ locked = false } = {}) {
  const audit = anAudit({
    lock: locked ? { at: '2026-11-01T09:00:00Z', fingerprint: hash('f') } : null,
  })
  const kept: Evidence[] = []
  const evidenceRows = {
    get: async () => piece,
    put: async (row: Evidence) => {
      kept.push(row)
    },
  }
  const desk = {
    db: { rows: { audits: { get: async () => audit } } },
    context: { newId: () => 'version-2', now: () => '2026-11-24T09:00:00Z', author: () => 'Sam' },
    changeAudit: (_id: string, _what: unknown, fn: (rows: unknown) => Promise<void>) =>
      fn({ evidence: evidenceRows }),
  } as unknown as Desk
  return { desk, kept }
}

test('the lost file is taken back as the version it was, even under a signature', async () => {
  const { desk, kept } = aDesk({ locked: true })
  expect(await bringFile(desk, 'audit-1', piece, file('1'), true)).toEqual({ type: 'back' })
  expect(kept).toEqual([])
})

test('the same file again changes nothing', async () => {
  const { desk, kept } = aDesk()
  expect(await bringFile(desk, 'audit-1', piece, file('1'), false)).toEqual({ type: 'same' })
  expect(kept).toEqual([])
})

test('another file becomes a new version, and the old one is kept', async () => {
  const { desk, kept } = aDesk()
  const brought = await bringFile(desk, 'audit-1', piece, file('2'), false)
  expect(brought).toEqual({ type: 'new-version', id: 'version-2' })
  expect(kept[0]?.versions.map(({ source }) => source)).toEqual([file('1'), file('2')])
})

test('a signed audit takes no new version', async () => {
  const { desk, kept } = aDesk({ locked: true })
  expect(await bringFile(desk, 'audit-1', piece, file('2'), true)).toEqual({ type: 'locked' })
  expect(kept).toEqual([])
})
