import { memo } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import { dateInWords } from '../../../domain/shared/calendar.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import type { Training } from '../use-training.ts'
import { CERTIFICATES } from '../words/certificate-words.ts'
import { type CertificateRow, filedWith, isWhole, recordOf } from './certificate-rows.ts'
import { changeRow, dropRows } from './certificates-store.ts'

interface CertificateFieldsProps {
  readonly row: CertificateRow
  readonly training: Training
  /** Another of the files is meant for the same record. */
  readonly isTwice: boolean
}

/** One file: whose it is, of which course and which day, and what would come of it. */
export const CertificateFields = memo(function CertificateFields(props: CertificateFieldsProps) {
  const { row, training, isTwice } = props
  const { card } = useDesk()
  const { fileName } = row.kept
  const change = (part: Partial<CertificateRow>) =>
    changeRow(card.id, row.id, { sure: 'hers', confirmed: false, ...part })
  const whole = isWhole(row)
  return (
    <li className="tr-file">
      <div className="tr-file__head">
        <Icon name="file" />
        <h3 className="tr-file__name">{fileName}</h3>
        <HowSure row={row} />
        <Button
          small
          look="quiet"
          aria-label={`Leave out ${fileName}`}
          onClick={() => dropRows(card.id, [row.id])}
        >
          Leave this file out
        </Button>
      </div>
      <fieldset className="tr-file__fields">
        <legend className="sd-visually-hidden">{fileName}</legend>
        <Field label="Whose">
          <Select
            placeholder="Choose the person"
            options={training.log.people
              .filter(({ erasedAt }) => erasedAt === null)
              .map((person) => ({ value: person.id, label: nameOf(person) }))}
            value={row.personId ?? ''}
            onValueChange={(id) => change({ personId: id === '' ? null : id })}
          />
        </Field>
        <Field label="Course">
          <Select
            placeholder="Choose the course"
            options={training.rules.courses.map(({ id, title }) => ({ value: id, label: title }))}
            value={row.courseId ?? ''}
            onValueChange={(id) => change({ courseId: id === '' ? null : id })}
          />
        </Field>
        <Field label="Completed on">
          <DateInput value={row.completedOn} onChange={(completedOn) => change({ completedOn })} />
        </Field>
      </fieldset>
      <WhatComes row={row} training={training} isTwice={isTwice} />
      <Checkbox
        label="This is right"
        hint={whole ? undefined : 'Say whose it is, which course and which day first.'}
        disabled={!whole}
        checked={row.confirmed}
        onValueChange={(confirmed) => changeRow(card.id, row.id, { confirmed })}
      />
    </li>
  )
})

function HowSure({ row }: { readonly row: CertificateRow }) {
  if (row.confirmed) return <Tag tone="success">Confirmed</Tag>
  if (!isWhole(row)) {
    return (
      <Tag tone="warning" shape="missing">
        Something lacks
      </Tag>
    )
  }
  switch (row.sure) {
    case 'high':
      return <Tag tone="info">Sure</Tag>
    case 'fair':
      return <Tag tone="info">Likely</Tag>
    case 'low':
      return <Tag tone="warning">Unsure: look closely</Tag>
    case 'hers':
      return null
  }
}

/** What a press would do with it, in a sentence. */
function WhatComes({ row, training, isTwice }: CertificateFieldsProps) {
  const { log, rules } = training
  const filed = filedWith(row, log)
  const record = recordOf(row, log)
  const sentences = [
    ...(filed === null ? [] : [`This file is here already: ${inWords(filed, training)}.`]),
    ...(isTwice ? ['Another of these files is meant for the same record.'] : []),
    ...(isWhole(row) ? [comes(record)] : []),
  ]
  const unknown = row.courseId !== null && !rules.courseById.has(row.courseId)
  if (unknown) sentences.push('The catalogue no longer has this course.')
  return sentences.length === 0 ? null : (
    <p className="sd-small sd-muted tr-file__comes">{sentences.join(' ')}</p>
  )
}

function comes(record: TrainingRecord | null): string {
  if (record === null) return 'Nothing is recorded for that day yet: a record is made.'
  return record.certificate.state === 'attached'
    ? 'That record has a certificate already: this one takes its place, and the other stays in the library.'
    : `Filed with the record that is here (${CERTIFICATES[record.certificate.state].word.toLowerCase()}).`
}

function inWords(record: TrainingRecord, { log }: Training): string {
  const person = log.people.find(({ id }) => id === record.personId)
  const whose = person === undefined ? '' : `, ${nameOf(person)}`
  return `${record.courseName}${whose}, ${dateInWords(record.completedOn)}`
}
