import fc from 'fast-check'
import type { Answer } from '../../renderer/src/domain/audit/audit.ts'
import type { GatheredAudit } from '../../renderer/src/domain/audit/gather-audit.ts'
import { DEFAULT_COLUMNS } from '../../renderer/src/domain/packs/default-columns.ts'
import type { Question, Scale } from '../../renderer/src/domain/packs/template.ts'
import { anAnswer, anAudit, aPreviousAnswer, aPreviousAudit, gathered } from './audit.ts'
import { aQuestion, aSection, aTemplate, metPartlyNot } from './template.ts'

/** A scale as some partnerships have it: two points with one label, a comma and a quote in others. */
const oddScale: Scale = {
  id: 'odd',
  title: 'One to four',
  points: [
    { value: '1', label: 'Yes, "all"', meaning: 'met' },
    { value: '2', label: 'Partly', meaning: 'partly' },
    { value: '3', label: 'Partly', meaning: 'partly' },
    { value: '4', label: '4', meaning: 'not' },
  ],
}

const WORDS = [
  'register',
  'governors',
  'in date',
  'Łódź',
  'ŵyl',
  'O’Brien',
  '=1+1',
  '+44 1902',
  '-2',
  '@home',
  "'quoted",
  '<b>&amp;',
  '_x0041_',
  '007',
  '2027-02-12',
  '29/01/2027',
  'line\nbreak',
  '  two  spaces',
  'ਪੰਜਾਬੀ',
  '👍',
  'Met',
  'sd:columns',
  '#N/A',
]

export const writtenText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
    .map((words) => `It is so: ${words.join(' ')}`)

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

interface Drawn {
  readonly kind: 'judgement' | 'odd' | 'narrative' | 'parts'
  readonly verdict: number
  readonly comment: string | null
  readonly impact: string | null
  readonly timescale: string | null
  readonly ticked: readonly boolean[]
  readonly answered: boolean
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('judgement', 'judgement', 'odd', 'narrative', 'parts'),
  verdict: fc.integer({ min: -1, max: 3 }),
  comment: fc.option(writtenText()),
  impact: fc.option(writtenText()),
  timescale: fc.option(day),
  ticked: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  answered: fc.boolean(),
})

/** Audits of every shape that matters to a workbook, small enough to make many. */
export function gatheredAudits(): fc.Arbitrary<GatheredAudit> {
  return fc
    .array(fc.array(drawn, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((sections) => {
      const made = sections.map((questions, s) =>
        questions.map((one, q) => questionOf(one, `S${s + 1}Q${q + 1}`, `s${s + 1}`)),
      )
      return gathered({
        audit: anAudit({
          template: aTemplate({
            sections: sections.map((_, s) =>
              aSection({ id: `s${s + 1}`, code: `S${s + 1}`, title: `Part: ${s + 1}/x` }),
            ),
            questions: made.flat().map(({ question }) => question),
            scales: [metPartlyNot, oddScale],
          }),
        }),
        answers: made.flat().flatMap(({ answer }) => answer ?? []),
      })
    })
}

function questionOf(
  { kind, verdict, comment, impact, timescale, ticked, answered }: Drawn,
  code: string,
  sectionId: string,
): { readonly question: Question; readonly answer: Answer | null } {
  const scale = kind === 'odd' ? oddScale : metPartlyNot
  const parts =
    kind === 'parts' ? ['a', 'b'].map((id) => ({ id, label: `Line ${id} of ${code}` })) : []
  const question = aQuestion({
    code,
    sectionId,
    text: `Is ${code} in place?`,
    scaleId: scale.id,
    answerKind: kind === 'narrative' ? 'narrative' : 'judgement',
    parts,
  })
  if (!answered) return { question, answer: null }
  const answer = anAnswer({
    code,
    verdict: kind === 'narrative' ? null : (scale.points[verdict]?.value ?? null),
    texts: {
      ...(comment === null ? {} : { comment }),
      ...(impact === null ? {} : { impact }),
      ...(timescale === null ? {} : { timescale }),
      notes: 'kept at the desk',
    },
    parts: parts.filter((_, at) => ticked[at]).map(({ id }) => id),
  })
  return { question, answer }
}

/** An audit of the size of a real one, the same each time. For measures and for looking at. */
export function aLargeAudit(questions: number): GatheredAudit {
  const codes = Array.from({ length: questions }, (_, at) => at)
  const sections = Array.from({ length: Math.ceil(questions / 12) }, (_, at) =>
    aSection({ id: `s${at}`, code: `S${at + 1}`, title: `Section number ${at + 1}` }),
  )
  const code = (at: number) =>
    `S${Math.floor(at / 12) + 1}Q${String((at % 12) + 1).padStart(2, '0')}`
  return gathered({
    audit: anAudit({
      template: aTemplate({
        sections,
        columns: DEFAULT_COLUMNS,
        questions: codes.map((at) =>
          aQuestion({
            code: code(at),
            sectionId: `s${Math.floor(at / 12)}`,
            text: `Question ${at + 1}: does everyone get a safeguarding update at least once a year, and is it written down who came to it and who has still to come?`,
            parts:
              at % 12 === 3
                ? [
                    { id: 'a', label: 'Teachers' },
                    { id: 'b', label: 'Lunchtime team' },
                  ]
                : [],
            answerKind: at % 12 === 7 ? 'narrative' : 'judgement',
          }),
        ),
      }),
    }),
    answers: codes
      .filter((at) => at % 3 !== 1)
      .map((at) =>
        anAnswer({
          code: code(at),
          verdict: at % 12 === 7 ? null : (['met', 'partly', 'not', 'na'][at % 4] ?? null),
          texts: {
            comment:
              'Our link governor was confirmed at the first meeting of the year and her role description was signed again. She is listed on the website, and her visits are minuted.',
            ...(at % 2 === 0 ? { impact: 'Staff ask sooner.', timescale: '2027-01-29' } : {}),
          },
          parts: at % 12 === 3 ? ['a'] : [],
        }),
      ),
    previous: aPreviousAudit({
      answers: codes.map((at) =>
        aPreviousAnswer({ code: code(at), comment: 'In place since 2024.' }),
      ),
    }),
  })
}
