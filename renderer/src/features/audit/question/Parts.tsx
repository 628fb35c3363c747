import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { QuestionPart } from '../../../domain/packs/template.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editAnswer } from '../../../storage/repositories/answers.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { useSavedChoice } from '../../../ui/use-saved-text.ts'
import { withPart } from './answer-edits.ts'
import { fieldId } from './field-ids.ts'

interface PartsProps {
  readonly audit: Audit
  readonly line: QuestionLine
}

/** Lines to tick under a question that asks for several things at once. */
export function Parts({ audit, line }: PartsProps) {
  const { parts } = line.question
  if (parts.length === 0) return null
  return (
    <fieldset className="sd-stack sd-stack--tight">
      <legend className="au-legend">Tick what is in place</legend>
      {parts.map((part, index) => (
        <PartLine
          key={part.id}
          audit={audit}
          line={line}
          part={part}
          id={index === 0 ? fieldId('parts') : undefined}
        />
      ))}
    </fieldset>
  )
}

interface PartLineProps extends PartsProps {
  readonly part: QuestionPart
  readonly id: string | undefined
}

function PartLine({ audit, line, part, id }: PartLineProps) {
  const desk = useDesk()
  const { code, answer, question } = line
  const [ticked, tick] = useSavedChoice(answer?.parts.includes(part.id) ? 'yes' : '', (value) =>
    editAnswer(desk, audit.id, code, `“${part.label}”`, (before) =>
      withPart(before, question.parts, part.id, value === 'yes'),
    ),
  )
  return (
    <Checkbox
      id={id}
      label={part.label}
      checked={ticked === 'yes'}
      disabled={useIsLocked(audit)}
      onValueChange={(checked) => tick(checked ? 'yes' : '')}
    />
  )
}
