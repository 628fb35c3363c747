import type { PersonId } from '../../../domain/shared/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { isOpen } from '../shared/cell-words.ts'
import type { DocumentRow } from './document-rows.ts'

interface ChosenBarProps {
  readonly chosen: readonly DocumentRow[]
  readonly shown: readonly DocumentRow[]
  readonly onChoose: (ids: readonly PersonId[], isChosen: boolean) => void
  readonly onRecord: (ids: readonly PersonId[]) => void
  readonly onAttach: (ids: readonly PersonId[]) => void
}

/** What can be done for all that are chosen, and quick ways to choose. */
export function ChosenBar({ chosen, shown, onChoose, onRecord, onAttach }: ChosenBarProps) {
  const idsOf = (rows: readonly DocumentRow[]) => rows.map(({ person }) => person.id)
  const open = shown.filter(({ cell }) => isOpen(cell))
  const withEntry = chosen.filter(({ cell }) => cell.receipt !== null)
  return (
    <div className="rd-chosen sd-no-print">
      <div className="sd-cluster">
        <output className="rd-chosen__count">
          {chosen.length === 0
            ? 'Nobody is chosen'
            : `${plural(chosen.length, 'person', 'people')} chosen`}
        </output>
        {open.length > 0 && (
          <Button small look="quiet" onClick={() => onChoose(idsOf(open), true)}>
            Choose the {open.length} still to read
          </Button>
        )}
        {chosen.length > 0 && (
          <Button small look="quiet" onClick={() => onChoose(idsOf(chosen), false)}>
            Choose nobody
          </Button>
        )}
      </div>
      {chosen.length > 0 && (
        <div className="sd-cluster">
          <Button look="primary" onClick={() => onRecord(idsOf(chosen))}>
            {chosen.length === 1 ? 'Make an entry' : `Make ${chosen.length} entries`}
          </Button>
          {withEntry.length > 0 && (
            <Button icon="file" onClick={() => onAttach(idsOf(withEntry))}>
              Attach proof to {plural(withEntry.length, 'entry', 'entries')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
