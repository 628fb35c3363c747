import { memo } from 'react'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { hasApproved } from '../policy/next-version.ts'
import { titleOf } from '../register/policy-rows.ts'
import type { Policies } from '../use-policies.ts'
import { alreadyIn, type FileRow, OWN } from './file-rows.ts'
import { changeRow, dropRows } from './files-store.ts'
import { versionWithoutFile } from './plan-files.ts'

interface FileFieldsProps {
  readonly row: FileRow
  readonly policies: Policies
}

/** One file: which policy it is, what the version is called, and how far it is. */
export const FileFields = memo(function FileFields({ row, policies }: FileFieldsProps) {
  const { card } = useDesk()
  const { fileName } = row.kept
  const change = (part: Partial<FileRow>) =>
    changeRow(card.id, row.id, (before) => ({ ...before, ...part }))
  const known = alreadyIn(row, policies.log)
  const policy = policies.lines.find((line) => line.policy.id === row.policyId)?.policy
  const there = policy && versionWithoutFile(row, policy)
  return (
    <li className="pl-one-file">
      <div className="pl-version__head">
        <Icon name="file" />
        <h3 className="pl-file__name">{fileName}</h3>
        {row.policyId === null && (
          <Tag tone="warning" shape="missing">
            Which policy?
          </Tag>
        )}
        {known !== null && <Tag tone="info">In the register: {known}</Tag>}
        <Button
          small
          look="quiet"
          aria-label={`Leave out ${fileName}`}
          onClick={() => dropRows(card.id, [row.id])}
        >
          Leave this file out
        </Button>
      </div>
      <fieldset className="pl-fieldset">
        <legend className="sd-visually-hidden">{fileName}</legend>
        <div className="pl-file-fields">
          <Which row={row} lines={policies.lines} onChange={change} />
          <Version row={row} onChange={change} />
        </div>
        <FromText row={row} />
        {there !== undefined && (
          <p className="pl-from-text sd-small">
            Version {there.label} is in the register without a file: it gets this one.
          </p>
        )}
        {policy !== undefined && there === undefined && hasApproved(policy) && !row.draft && (
          <Checkbox
            label="Only small changes since the version before: nobody reads it again"
            checked={row.minor}
            onValueChange={(minor) => change({ minor })}
          />
        )}
      </fieldset>
    </li>
  )
})

interface PartProps {
  readonly row: FileRow
  readonly onChange: (change: Partial<FileRow>) => void
}

function Which({ row, lines, onChange }: PartProps & { readonly lines: readonly PolicyLine[] }) {
  return (
    <>
      <Field label="Policy">
        <Select
          placeholder="Choose the policy"
          options={[
            ...lines
              .filter(({ policy }) => policy.kind === 'policy')
              .map(({ policy }) => ({ value: policy.id, label: titleOf(policy) })),
            { value: OWN, label: 'Another one, of our own' },
          ]}
          value={row.policyId ?? ''}
          onValueChange={(value) => onChange({ policyId: value === '' ? null : value })}
          width="full"
        />
      </Field>
      {row.policyId === OWN && (
        <Field
          label="Title of the policy"
          error={isBlank(row.title) ? 'Give it a title, so that it can be found.' : undefined}
        >
          <TextInput
            value={row.title}
            onValueChange={(title) => onChange({ title })}
            maxLength={300}
          />
        </Field>
      )}
    </>
  )
}

/** Where proposed days are from, so that they can be believed or not. */
function FromText({ row }: { readonly row: FileRow }) {
  const words = [row.draft ? '' : row.approvedWords, row.reviewWords].filter((part) => part !== '')
  if (words.length === 0) return null
  return (
    <p className="pl-from-text sd-small sd-muted">
      In the file: {words.map((part) => `“${part}”`).join(' ')}
    </p>
  )
}

function Version({ row, onChange }: PartProps) {
  return (
    <>
      <Field
        label="Version"
        error={isBlank(row.label) ? 'Give it a name, such as 2026-27.' : undefined}
      >
        <TextInput
          value={row.label}
          onValueChange={(label) => onChange({ label })}
          maxLength={100}
          width="short"
        />
      </Field>
      <Field label="How far is it?">
        <Select
          options={[
            { value: 'approved', label: 'Approved' },
            { value: 'draft', label: 'A draft' },
          ]}
          value={row.draft ? 'draft' : 'approved'}
          onValueChange={(value) => onChange({ draft: value === 'draft' })}
          width="short"
        />
      </Field>
      {!row.draft && (
        <Field label="Approved on">
          <DateInput
            value={row.approvedOn}
            onChange={(approvedOn) => onChange({ approvedOn, approvedWords: '' })}
          />
        </Field>
      )}
      <Field label="Next review">
        <DateInput
          value={row.nextReviewOn}
          onChange={(nextReviewOn) => onChange({ nextReviewOn, reviewWords: '' })}
        />
      </Field>
    </>
  )
}
