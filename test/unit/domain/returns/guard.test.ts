import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { guardFindings } from '../../../../renderer/src/domain/returns/guard.ts'
import {
  aFile,
  aLink,
  anAction,
  anAnswer,
  anAudit,
  aVersion,
  evidence,
  gathered,
} from '../../../builders/audit.ts'
import { aPack } from '../../../builders/packs.ts'
import { offered } from '../../../builders/slot-document.ts'

const audit = anAudit({ template: templateFromPack(aPack('starter')) })

function foundIn(text: string, knownNames: readonly string[] = []): readonly string[] {
  const view = gathered({ audit, answers: [anAnswer({ texts: { comment: text } })] })
  return guardFindings(view, knownNames).map(({ kind }) => kind)
}

function foundInFile(fileName: string): readonly string[] {
  const versions = [aVersion({ source: aFile({ fileName }) })]
  const view = gathered({
    audit,
    evidence: [evidence({ title: 'Plan', versions })],
    evidenceLinks: [aLink('evidence-1', 'GOV01')],
  })
  return guardFindings(view, ['Daljit Sandhu']).map(({ kind }) => kind)
}

test.each([
  ['Date of birth 03/05/2014 is on the plan.', 'date-of-birth'],
  ['He was born on 3 May 2014.', 'date-of-birth'],
  ['DOB: 2014-05-03', 'date-of-birth'],
  ['d.o.b. 3.5.14', 'date-of-birth'],
  ['A pupil joined the plan, 12 June 2015, after the move.', 'date-of-birth'],
  ['Her number is H801200001001 on the form.', 'pupil-number'],
  ['UPN A 123 4567 89 012 was sent.', 'pupil-number'],
  ['Temporary number H80120000100A.', 'pupil-number'],
  ['We spoke to the pupil Kayden Brockhurst about it.', 'child-name'],
  ['The child called Aaliyah told a teacher.', 'child-name'],
  ['Pupil: Jayden', 'child-name'],
  ['Zofia Krawczyk, a pupil, came forward.', 'child-name'],
  ['A student (Oluwaseun) was moved.', 'child-name'],
  ['Kayden in Year 6 told us.', 'child-name'],
  ['Pupil Kayden told us first.', 'child-name'],
])('%j is found as %s', (text, kind) => {
  expect(foundIn(text)).toEqual([kind])
})

test.each([
  'The Child Protection policy was approved on 29 September 2026.',
  'Pupil Premium and Pupil Voice are on the School Council agenda.',
  'All pupils in Year 6 took part. Children in Reception did not.',
  'Every child has a trusted adult; the pupil leadership team meets on Fridays.',
  'The last child on child incident was in March 2026.',
  'Mrs Sandhu teaches Year 4 and spoke to pupils.',
  'Operation Encompass notices reach the child’s class teacher the same day.',
  'Policy reviewed 12/05/2024, next review 12/05/2027.',
  'Room A123, reference B12345678.',
  'Dr. Brockhurst in Year 6 and Prof. Krawczyk, a student mentor, spoke.',
  'Dr Brockhurst, the paediatrician, wrote to us about a pupil.',
  'Training took place on 2 September 2026 for every student teacher.',
])('%j is left alone', (text) => {
  expect(foundIn(text)).toEqual([])
})

test('staff never trigger it, by whole name or by part of it', () => {
  const text = 'The pupil council meets Daljit Sandhu; each student knows Sandhu. Child Daljit.'
  expect(foundIn(text, ['Daljit Sandhu'])).toEqual([])
  expect(foundIn('A student (Imran) asked.', ['Imran Vakil'])).toEqual([])
  expect(foundIn('A student (Imran) asked.')).toEqual(['child-name'])
})

test('people who sign are known without being listed', () => {
  const view = gathered({
    audit,
    school: {
      ...gathered().school,
      signatories: [{ roleId: 'dsl', name: 'Daljit Sandhu', jobTitle: '' }],
    },
    answers: [anAnswer({ texts: { comment: 'Each student (Sandhu is known to all).' } })],
  })
  expect(guardFindings(view, [])).toEqual([])
})

