import './PartsTable.css'
import { useState } from 'react'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { SavedFileActions } from '../making/SavedFileActions.tsx'
import type { PartForm, PartLine } from './letters.ts'
import { PartLetter } from './PartLetter.tsx'

interface PartsTableProps {
  readonly made: MadeReturn
  readonly returnTo: ReturnTo
  readonly document: ReturnDocument
  readonly lines: readonly PartLine[]
  readonly form: PartForm
  /** Says of the table whether its parts are protected: where both may be there. */
  readonly isNamed: boolean
}

/** The parts with their sizes, and a letter for each that a mail takes. */
export function PartsTable(props: PartsTableProps) {
  const { made, returnTo, document, lines, form, isNamed } = props
  const [writing, setWriting] = useState<number | null>(null)
  const line = lines.find(({ planned }) => planned.number === writing)
  return (
    <>
      <Table
        caption={captionOf(form, isNamed)}
        captionHidden={!isNamed}
        compact
        columns={columnsOf(setWriting)}
        rows={lines}
        rowKey={({ planned }) => String(planned.number)}
      />
      {line?.file != null && (
        <PartLetter
          made={made}
          returnTo={returnTo}
          document={document}
          planned={line.planned}
          file={line.file}
          form={form}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  )
}

function captionOf(form: PartForm, isNamed: boolean): string {
  if (form === 'protected') return 'Protected parts'
  return isNamed ? 'Parts, not protected' : 'Parts of the package'
}

function columnsOf(onWrite: (number: number) => void): readonly Column<PartLine>[] {
  return [
    { key: 'part', header: 'Part', rowHeader: true, cell: (line) => <Part line={line} /> },
    {
      key: 'size',
      header: 'Size',
      align: 'end',
      cell: ({ size, file }) => (
        <span className="rt-size">
          {file === null ? 'about ' : ''}
          {formatBytes(size)}
        </span>
      ),
    },
    {
      key: 'mail',
      header: 'As an attachment',
      align: 'end',
      cell: ({ asMail, file }) => (
        <span className="rt-size">
          {file === null ? 'about ' : ''}
          {formatBytes(asMail)}
        </span>
      ),
    },
    {
      key: 'do',
      header: 'What you can do',
      headerHidden: true,
      cell: (line) => <Doing line={line} onWrite={onWrite} />,
    },
  ]
}

function Part({ line: { planned, file } }: { readonly line: PartLine }) {
  const { number, of, files, tooBigToMail } = planned
  const evidence = files.filter(({ path }) => path.startsWith('evidence/')).length
  const others = files.length - evidence
  const what = [
    ...(others === 0 ? [] : [plural(others, 'document')]),
    ...(evidence === 0 ? [] : [`${plural(evidence, 'file')} of evidence`]),
  ].join(' and ')
  return (
    <>
      {number} of {of}{' '}
      {tooBigToMail && (
        <Tag tone="warning" shape="missing">
          Too big to mail
        </Tag>
      )}
      <div className="sd-muted sd-small">
        {what}
        {file !== null && (
          <>
            <br />
            <span className="rt-place">{file.fileName}</span>
          </>
        )}
      </div>
    </>
  )
}

function Doing({
  line: { planned, file },
  onWrite,
}: {
  readonly line: PartLine
  readonly onWrite: (number: number) => void
}) {
  if (file === null) return <span className="sd-muted">Not made yet</span>
  const { number, of, tooBigToMail } = planned
  return (
    <div className="sd-stack sd-stack--tight">
      {!tooBigToMail && (
        <div className="sd-cluster">
          <Button small icon="mail" onClick={() => onWrite(number)}>
            Write mail {number} of {of}
          </Button>
        </div>
      )}
      <SavedFileActions
        file={file}
        about={file.fileName}
        again="The parts can be made again."
        small
      />
    </div>
  )
}
