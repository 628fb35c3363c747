import type { ReactNode } from 'react'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { needInWords } from './column-words.ts'
import { needOf } from './columns-shown.ts'
import { fieldId } from './field-ids.ts'

interface EvidencePartProps {
  readonly line: QuestionLine
  readonly children: ReactNode
}

/** The place for evidence. What is in it belongs to another group of screens. */
export function EvidencePart({ line, children }: EvidencePartProps) {
  const need = needInWords(line, needOf(line, 'evidence'))
  return (
    <section className="au-part" aria-labelledby={fieldId('evidence')}>
      <h2 className="au-part__title" id={fieldId('evidence')} tabIndex={-1}>
        Evidence
        {need !== null && <span className="sd-field__need"> ({need})</span>}
      </h2>
      {children}
    </section>
  )
}
