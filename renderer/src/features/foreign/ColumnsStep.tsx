import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { columnsProblem, holdsVerdicts } from '../../domain/foreign/columns.ts'
import type { ForeignList } from '../../domain/foreign/foreign-list.ts'
import { firstRowOf, headingsOf } from '../../domain/foreign/layout.ts'
import { MOST_WORDS, meaningsOf, verdictWords } from '../../domain/foreign/verdict-words.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { counted } from '../../domain/shared/text.ts'
import { addresses } from '../../ui/addresses.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../ui/ErrorSummary.tsx'
import { ColumnTable, FIRST_COLUMN_ID } from '../../ui/import-wizard/ColumnTable.tsx'
import { Complaints } from '../../ui/import-wizard/Complaints.tsx'
import { foreignUseOf, optionsFor } from './foreign-words.ts'
import { LeftBehindPart } from './LeftBehindPart.tsx'
import { type OpenForeign, readColumnAs } from './open-foreign.ts'
import { RowsRead } from './RowsRead.tsx'
import { SheetsPart } from './SheetsPart.tsx'
import { useForeignList } from './use-foreign.ts'
import { WishesPart, wishesProblems } from './WishesPart.tsx'
import { WordsPart, wordFieldId } from './WordsPart.tsx'
import { YearPart } from './YearPart.tsx'

interface ColumnsStepProps {
  readonly open: OpenForeign
  readonly template: AuditTemplate
}

/** What each column holds, what their words mean, and what the list itself does not say. */
export function ColumnsStep({ open, template }: ColumnsStepProps) {
  const [asked, setAsked] = useState(0)
  const list = useForeignList(open)
  const problems = problemsOf(open, list)
  const goOn = () => {
    if (problems.length === 0) navigate(addresses.foreignMatch.slice(1))
    else setAsked(asked + 1)
  }
  const isLastYear = open.purpose === 'last-year'
  return (
    <div className="sd-stack sd-stack--loose">
      {asked > 0 && problems.length > 0 && <ErrorSummary key={asked} problems={problems} />}
      <ColumnsPart open={open} />
      {isLastYear && <LeftBehindPart open={open} />}
      {isLastYear && <WordsPart open={open} questions={list.questions} />}
      <RowsRead list={list} />
      {isLastYear && <Complaints complaints={list.complaints} />}
      {isLastYear ? (
        <YearPart open={open} thisYear={template.schoolYear} />
      ) : (
        <WishesPart open={open} template={template} tried={asked > 0} />
      )}
      <div className="sd-wizard__bar">
        <Button look="primary" onClick={goOn}>
          Go on to the questions
        </Button>
        <span className="sd-cluster">
          <span className="sd-muted" role="status">
            {counted(list.questions.length, 'question')} in{' '}
            {counted(list.sections.length, 'section')}
          </span>
          <LinkButton
            look="quiet"
            href={isLastYear ? addresses.foreignLastYear : addresses.foreignQuestions}
          >
            Choose another file
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

function ColumnsPart({ open }: { readonly open: OpenForeign }) {
  const { tables, layouts, shown, purpose, isRemembered } = open
  const [table, layout] = [tables[shown], layouts[shown]]
  if (table === undefined || layout === undefined) return null
  const headings = headingsOf(table, layout)
  return (
    <section className="sd-wizard__part" aria-labelledby="fo-columns">
      <h2 id="fo-columns">The columns</h2>
      <p className="sd-muted">
        {layout.headerRow < 0
          ? 'The list has no headings, so it is read by its numbers and words.'
          : isRemembered
            ? 'Read as you read a list with these headings the last time.'
            : 'Guessed from the headings. What you say is remembered for the next list with the same ones.'}
      </p>
      <SheetsPart open={open} />
      <ColumnTable
        table={table}
        headerRow={firstRowOf(layout) - 1}
        headers={headings}
        uses={layout.uses}
        options={optionsFor(purpose, layout.uses)}
        onUse={(column, use) => readColumnAs(open, shown, column, foreignUseOf(use))}
      />
    </section>
  )
}

function problemsOf(open: OpenForeign, list: ForeignList): readonly FieldProblem[] {
  const included = open.layouts.filter(({ isIncluded }) => isIncluded)
  const at = { fieldId: FIRST_COLUMN_ID }
  if (included.length === 0) return [{ message: 'Choose at least one sheet.', ...at }]
  const wrong = included.flatMap(({ at: sheet, uses }) => {
    const problem = columnsProblem(uses)
    const name = open.tables[sheet]?.sheet ?? null
    if (problem === null) return []
    return [
      {
        message: name === null || included.length === 1 ? problem : `Sheet “${name}”: ${problem}`,
        ...at,
      },
    ]
  })
  if (wrong.length > 0) return wrong
  if (list.questions.length === 0) {
    return [
      {
        message: 'No row is read as a question. Look at the columns and the row with the headings.',
        ...at,
      },
    ]
  }
  return open.purpose === 'questions' ? wishesProblems(open.wishes) : wordProblems(open, list)
}

function wordProblems(
  { layouts, words }: OpenForeign,
  { questions }: ForeignList,
): readonly FieldProblem[] {
  const isJudged = layouts.some(({ isIncluded, uses }) => isIncluded && holdsVerdicts(uses))
  if (!isJudged) return []
  const found = verdictWords(questions)
  if (found.length > MOST_WORDS) {
    const message = `The column of the verdicts holds ${found.length} different texts. Is it the comment?`
    return [{ message, fieldId: FIRST_COLUMN_ID }]
  }
  const said = meaningsOf(found, words)
  return found
    .filter(({ key }) => !said.has(key))
    .map(({ word, key }) => ({
      message: `Say what “${word}” means.`,
      fieldId: wordFieldId(key),
    }))
}
