import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Audit } from '../../../domain/audit/audit.ts'
import { columnLabel } from '../../../domain/audit/column-label.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { AnswerText } from './AnswerText.tsx'
import { sortColumns } from './columns-shown.ts'
import { focusField } from './field-ids.ts'

interface AnswerTextsProps {
  readonly audit: Audit
  readonly line: QuestionLine
  readonly field: string | null
}

/** The written parts of an answer: those asked for stand open, the others are one press away. */
export function AnswerTexts({ audit, line, field }: AnswerTextsProps) {
  const locked = useIsLocked(audit)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(field === null ? [] : [field]))
  if (field !== null && !opened.has(field)) setOpened(new Set([...opened, field]))
  const { shown, offered } = sortColumns(audit.template.columns, line, opened)
  const open = (id: string) => {
    flushSync(() => setOpened(new Set([...opened, id])))
    focusField(id)
  }
  return (
    <>
      {shown.map((column) => (
        // Across "not applicable" the comment has other words, so it is another field.
        <AnswerText
          key={`${column.id} ${columnLabel(line, column)}`}
          audit={audit}
          line={line}
          column={column}
        />
      ))}
      {offered.length > 0 && !locked && (
        <div className="sd-cluster sd-no-print">
          {offered.map(({ id, label }) => (
            <Button key={id} small look="quiet" icon="plus" onClick={() => open(id)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
