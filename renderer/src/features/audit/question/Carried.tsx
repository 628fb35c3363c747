import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { wordingDifference } from '../../../domain/shared/wording-difference.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { confirmCarried } from '../../../storage/repositories/answers.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { Diff } from '../../../ui/Diff.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'

interface CarriedProps {
  readonly audit: Audit
  readonly line: QuestionLine
}

/** Of an answer that came from last year: one key says that it still holds. */
export function Carried({ audit, line }: CarriedProps) {
  const desk = useDesk()
  const locked = useIsLocked(audit)
  const waits = line.state === 'carried' && !locked
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const confirm = () => void confirmCarried(desk, audit.id, [line.code])
  useShortcuts({ c: confirm }, waits && oneKey)
  if (!waits) return null
  const askedAs = line.answer?.carried?.askedAs
  const reworded = line.answer?.carried?.wording === 'reworded'
  return (
    <div className="au-carried">
      <p>
        {reworded
          ? 'The answer below was given to the old wording. Read the new one, change what no longer fits, then confirm it.'
          : 'The answer below came from last year and does not count yet. Change what is no longer so, or confirm it.'}
      </p>
      {askedAs !== undefined && (
        <Disclosure summary="What changed in the wording" open>
          <Diff parts={wordingDifference(askedAs, line.text)} />
        </Disclosure>
      )}
      <Button small look="primary" onClick={confirm}>
        Still true, confirm {oneKey && <Kbd>c</Kbd>}
      </Button>
    </div>
  )
}
