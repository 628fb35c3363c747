import { mailBytes } from '../../../domain/delivery/mail-bytes.ts'
import { PROTECTION_BYTES, planParts } from '../../../domain/delivery/parts/plan-parts.ts'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readPackageFiles } from '../../../storage/repositories/package-files.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { mailLimitOf } from '../packing/email-size.ts'
import { type PartForm, partLines } from './letters.ts'
import type { Inside } from './look-into.ts'
import { PartsTable } from './PartsTable.tsx'
import { PlainParts } from './PlainParts.tsx'
import { ProtectedParts } from './ProtectedParts.tsx'
import { TooBigParts } from './TooBigParts.tsx'

interface PartMailsProps {
  readonly made: MadeReturn
  readonly returnTo: ReturnTo
  readonly inside: Inside
  /** In which forms the parts may be had here. */
  readonly forms: readonly PartForm[]
  readonly onMade: (form: PartForm) => void
}

/** A package that no mail takes as it is: its parts, plain or protected, and a letter for each. */
export function PartMails({ made, returnTo, inside, forms, onMade }: PartMailsProps) {
  const { db, readOnly } = useDesk()
  const { megabytes, bytes, ofPack } = mailLimitOf(returnTo.partMaxMb)
  const files = useStored(() => readPackageFiles(db, made.id), [db, made.id])
  if (files === undefined) return null
  // One division for both, so that a part has its number whether it is protected or not.
  const plan = planParts(inside.files, bytes - PROTECTION_BYTES)
  const all = forms.map((form) => {
    const lines = partLines(plan, files, form)
    return { form, lines, isThere: lines.every(({ file }) => file !== null) }
  })
  const isThere = (form: PartForm) => all.some((one) => one.form === form && one.isThere)
  const there = all.filter((one) => one.isThere)
  const shown = there.length > 0 ? there : all.slice(0, 1)
  const order = { made, inside, plan }
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
        <div className="sd-stack">
          {forms.includes('plain') && (
            <PlainParts
              {...order}
              isThere={isThere('plain')}
              onMade={() => onMade('plain')}
              look={there.length > 0 ? 'secondary' : 'primary'}
            />
          )}
          {forms.includes('protected') && (
            <ProtectedParts
              {...order}
              isThere={isThere('protected')}
              onMade={() => onMade('protected')}
              look={there.length > 0 || forms.length > 1 ? 'secondary' : 'primary'}
            />
          )}
        </div>
      )}
      {shown.map(({ form, lines }) => (
        <PartsTable
          key={form}
          made={made}
          returnTo={returnTo}
          document={inside.document}
          lines={lines}
          form={form}
          isNamed={forms.length > 1 && there.length > 0}
        />
      ))}
      {shown[0] !== undefined && <TooBigParts document={inside.document} lines={shown[0].lines} />}
    </section>
  )
}
