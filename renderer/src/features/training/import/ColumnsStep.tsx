import { historyColumnsProblem } from '../../../domain/training/importing/columns.ts'
import { addresses } from '../../../ui/addresses.ts'
import { ColumnsForm } from '../../../ui/import-wizard/ColumnsForm.tsx'
import { lookAt, type OpenHistory, readAnew } from './history-store.ts'
import { historyUseOf, historyUseOptions } from './history-words.ts'

/** What each column holds: guessed from its heading, and hers to say. */
export function ColumnsStep({ history }: { readonly history: OpenHistory }) {
  return (
    <ColumnsForm
      list={history}
      options={historyUseOptions}
      readAs={historyUseOf}
      problem={historyColumnsProblem(history.uses)}
      onUses={(uses) => readAnew({ uses })}
      onSheet={(at, headerRow) => readAnew(lookAt(history.tables, at, headerRow))}
      next="/training/import/preview"
      back={addresses.trainingImport}
    >
      This is how the columns would be read. It is remembered for the next list with the same
      headings.
    </ColumnsForm>
  )
}
