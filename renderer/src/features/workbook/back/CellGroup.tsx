import { useState } from 'react'
import type {
  CellChoice,
  CellKind,
  PlannedCell,
  WorkbookChoices,
  WorkbookPlan,
} from '../../../domain/workbook/plan.ts'
import { Button } from '../../../ui/Button.tsx'
import { chooseAll } from '../open-workbook.ts'
import { CellRow } from './CellRow.tsx'
import { GROUP_WORDS, idOfGroup, togetherFor } from './group-words.ts'

/** More than this at once is slow to draw and is not read. */
const STEP = 60

interface CellGroupProps {
  readonly plan: WorkbookPlan
  readonly choices: WorkbookChoices
  readonly kind: CellKind
}

/** Cells of one kind, each to be decided on its own or all together. */
export function CellGroup({ plan, choices, kind }: CellGroupProps) {
  const [shown, setShown] = useState(STEP)
  const cells = plan.cells.filter((cell) => cell.kind === kind)
  if (cells.length === 0) return null
  const { title, lead } = GROUP_WORDS[kind]
  const id = idOfGroup(kind)
  return (
    <section className="sd-wizard__part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title} ({cells.length})
      </h2>
      <p className="sd-muted">{lead}</p>
      {cells.length > 1 && <Together kind={kind} cells={cells} />}
      <ul className="sd-wizard__rows">
        {cells.slice(0, shown).map((cell) => (
          <CellRow key={cell.key} cell={cell} choice={choices.get(cell.key) ?? null} />
        ))}
      </ul>
      {shown < cells.length && (
        <div>
          <Button onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, cells.length - shown)} more of {cells.length}
          </Button>
        </div>
      )}
    </section>
  )
}

function Together({
  kind,
  cells,
}: {
  readonly kind: CellKind
  readonly cells: readonly PlannedCell[]
}) {
  return (
    <div className="sd-cluster">
      {togetherFor(kind).map(({ label, choiceOf }) => (
        <Button
          key={label}
          small
          onClick={() =>
            chooseAll(
              cells.flatMap((cell): readonly (readonly [string, CellChoice])[] => {
                const choice = choiceOf(cell)
                return choice === null ? [] : [[cell.key, choice]]
              }),
            )
          }
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
