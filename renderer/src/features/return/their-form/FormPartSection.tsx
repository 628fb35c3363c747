import { useRef } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { FormItem, FormPart } from '../../../domain/their-form/form-parts.ts'
import { countForm } from '../../../domain/their-form/form-state.ts'
import { Button } from '../../../ui/Button.tsx'
import { type FormItemActions, FormItemRow } from './FormItemRow.tsx'
import type { TheirForm } from './use-their-form.ts'

interface FormPartSectionProps extends FormItemActions {
  readonly gathered: GatheredAudit
  readonly form: TheirForm
  readonly part: FormPart
  /** Those that the filters leave. */
  readonly items: readonly FormItem[]
  readonly readOnly: boolean
  readonly onTickAll: (part: FormPart, items: readonly FormItem[]) => void
}

/** A group of figures, a section, or the list of actions. */
export function FormPartSection(props: FormPartSectionProps) {
  const { gathered, form, part, items, readOnly, onTickAll, onCopy, onTick } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const counts = countForm(part.items.map(form.stateOf))
  // A filter may show one of eleven: the other ten are not ticked unseen.
  const left = items.filter(
    (item) =>
      ['to-enter', 'changed'].includes(form.stateOf(item)) && form.findingsOf(item).length === 0,
  )
  return (
    <section className="sd-stack sd-stack--tight" aria-labelledby={`tf-${part.id}`}>
      <div className="tf-part">
        <h2 id={`tf-${part.id}`} ref={heading} tabIndex={-1}>
          {part.title}
        </h2>
        <span className="sd-muted">
          {counts.all === 0 ? 'nothing to enter' : `${counts.entered} of ${counts.all} entered`}
        </span>
        {!readOnly && left.length > 1 && (
          <Button
            small
            look="quiet"
            className="sd-no-print"
            onClick={() => {
              // The button goes with what it ticked; the keyboard stays at this part.
              heading.current?.focus({ preventScroll: true })
              onTickAll(part, left)
            }}
          >
            Tick all {left.length}
            <span className="sd-visually-hidden"> of {part.title}</span>
          </Button>
        )}
      </div>
      <ol className="tf-items">
        {items.map((item) => (
          <FormItemRow
            key={item.key}
            gathered={gathered}
            item={item}
            state={form.stateOf(item)}
            findings={form.findingsOf(item)}
            readOnly={readOnly}
            onCopy={onCopy}
            onTick={onTick}
          />
        ))}
      </ol>
    </section>
  )
}
