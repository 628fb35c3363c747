import type { RequirementChange } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeRequirementChange } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { dayOf } from '../../../ui/format-time.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Training } from '../use-training.ts'
import type { OpenRule } from './open-rule.ts'

interface SchoolChangesProps {
  readonly training: Training
  readonly onOpen: (open: OpenRule) => void
}

const KINDS: Readonly<Record<RequirementChange['type'], string>> = {
  own: 'Added',
  tightened: 'Tightened',
  off: 'Switched off',
}

const IGNORED = {
  'not-of-this-pack': 'This pack does not have the rule, so the change has no effect.',
  'may-not-be-off': 'Somebody else asks for it, so it stays on.',
  'tightens-nothing': 'It asks for no more than the pack does.',
} as const

/** What the school added, tightened or switched off, with the reason: nothing is loosened in silence. */
export function SchoolChanges({ training, onOpen }: SchoolChangesProps) {
  const changes = training.log.requirementChanges
  const takeBack = useTakeBack()
  const ignored = new Map(training.rules.ignored.map(({ change, why }) => [change.id, why]))
  if (changes.length === 0) return null
  return (
    <section className="tr-part" aria-labelledby="tr-changes">
      <h2 id="tr-changes">What the school changed ({changes.length})</h2>
      <ul className="tr-lines">
        {changes.map((change) => {
          const why = ignored.get(change.id)
          return (
            <li key={change.id} className="tr-line">
              <div className="tr-line__head">
                <h3>{change.title}</h3>
                <Tag tone={change.type === 'off' ? 'warning' : 'info'}>{KINDS[change.type]}</Tag>
                <span className="sd-small sd-muted">
                  {change.by}, {formatDate(dayOf(change.at))}
                </span>
              </div>
              <p>{change.reason}</p>
              {why !== undefined && <p>{IGNORED[why]}</p>}
              <div className="sd-cluster sd-no-print">
                {change.type === 'own' && (
                  <Button
                    small
                    aria-label={`Change ${change.title}`}
                    onClick={() => onOpen({ type: 'own', change })}
                  >
                    Change
                  </Button>
                )}
                <Button
                  small
                  aria-label={`Take back: ${change.title}`}
                  onClick={() => void takeBack(change)}
                >
                  {change.type === 'own' ? 'Remove the rule' : 'Back to the pack’s rule'}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useTakeBack() {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (change: RequirementChange) => {
    const done = await removeRequirementChange(desk, change)
    showWithUndo(
      change.type === 'own'
        ? `The rule “${change.title}” is gone.`
        : `“${change.title}” is as the pack has it.`,
      () => desk.undo(done),
    )
  }
}
