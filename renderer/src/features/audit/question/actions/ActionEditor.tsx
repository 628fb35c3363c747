import type { ActionStatus } from '../../../../domain/audit/audit.ts'
import { isBlank } from '../../../../domain/shared/text.ts'
import { Button } from '../../../../ui/Button.tsx'
import { DateInput } from '../../../../ui/DateInput.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { useSavedChoice } from '../../../../ui/use-saved-text.ts'
import { ActionLine, ActionText } from './ActionText.tsx'
import type { ActionEditorProps } from './action-props.ts'
import { actionFieldId, statusWords, withStatus } from './action-words.ts'

const statuses: readonly ActionStatus[] = ['open', 'doing', 'done', 'dropped']

/** An action to write. Each field saves by itself, so "Done" only folds it up. */
export function ActionEditor(props: ActionEditorProps) {
  const { action, stored, onDone } = props
  return (
    <div className="sd-stack">
      <ActionText
        {...props}
        field="what"
        label="What will be done"
        error={stored && isBlank(action.what) ? 'Say what will be done, or remove it.' : undefined}
      />
      <div className="au-action__pair">
        <ActionLine {...props} field="owner" label="Who" />
        <Field label="By when" id={actionFieldId(action.id, 'due')}>
          <Day {...props} field="due" />
        </Field>
      </div>
      <ActionText {...props} field="successMeasure" label="How you will know that it worked" />
      <Status {...props} />
      {action.status === 'done' && (
        <Field label="Done on">
          <Day {...props} field="doneOn" />
        </Field>
      )}
      {(action.status === 'done' || action.status === 'dropped') && (
        <ActionText
          {...props}
          field="outcome"
          label={action.status === 'done' ? 'What came of it' : 'Why it was dropped'}
        />
      )}
      <div className="sd-cluster">
        <Button small onClick={onDone}>
          Done
        </Button>
        {!stored && <span className="sd-muted sd-small">Kept once it says what will be done.</span>}
      </div>
    </div>
  )
}

function Day({ action, edit, field }: ActionEditorProps & { readonly field: 'due' | 'doneOn' }) {
  const [day, choose] = useSavedChoice(action[field] ?? '', (value) =>
    edit((before) => ({ ...before, [field]: value || null })),
  )
  return <DateInput value={day || null} onChange={(value) => choose(value ?? '')} />
}

function Status({ action, edit, today }: ActionEditorProps) {
  const [status, choose] = useSavedChoice(action.status, (value) =>
    edit((before) => withStatus(before, statusOf(value), today)),
  )
  return (
    <RadioGroup
      inline
      legend="How it stands"
      options={statuses.map((value) => ({ value, label: statusWords[value] }))}
      value={status}
      onChange={choose}
    />
  )
}

const statusOf = (value: string): ActionStatus =>
  statuses.find((status) => status === value) ?? 'open'
