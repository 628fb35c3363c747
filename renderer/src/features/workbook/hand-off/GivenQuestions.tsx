import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { cameBack } from '../../../domain/hand-off/standing.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { StateTag, Tag } from '../../../ui/Tag.tsx'

interface GivenQuestionsProps {
  readonly gathered: GatheredAudit
  readonly handOff: HandOff
}

/** The questions that are out, how far each is here, and which came back. */
export function GivenQuestions({ gathered, handOff }: GivenQuestionsProps) {
  const back = new Set(cameBack(handOff))
  const { questions } = handOff
  return (
    <Table
      caption={`${plural(questions.length, 'question')} given`}
      rows={questions}
      rowKey={(code) => code}
      columns={columnsFor(gathered, back, handOff.returned.length === 0)}
    />
  )
}

function columnsFor(
  { lineByCode, hidden }: GatheredAudit,
  back: ReadonlySet<QuestionCode>,
  isFirst: boolean,
): readonly Column<QuestionCode>[] {
  const notAsked = new Set(hidden.map(({ question }) => question.code))
  return [
    {
      key: 'question',
      header: 'Question',
      rowHeader: true,
      cell: (code) => (
        <>
          <a href={addressOfQuestion(code)}>{code}</a> {lineByCode.get(code)?.text}
        </>
      ),
    },
    {
      key: 'back',
      header: 'Came back',
      cell: (code) =>
        back.has(code) ? (
          <Tag tone="success">
            <span className="wb-day">Came back</span>
          </Tag>
        ) : (
          <span className="sd-muted">{isFirst ? 'not yet' : 'nothing yet'}</span>
        ),
    },
    {
      key: 'state',
      header: 'Here',
      cell: (code) => {
        const line = lineByCode.get(code)
        if (line !== undefined) return <StateTag state={line.state} />
        return (
          <span className="sd-muted">
            {notAsked.has(code) ? 'not asked of this school now' : 'no question of this audit now'}
          </span>
        )
      },
    },
    {
      key: 'by',
      header: 'Answered by',
      cell: (code) => lineByCode.get(code)?.answer?.answeredBy ?? '',
    },
  ]
}
