import type { GovernorReport } from '../../../domain/governors/report.ts'
import { termInWords } from '../../../domain/governors/term.ts'
import type { Change } from '../../../storage/change.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface EarlierTextProps {
  readonly before: GovernorReport
  readonly text: string
  /** Whether it stands in this report already. */
  readonly isSame: boolean
  readonly onUse: () => Promise<Change | null>
}

/** What the last report said here, at hand. */
export function EarlierText({ before, text, isSame, onUse }: EarlierTextProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const take = async () => {
    const change = await onUse()
    showWithUndo('The earlier text stands here now.', () => desk.undo(change))
  }
  return (
    <div className="sd-no-print">
      <Disclosure
        summary={`${termInWords(before.term)} said here${isSame ? ', word for word the same' : ''}`}
      >
        <div className="sd-stack sd-stack--tight">
          <p className="gv-words">{text}</p>
          {!isSame && (
            <div>
              <Button small onClick={() => void take()}>
                Put it here
              </Button>
            </div>
          )}
        </div>
      </Disclosure>
    </div>
  )
}
