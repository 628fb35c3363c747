import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberInput } from '../../ui/NumberInput.tsx'
import { Select } from '../../ui/Select.tsx'
import { changeForeign, includeSheet, moveHeadings, type OpenForeign } from './open-foreign.ts'

/** Which sheets hold questions, whose columns are shown, and where their headings are. */
export function SheetsPart({ open }: { readonly open: OpenForeign }) {
  const { tables, layouts, shown } = open
  const layout = layouts[shown]
  const isOneOfMany = tables.length > 1
  return (
    <div className="sd-stack">
      {isOneOfMany && (
        <fieldset className="fo-sheets">
          <legend>Sheets with questions</legend>
          {tables.map(({ sheet, isHidden, rows }, at) => (
            <Checkbox
              key={sheet ?? at}
              label={sheet ?? ''}
              hint={rows.length === 0 ? 'Empty' : isHidden ? 'Hidden in the workbook' : undefined}
              disabled={rows.length === 0}
              checked={layouts[at]?.isIncluded ?? false}
              onValueChange={(isIncluded) => includeSheet(open, at, isIncluded)}
            />
          ))}
        </fieldset>
      )}
      <div className="sd-cluster">
        {isOneOfMany && (
          <Field label="Columns of the sheet">
            <Select
              options={layouts
                .filter(({ isIncluded, at }) => isIncluded || at === shown)
                .map(({ at }) => ({ value: String(at), label: tables[at]?.sheet ?? '' }))}
              value={String(shown)}
              onValueChange={(value) => changeForeign({ shown: Number(value) })}
            />
          </Field>
        )}
        <Field label="Row with the headings" hint="0 if there are none">
          <NumberInput
            value={(layout?.headerRow ?? 0) + 1}
            min={0}
            max={Math.max(1, tables[shown]?.rows.length ?? 1)}
            onChange={(row) => row !== null && moveHeadings(open, shown, row - 1)}
          />
        </Field>
      </div>
    </div>
  )
}
