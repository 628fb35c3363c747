import type { ReportDocument } from '../../renderer/src/domain/governors/report-document.ts'

/** A report of every kind of part; what a test is about is given. */
export function aGovernorReport(change: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: 'Safeguarding report',
    school: 'Oakfield Primary School',
    term: 'Autumn term 2026-27',
    copy: 'confidential',
    copyWords: 'Confidential: for governors',
    author: 'Daljit Sandhu',
    on: '2026-11-24',
    madeAt: '2026-11-24T09:00:00Z',
    leftOut: [],
    sections: [
      {
        id: 'numbers',
        title: 'Numbers',
        parts: [
          { type: 'facts', title: '', facts: [{ label: 'School', value: 'ਸਕੂਲ' }] },
          {
            type: 'table',
            table: {
              title: 'Counts',
              columns: [
                { heading: 'Figure', share: 3 },
                { heading: 'Now', number: true, share: 1 },
              ],
              rows: [['On a plan', '3']],
            },
          },
          { type: 'text', text: 'Line one\n\nLine two' },
          { type: 'note', text: 'As at today.' },
        ],
      },
    ],
    ...change,
  }
}
