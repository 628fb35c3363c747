import { memo, useState } from 'react'
import type { Person } from '../../../domain/people/person.ts'
import type {
  FormChoices,
  FormPlan,
  PlannedFormRow,
  RowKind,
} from '../../../domain/receipts/importing/form-plan.ts'
import { rowJudgedBefore } from '../../../domain/receipts/importing/judged-before.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { JudgeRow } from './JudgeRow.tsx'
import { PlainRow } from './PlainRow.tsx'
import { WhoRow } from './WhoRow.tsx'

const WORDS: Readonly<Record<RowKind, { readonly title: string; readonly lead: string }>> = {
  who: {
    title: 'Whose answer is this?',
    lead: 'The name or the address leaves a doubt. A receipt is a proof, so you say who it is.',
  },
  'to-judge': {
    title: 'Not a plain yes',
    lead: 'Left out unless you say what they are. What you said of an answer is remembered with the form.',
  },
  unknown: {
    title: 'Not in the register',
    lead: 'Nobody has this address or a name like it. Left out unless you say who it is.',
  },
  write: {
    title: 'New receipts',
    lead: 'Found by address, or by a name that only one person has.',
  },
  nothing: { title: 'Adds nothing', lead: '' },
}

/** More than this at once is slow to draw and is not read. */
const STEP = 100

interface RowGroupProps {
  readonly plan: FormPlan
  readonly kind: RowKind
  readonly choices: FormChoices
  readonly people: readonly Person[]
}

/** Rows of one kind. */
export const RowGroup = memo(function RowGroup({ plan, kind, choices, people }: RowGroupProps) {
  const rows = plan.rows.filter((row) => row.kind === kind)
  const { title, lead } = WORDS[kind]
  const id = `rf-${kind}`
  if (rows.length === 0) return null
  const list = <Rows rows={rows} kind={kind} choices={choices} people={people} />
  if (kind === 'nothing') {
    return <Disclosure summary={`${title} (${rows.length})`}>{list}</Disclosure>
  }
  return (
    <section className="sd-wizard__part" aria-labelledby={id}>
      <h2 id={id}>
        {title} ({rows.length})
      </h2>
      <p className="sd-muted">{lead}</p>
      {list}
    </section>
  )
})

interface RowsProps extends Omit<RowGroupProps, 'plan'> {
  readonly rows: readonly PlannedFormRow[]
}

function Rows({ rows, kind, choices, people }: RowsProps) {
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <ul className="sd-wizard__rows">
        {rows.slice(0, shown).map((planned) => {
          const { row } = planned.row
          const chosen = choices.people.get(row)
          const judged = choices.judged.get(row) ?? rowJudgedBefore(planned.answers, choices.before)
          if (kind === 'who' || kind === 'unknown') {
            return (
              <WhoRow key={row} planned={planned} chosen={chosen} judged={judged} people={people} />
            )
          }
          return kind === 'to-judge' ? (
            <JudgeRow key={row} planned={planned} judged={judged} />
          ) : (
            <PlainRow key={row} planned={planned} />
          )
        })}
      </ul>
      {shown < rows.length && (
        <div>
          <Button onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, rows.length - shown)} more of {rows.length}
          </Button>
        </div>
      )}
    </>
  )
}
