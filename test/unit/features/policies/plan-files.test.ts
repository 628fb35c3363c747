import { expect, test } from 'vitest'
import type { Evidence, EvidenceFile } from '../../../../renderer/src/domain/evidence/evidence.ts'
import type { Policy } from '../../../../renderer/src/domain/policies/policy.ts'
import { placesOn } from '../../../../renderer/src/domain/policies/version-places.ts'
import {
  alreadyIn,
  type FileRow,
  OWN,
  withDays,
} from '../../../../renderer/src/features/policies/files/file-rows.ts'
import {
  type PlanGround,
  planFiles,
} from '../../../../renderer/src/features/policies/files/plan-files.ts'
import { ownPolicy } from '../../../../renderer/src/features/policies/own-policy.ts'
import { aPolicyVersion } from '../../../builders/staff-log.ts'

const NOW = '2026-11-24T10:00:00.000Z'

test('a file becomes the first version of its policy, which the school keeps from then on', () => {
  const { policies, pieces } = planFiles([aRow()], ground({ behaviour: { wanted: false } }))
  expect(policies).toMatchObject([
    {
      id: 'behaviour',
      wanted: true,
      versions: [{ label: '2026-27', progress: 'approved', change: 'first' }],
    },
  ])
  expect(policies[0]?.versions[0]?.evidenceId).toBe(pieces[0]?.id)
})

test('two files of one policy are versions in the order of their names, whatever came first', () => {
  const rows = [aRow({ id: 'b', label: '2026-27' }), aRow({ id: 'a', label: '2025-26' }, 'older')]
  const [policy] = planFiles(rows, ground({ behaviour: {} })).policies
  expect(policy?.versions.map(({ label }) => label)).toEqual(['2025-26', '2026-27'])
  expect(placesOn(policy?.versions ?? [], '2026-11-24').current?.label).toBe('2026-27')
  expect(policy?.versions.map(({ change }) => change)).toEqual(['first', 'material'])
})

test('a version that was registered without its file gets it, and keeps what was noted of it', () => {
  const there = aPolicyVersion({ label: '2026-27', approvedOn: '2026-07-14', minute: 'Item 7' })
  const rows = [aRow({ approvedOn: '2026-10-14', nextReviewOn: '2027-09-01' })]
  const [policy] = planFiles(rows, ground({ behaviour: { versions: [there] } })).policies
  expect(policy?.versions).toMatchObject([
    { id: there.id, approvedOn: '2026-07-14', minute: 'Item 7', nextReviewOn: '2027-09-01' },
  ])
  expect(policy?.versions[0]?.evidenceId).not.toBeNull()
})

test('a draft never becomes the file of the version in force', () => {
  const there = aPolicyVersion({ label: '2026-27' })
  const rows = [aRow({ draft: true })]
  const [policy] = planFiles(rows, ground({ behaviour: { versions: [there] } })).policies
  expect(policy?.versions.map(({ evidenceId }) => evidenceId === null)).toEqual([true, false])
})

test('the same bytes twice are one piece of the library', () => {
  const rows = [aRow(), aRow({ id: 'again', policyId: 'attendance' })]
  const { policies, pieces } = planFiles(rows, ground({ behaviour: {}, attendance: {} }))
  expect(pieces).toHaveLength(1)
  expect(new Set(policies.map(({ versions }) => versions[0]?.evidenceId)).size).toBe(1)
})

test('a piece that the library has is not added again', () => {
  const known = aPiece('known')
  const { policies, pieces } = planFiles([aRow()], {
    ...ground({ behaviour: {} }),
    pieceOf: () => ({ piece: known, isNew: false }),
  })
  expect(pieces).toEqual([])
  expect(policies[0]?.versions[0]?.evidenceId).toBe('known')
})

test('who approved it is only said where she gave the day', () => {
  const rows = [
    aRow({ approvedOn: '2026-10-14' }),
    aRow({ id: 'b', policyId: 'attendance' }, 'other'),
  ]
  const { policies } = planFiles(rows, ground({ behaviour: {}, attendance: {} }))
  expect(policies.map(({ versions }) => versions[0]?.approvedBy)).toEqual(['Governors', ''])
})

