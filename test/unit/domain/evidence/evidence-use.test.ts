import { expect, test } from 'vitest'
import {
  replaceEvidence,
  slotLines,
} from '../../../../renderer/src/domain/evidence/evidence-use.ts'
import { aLink, anAudit, aVersion, evidence, gathered } from '../../../builders/audit.ts'
import { offered } from '../../../builders/slot-document.ts'
import { aTemplate } from '../../../builders/template.ts'

const pointer = evidence({
  id: 'evidence-2',
  versions: [aVersion({ source: { type: 'pointer', place: 'blue folder' } })],
})

test('a slot is attached, pointed at, not applicable or missing', () => {
  const stateWith = (changes: Parameters<typeof gathered>[0]) =>
    slotLines(gathered({ evidence: [evidence(), pointer], ...changes }))[0]?.state
  expect(stateWith({})).toBe('missing')
  expect(stateWith({ evidenceLinks: [aLink('evidence-2', 'G-1')] })).toBe('pointer')
  expect(
    stateWith({ evidenceLinks: [aLink('evidence-2', 'G-1'), aLink('evidence-1', 'G-1')] }),
  ).toBe('attached')
  const na = { auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: 'New' }
  expect(stateWith({ slotDecisions: [na] })).toBe('na')
  expect(stateWith({ slotDecisions: [na], evidenceLinks: [aLink('evidence-2', 'G-1')] })).toBe(
    'pointer',
  )
})

const slotWith = (parts: Parameters<typeof gathered>[0]) => {
  const [line] = slotLines(gathered({ evidenceLinks: [aLink('evidence-1', 'G-1')], ...parts }))
  return [line?.state, line?.gap, line?.reason]
}
const old = evidence({ expiresOn: '2026-03-03' })

test('a slot in which all is expired or lost counts as missing, and says so', () => {
  expect(slotWith({ evidence: [old] })).toEqual(['missing', 'lapsed', 'Expired on 3 March 2026.'])
  const lost = { evidence: [evidence()], missingFiles: new Set(['b'.repeat(64)]) }
  expect(slotWith(lost)).toEqual(['missing', 'lapsed', 'Its file is missing.'])
  const evidenceLinks = [aLink('evidence-1', 'G-1'), aLink('evidence-2', 'G-1')]
  expect(slotWith({ evidence: [old, pointer], evidenceLinks })).toEqual(['pointer', null, ''])
})

test('a slot does not apply once it is said why, also where something expired lies in it', () => {
  const na = { auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: ' ' }
  expect(slotWith({ slotDecisions: [na], evidenceLinks: [] })[1]).toBe('no-reason')
  expect(slotWith({ slotDecisions: [{ ...na, reason: 'New' }], evidence: [old] })).toEqual([
    'na',
    null,
    'New',
  ])
})

test('why a slot has nothing is said, whether it will follow or does not apply', () => {
  const decision = { auditId: 'audit-1', slot: 'G-1', notApplicable: false, reason: 'In March' }
  const reasonWith = (parts: Parameters<typeof gathered>[0]) =>
    slotLines(gathered(parts))[0]?.reason
  expect(reasonWith({ slotDecisions: [decision] })).toBe('In March')
  const parts = { evidence: [evidence()], evidenceLinks: [aLink('evidence-1', 'G-1')] }
  expect(reasonWith({ ...parts, slotDecisions: [decision] })).toBe('')
})

test('what proves a question is suggested for the slot that it feeds, once, until it is in', () => {
  const suggested = (...codes: string[]) =>
    slotLines(
      gathered({
        evidence: [evidence()],
        evidenceLinks: codes.map((code) => aLink('evidence-1', code)),
      }),
    )[0]?.suggestions.map(({ id }) => id)
  expect(suggested('GOV01')).toEqual(['evidence-1'])
  expect(suggested('TRN01')).toEqual([])
  expect(suggested('GOV01', 'G-1')).toEqual([])
})

test('replacing keeps the earlier version', () => {
  const newer = aVersion({ id: 'version-2' })
  expect(replaceEvidence(evidence(), newer).versions.map(({ id }) => id)).toEqual([
    'version-1',
    'version-2',
  ])
})

const withPaper = (
  parts: Parameters<typeof gathered>[0],
  paper = offered({ slot: 'G-1' }),
  fulfilledBy = 'governor-report',
) => {
  const template = aTemplate()
  const slots = template.slots.map((slot) => ({ ...slot, fulfilledBy }))
  const [line] = slotLines(
    gathered({
      audit: anAudit({ template: { ...template, slots } }),
      slotDocuments: [paper],
      ...parts,
    }),
  )
  return [line?.state, line?.gap, line?.document === null ? 'no paper' : 'paper']
}

test('a paper that builds itself fills its line, and what is attached stays beside it', () => {
  expect(withPaper({})).toEqual(['attached', null, 'paper'])
  expect(withPaper({ evidence: [pointer], evidenceLinks: [aLink('evidence-2', 'G-1')] })).toEqual([
    'pointer',
    null,
    'paper',
  ])
})

test('a paper that is left out fills nothing', () => {
  const leftOut = offered({ slot: 'G-1' }, 'Shown on the visit')
  expect(withPaper({}, leftOut)).toEqual(['missing', 'empty', 'paper'])
})

test('a list of certificates is not the certificates', () => {
  expect(withPaper({}, offered({ slot: 'G-1' }), 'certificate')).toEqual([
    'missing',
    'empty',
    'paper',
  ])
})

test('what she says does not apply wins over a paper that would build itself', () => {
  const na = { auditId: 'audit-1', slot: 'G-1', notApplicable: true, reason: 'No boarders' }
  expect(withPaper({ slotDecisions: [na] })).toEqual(['na', null, 'no paper'])
})