test('nothing in the sample school is taken for a child', () => {
  const sample = JSON.parse(
    readFileSync('renderer/src/content/sample-school/answers-2026.json', 'utf8'),
  ) as {
    readonly answers: readonly { readonly code: string; readonly comment: string | null }[]
    readonly actions: readonly { readonly what: string; readonly owner: string }[]
    readonly evidence: readonly { readonly title: string; readonly fileName?: string }[]
  }
  const view = gathered({
    audit,
    answers: sample.answers.map(({ code, comment }) =>
      anAnswer({ code, texts: { comment: comment ?? '' } }),
    ),
    actions: sample.actions.map(({ what, owner }, at) => anAction({ id: `a${at}`, what, owner })),
    evidence: sample.evidence.map(({ title, fileName }, at) =>
      evidence({
        id: `e${at}`,
        title,
        versions: [aVersion({ source: aFile({ fileName: fileName ?? 'x.pdf' }) })],
      }),
    ),
    evidenceLinks: sample.evidence.map((_, at) => aLink(`e${at}`, 'GOV01')),
  })
  expect(view.answers.find(({ code }) => code === 'DSL06')?.texts.comment).toContain('Mrs Sandhu')
  expect(guardFindings(view, ['Daljit Sandhu'])).toEqual([])
})

test('file names are looked at as well', () => {
  expect(foundInFile('pupil-brockhurst-plan.pdf')).toEqual(['child-name'])
  expect(foundInFile('Kayden_child_plan.docx')).toEqual(['child-name'])
  expect(foundInFile('H801200001001.pdf')).toEqual(['pupil-number'])
  expect(foundInFile('dob 2014-05-03.pdf')).toEqual(['date-of-birth'])
  expect(foundInFile('child-protection-policy-v9.pdf')).toEqual([])
  expect(foundInFile('Sandhu_wst-update_2024.pdf')).toEqual([])
  expect(foundInFile('student-council-minutes-2026-03-02.pdf')).toEqual([])
})

test('private notes and hidden questions never leave, so they are not looked at', () => {
  const comment = 'The child called Aaliyah'
  const notes = gathered({ audit, answers: [anAnswer({ texts: { notes: comment } })] })
  expect(guardFindings(notes, [])).toEqual([])
  const hidden = gathered({ audit, answers: [anAnswer({ code: 'SET06', texts: { comment } })] })
  expect(guardFindings(hidden, [])).toEqual([])
})

test('the key stays with the same words in the same place and does not hold them', () => {
  const findingIn = (text: string, code = 'GOV01') =>
    guardFindings(
      gathered({ audit, answers: [anAnswer({ code, texts: { comment: text } })] }),
      [],
    )[0]
  const first = findingIn('The child called Aaliyah told a teacher.')
  expect(findingIn('Later, the child called Aaliyah moved.')?.key).toBe(first?.key)
  expect(findingIn('The child called Kayden told a teacher.')?.key).not.toBe(first?.key)
  expect(findingIn('The child called Aaliyah told a teacher.', 'GOV02')?.key).not.toBe(first?.key)
  expect(first?.key).toMatch(/^child-name:answer GOV01 comment:[0-9a-f]{16}$/)
  expect(first).toMatchObject({
    where: {
      label: 'GOV01, What we do',
      link: { type: 'answer', code: 'GOV01', field: 'comment' },
    },
    excerpt: 'The child called Aaliyah told a teacher.',
  })
})

test('no text makes it throw, and keys are unique within a place', () => {
  const piece = fc.constantFrom(
    'child',
    'pupil',
    ' ',
    'Kai',
    'Year 6',
    '3/5/2014',
    'born',
    '(',
    'É',
    'Mrs ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((all) => all.join(' ')),
      ),
      (text) => {
        const view = gathered({ audit, answers: [anAnswer({ texts: { comment: text } })] })
        const keys = guardFindings(view, []).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      },
    ),
    { numRuns: 300 },
  )
})

function foundInPaper(kind: 'text' | 'name', leftOutBecause: string | null = null) {
  const columns = [{ heading: 'Training', kind, share: 1 } as const]
  const rows = [['Session about the pupil Kayden Brockhurst'], ['Child protection update']]
  const paper = offered({ slot: 'T-3', tables: [{ title: '', columns, rows }] }, leftOutBecause)
  return guardFindings(gathered({ audit, slotDocuments: [paper] }), []).map(({ where }) => where)
}

test('what was typed into the staff log is looked at where a paper would carry it out', () => {
  expect(foundInPaper('text')).toEqual([
    { label: 'T-3, Reading summary', link: { type: 'slot', slot: 'T-3' } },
  ])
})

test('a column of names is meant to name, and a paper that is left out carries nothing', () => {
  expect([foundInPaper('name'), foundInPaper('text', 'Shown on the visit')]).toEqual([[], []])
})
