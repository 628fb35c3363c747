import { useState } from 'react'
import { mailBytes } from '../../../domain/delivery/mail-bytes.ts'
import { mostBytesOf, planParts } from '../../../domain/delivery/parts/plan-parts.ts'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readPackageFiles } from '../../../storage/repositories/package-files.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { Outcome } from '../making/make-package.ts'
import { mailLimitOf } from '../packing/email-size.ts'
import { partLines } from './letters.ts'
import type { Inside } from './look-into.ts'
import { makeParts } from './make-parts.ts'
import { PartsTable } from './PartsTable.tsx'
import { TooBigParts } from './TooBigParts.tsx'
import { useMailing } from './use-mailing.ts'

interface PartMailsProps {
  readonly made: MadeReturn
  readonly returnTo: ReturnTo
  readonly inside: Inside
}

/** A package that no mail takes as it is: its parts, and a letter for each. */
export function PartMails({ made, returnTo, inside }: PartMailsProps) {
  const { db, readOnly } = useDesk()
  const { megabytes, bytes, ofPack } = mailLimitOf(returnTo.partMaxMb)
  const files = useStored(() => readPackageFiles(db, made.id), [db, made.id])
  const { running, run } = useMailing('Dividing the package')
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null)
  if (files === undefined) return null
  const plan = planParts(inside.files, bytes)
  const lines = partLines(plan, mostBytesOf, files)
  const whole = lines.every(({ file }) => file !== null)
  const make = async () => {
    setOutcome(null)
    setOutcome(await run((mailing) => makeParts(mailing, made, inside, plan)))
  }
  return (
    <section className="sd-stack" aria-label="By email, in parts">
      <h3>By email, in parts</h3>
      <p>
        As one attachment it would take {formatBytes(mailBytes(made.size))}.{' '}
        {ofPack
          ? `Your partnership takes files of at most ${megabytes}\u00a0MB.`
          : 'Most mailboxes take 25\u00a0MB.'}{' '}
        It goes in {plural(plan.length, 'part')}, which are put together at the other end, in any
        order.
      </p>
      {readOnly === null && (
        <div>
          <Button
            look={whole ? 'secondary' : 'primary'}
            icon="mail"
            onClick={() => void make()}
            disabled={running !== null}
          >
            {whole ? 'Make the parts again' : 'Make parts to mail'}
          </Button>
        </div>
      )}
      {outcome !== null && <Told outcome={outcome} />}
      <PartsTable made={made} returnTo={returnTo} document={inside.document} lines={lines} />
      <TooBigParts document={inside.document} lines={lines} />
      {running !== null && (
        <Dialog title="Making parts to mail" onClose={running.stop} dismissible={false}>
          <ProgressBar
            label={running.words}
            value={running.done}
            max={1}
            text={`${Math.round(running.done * 100)} %`}
            onCancel={running.stop}
          />
        </Dialog>
      )}
    </section>
  )
}

const KEPT = 'Nothing half done was left behind, and the package is as it was.'

function Told({ outcome }: { readonly outcome: Outcome<unknown> }) {
  switch (outcome.type) {
    case 'made':
      return (
        <Notification tone="success" live="polite" title="The parts are ready">
          Each was read back and verified. Write one mail for each.
        </Notification>
      )
    case 'stopped':
      return (
        <Notification live="polite" title="You stopped it">
          {KEPT}
        </Notification>
      )
    case 'lost':
      return null
    case 'failed':
      return (
        <Notification
          tone="danger"
          live="assertive"
          title={`The parts were not made. ${outcome.sentence}`}
        >
          {KEPT}
        </Notification>
      )
  }
}
