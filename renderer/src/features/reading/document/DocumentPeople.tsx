import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { waitsForVersion } from '../../../domain/receipts/reading.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { addressOfPersonsReading, addressOfReadingDocument } from '../../../ui/addresses.ts'
import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { type CellKind, kindLooks } from '../shared/cell-words.ts'
import { AttachDialog } from './AttachDialog.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { type DocumentRow, searchRows } from './document-rows.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { RecordDialog } from './RecordDialog.tsx'

interface DocumentPeopleProps {
  readonly document: DocumentToRead
  readonly rows: readonly DocumentRow[]
  readonly log: StaffLog
  readonly firstPerson: PersonId | null
}

/** What is asked in a dialog, and about whom. */
type Asking =
  | { readonly type: 'record' | 'attach'; readonly people: readonly PersonId[] }
  | { readonly type: 'correct'; readonly person: PersonId }

/** Everybody with this document; one or many are chosen, then an entry is made for them. */
export function DocumentPeople({ document, rows, log, firstPerson }: DocumentPeopleProps) {
  const [text, setText] = useState('')
  const [kinds, setKinds] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set())
  const [asking, setAsking] = useState<Asking | null>(() => firstAsking(rows, firstPerson))
  const settled = useDeferredValue(text)
  const shown = useMemo(() => searchRows(rows, settled, kinds), [rows, settled, kinds])
  const choose = useCallback((ids: readonly PersonId[], isChosen: boolean) => {
    setChosen((was) => {
      const next = new Set(was)
      for (const id of ids) {
        if (isChosen) next.add(id)
        else next.delete(id)
      }
      return next
    })
  }, [])
  const close = () => {
    setAsking(null)
    if (firstPerson === null) return
    history.replaceState(null, '', addressOfReadingDocument(document.id))
    // What had the focus before is on the screen that she came from.
    requestAnimationFrame(() => focusLink(addressOfPersonsReading(firstPerson)))
  }
  // The same functions each time, else every letter typed above draws the whole table.
  const record = useCallback(
    (person: PersonId) => setAsking({ type: 'record', people: [person] }),
    [],
  )
  const correct = useCallback((person: PersonId) => setAsking({ type: 'correct', person }), [])
  return (
    <section className="rd-part" aria-labelledby="rd-people">
      <h2 id="rd-people">By name</h2>
      <FilterBar
        result={`${shown.length} of ${plural(rows.length, 'person', 'people')}`}
        onClear={
          text === '' && kinds.length === 0
            ? undefined
            : () => {
                setText('')
                setKinds([])
              }
        }
      >
        <SearchInput label="Search names and posts" value={text} onChange={setText} />
        <FilterChips label="Show only" options={chipsOf(rows)} value={kinds} onChange={setKinds} />
      </FilterBar>
      {!waitsForVersion(document) && (
        <Verbs>
          {' '}
          <ChosenBar
            chosen={rows.filter(({ person }) => chosen.has(person.id))}
            shown={shown}
            onChoose={choose}
            onRecord={(people) => setAsking({ type: 'record', people })}
            onAttach={(people) => setAsking({ type: 'attach', people })}
          />
        </Verbs>
      )}
      <PeopleTable
        rows={shown}
        chosen={chosen}
        evidence={log.evidence}
        onChoose={choose}
        onRecord={record}
        onCorrect={correct}
      />
      {asking !== null && (
        <Asked
          asking={asking}
          document={document}
          rows={rows}
          log={log}
          onClose={close}
          onDone={() => setChosen(new Set())}
        />
      )}
    </section>
  )
}

function focusLink(href: string): void {
  document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)?.focus()
}

/** Coming from a cell of the matrix: what can be done there is asked at once. */
function firstAsking(rows: readonly DocumentRow[], id: PersonId | null): Asking | null {
  const row = rows.find(({ person }) => person.id === id)
  if (id === null || row?.cell.state === 'no-version') return null
  return row?.cell.receipt ? { type: 'correct', person: id } : { type: 'record', people: [id] }
}

const ORDER: readonly CellKind[] = ['late', 'open', 'declined', 'read', 'exempt', 'no-version']

function chipsOf(rows: readonly DocumentRow[]) {
  return ORDER.map((value) => ({
    value,
    label: kindLooks[value].word,
    count: rows.filter(({ kind }) => kind === value).length,
  })).filter(({ count }) => count > 0)
}

interface AskedProps {
  readonly asking: Asking
  readonly document: DocumentToRead
  readonly rows: readonly DocumentRow[]
  readonly log: StaffLog
  readonly onClose: () => void
  readonly onDone: () => void
}

function Asked({ asking, document, rows, log, onClose, onDone }: AskedProps) {
  const personOf = (id: PersonId) => log.people.find((person) => person.id === id)
  if (asking.type === 'correct') {
    const row = rows.find(({ person }) => person.id === asking.person)
    return row?.cell.receipt ? (
      <CorrectDialog
        receipt={row.cell.receipt}
        person={row.person}
        document={document}
        log={log}
        onClose={onClose}
      />
    ) : null
  }
  if (asking.type === 'attach') {
    const entries = rows.filter(({ person }) => asking.people.includes(person.id))
    return <AttachDialog rows={entries} document={document} log={log} onClose={onClose} />
  }
  const people = asking.people.map(personOf).filter((person) => person !== undefined)
  return people.length === 0 ? null : (
    <RecordDialog people={people} document={document} log={log} onClose={onClose} onDone={onDone} />
  )
}
