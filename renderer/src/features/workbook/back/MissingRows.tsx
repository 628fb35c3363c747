import type { MissingRow } from '../../../domain/workbook/plan.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'

/** Rows that are gone from the workbook. Their answers stay as they are. */
export function MissingRows({ rows }: { readonly rows: readonly MissingRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="wb-missing">
      <h2 id="wb-missing" tabIndex={-1}>
        Not in the workbook any more ({rows.length})
      </h2>
      <p className="sd-muted">
        They were there when it was made. Their answers in the app stay as they are.
      </p>
      <Disclosure summary="See which">
        <ul>
          {rows.map(({ code, question }) => (
            <li key={code}>
              {code}: {question}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
