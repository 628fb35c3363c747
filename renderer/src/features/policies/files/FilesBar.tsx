import '../../../ui/import-wizard/import-wizard.css'
import { useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { importLog } from '../../../storage/repositories/log-rows.ts'
import { readPolicies } from '../../../storage/repositories/policies.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { pieceOfVersion } from '../policy/file-of-version.ts'
import type { Policies } from '../use-policies.ts'
import { type FileRow, OWN } from './file-rows.ts'
import { dropRows } from './files-store.ts'
import { planFiles } from './plan-files.ts'

interface FilesBarProps {
  readonly rows: readonly FileRow[]
  readonly policies: Policies
}

/** The one button that writes: all confirmed files, as one change with one undo. */
export function FilesBar({ rows, policies }: FilesBarProps) {
  const ready = rows.filter(isReady)
  const open = rows.length - ready.length
  const register = useRegister(policies)
  const [writing, setWriting] = useState(false)
  const put = async () => {
    setWriting(true)
    try {
      await register(ready)
    } finally {
      setWriting(false)
    }
  }
  return (
    <div className="sd-wizard__bar">
      <span>
        {open === 0
          ? 'Every file has its policy.'
          : `${plural(open, 'file')} ${open === 1 ? 'still needs' : 'still need'} a policy or a name. What is not put in stays in this list.`}
      </span>
      <span className="sd-cluster">
        <a href={addresses.policies}>See the register</a>
        <Button look="primary" disabled={ready.length === 0 || writing} onClick={() => void put()}>
          Put {plural(ready.length, 'file')} into the register
        </Button>
      </span>
    </div>
  )
}

function isReady({ policyId, title, label }: FileRow): boolean {
  return policyId !== null && !isBlank(label) && (policyId !== OWN || !isBlank(title))
}

function useRegister({ lines }: Policies) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (rows: readonly FileRow[]) => {
    const { newId, now, author } = desk.context
    const [library, stored] = await Promise.all([readEvidence(desk.db), readPolicies(desk.db)])
    const plan = planFiles(rows, {
      policyOf: (id) =>
        stored.find((policy) => policy.id === id) ??
        lines.find(({ policy }) => policy.id === id)?.policy,
      pieceOf: (source, policy, version) => pieceOfVersion(desk, library, source, policy, version),
      newId,
      now: now(),
      author: author(),
    })
    const label = `${plural(rows.length, 'policy file')} brought in`
    const change = await importLog(desk, label, plan)
    dropRows(
      desk.card.id,
      rows.map(({ id }) => id),
    )
    showWithUndo(`${plural(rows.length, 'file')} put into the register.`, () => desk.undo(change))
  }
}
