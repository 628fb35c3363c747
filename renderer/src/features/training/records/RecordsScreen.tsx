import '../training.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilterBar } from '../../../ui/FilterChips.tsx'
import { formatCount, plural } from '../../../ui/format-number.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { OpenDialog } from '../dialogs.ts'
import { TrainingDialog } from '../TrainingDialog.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import type { Training } from '../use-training.ts'
import { RecordsTable } from './RecordsTable.tsx'
import { type RecordRow, recordRows, recordsCsv, searchRecords } from './record-rows.ts'

/** Shown at first; nobody reads ten thousand lines, and searching finds them all. */
const AT_FIRST = 200

/** Everything that was ever recorded, to be searched and saved. */
export function RecordsScreen({ training }: { readonly training: Training }) {
  const rows = useMemo(() => recordRows(training), [training])
  return (
    <TrainingPage
      current={addresses.trainingRecords}
      training={training}
      lead="All that is recorded, the newest first, of people who left too."
      actions={rows.length === 0 ? undefined : <Actions rows={rows} />}
    >
      {rows.length === 0 ? <NoRecords /> : <Filled rows={rows} training={training} />}
    </TrainingPage>
  )
}

interface FilledProps {
  readonly rows: readonly RecordRow[]
  readonly training: Training
}

function Filled({ rows, training }: FilledProps) {
  const [text, setText] = useState('')
  const [courseId, setCourseId] = useState('')
  const [most, setMost] = useState(AT_FIRST)
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const settled = useDeferredValue(text)
  const fitting = useMemo(
    () => searchRecords(rows, { text: settled, courseId }),
    [rows, settled, courseId],
  )
  const shown = useMemo(() => fitting.slice(0, most), [fitting, most])
  return (
    <div className="sd-stack">
      <FilterBar
        result={resultWords(fitting.length, rows.length, shown.length)}
        onClear={
          text === '' && courseId === ''
            ? undefined
            : () => {
                setText('')
                setCourseId('')
              }
        }
      >
        <div className="tr-filters">
          <SearchInput label="Search names, courses and notes" value={text} onChange={setText} />
          <Select
            aria-label="Course"
            placeholder="All courses"
            options={coursesIn(rows, training)}
            value={courseId}
            onValueChange={setCourseId}
          />
        </div>
      </FilterBar>
      <RecordsTable rows={shown} training={training} onOpen={setOpen} />
      {fitting.length > shown.length && (
        <div className="sd-no-print">
          <Button onClick={() => setMost(most + AT_FIRST)}>
            Show {formatCount(Math.min(AT_FIRST, fitting.length - shown.length))} more
          </Button>
        </div>
      )}
      <TrainingDialog
        training={training}
        open={open}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}

/** Says when only the newest stand below, since a sort puts only those in order. */
function resultWords(fitting: number, all: number, shown: number): string {
  const found = `${formatCount(fitting)} of ${plural(all, 'record')}`
  return shown < fitting ? `${found}, the newest ${formatCount(shown)} shown` : found
}

/** The courses that there are records of. */
function coursesIn(rows: readonly RecordRow[], { rules }: Training) {
  const there = new Set(rows.map(({ record }) => record.courseId))
  const courses = rules.courses
    .filter(({ id }) => there.has(id))
    .map(({ id, title }) => ({ value: id, label: title }))
  return there.has(null)
    ? [...courses, { value: 'unknown', label: 'Courses that no catalogue names' }]
    : courses
}

function Actions({ rows }: { readonly rows: readonly RecordRow[] }) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(recordsCsv(rows), `Training records ${context.today()}.csv`)
  }
  return (
    <>
      <Verbs>
        <LinkButton look="primary" icon="plus" href={addresses.trainingTogether}>
          Record for many
        </LinkButton>
        <LinkButton href={addresses.trainingImport}>Bring in a list</LinkButton>
        <LinkButton href={addresses.trainingCertificates}>Drop certificates</LinkButton>
      </Verbs>
      <Button icon="download" onClick={save}>
        Save all as CSV
      </Button>
      <PrintButton />
    </>
  )
}

function NoRecords() {
  return (
    <EmptyState
      title="No training is recorded yet"
      actions={
        <>
          <LinkButton look="primary" href={addresses.trainingImport}>
            Bring in a list
          </LinkButton>
          <LinkButton href={addresses.trainingTogether}>Record for many</LinkButton>
          <LinkButton href={addresses.trainingCertificates}>Drop certificates</LinkButton>
        </>
      }
    >
      Bring in the list that you kept until now, drop the certificates that you have, or record one
      course for many people at once.
    </EmptyState>
  )
}
