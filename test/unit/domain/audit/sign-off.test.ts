import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AuditParts } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import {
  checkSignOff,
  fingerprintOf,
  lockAudit,
  signaturesOf,
  signOffProblems,
  unlockAudit,
} from '../../../../renderer/src/domain/audit/sign-off.ts'
import {
  aFile,
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aSchool,
  aSignOff,
  aVersion,
  evidence,
  gathered,
  NOW,
  TODAY,
} from '../../../builders/audit.ts'
import { offered } from '../../../builders/slot-document.ts'
import { aTemplate } from '../../../builders/template.ts'

const hash = async (text: string): Promise<string> =>
  createHash('sha256').update(text).digest('hex')

const base: Partial<AuditParts> = {
  answers: [anAnswer({ texts: { comment: 'Named', notes: 'ask again' } })],
  actions: [anAction()],
  evidence: [evidence()],
  evidenceLinks: [aLink('evidence-1', 'GOV01'), aLink('evidence-1', 'G-1')],
}
const fingerprint = (
  changes: Partial<AuditParts>,
  leftOut: readonly [string, string][] = [],
): Promise<string> => fingerprintOf(gathered({ ...base, ...changes }), new Map(leftOut), hash)

test('the fingerprint does not depend on the order in which rows come', async () => {
  const answers = [anAnswer(), anAnswer({ code: 'TRN01', verdict: 'partly' })]
  expect(await fingerprint({ answers: [...answers].reverse() })).toBe(
    await fingerprint({ answers }),
  )
})

test.each<[string, Partial<AuditParts>]>([
  ['a verdict', { answers: [anAnswer({ verdict: 'partly', texts: { comment: 'Named' } })] }],
  ['a comment', { answers: [anAnswer({ texts: { comment: 'Renamed' } })] }],
  ['an action', { actions: [anAction({ owner: 'Head' })] }],
  [
    'the bytes of a file',
    {
      evidence: [evidence({ versions: [aVersion({ source: aFile({ sha256: 'd'.repeat(64) }) })] })],
    },
  ],
  ['a link', { evidenceLinks: [aLink('evidence-1', 'GOV01')] }],
  ['the school', { school: aSchool({ name: 'Elsewhere' }) }],
  ['the template', { audit: anAudit({ templateHash: 'f'.repeat(64) }) }],
  [
    'a decision about a slot',
    { slotDecisions: [{ auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: 'none' }] },
  ],
  ['a figure', { figures: [{ auditId: 'audit-1', code: 'X', value: '1', notKnown: false }] }],
])('changing %s changes the fingerprint', async (_, change) => {
  expect(await fingerprint(change)).not.toBe(await fingerprint({}))
})

test('who gave an answer is signed where the return says it, and only there', async () => {
  const by = (name: string, namesGivers?: boolean) =>
    fingerprint({
      audit: anAudit(namesGivers === undefined ? {} : { namesGivers }),
      answers: [anAnswer({ answeredBy: name })],
    })
  expect(await by('Sam Okafor')).toBe(await by('Priya Nair', false))
  expect(await by('Sam Okafor', true)).not.toBe(await by('Priya Nair', true))
})

test('leaving a file out, and why, changes the fingerprint; a piece that is not used does not', async () => {
  const out = await fingerprint({}, [['evidence-1', 'Too large']])
  expect(out).not.toBe(await fingerprint({}))
  expect(await fingerprint({}, [['evidence-1', 'Shown on the visit']])).not.toBe(out)
  expect(await fingerprint({}, [['unused', 'Too large']])).toBe(await fingerprint({}))
})

test('private notes, unused evidence and looking at something do not change the fingerprint', async () => {
  const answers = [anAnswer({ texts: { comment: 'Named', notes: 'quite another' } })]
  const unused = evidence({ id: 'evidence-2', title: 'unused' })
  expect(await fingerprint({ answers, evidence: [evidence(), unused], today: '2027-01-01' })).toBe(
    await fingerprint({}),
  )
})

test('only signatures under this revision count', () => {
  const audit = anAudit({ revision: 2 })
  expect(signOffProblems(audit, [aSignOff({ revision: 1 })], 'e'.repeat(64))).toEqual([
    { roleId: 'dsl', field: 'name', sentence: 'Designated safeguarding lead has not signed yet.' },
  ])
  expect(signOffProblems(audit, [aSignOff({ revision: 2 })], 'e'.repeat(64))).toEqual([])
  expect(signaturesOf(aTemplate(), 1, [aSignOff()]).map(({ signOff }) => signOff?.name)).toEqual([
    'Daljit Sandhu',
    undefined,
  ])
})

test('a signature under something that changed since must be given again', () => {
  const signed = [aSignOff(), aSignOff({ id: 's2', roleId: 'chair', fingerprint: 'old' })]
  expect(signOffProblems(anAudit(), signed, 'e'.repeat(64))).toEqual([
    {
      roleId: 'chair',
      field: 'declared',
      sentence: 'The audit changed after Daljit Sandhu signed. Ask for the signature again.',
    },
  ])
  expect(lockAudit(anAudit(), signed, { at: NOW, fingerprint: 'e'.repeat(64) }).ok).toBe(false)
})

test('a signature needs a name, a day that has come, and the declaration', () => {
  const role = { id: 'dsl', label: 'Lead', required: true, declaration: 'True.' }
  expect(checkSignOff({ role, name: 'D S', on: TODAY, declared: true }, TODAY)).toEqual([])
  const faults = checkSignOff({ role, name: ' ', on: '2026-11-25', declared: false }, TODAY)
  expect(faults.map(({ field }) => field)).toEqual(['name', 'on', 'declared'])
})

test('locking waits for the required signatures', () => {
  const lock = { at: NOW, fingerprint: 'e'.repeat(64) }
  expect(lockAudit(anAudit(), [], lock).ok).toBe(false)
  const locked = lockAudit(anAudit(), [aSignOff()], lock)
  expect(locked).toEqual({ ok: true, value: anAudit({ lock }) })
  expect(locked.ok && lockAudit(locked.value, [aSignOff()], lock).ok).toBe(false)
})

test('a return that goes as incomplete still does after unlocking', () => {
  const incomplete = { reason: 'Inspection', promisedOn: '2027-01-08' }
  const locked = anAudit({ incomplete, lock: { at: NOW, fingerprint: 'e'.repeat(64) } })
  expect(unlockAudit(locked, { at: NOW, by: 'D S', reason: 'Typo' })).toMatchObject({
    value: { revision: 2, incomplete },
  })
})

test('unlocking asks for a reason, keeps it, and raises the revision', () => {
  const locked = anAudit({ lock: { at: NOW, fingerprint: 'e'.repeat(64) } })
  expect(unlockAudit(locked, { at: NOW, by: 'D S', reason: '  ' }).ok).toBe(false)
  expect(unlockAudit(anAudit(), { at: NOW, by: 'D S', reason: 'Typo' }).ok).toBe(false)
  const opened = unlockAudit(locked, { at: NOW, by: 'D S', reason: ' Asked for more ' })
  expect(opened).toMatchObject({
    ok: true,
    value: {
      lock: null,
      revision: 2,
      returnId: locked.returnId,
      unlocks: [{ reason: 'Asked for more', revision: 1 }],
    },
  })
})

test('leaving a paper out is signed, and what the staff log says is not: it moves each day', async () => {
  const plain = await fingerprint({})
  expect(await fingerprint({}, [['slot-document:P-4', 'Shown on the visit']])).not.toBe(plain)
  expect(await fingerprint({ slotDocuments: [offered()] })).toBe(plain)
})
