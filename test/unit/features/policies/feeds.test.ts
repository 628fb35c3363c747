import { expect, test } from 'vitest'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import type { Policy } from '../../../../renderer/src/domain/policies/policy.ts'
import { policyLines } from '../../../../renderer/src/domain/policies/standing.ts'
import { feedsOf, openLinks } from '../../../../renderer/src/features/policies/policy/feeds.ts'
import { aLink, anAudit, evidence, gathered } from '../../../builders/audit.ts'
import { aPack } from '../../../builders/packs.ts'
import { aPolicy, aPolicyVersion, aStaffLog } from '../../../builders/staff-log.ts'

const audit = anAudit({ template: templateFromPack(aPack('starter')) })
const inForce = aPolicy({ versions: [aPolicyVersion({ evidenceId: 'cp-file' })] })
const file = evidence({ id: 'cp-file', title: 'Child protection policy 2026-27', kind: 'policy' })

test('a policy is offered its line of the return and then its questions', () => {
  const [line] = linesOf(inForce)
  const feeds = line ? feedsOf(line, gathered({ audit }), null) : []
  expect(feeds.map(({ target }) => `${target.type} ${target.code}`)).toEqual([
    'slot P-1',
    'question POL01',
    'question POL02',
    'question POL10',
    'question POL12',
  ])
  expect(feeds.some(({ linked }) => linked)).toBe(false)
})

test('what its file is linked to already is not offered again', () => {
  const links = [aLink('cp-file', 'POL01'), aLink('cp-file', 'P-1'), aLink('other', 'POL02')]
  const open = openLinks(linesOf(inForce), gatheredWith(links))
  expect(open.map(({ target }) => target.code)).toEqual(['POL02', 'POL10', 'POL12'])
  expect(open.every(({ piece }) => piece.id === 'cp-file')).toBe(true)
})

test('only the file of the version in force is offered, never one of a draft or of what is not kept', () => {
  const draft = aPolicyVersion({ progress: 'being-written', evidenceId: 'cp-file' })
  expect(openLinks(linesOf(aPolicy({ versions: [draft] })), gatheredWith([]))).toEqual([])
  expect(openLinks(linesOf({ ...inForce, wanted: false }), gatheredWith([]))).toEqual([])
})

test('the single central record is never linked as a file', () => {
  const record = aPolicy({
    id: 'single-central-record',
    kind: 'record',
    versions: [aPolicyVersion({ evidenceId: 'cp-file' })],
  })
  expect(openLinks(linesOf(record), gatheredWith([]))).toEqual([])
})

function gatheredWith(evidenceLinks: ReturnType<typeof aLink>[]) {
  return gathered({ audit, evidence: [file], evidenceLinks })
}

function linesOf(policy: Policy) {
  return policyLines(aStaffLog({ policies: [policy] })).filter((line) => line.registered)
}
