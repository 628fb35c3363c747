import type { TemplateWishes } from '../../domain/foreign/pack-making.ts'
import { PRESET_SCALES } from '../../domain/foreign/scales.ts'
import { DEFAULT_COLUMNS } from '../../domain/packs/default-columns.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { isBlank } from '../../domain/shared/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import type { FieldProblem } from '../../ui/ErrorSummary.tsx'
import { Field } from '../../ui/Field.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { type OpenForeign, wish } from './open-foreign.ts'

interface WishesPartProps {
  readonly open: OpenForeign
  readonly template: AuditTemplate
  readonly tried: boolean
}

/** What a list of questions does not say itself. */
export function WishesPart({ open, template, tried }: WishesPartProps) {
  const { wishes } = open
  const problems = tried ? wishesProblems(wishes) : []
  const errorOf = (id: string) => {
    const message = problems.find(({ fieldId }) => fieldId === id)?.message
    return typeof message === 'string' ? message : undefined
  }
  return (
    <section className="sd-wizard__part" aria-labelledby="fo-wishes">
      <h2 id="fo-wishes">What the list does not say</h2>
      <Field label="Name of your partnership" id={IDS.partnership} error={errorOf(IDS.partnership)}>
        <TextInput
          value={wishes.partnership}
          onValueChange={(partnership) => wish({ partnership })}
        />
      </Field>
      <Field label="Title of the audit" id={IDS.title} error={errorOf(IDS.title)}>
        <TextInput value={wishes.title} onValueChange={(title) => wish({ title })} />
      </Field>
      <Field
        label="Version"
        hint="As the list calls itself, or its year."
        id={IDS.version}
        error={errorOf(IDS.version)}
      >
        <TextInput
          width="short"
          value={wishes.version}
          onValueChange={(version) => wish({ version })}
        />
      </Field>
      <Field label="How questions are judged">
        <Select
          options={scalesFor(template)}
          value={wishes.scaleId}
          onValueChange={(scaleId) => wish({ scaleId })}
        />
      </Field>
      <RadioGroup
        legend="Which answers must be proved?"
        options={[
          { value: 'none', label: 'None must, all may' },
          { value: 'marked', label: 'Those that a column of the list marks' },
          { value: 'all', label: 'All that are met or partly met' },
        ]}
        value={wishes.evidence}
        onChange={(evidence) =>
          wish({ evidence: evidence === 'all' || evidence === 'marked' ? evidence : 'none' })
        }
      />
      <ColumnWishes open={open} template={template} />
    </section>
  )
}

const IDS = { partnership: 'fo-partnership', title: 'fo-title', version: 'fo-version' }

/** What is still to be typed. */
export function wishesProblems(wishes: TemplateWishes): readonly FieldProblem[] {
  const needed = [
    ['partnership', 'Enter the name of your partnership.'],
    ['title', 'Enter a title for the audit.'],
    ['version', 'Enter a version, such as the year.'],
  ] as const
  return needed
    .filter(([field]) => isBlank(wishes[field]) || wishes[field].length > MOST_LETTERS[field])
    .map(([field, message]) => ({
      message: isBlank(wishes[field])
        ? message
        : `That is longer than ${MOST_LETTERS[field]} letters. Shorten it.`,
      fieldId: IDS[field],
    }))
}

const MOST_LETTERS = { partnership: 200, title: 200, version: 40 }

function scalesFor({ scales }: AuditTemplate) {
  const held = scales.map(({ id, title, points }) => ({
    value: id,
    label: `${title || points.map(({ label }) => label).join(', ')} (as now)`,
  }))
  const ids = new Set(scales.map(({ id }) => id))
  const presets = PRESET_SCALES.filter(({ id }) => !ids.has(id)).map(({ id, title }) => ({
    value: id,
    label: title,
  }))
  return [...held, ...presets]
}

/** Which written parts an answer has; its own words always. */
function ColumnWishes({ open: { wishes }, template }: Omit<WishesPartProps, 'tried'>) {
  const columns = template.columns.length > 0 ? template.columns : DEFAULT_COLUMNS
  const optional = columns.filter(({ id }) => id !== 'comment' && id !== 'notes')
  const words = columns.find(({ id }) => id === 'comment')
  const set = (id: string, isKept: boolean) =>
    wish({
      columns: isKept ? [...wishes.columns, id] : wishes.columns.filter((one) => one !== id),
    })
  return (
    <fieldset className="fo-sheets">
      <legend>What is written in an answer, besides “{words?.label ?? 'What we do'}”</legend>
      {optional.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={wishes.columns.includes(id)}
          onValueChange={(isKept) => set(id, isKept)}
        />
      ))}
    </fieldset>
  )
}
