import fc from 'fast-check'
import type {
  ResultLine,
  ReturnAction,
  ReturnAnswer,
  ReturnDocument,
  ReturnEvidence,
} from '../../renderer/src/domain/returns/return-document.ts'

const HASH = 'ab'.repeat(32)

/** A small, signed return; what a test is about is given, the rest stands still. */
export function aReturnDocument(change: Partial<ReturnDocument> = {}): ReturnDocument {
  return {
    kind: 'safeguarding-return',
    format: { major: 1, minor: 1 },
    sealing: 'none',
    returnId: '0193a5b2-7c1d-7e4f-9a60-5d1c2b3a4f5e',
    revision: 1,
    supersedes: null,
    draft: false,
    schoolYear: '2026-27',
    asAt: '2026-12-08T18:41:07Z',
    fingerprint: HASH,
    school: {
      name: 'Oakfield Primary School',
      urn: '999901',
      dfeNumber: '999/9901',
      type: 'Maintained school',
      phase: 'Primary',
      ageRange: '3 to 11',
      trust: null,
    },
    template: {
      packId: 'starter',
      title: 'Section 175/157 safeguarding audit',
      version: '2026.2',
      publisher: 'A partnership',
      official: false,
      hash: HASH,
      disclaimer: 'This is a starting point.',
    },
    signOffs: [aSignOff('Designated Safeguarding Lead'), aSignOff('Headteacher')],
    incomplete: null,
    summary: { asked: 1, confirmed: 1, result: [], bySection: [] },
    sections: [{ code: 'GOV', title: 'Governance', answers: [anAnswer()] }],
    figures: [],
    areas: [],
    evidence: [],
    actions: [],
    ...change,
  }
}

function aSignOff(role: string): ReturnDocument['signOffs'][number] {
  return {
    role,
    name: 'Daljit Sandhu',
    jobTitle: 'Deputy headteacher',
    on: '2026-12-08',
    declaration: 'These answers are a fair account of safeguarding at our school.',
    meeting: 'Full governing board, 8 December 2026',
    minute: '7.2',
  }
}

export function anAnswer(change: Partial<ReturnAnswer> = {}): ReturnAnswer {
  return {
    code: 'GOV01',
    question: 'Has the board named one of its number to lead on safeguarding?',
    level: 'Statutory guidance',
    core: true,
    state: 'confirmed',
    verdict: { value: 'met', label: 'Met', meaning: 'met' },
    texts: [{ id: 'comment', label: 'What we do', value: 'She is listed on the website.' }],
    parts: [],
    lastYear: { year: '2025-26', label: 'Partly met' },
    evidence: [],
    actions: [],
    ...change,
  }
}

/** The same answer text in every place where people write. */
export function aReturnSaying(texts: readonly string[]): ReturnDocument {
  const answers = texts.map((value, index) =>
    anAnswer({
      code: `GOV${String(index + 1).padStart(3, '0')}`,
      texts: [{ id: 'comment', label: 'What we do', value }],
    }),
  )
  return aReturnDocument({ sections: [{ code: 'GOV', title: 'Governance', answers }] })
}

const COMMENTS = [
  'Our link governor was confirmed at the first meeting of the year and her role description was re-signed. She is listed on the website.',
  'Six of our eight governors are in date. One is past two years and one joined in October and is booked on the new governor session in January.',
  'A separate report goes to every full governing board meeting. This year we added a page on context and one on supervision. Questions and challenge are minuted, and the link governor follows them up on her next visit.',
  'Yes.',
]

/** A return of the size of a real one, the same each time. For measures, not for laws. */
export function aLargeReturn(answers: number, draft = false): ReturnDocument {
  const meanings = ['met', 'met', 'met', 'partly', 'not', 'not-applicable'] as const
  const evidence = Array.from({ length: Math.ceil(answers / 4) }, (_, n) => someEvidence(n + 1))
  const actions = Array.from({ length: Math.ceil(answers / 8) }, (_, n) => someAction(n + 1))
  const all = Array.from({ length: answers }, (_, n) => {
    const meaning = meanings[n % meanings.length] ?? 'met'
    return anAnswer({
      code: `SEC${String(n + 1).padStart(3, '0')}`,
      question: `Question ${n + 1}: does everyone get a safeguarding update at least once a year, and is it written down who came?`,
      verdict: { value: meaning, label: meaning, meaning },
      texts: [{ id: 'comment', label: 'What we do', value: COMMENTS[n % COMMENTS.length] ?? '' }],
      evidence: n % 2 === 0 ? [(n % evidence.length) + 1] : [],
      actions: n % 5 === 0 ? [(n % actions.length) + 1] : [],
    })
  })
  const sections = Array.from({ length: Math.ceil(answers / 10) }, (_, n) => ({
    code: `S${n + 1}`,
    title: `Section number ${n + 1}`,
    answers: all.slice(n * 10, n * 10 + 10),
  }))
  return aReturnDocument({
    draft,
    sections,
    evidence,
    actions,
    summary: summarise(sections),
  })
}

