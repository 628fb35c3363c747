import { columnsProblem } from '../../../domain/people/importing/columns.ts'
import { addresses } from '../../../ui/addresses.ts'
import { ColumnsForm } from '../../../ui/import-wizard/ColumnsForm.tsx'
import { columnOptions, columnUseOf } from './column-words.ts'
import { changeList, lookAt, type OpenList } from './import-store.ts'

/** What each column holds: guessed from its heading, and hers to say. */
export function ColumnsStep({ list }: { readonly list: OpenList }) {
  return (
    <ColumnsForm
      list={list}
      options={columnOptions}
      readAs={columnUseOf}
      problem={columnsProblem(list.uses)}
      onUses={(uses) => changeList({ uses })}
      onSheet={(at, headerRow) => changeList(lookAt(list.tables, at, headerRow))}
      next="/staff/import/preview"
      back={addresses.staffImport}
    >
      This is how the columns would be read. Roles are proposed from the job title; they can be
      changed afterwards. It is remembered for the next list with the same headings.
    </ColumnsForm>
  )
}
