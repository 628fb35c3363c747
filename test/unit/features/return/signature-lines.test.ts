import { expect, test } from 'vitest'
import {
  earlierRevisions,
  lockFrom,
  nextToSign,
  signatureLines,
} from '../../../../renderer/src/features/return/sign-off/signature-lines.ts'
import { anAudit, aSchool, aSignOff, gathered } from '../../../builders/audit.ts'

const NOW_STANDS = 'e'.repeat(64)
const EARLIER = 'd'.repeat(64)

const statesOf = (parts: Parameters<typeof gathered>[0], fingerprint = NOW_STANDS) =>
  signatureLines(gathered(parts), fingerprint).map(({ state }) => state)

test('before anyone signed, those who must wait and those who may are told apart', () => {
  expect(statesOf({})).toEqual(['waiting', 'optional'])
})

test('a signature under an earlier state has to be given again, required or not', () => {
  const signOffs = [
    aSignOff({ fingerprint: EARLIER }),
    aSignOff({ id: 's2', roleId: 'chair', fingerprint: EARLIER }),
  ]
  expect(statesOf({ signOffs })).toEqual(['stale', 'stale'])
})

test('signatures of an earlier revision are not those of this one', () => {
  const audit = anAudit({ revision: 2 })
  expect(statesOf({ audit, signOffs: [aSignOff({ revision: 1 })] })).toEqual([
    'waiting',
    'optional',
  ])
})

test('the name that the school gave for a role is expected there', () => {
  const school = aSchool({
    signatories: [{ roleId: 'chair', name: 'Ama Boateng', jobTitle: 'Chair' }],
  })
  const [dsl, chair] = signatureLines(gathered({ school }), NOW_STANDS)
  expect([dsl?.expected, chair?.expected?.name]).toEqual([null, 'Ama Boateng'])
})

test('only those who sign for a board are asked for meeting and minute', () => {
  const lines = signatureLines(gathered(), NOW_STANDS)
  expect(lines.map(({ asksForMeeting }) => asksForMeeting)).toEqual([false, true])
})

test('the turn goes to the first who must sign, and to nobody once all have', () => {
  expect(nextToSign(signatureLines(gathered(), NOW_STANDS))).toBe('dsl')
  const all = signatureLines(gathered({ signOffs: [aSignOff()] }), NOW_STANDS)
  expect(nextToSign(all)).toBeNull()
})

test('the last signature needed brings the lock, with its moment and fingerprint', () => {
  const signOff = aSignOff({ at: '2026-11-24T11:00:00Z' })
  expect(lockFrom(gathered(), signOff)).toEqual({
    at: '2026-11-24T11:00:00Z',
    fingerprint: NOW_STANDS,
  })
})

test('a signature brings no lock while another was given to an earlier state', () => {
  const signOffs = [aSignOff({ id: 's2', roleId: 'chair', fingerprint: EARLIER })]
  expect(lockFrom(gathered({ signOffs }), aSignOff())).toBeNull()
})

test('a signature that is not needed brings no lock while a needed one is missing', () => {
  expect(lockFrom(gathered(), aSignOff({ roleId: 'chair' }))).toBeNull()
})

test('a later signature leaves a lock as it is', () => {
  const audit = anAudit({ lock: { at: '2026-11-24T11:00:00Z', fingerprint: NOW_STANDS } })
  expect(lockFrom(gathered({ audit }), aSignOff({ roleId: 'chair' }))).toBeNull()
})

test('each earlier revision keeps its own signatures, the latest first', () => {
  const unlocking = (revision: number) => ({
    at: '2026-11-24T12:00:00Z',
    by: 'not named',
    reason: `reason ${revision}`,
    revision,
  })
  const audit = anAudit({ revision: 3, unlocks: [unlocking(1), unlocking(2)] })
  const signOffs = [aSignOff(), aSignOff({ id: 's2', revision: 2 })]
  const earlier = earlierRevisions({ audit, signOffs })
  expect(earlier.map((one) => [one.revision, one.signOffs.map(({ id }) => id)])).toEqual([
    [2, ['s2']],
    [1, ['sign-off-1']],
  ])
})
