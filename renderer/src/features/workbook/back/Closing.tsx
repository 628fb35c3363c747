import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import type { HandOffId } from '../../../domain/shared/ids.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { sayOfClosing } from '../open-workbook.ts'

interface ClosingProps {
  readonly handOffs: readonly HandOff[]
  readonly closing: ReadonlyMap<HandOffId, boolean>
}

/** Whether a colleague has given all that she was asked for. */
export function Closing({ handOffs, closing }: ClosingProps) {
  const asked = handOffs.filter(({ id }) => closing.has(id))
  if (asked.length === 0) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="wb-closing">
      <h2 id="wb-closing">Is that all?</h2>
      <p className="sd-muted">Ticked where each of the questions has an answer in the workbook.</p>
      {asked.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={`${name} has given all that was asked`}
          hint="Nothing is awaited any more. More can still come and be brought in."
          checked={closing.get(id) === true}
          onValueChange={(on) => sayOfClosing(id, on)}
        />
      ))}
    </section>
  )
}