test('a draft is never approved, and beside one in force it is the next version', () => {
  const held = aPolicy('behaviour')
  const rows = [
    aRow({ label: '2026-27' }),
    aRow({ id: 'b', label: '2027-28', draft: true, approvedOn: '2026-10-14' }, 'draft'),
  ]
  const [policy] = planFiles(rows, ground({ behaviour: held })).policies
  expect(policy?.versions[1]).toMatchObject({ progress: 'being-written', approvedOn: null })
  expect(placesOn(policy?.versions ?? [], '2026-11-24').draft?.label).toBe('2027-28')
})

test('each file of the school’s own makes a policy of its own', () => {
  const rows = [
    aRow({ policyId: OWN, title: ' Swimming ' }),
    aRow({ id: 'b', policyId: OWN, title: 'Forest school' }, 'forest'),
  ]
  const { policies } = planFiles(rows, ground({}))
  expect(policies.map(({ title, versions }) => [title, versions.length])).toEqual([
    ['Swimming', 1],
    ['Forest school', 1],
  ])
})

test('a file without a policy writes nothing', () => {
  expect(planFiles([aRow({ policyId: null })], ground({}))).toEqual({ policies: [], pieces: [] })
})

test('a file that a version has already is found by its bytes', () => {
  const piece = {
    ...aPiece('p'),
    versions: [{ id: 'v', source: file('same'), addedAt: NOW, addedBy: '' }],
  }
  const [policy] = planFiles([aRow({}, 'same')], {
    ...ground({ behaviour: {} }),
    pieceOf: () => ({ piece, isNew: false }),
  }).policies
  const log = { evidence: [piece], policies: policy ? [policy] : [] }
  expect(alreadyIn(aRow({}, 'same'), log)).toBe('behaviour, version 2026-27')
  expect(alreadyIn(aRow({}, 'other'), log)).toBeNull()
})

test('a day that she typed is not replaced by one that the file names', () => {
  const days = {
    approved: { on: '2026-10-14', words: 'Approved 14 October 2026' },
    review: { on: '2027-10-14', words: 'Next review 14 October 2027' },
  }
  expect(withDays(aRow({ approvedOn: '2026-09-01' }), days)).toMatchObject({
    approvedOn: '2026-09-01',
    approvedWords: '',
    nextReviewOn: '2027-10-14',
    reviewWords: 'Next review 14 October 2027',
  })
})

function ground(held: Readonly<Record<string, Partial<Policy>>>): PlanGround {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  return {
    policyOf: (id) => held[id] && { ...aPolicy(id), ...held[id] },
    pieceOf: () => ({ piece: aPiece(newId()), isNew: true }),
    newId,
    now: NOW,
    author: 'R. Patel',
  }
}

function aPolicy(id: string): Policy {
  const policy = ownPolicy({ id, title: id, category: 'safeguarding', addedAt: NOW })
  return { ...policy, approver: 'Governors' }
}

function aRow(known: Partial<FileRow> = {}, bytes = 'bytes'): FileRow {
  return {
    id: 'row',
    kept: file(bytes),
    policyId: 'behaviour',
    title: 'Behaviour',
    label: '2026-27',
    draft: false,
    approvedOn: null,
    nextReviewOn: null,
    approvedWords: '',
    reviewWords: '',
    minor: false,
    ...known,
  }
}

function file(sha256: string): EvidenceFile {
  return { type: 'file', sha256, fileName: `${sha256}.pdf`, size: 1, mediaType: 'application/pdf' }
}

function aPiece(id: string): Evidence {
  return {
    id,
    title: id,
    kind: 'policy',
    effectiveOn: null,
    periodFrom: null,
    periodTo: null,
    reviewOn: null,
    expiresOn: null,
    note: '',
    versions: [],
  }
}
