import { memo, useState } from 'react'
import type { HistoryChoices } from '../../../domain/training/importing/choices.ts'
import type { HistoryKind, HistoryLine } from '../../../domain/training/importing/history-line.ts'
import type { HistoryPlan } from '../../../domain/training/importing/plan-history.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { DateLine } from './DateLine.tsx'
import { chooseLines } from './history-store.ts'
import { PerhapsLine, PlainLine, TickedLine } from './lines.tsx'

type GroupKind = 'dates' | 'possible-duplicate' | 'differs' | 'changed' | 'new' | 'same' | 'skipped'

interface GroupWords {
  readonly title: string
  readonly lead: string
  readonly kinds: readonly HistoryKind[]
}

const GROUPS: Readonly<Record<GroupKind, GroupWords>> = {
  dates: {
    title: 'When was this?',
    lead: 'The day cannot be taken as it stands. Left out until you give it.',
    kinds: ['no-date', 'bad-date', 'future-date', 'unlikely-date'],
  },
  'possible-duplicate': {
    title: 'Perhaps here already',
    lead: 'So near to another record that they may be one. Left out unless you say that it is another time.',
    kinds: ['possible-duplicate'],
  },
  differs: {
    title: 'Otherwise here',
    lead: 'These records are here and say something else. They stay as they are unless you take the list’s.',
    kinds: ['differs'],
  },
  changed: {
    title: 'Filled in',
    lead: 'These records are here, and the list knows something that they lack.',
    kinds: ['changed'],
  },
  new: {
    title: 'New',
    lead: 'Found by a name that only one person has, by address or by code.',
    kinds: ['new', 'unknown-course'],
  },
  same: { title: 'The same', lead: '', kinds: ['same'] },
  skipped: { title: 'Left out', lead: '', kinds: ['skipped'] },
}

/** More than this at once is slow to draw and is not read. */
const STEP = 100

interface LineGroupProps {
  readonly plan: HistoryPlan
  readonly choices: HistoryChoices
  readonly kind: GroupKind
}

/** Lines of one kind. */
export const LineGroup = memo(function LineGroup({ plan, choices, kind }: LineGroupProps) {
  const { title, lead, kinds } = GROUPS[kind]
  const lines = plan.lines.filter((line) => isOf(line, kind, kinds, choices))
  const id = `th-${kind}`
  if (lines.length === 0) return null
  const list = <Lines lines={lines} kind={kind} choices={choices} />
  if (kind === 'same' || kind === 'skipped') {
    return <Disclosure summary={`${title} (${lines.length})`}>{list}</Disclosure>
  }
  return (
    <section className="sd-wizard__part" aria-labelledby={id}>
      <h2 id={id}>
        {title} ({lines.length})
      </h2>
      <p className="sd-muted">{lead}</p>
      {list}
    </section>
  )
})

/** A line whose day she gave stays where she gave it, so that the field does not vanish as she types. */
function isOf(
  line: HistoryLine,
  group: GroupKind,
  kinds: readonly HistoryKind[],
  { dates }: HistoryChoices,
): boolean {
  const dated = dates.has(line.key)
  return group === 'dates'
    ? dated || kinds.includes(line.kind)
    : !dated && kinds.includes(line.kind)
}

interface LinesProps {
  readonly lines: readonly HistoryLine[]
  readonly kind: GroupKind
  readonly choices: HistoryChoices
}

function Lines({ lines, kind, choices }: LinesProps) {
  const [shown, setShown] = useState(STEP)
  const keys = lines.map(({ key }) => key)
  return (
    <>
      {kind === 'differs' && lines.length > 1 && (
        <div className="sd-cluster">
          <Button small look="quiet" onClick={() => chooseLines(keys, 'take')}>
            Take the list’s for all {lines.length}
          </Button>
          <Button small look="quiet" onClick={() => chooseLines(keys, null)}>
            Keep all as they are
          </Button>
        </div>
      )}
      <ul className="sd-wizard__rows">
        {lines.slice(0, shown).map((line) => {
          const props = { line, choice: choices.lines.get(line.key) }
          switch (kind) {
            case 'dates':
              return <DateLine key={line.key} line={line} given={choices.dates.get(line.key)} />
            case 'possible-duplicate':
              return <PerhapsLine key={line.key} {...props} />
            case 'same':
              return <PlainLine key={line.key} line={line} />
            default:
              return <TickedLine key={line.key} {...props} />
          }
        })}
      </ul>
      {shown < lines.length && (
        <div>
          <Button onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, lines.length - shown)} more of {lines.length}
          </Button>
        </div>
      )}
    </>
  )
}
