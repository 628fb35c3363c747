import { describe, expect, test } from 'vitest'
import { loadSampleSchool } from '../../../../renderer/src/content/sample-school.ts'
import type { Evidence, EvidenceFile } from '../../../../renderer/src/domain/evidence/evidence.ts'
import { nameOf } from '../../../../renderer/src/domain/people/person.ts'
import { policyLines } from '../../../../renderer/src/domain/policies/standing.ts'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { certificatesMissing } from '../../../../renderer/src/domain/training/certificates-missing.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import { sampleSchool } from '../../../../renderer/src/features/first-start/sample/sample-answers.ts'
import { sampleEvidence } from '../../../../renderer/src/features/first-start/sample/sample-evidence.ts'
import { sampleLog } from '../../../../renderer/src/features/first-start/sample/sample-log.ts'
import { samplePeople } from '../../../../renderer/src/features/first-start/sample/sample-people.ts'
import { SAMPLE_CERTIFICATES } from '../../../../renderer/src/features/first-start/sample/sample-training.ts'
import { anAudit } from '../../../builders/audit.ts'
import { aFilePiece } from '../../../builders/log-rows.ts'
import { aLivingPack, aStaffLog } from '../../../builders/staff-log.ts'

const TODAY = '2026-11-24'
const sample = await loadSampleSchool()
let ids = 0
const making = {
  newId: () => {
    ids += 1
    return `id-${String(ids).padStart(6, '0')}`
  },
  now: () => `${TODAY}T09:00:00Z`,
  today: () => TODAY,
  startedOn: sample.audit.startedOn,
}

const log: StaffLog = (() => {
  const pieces = sample.audit.evidence
    .filter(({ state }) => state !== 'missing')
    .map((piece) => ({ piece, source: { type: 'pointer', place: 'x' } as const }))
  const { evidence } = sampleEvidence(pieces, sample.audit, anAudit(), making.newId)
  const certificates = SAMPLE_CERTIFICATES.map((fileName): Evidence => {
    const piece = aFilePiece(fileName, fileName)
    const versions = piece.versions.map((version) => ({
      ...version,
      source: { ...version.source, type: 'file', fileName } as EvidenceFile,
    }))
    return { ...piece, versions }
  })
  const school = sampleSchool(sample.school, sample.audit.schoolYear)
  const people = samplePeople(sample.school, sample.staffLists, making)
  const ground = { pack: aLivingPack(), school, people, evidence: [...evidence, ...certificates] }
  const { mapping: _, pieces: __, ...rows } = sampleLog(sample, ground, making)
  return aStaffLog({ ...rows, evidence: ground.evidence, today: TODAY })
})()

describe('the policies of the sample', () => {
  const kept = policyLines(log).filter(({ state }) => state !== 'off' && state !== 'record')

  test('are the 34 that its answers tell of, all in date but educational visits', () => {
    expect(kept).toHaveLength(34)
    expect(kept.filter(({ state }) => state === 'past-review')).toMatchObject([
      { policy: { id: 'educational-visits' }, reviewOn: '2026-10-31', nextDrafted: true },
    ])
    expect(
      kept.filter(({ state }) => !['in-date', 'due-soon', 'past-review'].includes(state)),
    ).toEqual([])
  })

  test('have version 9 of child protection in force, the one before superseded, the next begun', () => {
    const [line] = kept.filter(({ policy }) => policy.id === 'child-protection')
    expect(line?.current).toMatchObject({ label: '9', approvedOn: '2026-09-29' })
    expect(line?.superseded).toMatchObject([{ label: '8' }])
    expect(line?.draft).toMatchObject({ label: '10', progress: 'being-written' })
    expect(line?.current?.evidenceId).not.toBeNull()
  })

  test('have an owner in the register each', () => {
    const ids = new Set(log.people.map(({ id }) => id))
    expect(kept.filter(({ policy }) => !ids.has(policy.owner.personId ?? ''))).toEqual([])
  })
})

describe('the reading of the sample', () => {
  const standing = readingStanding(log)
  const readers = (id: string) =>
    standing.people.filter(({ cells }) => cells.get(id)?.state === 'read')

  test('has Part One from 29 of its 47 staff and three governors, as its notes say', () => {
    const read = readers('kcsie-2026-part-one').map(({ person }) => person)
    expect(read).toHaveLength(32)
    expect(read.filter(({ staffCode }) => staffCode !== '')).toHaveLength(29)
  })

  test('takes misspelt names for whom they are like, two answers as one, and leaves the stranger out', () => {
    const form = log.receipts.filter(({ method }) => method === 'form-import')
    const names = form.map(({ personId }) => {
      const person = log.people.find(({ id }) => id === personId)
      return person ? nameOf(person) : ''
    })
    expect(new Set(names).size).toBe(29)
    expect(names).toEqual(expect.arrayContaining(['Łukasz Zieliński', 'Imran Vakil']))
    expect(names).toContain('Siân Pryce-Evans')
  })

  test('asks nobody for a version before it was there', () => {
    const early = log.receipts.filter(({ documentId, version, on }) => {
      const [policy] = log.policies.filter(({ versions }) =>
        versions.some(({ id }) => id === version),
      )
      const from = policy?.versions.find(({ id }) => id === version)?.effectiveOn ?? ''
      return documentId !== '' && on < from
    })
    expect(early).toEqual([])
  })
})

describe('the training of the sample', () => {
  test('stands as its notes say', () => {
    const row = trainingStanding(log).rows.find(({ id }) => id === 'all-annual-update')
    expect(row?.counts).toMatchObject({ 'in-date': 42, overdue: 5 })
    const missing = certificatesMissing(log, { of: 'everybody' })
    expect(missing.filter(({ state }) => state === 'none')).toHaveLength(47)
  })

  test('has a few certificates attached, and the office has the rest', () => {
    const count = (state: string) =>
      log.records.filter(({ certificate }) => certificate.state === state).length
    expect(count('attached')).toBe(SAMPLE_CERTIFICATES.length + 2)
    expect(count('attached') + count('seen')).toBe(86)
  })

  test('has the INSET as one session with all who were there', () => {
    const [session] = log.sessions
    expect(log.records.filter(({ sessionId }) => sessionId === session?.id)).toHaveLength(40)
  })
})
