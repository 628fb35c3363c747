import { describe, expect, test } from 'vitest'
import { buildReportDocument } from '../../../../renderer/src/domain/governors/build-report-document.ts'
import type {
  GovernorReport,
  ReportCopy,
} from '../../../../renderer/src/domain/governors/report.ts'
import { reportFindings } from '../../../../renderer/src/domain/governors/report-guard.ts'
import { reportText } from '../../../../renderer/src/domain/governors/report-text.ts'
import { countLines } from '../../../../renderer/src/domain/governors/term-counts.ts'
import { newPerson } from '../../../../renderer/src/domain/people/person.ts'
import { aCountField, aGovernorReport, anOutline, aTermCount } from '../../../builders/governors.ts'
import { aTemplate } from '../../../builders/template.ts'

const autumn = { year: '2026-27', name: 'autumn' } as const
const summer = { year: '2025-26', name: 'summer' } as const
const fields = [aCountField('plan'), aCountField('need')]
const counts = [
  aTermCount('plan', autumn, '3'),
  aTermCount('plan', summer, '7'),
  aTermCount('need', autumn, '9'),
  aTermCount('need', summer, '5'),
]
const outline = anOutline({
  sections: anOutline().sections.map((section) =>
    section.id === 'numbers' ? { ...section, fields: ['plan', 'need'] } : section,
  ),
})
const template = aTemplate({ contextFields: fields })

function paper(copy: ReportCopy, report: GovernorReport = aGovernorReport()) {
  const madeAt = '2026-11-24T09:00:00Z'
  return buildReportDocument(report, copy, {
    outline,
    school: 'Oakfield',
    template,
    counts,
    madeAt,
  })
}

describe('counts of a term', () => {
  test('leave out a term of which nothing was typed', () => {
    const headings = paper('confidential').sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.type === 'table' ? part.table.columns : [])),
    )
    expect(headings.map(({ heading }) => heading)).toEqual([
      'Figure',
      'Autumn term 2026-27',
      'Summer term 2025-26',
      'Change since last term',
    ])
  })

  test('stand beside the last term and last year, with what changed', () => {
    expect(countLines(fields, counts, autumn, 'exact')).toEqual([
      { code: 'plan', label: 'plan', now: '3', last: '7', lastYear: '', change: '−4' },
      { code: 'need', label: 'need', now: '9', last: '5', lastYear: '', change: '+4' },
    ])
  })

  test('tell no change in a public copy that would give a hidden figure away', () => {
    const [plan, need] = countLines(fields, counts, autumn, 'hide-1-4')
    expect(plan).toMatchObject({ now: '<5', last: '7', change: '' })
    expect(need).toMatchObject({ now: '9', last: '5', change: '+4' })
  })

  test('say what is not known, and leave out lines of which nothing was typed', () => {
    const lines = countLines(
      [...fields, aCountField('other')],
      [aTermCount('plan', autumn, null)],
      autumn,
      'exact',
    )
    expect(lines.map(({ code, now }) => [code, now])).toEqual([['plan', 'Not known']])
  })
})

describe('the paper', () => {
  test('holds the sections that are on and hold something, and names the empty ones', () => {
    const { sections, leftOut } = paper('confidential')
    expect(sections.map(({ id }) => id)).toEqual(['header', 'numbers', 'impact'])
    expect(leftOut).toEqual(['Training'])
  })

  test('is exact for governors and hides small figures for anybody', () => {
    expect(reportText(paper('confidential'))).toContain('Plan\t3\t7')
    const open = reportText(paper('public'))
    expect(open).toContain('Plan\t<5\t7')
    expect(open).not.toMatch(/−4/)
    expect(open).toContain('Public copy')
  })
})

describe('the guard', () => {
  const people = [newPerson({ id: 'p1', addedAt: 'x', given: 'Rosa', family: 'Brennan' })]
  const findings = (text: string) =>
    reportFindings(
      paper('confidential', {
        ...aGovernorReport(),
        sections: [{ id: 'impact', on: true, text, rows: [] }],
      }),
      { template, people, today: '2026-11-24' },
    )

  test('finds a child, and a colleague outside the named roles', () => {
    expect(findings('The pupil Karim Osei settled in.')).toHaveLength(1)
    expect(findings('Rosa Brennan leads the club.')[0]?.because).toContain('colleague')
  })

  test('is quiet about words without names', () => {
    expect(findings('Attendance of a small group rose after breakfast club began.')).toEqual([])
  })
})