function someEvidence(number: number): ReturnEvidence {
  return {
    number,
    title: `INSET register number ${number}`,
    kind: 'Register',
    source: {
      type: 'file',
      path: `evidence/${String(number).padStart(3, '0')}-register.pdf`,
      originalName: 'register.pdf',
      sha256: HASH,
      size: 120_000 + number,
      leftOutBecause: null,
    },
    effectiveOn: '2026-09-02',
    reviewOn: null,
    expiresOn: null,
    usedBy: ['SEC001', 'T-2'],
    inPlaceAtSignOff: true,
  }
}

function someAction(number: number): ReturnAction {
  return {
    number,
    codes: ['SEC001'],
    what: `Book update number ${number} for the lunchtime team`,
    owner: 'Designated Safeguarding Lead',
    due: '2027-01-29',
    successMeasure: 'The training log shows eight of eight in date',
    status: 'Doing',
    outcome: '',
    carriedFrom: null,
  }
}

function summarise(sections: ReturnDocument['sections']): ReturnDocument['summary'] {
  const bySection = sections.map((section) => ({
    code: section.code,
    title: section.title,
    asked: section.answers.length,
    confirmed: section.answers.filter((answer) => answer.state === 'confirmed').length,
    result: countMeanings(section.answers),
  }))
  const answers = sections.flatMap((section) => section.answers)
  return {
    asked: answers.length,
    confirmed: answers.filter((answer) => answer.state === 'confirmed').length,
    result: countMeanings(answers),
    bySection,
  }
}

function countMeanings(answers: readonly ReturnAnswer[]): readonly ResultLine[] {
  const meanings = ['met', 'partly', 'not', 'not-applicable', 'unanswered'] as const
  return meanings.map((meaning) => ({
    meaning,
    label: meaning,
    count: answers.filter((answer) => takesVerdict(answer) && meaningOf(answer) === meaning).length,
  }))
}

const meaningOf = ({ verdict }: ReturnAnswer) => verdict?.meaning ?? 'unanswered'

/** Confirmed without a verdict: then the question takes none. */
const takesVerdict = ({ verdict, state }: ReturnAnswer) => verdict !== null || state !== 'confirmed'

const WORDS = [
  'register',
  'governors',
  'September',
  'in date',
  'Łódź',
  'ŵyl',
  'naïve',
  'O’Brien',
  'Ελλάδα',
  'Здравствуйте',
  '44 of 47',
  '50 %',
  '=1+1',
  '+44 1902',
  '-2',
  '@home',
  '<b>',
  '&amp;',
  '"quoted"',
  '_x0041_',
  '£3.20',
  'e.g.',
  'a/b',
  'line\nbreak',
  'first\n\nsecond',
  '✓',
  '→',
  '…',
]

/** What a person might write, in scripts whose letters stand in the order in which they are typed. */
function writtenText(most = 12): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, latinWord), {
      minLength: 1,
      maxLength: most,
    })
    .map((words) => words.join(' '))
}

const latinWord = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåéîøüßżčŷABCDEFGH0123456789.,;:!?()'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((letters) => letters.join(''))

