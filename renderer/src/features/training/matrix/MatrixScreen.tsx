import '../training.css'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import type { OpenDialog } from '../dialogs.ts'
import { NobodyYet, NoRules } from '../EmptyRoom.tsx'
import { TrainingDialog } from '../TrainingDialog.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import { usePageShape } from '../use-page-shape.ts'
import type { Training } from '../use-training.ts'
import { LOOK_ORDER } from '../words/cell-look.ts'
import { MatrixFilters } from './MatrixFilters.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import {
  EVERYTHING,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  matrixOf,
  searchMatrix,
} from './matrix.ts'
import { matrixCsv } from './matrix-csv.ts'
import { narrowMatrix, useMatrixView } from './matrix-view.ts'
import { PeopleList } from './PeopleList.tsx'
import { Summary } from './Summary.tsx'

interface MatrixScreenProps {
  readonly training: Training
  /** The state that an address such as `#/training/show/overdue` asks for. */
  readonly asked: string | null
}

/** Who needs what: everybody at the school against everything that is asked, as it stands today. */
export function MatrixScreen({ training, asked }: MatrixScreenProps) {
  useLookOf(asked)
  const matrix = useMemo(() => matrixOf(training), [training])
  const isEmpty = matrix.rows.length === 0
  const hasRules = training.rules.requirements.length > 0
  return (
    <TrainingPage
      current={addresses.training}
      training={training}
      actions={isEmpty ? undefined : <Actions matrix={matrix} training={training} />}
    >
      {isEmpty && <NobodyYet />}
      {!isEmpty && !hasRules && <NoRules />}
      {!isEmpty && hasRules && <Filled matrix={matrix} training={training} />}
    </TrainingPage>
  )
}

/** An address that asks for a state puts that filter on, and nothing else. */
function useLookOf(asked: string | null) {
  useEffect(() => {
    const look = LOOK_ORDER.find((each) => each === asked)
    if (look !== undefined) narrowMatrix({ ...EVERYTHING, looks: [look], sort: 'urgent' })
  }, [asked])
}

interface MatrixProps {
  readonly matrix: Matrix
  readonly training: Training
}

function Filled({ matrix, training }: MatrixProps) {
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const search = useMatrixView((view) => view.search)
  // A letter shows at once; the table of a large school follows when there is time.
  const settled = useDeferredValue(search)
  const shown = useMemo(() => searchMatrix(matrix, settled), [matrix, settled])
  const { columns } = matrix
  const onCell = useCallback(
    (row: MatrixRow, column: number) => {
      const rowId = columns[column]?.id
      if (rowId !== undefined) setOpen({ type: 'cell', personId: row.person.id, rowId })
    },
    [columns],
  )
  const onColumn = useCallback(
    (column: number) => {
      const rowId = columns[column]?.id
      if (rowId !== undefined) setOpen({ type: 'row', rowId })
    },
    [columns],
  )
  const isSought = useCallback(
    ({ look }: MatrixCell) => settled.looks.length === 0 || settled.looks.includes(look),
    [settled],
  )
  const shape = usePageShape()
  const parts = { rows: shown.rows, columns, shown: shown.columns, onCell }
  return (
    <div className="sd-stack">
      <Summary training={training} rows={matrix.rows} />
      <MatrixFilters
        matrix={matrix}
        search={search}
        roles={training.roles}
        shown={shown.rows.length}
      />
      {shown.rows.length === 0 && <p>Nobody fits. Show all to see the others.</p>}
      {shown.rows.length > 0 && shape === 'table' && <MatrixTable {...parts} onColumn={onColumn} />}
      {shown.rows.length > 0 && shape === 'list' && <PeopleList {...parts} isSought={isSought} />}
      <Unneeded matrix={matrix} />
      <TrainingDialog
        training={training}
        open={open}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}

/** So that nobody wonders where a column is. */
function Unneeded({ matrix: { unneeded } }: { readonly matrix: Matrix }) {
  if (unneeded.length === 0) return null
  return (
    <p className="sd-small sd-muted">
      Nobody at the school has a role that needs these, so they have no column:{' '}
      {unneeded.map(({ title }) => title).join(' · ')}.
    </p>
  )
}

function Actions({ matrix, training }: MatrixProps) {
  const { context } = useDesk()
  const search = useMatrixView((view) => view.search)
  const save = () => {
    const csv = matrixCsv(matrix, searchMatrix(matrix, search), training)
    downloadCsv(csv, `Training ${context.today()}.csv`)
  }
  return (
    <>
      <Verbs>
        <LinkButton look="primary" icon="plus" href={addresses.trainingTogether}>
          Record for many
        </LinkButton>
        <LinkButton href={addresses.newTrainingSession}>Record a session</LinkButton>
      </Verbs>
      <Button icon="download" onClick={save}>
        Save as CSV
      </Button>
      <PrintButton />
    </>
  )
}
