import { expect, test } from 'vitest'
import type { Evidence } from '../../../../renderer/src/domain/evidence/evidence.ts'
import {
  evidenceStateInWords,
  stateOfEvidence,
} from '../../../../renderer/src/domain/evidence/evidence-state.ts'
import { aFile, aVersion, evidence } from '../../../builders/audit.ts'

const words = (changes: Partial<Evidence>): string =>
  evidenceStateInWords(stateOfEvidence(evidence(changes), '2026-11-24', new Set()))

test.each<[Partial<Evidence>, string]>([
  [{}, 'Current'],
  [{ expiresOn: '2027-02-23' }, 'Current'],
  [{ expiresOn: '2027-02-22' }, 'Expires in 90 days'],
  [{ expiresOn: '2026-11-24' }, 'Expires today'],
  [{ expiresOn: '2026-11-23' }, 'Expired 1 day ago'],
  [{ reviewOn: '2026-12-04' }, 'Review due in 10 days'],
  [{ reviewOn: '2026-11-14' }, 'Review 10 days overdue'],
  [{ reviewOn: '2026-12-20', expiresOn: '2026-12-04' }, 'Expires in 10 days'],
  [{ reviewOn: '2026-12-20', expiresOn: '2026-11-01' }, 'Expired 23 days ago'],
])('%j is: %s', (changes, expected) => {
  expect(words(changes)).toBe(expected)
})

test('a lost file is said before any date', () => {
  const lost = 'c'.repeat(64)
  const versions = [aVersion(), aVersion({ id: 'version-2', source: aFile({ sha256: lost }) })]
  const state = stateOfEvidence(
    evidence({ versions, expiresOn: '2020-01-01' }),
    '2026-11-24',
    new Set([lost]),
  )
  expect(state).toEqual({ state: 'missing-file' })
})

test('only the newest version matters', () => {
  const lost = 'c'.repeat(64)
  const versions = [aVersion({ source: aFile({ sha256: lost }) }), aVersion({ id: 'version-2' })]
  expect(stateOfEvidence(evidence({ versions }), '2026-11-24', new Set([lost])).state).toBe(
    'current',
  )
})
