import { type Term, termInWords } from '../../../domain/governors/term.ts'
import { idOfTermCount, type TermCount } from '../../../domain/governors/term-counts.ts'
import type { ContextField } from '../../../domain/packs/template.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveTermCount } from '../../../storage/repositories/governor-reports.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedChoice, useSavedText } from '../../../ui/use-saved-text.ts'

interface CountInputProps {
  readonly field: ContextField
  readonly term: Term
  readonly count: TermCount | undefined
}

/** One figure of one term: its value, or the word that it is not known. */
export function CountInput({ field, term, count }: CountInputProps) {
  const desk = useDesk()
  const { code, label } = field
  const keep = (value: string | null, notKnown: boolean) =>
    saveTermCount(desk, { id: idOfTermCount(term, code), term, code, value, notKnown }, label)
  const [unknown, setUnknown] = useSavedChoice(count?.notKnown ? 'yes' : '', (word) =>
    keep(word === 'yes' ? null : (count?.value ?? null), word === 'yes'),
  )
  const locked = desk.readOnly !== null
  const props = {
    field,
    locked,
    name: `${label}, ${termInWords(term)}`,
    stored: count?.value ?? '',
    save: (text: string) => keep(text === '' ? null : text, false),
  }
  return (
    <div className="gv-count">
      {field.kind === 'count' || field.kind === 'percent' ? (
        <Amount {...props} />
      ) : (
        <Words {...props} />
      )}
      <Checkbox
        label={
          <>
            Not known<span className="sd-visually-hidden">: {label}</span>
          </>
        }
        checked={unknown === 'yes'}
        disabled={locked}
        onValueChange={(checked) => setUnknown(checked ? 'yes' : '')}
      />
    </div>
  )
}

interface StoredProps {
  readonly field: ContextField
  readonly name: string
  readonly stored: string
  readonly locked: boolean
  readonly save: (text: string) => Promise<unknown>
}

function Amount({ field, name, stored, locked, save }: StoredProps) {
  const [text, choose] = useSavedChoice(stored, save)
  const percent = field.kind === 'percent'
  const value = text === '' || Number.isNaN(Number(text)) ? null : Number(text)
  return (
    <NumberInput
      aria-label={name}
      value={value}
      disabled={locked}
      decimals={percent ? 1 : 0}
      unit={percent ? '%' : undefined}
      {...(percent ? { max: 100 } : {})}
      onChange={(number) => choose(number === null ? '' : String(number))}
    />
  )
}

function Words({ name, stored, locked, save }: StoredProps) {
  return <TextInput aria-label={name} readOnly={locked} {...useSavedText(stored, save)} />
}
