import { memo, useState } from 'react'
import {
  choiceFor,
  type ImportChoices,
  type ImportPlan,
  type LineKind,
} from '../../../domain/people/importing/plan-import.ts'
import type { Role } from '../../../domain/people/roles.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { chooseAll } from './import-store.ts'
import { PlannedRow } from './PlannedRow.tsx'

const WORDS: Readonly<Record<LineKind, { readonly title: string; readonly lead: string }>> = {
  'possible-duplicate': {
    title: 'Perhaps the same person',
    lead: 'Two of these may be one. Say which it is; what is probable is chosen already.',
  },
  leaver: {
    title: 'Left',
    lead: 'Their last day in the list has passed. They are kept, and asked for nothing any more.',
  },
  changed: { title: 'Changed', lead: 'What the list says otherwise, field by field.' },
  new: { title: 'New', lead: 'Not in the register yet. Roles are proposed from the job title.' },
  same: { title: 'The same', lead: 'Nothing about them is different.' },
}

/** More than this at once is slow to draw and is not read. */
const STEP = 100

interface LineGroupProps {
  readonly plan: ImportPlan
  readonly kind: LineKind
  readonly choices: ImportChoices
  readonly roles: readonly Role[]
}

/** Lines of one kind. */
export const LineGroup = memo(function LineGroup(props: LineGroupProps) {
  const { plan, kind } = props
  const count = plan.lines.filter((line) => line.kind === kind).length
  const { title, lead } = WORDS[kind]
  const id = `st-${kind}`
  if (count === 0) return null
  if (kind === 'same') {
    return (
      <Disclosure summary={`${title} (${count})`}>
        <Lines {...props} />
      </Disclosure>
    )
  }
  return (
    <section className="sd-wizard__part" aria-labelledby={id}>
      <h2 id={id}>
        {title} ({count})
      </h2>
      <p className="sd-muted">{lead}</p>
      <Lines {...props} />
    </section>
  )
})

function Lines({ plan, kind, choices, roles }: LineGroupProps) {
  const [shown, setShown] = useState(STEP)
  const lines = plan.lines.filter((line) => line.kind === kind)
  const canBeLeft = kind === 'new' || kind === 'changed' || kind === 'leaver'
  const keys = lines.map(({ key }) => key)
  return (
    <>
      {canBeLeft && lines.length > 1 && (
        <div className="sd-cluster">
          <Button small look="quiet" onClick={() => chooseAll(keys, 'take')}>
            Take all {lines.length}
          </Button>
          <Button small look="quiet" onClick={() => chooseAll(keys, 'skip')}>
            Leave all
          </Button>
        </div>
      )}
      <ul className="sd-wizard__rows">
        {lines.slice(0, shown).map((line) => (
          <PlannedRow key={line.key} line={line} choice={choiceFor(line, choices)} roles={roles} />
        ))}
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
