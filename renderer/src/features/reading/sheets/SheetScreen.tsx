import './sheet-print.css'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { SignSheet } from '../../../domain/receipts/receipt.ts'
import { shortCode } from '../../../domain/receipts/sheet-codes.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readSchool } from '../../../storage/repositories/school.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { versionWords } from '../document/titles.ts'
import { versionText } from '../shared/version-text.ts'

interface SheetScreenProps {
  /** One sheet or several, `K7P+M3D`. */
  readonly ids: string
  readonly log: StaffLog
}

/** Sheets as they are printed: A4, the head on every page. */
export function SheetScreen({ ids, log }: SheetScreenProps) {
  const wanted = ids.split('+')
  const sheets = wanted
    .map((id) => log.signSheets.find((sheet) => sheet.id === id))
    .filter((sheet) => sheet !== undefined)
  const first = sheets[0]
  const title = sheets.length === 1 && first ? `Sheet ${first.id}` : `${sheets.length} sheets`
  return (
    <Page
      title={first === undefined ? 'No such sheet' : title}
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Sign sheets', href: addresses.signSheets },
        { label: first === undefined ? 'Not found' : title },
      ]}
      actions={
        first === undefined ? undefined : (
          <div className="sd-cluster sd-no-print">
            <PrintButton look="primary">
              {sheets.length === 1 ? 'Print it' : 'Print them'}
            </PrintButton>
            <LinkButton href={`${addresses.signSheetCodes}/${first.id}`}>
              Type codes back
            </LinkButton>
          </div>
        )
      }
    >
      {first === undefined ? (
        <p>
          This desk has no sheet {ids}. It may have been removed; entries that were made from it
          stay. <a href={addresses.signSheets}>See the sheets</a>.
        </p>
      ) : (
        sheets.map((sheet) => <Sheet key={sheet.id} sheet={sheet} log={log} />)
      )}
    </Page>
  )
}

interface SheetProps {
  readonly sheet: SignSheet
  readonly log: StaffLog
}

function Sheet({ sheet, log }: SheetProps) {
  const { db } = useDesk()
  const school = useStored(() => Promise.resolve(readSchool(db)), [db])
  const version = versionWords(log, sheet.documentId, sheet.version)
  const people = new Map(log.people.map((person) => [person.id, person]))
  return (
    <section className="rd-sheet" aria-label={`Sheet ${sheet.id}`}>
      <table className="rd-sheet__table">
        <thead>
          <tr>
            <td colSpan={5} className="rd-sheet__head">
              <div className="rd-sheet__top">
                <div>
                  <p className="rd-sheet__school">{school?.name}</p>
                  <p className="rd-sheet__title">{sheet.title}</p>
                  {version !== '' && !sheet.title.includes(version) && (
                    <p className="rd-sheet__version">{versionText(version)}</p>
                  )}
                </div>
                <p className="rd-sheet__code">
                  <span className="rd-sheet__word">Sheet</span> {sheet.id}
                </p>
              </div>
              <p className="rd-sheet__words">
                By signing I confirm that I have read this document in full. Made on{' '}
                {formatDate(sheet.printedOn)}.
              </p>
            </td>
          </tr>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Name</th>
            <th scope="col">Post</th>
            <th scope="col" className="rd-sheet__sign">
              Signature
            </th>
            <th scope="col" className="rd-sheet__date">
              Date
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.people.map((id, place) => (
            <Line key={id} sheetId={sheet.id} place={place} person={people.get(id)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  readonly sheetId: string
  readonly place: number
  readonly person: Person | undefined
}

function Line({ sheetId, place, person }: LineProps) {
  const isGone = person === undefined || person.erasedAt !== null
  return (
    <tr>
      <td className="rd-sheet__line-code">{shortCode(sheetId, place)}</td>
      <th scope="row">{isGone ? 'No longer in the register' : nameOf(person)}</th>
      <td className="rd-sheet__post">{person?.post}</td>
      <td />
      <td />
    </tr>
  )
}
