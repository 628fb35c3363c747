import { type FormEvent, useId, useState } from 'react'
import type { RequirementChange } from '../../../domain/training/record.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveRequirementChange } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { useProblems } from '../use-problems.ts'
import type { Training } from '../use-training.ts'
import { type RuleDraft, type RuleProblem, ruleDraft, ruleProblems } from './rule-draft.ts'
import { TickMany } from './TickMany.tsx'

interface RuleDialogProps {
  readonly training: Training
  /** The pack's rule that is tightened; null for one of the school's own. */
  readonly pack: Requirement | null
  readonly change: RequirementChange | null
  readonly onClose: () => void
}

/** A rule of the school's own, or one of the pack made stricter. */
export function RuleDialog({ training, pack, change, onClose }: RuleDialogProps) {
  const [draft, setDraft] = useState(() => ruleDraft(pack, change))
  const formId = useId()
  const save = useSave({ pack, change, onClose })
  const { problems, tries, check } = useProblems(() => ruleProblems(draft, pack))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (check()) void save(draft)
  }
  return (
    <Dialog
      wide
      title={pack === null ? 'A rule of the school’s own' : `Tighten: ${pack.title}`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            {pack === null ? 'Keep the rule' : 'Tighten it'}
          </Button>
          <Button onClick={onClose}>Leave it as it was</Button>
        </>
      }
    >
      {problems.length > 0 && (
        <ErrorSummary
          key={tries}
          problems={problems.map(({ field, message }) => ({
            message,
            fieldId: `tr-rule-${field}`,
          }))}
        />
      )}
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <RuleFields
          draft={draft}
          onChange={setDraft}
          training={training}
          pack={pack}
          problems={problems}
        />
      </form>
    </Dialog>
  )
}

interface RuleFieldsProps {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
  readonly training: Training
  readonly pack: Requirement | null
  readonly problems: readonly RuleProblem[]
}

function RuleFields({ draft, onChange, training, pack, problems }: RuleFieldsProps) {
  const problemOf = (field: RuleProblem['field']) =>
    problems.find((problem) => problem.field === field)?.message
  const roles = training.log.pack.training.roles
  // A tightened rule keeps the pack's roles, and is met by some of the pack's courses.
  const courses = training.rules.courses.filter(
    ({ id }) => pack === null || pack.anyOf.includes(id),
  )
  return (
    <>
      {pack === null && (
        <Field label="What it is called" id="tr-rule-title" error={problemOf('title')}>
          <TextInput
            data-autofocus
            value={draft.title}
            onValueChange={(title) => onChange({ ...draft, title })}
          />
        </Field>
      )}
      <Field
        label="Every how many months"
        id="tr-rule-renewMonths"
        error={problemOf('renewMonths')}
        hint={
          pack?.renewMonths == null
            ? 'Empty: once is enough'
            : `The pack asks for every ${pack.renewMonths} months; the school may ask for it sooner`
        }
      >
        <NumberInput
          unit="months"
          min={1}
          max={pack?.renewMonths ?? 120}
          value={draft.renewMonths}
          onChange={(renewMonths) => onChange({ ...draft, renewMonths })}
        />
      </Field>
      <TickMany
        id="tr-rule-roles"
        error={problemOf('roles')}
        legend="For which roles"
        options={roles.map(({ id, title }) => ({ value: id, label: title }))}
        fixed={pack?.roles ?? []}
        value={draft.roles}
        onChange={(value) => onChange({ ...draft, roles: value })}
      />
      <TickMany
        id="tr-rule-anyOf"
        error={problemOf('anyOf')}
        legend="Met by any of"
        options={courses.map(({ id, title }) => ({ value: id, label: title }))}
        fixed={[]}
        value={draft.anyOf}
        onChange={(value) => onChange({ ...draft, anyOf: value })}
      />
      <Field
        label="Why"
        id="tr-rule-reason"
        error={problemOf('reason')}
        hint="With your name and the day it is shown here"
      >
        <TextArea
          rows={2}
          value={draft.reason}
          onValueChange={(reason) => onChange({ ...draft, reason })}
        />
      </Field>
    </>
  )
}

function useSave({ pack, change, onClose }: Omit<RuleDialogProps, 'training'>) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (draft: RuleDraft) => {
    const done = await saveRequirementChange(desk, {
      ...draft,
      id: pack?.id ?? change?.id ?? desk.context.newId(),
      type: pack === null ? 'own' : 'tightened',
      title: pack?.title ?? draft.title.trim(),
      reason: draft.reason.trim(),
      by: desk.context.author(),
      at: desk.context.now(),
    })
    onClose()
    showWithUndo(
      pack === null
        ? `The rule “${draft.title.trim()}” holds now.`
        : `“${pack.title}” is tightened.`,
      () => desk.undo(done),
    )
  }
}
