import { useIsLocked } from '../../../../storage/use-is-locked.ts'
import './Actions.css'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Action } from '../../../../domain/audit/audit.ts'
import type { GatheredAudit, QuestionLine } from '../../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { useKeySetting } from '../../../../ui/use-key-setting.ts'
import { useShortcuts } from '../../../../ui/use-shortcuts.ts'
import { needInWords } from '../column-words.ts'
import { needOf } from '../columns-shown.ts'
import { fieldId } from '../field-ids.ts'
import { ActionItem } from './ActionItem.tsx'
import { actionFieldId, newAction } from './action-words.ts'
import { PickAction } from './PickAction.tsx'
import { peopleSeen } from './people-seen.ts'

interface ActionsProps {
  readonly gathered: GatheredAudit
  readonly line: QuestionLine
}

/** What will be done about it: this question's actions, or the whole audit's where it asks for them. */
export function Actions({ gathered, line }: ActionsProps) {
  const { audit, actions } = gathered
  const desk = useDesk()
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const locked = useIsLocked(audit)
  const all = line.question.answerKind === 'from-actions'
  const stored = all ? actions : line.actions
  const [draft, setDraft] = useState<Action | null>(null)
  const [picking, setPicking] = useState(false)
  const isStored = draft !== null && actions.some(({ id }) => id === draft.id)
  const shown = draft === null || isStored ? stored : [...stored, draft]
  const add = () => {
    const action = draft !== null && !isStored ? draft : newAction(desk, audit.id, line.code)
    flushSync(() => setDraft(action))
    document.getElementById(actionFieldId(action.id, 'what'))?.focus()
  }
  useShortcuts({ a: add }, oneKey && !locked)
  if (line.question.answerKind === 'narrative' && shown.length === 0) return null
  const others = actions.filter(({ codes }) => !codes.includes(line.code))
  const need = needInWords(line, needOf(line, 'action'))
  return (
    <section className="au-part" aria-label="Actions">
      <h2 className="au-part__title">
        {all ? `All actions of this audit (${stored.length})` : 'Actions'}
        {need !== null && <span className="sd-field__need"> ({need})</span>}
      </h2>
      {shown.length > 0 && (
        <ul className="au-actions">
          {shown.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              code={line.code}
              today={gathered.today}
              locked={locked}
              people={peopleSeen(gathered)}
              draft={action.id === draft?.id}
              stored={action !== draft}
              onDraft={setDraft}
            />
          ))}
        </ul>
      )}
      {locked && shown.length === 0 && <p className="sd-muted">No action was planned.</p>}
      {!locked && (
        <div className="sd-cluster sd-no-print">
          <Button icon="plus" id={fieldId('action')} onClick={add}>
            Add an action
          </Button>
          {!all && others.length > 0 && (
            <Button look="quiet" onClick={() => setPicking(true)}>
              Use one that is already there
            </Button>
          )}
        </div>
      )}
      {picking && (
        <PickAction code={line.code} actions={others} onClose={() => setPicking(false)} />
      )}
    </section>
  )
}
