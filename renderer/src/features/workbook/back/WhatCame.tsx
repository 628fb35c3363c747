import type { CellKind, WorkbookPlan } from '../../../domain/workbook/plan.ts'
import { Button } from '../../../ui/Button.tsx'
import { GROUP_WORDS, idOfGroup } from './group-words.ts'

interface WhatCameProps {
  readonly plan: WorkbookPlan
  readonly files: number
}

interface Part {
  readonly id: string
  readonly title: string
  readonly count: number
}

const KINDS: readonly CellKind[] = ['conflict', 'error', 'change', 'blank']

/** How much of what there is, each a way to its place: a list of three hundred begins with its end in sight. */
export function WhatCame({ plan, files }: WhatCameProps) {
  const parts: readonly Part[] = [
    ...KINDS.map((kind) => ({
      id: idOfGroup(kind),
      title: GROUP_WORDS[kind].title,
      count: plan.cells.filter((cell) => cell.kind === kind).length,
    })),
    { id: 'wb-files', title: 'Files', count: files },
    { id: 'wb-missing', title: 'Not in the workbook any more', count: plan.missing.length },
  ].filter(({ count }) => count > 0)
  if (parts.length < 2) return null
  return (
    <nav className="wb-came" aria-label="What came back">
      <ul>
        {parts.map(({ id, title, count }) => (
          <li key={id}>
            <Button onClick={() => goTo(id)}>
              <span className="wb-came__count">{count}</span> {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The heading takes the keyboard along; an address after `#` would be another screen. */
function goTo(id: string): void {
  document.getElementById(id)?.focus()
}