/** Returns of every shape that the type allows, small enough to make many. */
export function returnDocuments(): fc.Arbitrary<ReturnDocument> {
  return fc
    .record({
      draft: fc.boolean(),
      revision: fc.integer({ min: 1, max: 9 }),
      name: writtenText(4),
      evidence: fc.array(evidenceWithoutNumber, { maxLength: 5 }),
      actions: fc.array(actionWithoutNumber, { maxLength: 4 }),
      answers: fc.array(fc.array(answerWithoutNumbers, { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3,
      }),
      titles: fc.array(writtenText(4), { minLength: 3, maxLength: 3 }),
      links: fc.infiniteStream(fc.boolean()),
    })
    .map(({ answers, links, titles, ...rest }) => {
      const evidence = rest.evidence.map((piece, index) => ({ ...piece, number: index + 1 }))
      const actions = rest.actions.map((action, index) => ({ ...action, number: index + 1 }))
      const some = (all: readonly { readonly number: number }[]) =>
        all.filter(() => links.next().value === true).map((each) => each.number)
      const sections = answers.map((section, s) => ({
        code: `S${s + 1}`,
        title: titles[s] ?? '',
        answers: section.map((answer, a) => ({
          ...answer,
          code: `S${s + 1}Q${String(a + 1).padStart(2, '0')}`,
          evidence: some(evidence),
          actions: some(actions),
        })),
      }))
      return aReturnDocument({
        draft: rest.draft,
        revision: rest.revision,
        fingerprint: rest.draft ? null : HASH,
        school: { ...aReturnDocument().school, name: rest.name },
        sections,
        evidence,
        actions,
        summary: summarise(sections),
        areas: [
          {
            code: 'T',
            title: 'Training',
            slots: [
              { code: 'T-1', title: 'Log', state: 'missing', reason: rest.name, evidence: [] },
              {
                code: 'T-2',
                title: 'Register',
                state: 'attached',
                reason: '',
                evidence: some(evidence),
              },
            ],
          },
        ],
        figures: [{ title: 'Staff', figures: [{ code: 'F1', label: rest.name, value: '<5' }] }],
      })
    })
}

const day = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

const answerWithoutNumbers = fc.record({
  question: writtenText(20),
  level: fc.constantFrom('Legal duty', 'Statutory guidance', 'Good practice', ''),
  core: fc.boolean(),
  state: fc.constantFrom('not-started', 'carried', 'started', 'something-missing', 'confirmed'),
  verdict: fc.option(
    fc.record({
      value: fc.constantFrom('0', '1', 'met'),
      label: writtenText(2),
      meaning: fc.constantFrom('met', 'partly', 'not', 'not-applicable'),
    }),
  ),
  texts: fc
    .record({
      comment: fc.option(writtenText(40), { freq: 9 }),
      impact: fc.option(writtenText()),
      timescale: fc.option(day),
    })
    .map(({ comment, impact, timescale }) => [
      ...(comment === null ? [] : [{ id: 'comment', label: 'What we do', value: comment }]),
      ...(impact === null ? [] : [{ id: 'impact', label: 'Impact', value: impact }]),
      ...(timescale === null ? [] : [{ id: 'timescale', label: 'Timescale', value: timescale }]),
    ]),
  parts: fc.array(fc.record({ label: writtenText(3), ticked: fc.boolean() }), { maxLength: 2 }),
  lastYear: fc.option(fc.constant({ year: '2025-26', label: 'Partly met' })),
  givenBy: fc.option(
    fc.record({ name: writtenText(3), on: fc.constant('2026-03-03'), broughtIn: fc.boolean() }),
    { nil: undefined },
  ),
}) satisfies fc.Arbitrary<Omit<ReturnAnswer, 'code' | 'evidence' | 'actions'>>

const evidenceWithoutNumber = fc.record({
  title: writtenText(6),
  kind: fc.constantFrom('Policy', 'Register'),
  source: fc.oneof(
    fc.record({ type: fc.constant('pointer' as const), place: writtenText(4) }),
    fc.record({
      type: fc.constant('file' as const),
      path: fc.option(fc.constant('evidence/001-register.pdf')),
      originalName: writtenText(3),
      sha256: fc.constant(HASH),
      size: fc.integer({ min: 0, max: 5_000_000 }),
      leftOutBecause: fc.option(writtenText(3)),
    }),
  ),
  effectiveOn: fc.option(day),
  reviewOn: fc.option(day),
  expiresOn: fc.option(day),
  usedBy: fc.subarray(['S1Q01', 'S1Q02', 'T-2']),
  inPlaceAtSignOff: fc.boolean(),
}) satisfies fc.Arbitrary<Omit<ReturnEvidence, 'number'>>

const actionWithoutNumber = fc.record({
  codes: fc.subarray(['S1Q01', 'S1Q02']),
  what: writtenText(12),
  owner: writtenText(2),
  due: fc.option(day),
  successMeasure: writtenText(6),
  status: fc.constantFrom('Open', 'Doing', 'Done'),
  outcome: fc.oneof(fc.constant(''), writtenText(5)),
  carriedFrom: fc.option(fc.constant('2025-26')),
}) satisfies fc.Arbitrary<Omit<ReturnAction, 'number'>>
