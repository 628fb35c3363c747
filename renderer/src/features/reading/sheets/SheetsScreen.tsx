import { type FormEvent, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { peopleForSheet, planSheets } from '../../../domain/receipts/plan-sheets.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { saveSignSheets } from '../../../storage/repositories/receipts.ts'
import { addresses, addressOfSignSheet } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { WhichDocuments } from '../shared/WhichDocuments.tsx'
import { WhoReads } from '../shared/WhoReads.tsx'
import { everyone, type Who, wishOf } from '../shared/who.ts'
import { EarlierSheets } from './EarlierSheets.tsx'

const crumbs = [
  { label: 'Who has read what', href: addresses.reading },
  { label: 'Sign sheets on paper' },
]

/** Sheets to sign on paper, with a short code on each line that is typed back afterwards. */
export function SheetsScreen({ log }: { readonly log: StaffLog }) {
  const isEmpty = readingStanding(log).documents.length === 0
  return (
    <Page
      title="Sign sheets on paper"
      breadcrumb={crumbs}
      lead="One line for each person, with a short code. When the sheet comes back you type the codes, or say “all but these”."
      actions={
        isEmpty ? undefined : (
          <Verbs>
            <LinkButton href={addresses.signSheetCodes}>Type codes back</LinkButton>
          </Verbs>
        )
      }
    >
      {isEmpty ? <NothingToSign /> : <MakeSheets log={log} />}
      <EarlierSheets log={log} />
    </Page>
  )
}

function NothingToSign() {
  return (
    <EmptyState
      title="Nobody has to read anything yet"
      actions={
        <LinkButton look="primary" href={addresses.reading}>
          Who has read what
        </LinkButton>
      }
    >
      Bring in your staff and see which documents they must read. Then sheets can be printed.
    </EmptyState>
  )
}

function MakeSheets({ log }: { readonly log: StaffLog }) {
  const [documentIds, setDocumentIds] = useState<readonly string[]>(() => firstOpen(log))
  const [who, setWho] = useState<Who>(everyone)
  const [isAsked, setAsked] = useState(false)
  const make = useMake(log)
  const counts = useMemo(
    () => documentIds.map((id) => peopleForSheet(log, wishOf(id, who)).length),
    [log, documentIds, who],
  )
  const lines = counts.reduce((sum, count) => sum + count, 0)
  const sheets = counts.filter((count) => count > 0).length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (lines > 0) void make(documentIds, who)
  }
  return (
    <form className="sd-stack sd-stack--loose" onSubmit={submit} noValidate>
      <WhichDocuments log={log} chosen={documentIds} onChange={setDocumentIds} />
      <WhoReads log={log} who={who} onChange={setWho} />
      <Checkbox
        label="Also those who have read it already"
        hint="For a file that wants every signature on one sheet"
        checked={who.withRead}
        onValueChange={(withRead) => setWho({ ...who, withRead })}
      />
      {isAsked && lines === 0 && (
        <Notification tone="warning" live="polite" title="There is no line to print">
          {documentIds.length === 0
            ? 'Choose at least one document.'
            : 'Nobody of these has still to read what is chosen. Choose other people, or take in those who have read it.'}
        </Notification>
      )}
      <div className="sd-cluster">
        <Verbs>
          <Button look="primary" type="submit" icon="print">
            {sheets > 1 ? `Make ${sheets} sheets` : 'Make the sheet'}
          </Button>
        </Verbs>
        <output className="sd-muted">
          {plural(sheets, 'sheet')} with {plural(lines, 'line')} in all
        </output>
      </div>
    </form>
  )
}

function firstOpen(log: StaffLog): readonly string[] {
  const { documents } = readingStanding(log)
  const first = documents.find(({ id }) => peopleForSheet(log, wishOf(id, everyone)).length > 0)
  return first === undefined ? [] : [first.id]
}

function useMake(log: StaffLog) {
  const desk = useDesk()
  return async (documentIds: readonly string[], who: Who) => {
    const sheets = planSheets(
      log,
      documentIds.map((id) => wishOf(id, who)),
      { random: Math.random, by: desk.context.author(), on: desk.context.today() },
    )
    await saveSignSheets(desk, sheets)
    const ids = sheets.map(({ id }) => id).join('+')
    navigate(addressOfSignSheet(ids).replace(/^#/, ''))
  }
}
