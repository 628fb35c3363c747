import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { type Brought, type OpenReturn, openWorkbook } from '../open-workbook.ts'
import { bringIn } from './bring-in.ts'
import { CameFiles } from './CameFiles.tsx'
import { CellGroup } from './CellGroup.tsx'
import { Closing } from './Closing.tsx'
import { MissingRows } from './MissingRows.tsx'
import { NotRead } from './NotRead.tsx'
import { NotThisAudit } from './NotThisAudit.tsx'
import { closingOf, planReturn, strangeBooks, whatIsTaken } from './plan-return.ts'
import { WhatCame } from './WhatCame.tsx'

interface PreviewStepProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  readonly open: OpenReturn
  readonly onDone: (brought: Brought) => void
}

/** Cell by cell and file by file what came back would do, each to be taken or left. */
export function PreviewStep({ gathered, handOffs, open, onDone }: PreviewStepProps) {
  const desk = useDesk()
  const { books, choices } = open
  const plan = useMemo(() => planReturn(books, handOffs, gathered), [books, handOffs, gathered])
  const strange = strangeBooks(books, { gathered, handOffs, deskId: desk.card.id })
  const isSigned = gathered.audit.lock !== null
  if (strange.length > 0) return <NotThisAudit books={strange} all={books.length} />
  const group = { plan, choices }
  const complaints = books.flatMap(({ read }) => read.complaints)
  const nothing = plan.cells.length + plan.problems.length + open.files.length === 0
  return (
    <div className="sd-stack sd-stack--loose">
      {isSigned && (
        <Notification title="The audit is signed, so nothing can be brought in">
          <a href={addresses.signOff}>Unlock it on the Return screen</a> first. This is what would
          change.
        </Notification>
      )}
      {nothing && (
        <Notification
          title={
            books.length > 1
              ? 'Nothing in these workbooks is different'
              : 'Nothing in this workbook is different'
          }
        >
          Each of its {plural(plan.unchanged, 'cell')} was compared with the app and with what stood
          there when it was made.
        </Notification>
      )}
      <WhatCame plan={plan} files={open.files.length} />
      <CellGroup {...group} kind="conflict" />
      <CellGroup {...group} kind="error" />
      <NotRead plan={plan} choices={choices} complaints={complaints} />
      <CellGroup {...group} kind="change" />
      <CellGroup {...group} kind="blank" />
      <CameFiles gathered={gathered} handOffs={handOffs} files={open.files} />
      <MissingRows rows={plan.missing} />
      <Closing closing={closingOf(open, handOffs, plan)} />
      <BringBar
        {...{ open, plan, gathered }}
        onBring={async () => onDone(await bringIn({ desk, open, plan, gathered, handOffs }))}
      />
    </div>
  )
}

interface BringBarProps {
  readonly open: OpenReturn
  readonly plan: ReturnType<typeof planReturn>
  readonly gathered: GatheredAudit
  readonly onBring: () => Promise<void>
}

function BringBar({ open, plan, gathered, onBring }: BringBarProps) {
  const isLocked = useIsLocked(gathered.audit)
  const { cells, files, asked, unmended } = whatIsTaken(open, plan, gathered)
  const parts = [
    cells > 0 ? plural(cells, 'change') : '',
    files > 0 ? plural(files, 'file') : '',
  ].filter((part) => part !== '')
  return (
    <div className="sd-wizard__bar">
      <Button
        look="primary"
        onClick={() => void onBring()}
        disabled={parts.length === 0 || asked > 0 || isLocked}
      >
        {asked > 0
          ? `Say first where ${plural(asked, 'file')} ${asked === 1 ? 'goes' : 'go'}`
          : parts.length === 0
            ? 'Nothing to bring in'
            : `Bring in ${parts.join(' and ')}`}
      </Button>
      <span className="sd-cluster">
        <span className="sd-muted" role="status">
          {unmended > 0 && `${unmended} not mended, so left out · `}
          {plural(plan.unchanged, 'cell')} unchanged
        </span>
        <LinkButton look="quiet" href={cameFrom(open)} onClick={() => openWorkbook(null)}>
          Leave it
        </LinkButton>
      </span>
    </div>
  )
}

/** Where the next one would be dropped. */
function cameFrom({ books, files }: OpenReturn): string {
  const isGiven = books.some(({ read }) => read.identity?.handOff !== undefined)
  return isGiven || files.length > 0 ? addresses.handOffs : addresses.workbook
}
