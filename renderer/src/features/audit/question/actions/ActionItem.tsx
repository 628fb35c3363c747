import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Action } from '../../../../domain/audit/audit.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { editAction } from '../../../../storage/repositories/actions.ts'
import { ActionCard } from './ActionCard.tsx'
import { ActionEditor } from './ActionEditor.tsx'
import type { ActionItemProps } from './action-props.ts'
import { actionFieldId, saysNothing } from './action-words.ts'

/** One action, to read or to write. */
export function ActionItem(props: ActionItemProps) {
  const { action, stored, draft, locked } = props
  const desk = useDesk()
  const [writing, setWriting] = useState(draft)
  // It may be on its way to the store: what is typed next belongs there, not in the draft.
  const kept = useRef(stored)
  const edit = async (change: (before: Action) => Action) => {
    const changed = change(action)
    // What was typed is kept, also without the words that make it count as an action.
    if (!stored && !kept.current && saysNothing(changed)) {
      props.onDraft(changed)
      return
    }
    kept.current = true
    await editAction(desk, action, change)
  }
  const close = () => {
    flushSync(() => setWriting(false))
    if (!stored) props.onDraft(null)
    else document.getElementById(actionFieldId(action.id, 'change'))?.focus()
  }
  const open = () => {
    flushSync(() => setWriting(true))
    document.getElementById(actionFieldId(action.id, 'what'))?.focus()
  }
  return (
    <li className="au-action">
      {writing && !locked ? (
        <ActionEditor {...props} edit={edit} onDone={close} />
      ) : (
        <ActionCard {...props} onChange={open} />
      )}
    </li>
  )
}
