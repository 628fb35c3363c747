import type { ActionStatus } from '../../../../domain/audit/audit.ts'
import { isBlank } from '../../../../domain/shared/text.ts'
import { Button } from '../../../../ui/Button.tsx'
import { DateInput } from '../../../../ui/DateInput.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { useSavedChoice } from '../../../../ui/use-saved-text.ts'
import { ActionLine, ActionText } from './ActionText.tsx'
import type { ActionEditorProps } from './action-props.ts'
import {
  actionFieldId,
  DAY_PASSED,
  isOverdue,
  statusWords,
  WITHOUT_WORDS,
  withStatus,
} from './action-words.ts'

const statuses: readonly ActionStatus[] = ['open', 'doing', 'done', 'dropped']

/** An action to write. Each field saves by itself, so closing it only folds it up. */
export function ActionEditor(props: ActionEditorProps) {
  const { action, stored, today, onDone } = props
  return (
    <div className="sd-stack">
      <ActionText
        {...props}
        field="what"
        label="What will be done"
        error={stored && isBlank(action.what) ? WITHOUT_WORDS : undefined}
      />
      <div className="au-action__pair">
        <ActionLine {...props} field="owner" label="Who" />
        <Field
          label="By when"
          id={actionFieldId(action.id, 'due')}
          hint={isOverdue(action, today) ? DAY_PASSED : undefined}
        >
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
          Close this action
        </Button>
        {!stored && (
          <span className="sd-muted sd-small">Nothing is written yet, so nothing is kept.</span>
        )}
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
