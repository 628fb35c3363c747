import { memo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { Field } from '../../../ui/Field.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Select } from '../../../ui/Select.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { type CameFile, type FilePlace, sayOfFile } from '../open-workbook.ts'
import { type FileStanding, standingOfFile } from './propose-place.ts'

interface CameFilesProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  readonly files: readonly CameFile[]
}

/** The files that came back, each with the question it proves. Those that nothing tells of come first. */
export function CameFiles({ gathered, handOffs, files }: CameFilesProps) {
  if (files.length === 0) return null
  const rows = files.map((file) => ({ file, standing: standingOfFile(file, gathered) }))
  const asked = rows.filter(({ file }) => file.kept.ok && file.place === null)
  return (
    <section className="sd-wizard__part" aria-labelledby="wb-files">
      <h2 id="wb-files" tabIndex={-1}>
        Files ({files.length})
      </h2>
      {files.some(({ kept }) => kept.ok) && (
        <p className="sd-muted">
          {asked.length === 0
            ? 'Each becomes a piece of evidence at its question, with who gave it in its note.'
            : 'Say of each where it belongs. Its folder and its name did not tell.'}
        </p>
      )}
      <ul className="sd-wizard__rows">
        {[...rows].sort(askedFirst).map(({ file, standing }) => (
          <FileRow
            key={file.id}
            file={file}
            standing={standing}
            lines={gathered.lines}
            handOffs={handOffs}
          />
        ))}
      </ul>
    </section>
  )
}

type Row = { readonly file: CameFile; readonly standing: FileStanding }

const askedFirst = (one: Row, other: Row): number =>
  Number(one.standing !== 'asked') - Number(other.standing !== 'asked')

interface FileRowProps extends Row {
  readonly lines: GatheredAudit['lines']
  readonly handOffs: readonly HandOff[]
}

const FileRow = memo(function FileRow({ file, standing, lines, handOffs }: FileRowProps) {
  const { kept, path, fileName } = file
  return (
    <li className="sd-wizard__row">
      <div className="wb-cell">
        <strong>{fileName}</strong> <Standing standing={standing} />
        <p className="sd-small sd-muted">
          {[path === fileName ? '' : path, kept.ok ? formatBytes(kept.file.size) : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {!kept.ok && <p>{kept.sentence} Everything else is as it was.</p>}
      </div>
      {kept.ok && (
        <div className="wb-cell wb-both">
          <Field label={<LabelOf words="Belongs to" fileName={fileName} />}>
            <Select
              options={placeOptions(lines, file.place)}
              value={chosenPlace(file.place)}
              onValueChange={(value) => sayOfFile(file.id, { place: placeOf(value) })}
            />
          </Field>
          {handOffs.length > 0 && (
            <Field label={<LabelOf words="Given by" fileName={fileName} />}>
              <Select
                options={[
                  { value: '', label: 'Nobody in particular' },
                  ...handOffs.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={file.handOffId ?? ''}
                onValueChange={(id) => sayOfFile(file.id, { handOffId: id === '' ? null : id })}
              />
            </Field>
          )}
        </div>
      )}
    </li>
  )
})

/** The file stands beside it for the eye. */
function LabelOf({ words, fileName }: { readonly words: string; readonly fileName: string }) {
  return (
    <>
      {words}
      <VisuallyHidden> ({fileName})</VisuallyHidden>
    </>
  )
}

function Standing({ standing }: { readonly standing: FileStanding }) {
  switch (standing) {
    case 'asked':
      return <Tag tone="warning">Where does it belong?</Tag>
    case 'there':
      return <Tag>There already, not brought twice</Tag>
    case 'refused':
      return <Tag tone="warning">Not taken</Tag>
    case 'left':
      return <Tag>Left out</Tag>
    case 'new':
      return null
  }
}

const QUESTION = 'q:'

function placeOptions(lines: GatheredAudit['lines'], place: FilePlace | null) {
  return [
    ...(place === null ? [{ value: '', label: 'Choose where it belongs' }] : []),
    ...lines.map(({ code, text }) => ({ value: `${QUESTION}${code}`, label: `${code} ${text}` })),
    { value: 'library', label: 'The evidence library, at no question yet' },
    { value: 'left', label: 'Leave it out' },
  ]
}

function chosenPlace(place: FilePlace | null): string {
  if (place === null) return ''
  return place.type === 'question' ? `${QUESTION}${place.code}` : place.type
}

function placeOf(value: string): FilePlace | null {
  if (value.startsWith(QUESTION)) return { type: 'question', code: value.slice(QUESTION.length) }
  return value === 'library' || value === 'left' ? { type: value } : null
}
