import type { Audit } from '../../../domain/audit/audit.ts'
import { chooseVerdict } from '../../../domain/audit/choose-verdict.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { confirmCarried, editAnswer } from '../../../storage/repositories/answers.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { useSavedChoice } from '../../../ui/use-saved-text.ts'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import { VerdictRow } from '../../../ui/VerdictRow.tsx'
import { pointsWithKeys } from '../scale-keys.ts'
import { naHintInWords } from './column-words.ts'
import { fieldId } from './field-ids.ts'

interface VerdictProps {
  readonly audit: Audit
  readonly line: QuestionLine
}

/** The judgement, on the template's scale. */
export function Verdict({ audit, line }: VerdictProps) {
  const desk = useDesk()
  const { code, answer, question, state } = line
  const judged = question.answerKind === 'judgement'
  const locked = useIsLocked(audit)
  const oneKey = useKeySetting((setting) => setting.oneKey) && !locked && judged
  const [verdict, choose] = useSavedChoice(answer?.verdict ?? '', (value) =>
    editAnswer(desk, audit.id, code, 'verdict', (before) =>
      chooseVerdict(before, value || null, { scale: line.scale, at: desk.context.now() }),
    ),
  )
  const points = pointsWithKeys(line.scale)
  const press = (value: string) => {
    // Judging a carried answer as it was is saying that it still holds.
    if (value === verdict && state === 'carried') void confirmCarried(desk, audit.id, [code])
    choose(value)
  }
  const keys = points.flatMap(({ keyName, value }) =>
    keyName === undefined ? [] : [[keyName, () => press(value)] as const],
  )
  useShortcuts(Object.fromEntries(keys), oneKey)
  if (!judged) return null
  return (
    <div className="au-verdict">
      <VerdictRow
        id={fieldId('verdict')}
        legend={<span className="au-legend">Your verdict</span>}
        points={points}
        value={verdict === '' ? null : verdict}
        keys={oneKey}
        disabled={locked}
        hint={naHintInWords(line)}
        onChange={press}
      />
      {verdict !== '' && !locked && (
        <Button small look="quiet" className="au-verdict__clear" onClick={() => choose('')}>
          Take this verdict back
        </Button>
      )}
    </div>
  )
}
