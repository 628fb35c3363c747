import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { formColumnsProblem } from '../../../domain/receipts/importing/form-columns.ts'
import { guessTargets } from '../../../domain/receipts/importing/guess-form.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { usesWith } from '../../../domain/tables/headings.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { ColumnTable, FIRST_COLUMN_ID } from '../../../ui/import-wizard/ColumnTable.tsx'
import { WhichSheet } from '../../../ui/import-wizard/WhichSheet.tsx'
import { DatesPart } from './DatesPart.tsx'
import { type OpenForm, readAnew } from './form-store.ts'
import { formUseOf, useOptions } from './form-words.ts'
import { guessSheet } from './open-form.ts'
import { questionsOf, TargetsPart, targetFieldId } from './TargetsPart.tsx'
import { useReadForm } from './use-read-form.ts'

interface ColumnsStepProps {
  readonly form: OpenForm
  readonly log: StaffLog
}

/** What each column holds, and which document and version was confirmed. */
export function ColumnsStep({ form, log }: ColumnsStepProps) {
  const [asked, setAsked] = useState(0)
  const { tables, at, headerRow, uses, targets, remembered } = form
  const read = useReadForm(form, log)
  const problems = problemsOf(form)
  const goOn = () => {
    if (problems.length === 0) navigate('/reading/import/preview')
    else setAsked(asked + 1)
  }
  const setUse = (column: number, text: string) => {
    const next = usesWith(read.headers, uses, column, formUseOf(text))
    const said = new Map(targets.map((target) => [target.column, target]))
    const guessed = guessTargets(log, read.headers, next, read)
    // What she said of a question stays; one that is new is guessed.
    const kept = guessed.map((target) => said.get(target.column) ?? target)
    const others = targets.filter(
      ({ column: own }) =>
        own !== null && next[own] === 'answer' && !kept.some((one) => one.column === own),
    )
    readAnew({ uses: next, targets: [...kept, ...others] })
  }
  return (
    <div className="sd-stack sd-stack--loose">
      {asked > 0 && problems.length > 0 && <ErrorSummary key={asked} problems={problems} />}
      <TargetsPart form={form} log={log} headers={read.headers} />
      <DatesPart form={form} read={read} />
      <section className="sd-wizard__part" aria-labelledby="rf-columns">
        <h2 id="rf-columns">The columns</h2>
        <p className="sd-muted">
          {remembered
            ? 'Read as you read a form with these headings the last time.'
            : 'Remembered for the next form with the same headings.'}
        </p>
        <WhichSheet
          tables={tables}
          at={at}
          headerRow={headerRow}
          onSheet={(sheet) => readAnew(guessSheet(log, tables, sheet))}
          onHeaderRow={(row) => readAnew(guessSheet(log, tables, at, row))}
        />
        <ColumnTable
          table={tables[at]}
          headerRow={headerRow}
          headers={read.headers}
          uses={uses}
          options={useOptions}
          onUse={setUse}
        />
      </section>
      <div className="sd-cluster">
        <Button look="primary" onClick={goOn}>
          Go on to what would be added
        </Button>
        <LinkButton look="quiet" href={addresses.readingImport}>
          Choose another file
        </LinkButton>
      </div>
    </div>
  )
}

function problemsOf({ uses, targets }: OpenForm): readonly FieldProblem[] {
  const columns = formColumnsProblem(uses)
  const without = questionsOf(uses).filter(
    (column) => !targets.some((target) => target.column === column),
  )
  return [
    ...without.map((column) => ({
      message: 'Say which document was read.',
      fieldId: targetFieldId(column),
    })),
    ...(columns === null ? [] : [{ message: columns, fieldId: FIRST_COLUMN_ID }]),
  ]
}
