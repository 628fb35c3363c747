import { useState } from 'react'
import type { Action } from '../../../../domain/audit/audit.ts'
import { containsText } from '../../../../domain/shared/text.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { editAction } from '../../../../storage/repositories/actions.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { SearchInput } from '../../../../ui/SearchInput.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'

interface PickActionProps {
  readonly code: string
  readonly actions: readonly Action[]
  readonly onClose: () => void
}

/** Lets an action that is already there serve this question too. */
export function PickAction({ code, actions, onClose }: PickActionProps) {
  const desk = useDesk()
  const [sought, setSought] = useState('')
  const found = actions.filter(({ what, owner, codes }) =>
    containsText(`${what} ${owner} ${codes.join(' ')}`, sought),
  )
  const use = (action: Action) => {
    void editAction(desk, action, (stored) => ({
      ...stored,
      codes: stored.codes.includes(code) ? stored.codes : [...stored.codes, code],
    }))
    onClose()
  }
  return (
    <Dialog wide title={`Which action also serves ${code}?`} onClose={onClose}>
      <div className="sd-stack">
        <SearchInput label="Find an action" value={sought} onChange={setSought} />
        {found.length === 0 && <p>No action has these words. Nothing was changed.</p>}
        <ul className="au-actions">
          {found.map((action) => (
            <li key={action.id} className="au-action au-action--pick">
              <div>
                <p className="au-action__what">{action.what}</p>
                <p className="sd-muted sd-small">
                  {[action.owner, `for ${action.codes.join(', ')}`].filter(Boolean).join(' · ')}
                </p>
              </div>
              <Button small onClick={() => use(action)}>
                Use this <VisuallyHidden>action: {action.what}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
