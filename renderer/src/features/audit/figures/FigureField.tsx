import { memo } from 'react'
import type { Audit, ContextFigure } from '../../../domain/audit/audit.ts'
import type { ContextField, SmallCounts } from '../../../domain/packs/template.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveFigure } from '../../../storage/repositories/figures.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useSavedChoice } from '../../../ui/use-saved-text.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { FigureInput } from './FigureInput.tsx'
import { figureId } from './figure-id.ts'
import { smallCountHint } from './small-counts-words.ts'

interface FigureFieldProps {
  readonly audit: Audit
  readonly field: ContextField
  readonly figure: ContextFigure | undefined
  readonly people: readonly string[]
  /** What the number is about, where its group does not say so above it. */
  readonly about?: string | undefined
}

/** One figure: its value, or the word that it is not known. */
export const FigureField = memo(function FigureField(props: FigureFieldProps) {
  const { audit, field, figure, people, about } = props
  const desk = useDesk()
  const locked = useIsLocked(audit)
  const keep = (value: string | null, notKnown: boolean) =>
    saveFigure(desk, { auditId: audit.id, code: field.code, value, notKnown }, `“${field.label}”`)
  const [unknown, setUnknown] = useSavedChoice(figure?.notKnown ? 'yes' : '', (word) =>
    keep(word === 'yes' ? null : (figure?.value ?? null), word === 'yes'),
  )
  return (
    <div className="au-figure">
      <Field
        id={figureId(field.code)}
        label={field.label}
        hint={hintOf(field, audit.template.smallCounts, about)}
      >
        <FigureInput
          field={field}
          people={people}
          stored={figure?.value ?? ''}
          locked={locked}
          save={(text) => keep(text === '' ? null : text, false)}
        />
      </Field>
      <Checkbox
        label={
          <>
            Not known<VisuallyHidden>: {field.label}</VisuallyHidden>
          </>
        }
        checked={unknown === 'yes'}
        disabled={locked}
        onValueChange={(checked) => setUnknown(checked ? 'yes' : '')}
      />
    </div>
  )
})

function hintOf(
  { help, sensitive, personal }: ContextField,
  rule: SmallCounts,
  about: string | undefined,
): string | undefined {
  const hints = [
    about ?? null,
    help,
    sensitive ? smallCountHint(rule) : null,
    personal ? 'Goes into the return as you write it.' : null,
  ].filter((hint) => hint !== null)
  return hints.length === 0 ? undefined : hints.join(' ')
}
