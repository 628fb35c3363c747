import { expect, test } from 'vitest'
import { signedAt, wasInPlace } from '../../../../renderer/src/features/evidence/since-sign-off.ts'
import { aSignOff, aVersion, evidence } from '../../../builders/audit.ts'

const signature = (revision: number, at: string) => aSignOff({ revision, at })
const unlock = { at: '2026-12-02T10:00:00Z', by: 'DSL', reason: 'Asked for more', revision: 1 }

test('before anything is signed nothing is called in place', () => {
  const signatures = [signature(1, '2026-11-30T10:00:00Z')]
  expect(signedAt({ lock: null, unlocks: [] }, signatures)).toBeNull()
  expect(wasInPlace(evidence(), null)).toBeNull()
})

test('after unlocking, the signatures under the opened revision are what counts', () => {
  const signatures = [
    signature(1, '2026-11-30T10:00:00Z'),
    signature(1, '2026-12-01T10:00:00Z'),
    signature(2, '2026-12-05T10:00:00Z'),
  ]
  expect(signedAt({ lock: null, unlocks: [unlock] }, signatures)).toBe('2026-12-01T10:00:00Z')
})

test('a file that replaced another after the signature was added since', () => {
  const before = aVersion({ addedAt: '2026-11-01T10:00:00Z' })
  const after = aVersion({ id: 'version-2', addedAt: '2026-12-03T09:00:00Z' })
  const signed = '2026-12-01T10:00:00Z'
  expect(wasInPlace(evidence({ versions: [before] }), signed)).toBe(true)
  expect(wasInPlace(evidence({ versions: [before, after] }), signed)).toBe(false)
})
