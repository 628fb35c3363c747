import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { sayOfClosing } from '../open-workbook.ts'

interface ClosingProps {
  readonly closing: ReadonlyMap<HandOff, boolean>
}

/** Whether a colleague has given all that she was asked for. */
export function Closing({ closing }: ClosingProps) {
  if (closing.size === 0) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="wb-closing">
      <h2 id="wb-closing">Is that all?</h2>
      <p className="sd-muted">Ticked where something was written at each of the questions.</p>
      {[...closing].map(([{ id, name }, closes]) => (
        <Checkbox
          key={id}
          label={`${name} has given all that was asked`}
          hint="Nothing is awaited any more. More can still come and be brought in."
          checked={closes}
          onValueChange={(on) => sayOfClosing(id, on)}
        />
      ))}
    </section>
  )
}
