import { expect, test } from 'vitest'
import {
  lastSignedAt,
  signedAt,
  wasInPlace,
} from '../../../../renderer/src/domain/evidence/in-place.ts'
import { anAudit, aSignOff, aVersion, evidence } from '../../../builders/audit.ts'

const signature = (revision: number, at: string, roleId = 'dsl') =>
  aSignOff({ id: `${revision} ${at}`, revision, at, roleId })
const first = signature(1, '2026-11-30T10:00:00Z')
const second = signature(1, '2026-12-01T10:00:00Z', 'chair')
const unlock = { at: '2026-12-02T10:00:00Z', by: 'DSL', reason: 'Asked for more', revision: 1 }
const opened = anAudit({ revision: 2, unlocks: [unlock] })

test('the first signature is what counts, before the lock and after it', () => {
  const lock = { at: '2026-12-01T11:00:00Z', fingerprint: 'e'.repeat(64) }
  expect(signedAt(anAudit(), [])).toBeNull()
  expect(signedAt(anAudit(), [second, first])).toBe(first.at)
  expect(signedAt(anAudit({ lock }), [first, second])).toBe(first.at)
})

test('a lock that needed no signature counts itself', () => {
  const lock = { at: '2026-12-01T11:00:00Z', fingerprint: 'e'.repeat(64) }
  expect(signedAt(anAudit({ lock }), [])).toBe(lock.at)
})

test('of a person who signed again only the later signature counts', () => {
  const again = signature(1, '2026-12-01T12:00:00Z')
  expect(signedAt(anAudit(), [first, second, again])).toBe(second.at)
})

test('until an opened revision is signed, the one before says what was added since', () => {
  expect(signedAt(opened, [first, second])).toBeNull()
  expect(lastSignedAt(opened, [first, second])).toBe(first.at)
  const anew = signature(2, '2026-12-05T10:00:00Z')
  expect(lastSignedAt(opened, [first, second, anew])).toBe(anew.at)
  expect(lastSignedAt(anAudit(), [])).toBeNull()
})

test('a file that replaced another after the signature was added since', () => {
  const before = aVersion({ addedAt: '2026-11-01T10:00:00Z' })
  const after = aVersion({ id: 'version-2', addedAt: '2026-12-03T09:00:00Z' })
  const signed = '2026-12-01T10:00:00Z'
  expect(wasInPlace(evidence({ versions: [before] }), signed)).toBe(true)
  expect(wasInPlace(evidence({ versions: [before, after] }), signed)).toBe(false)
})
