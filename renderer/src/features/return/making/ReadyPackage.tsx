import { useEffect, useRef } from 'react'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { StateTag } from '../../../ui/Tag.tsx'
import { MailWays } from '../mailing/MailWays.tsx'
import { HowFar } from '../outbox/HowFar.tsx'
import { shortHash } from '../use-fingerprint.ts'
import { PackageActions } from './PackageActions.tsx'
import { ProtectPackage } from './ProtectPackage.tsx'

interface ReadyPackageProps {
  readonly made: MadeReturn
  readonly document: ReturnDocument
  readonly returnTo: ReturnTo
  /** It was made this moment: the keyboard goes on from here. */
  readonly takeFocus: boolean
}

/** The package that is ready: where it lies, how to tell it from another, and the mail for it. */
export function ReadyPackage({ made, document, returnTo, takeFocus }: ReadyPackageProps) {
  const title = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (takeFocus) title.current?.focus()
  }, [takeFocus])
  return (
    <Panel
      title={
        <span ref={title} tabIndex={-1}>
          The package is ready
        </span>
      }
      aside={<StateTag state="confirmed">Read back and verified</StateTag>}
    >
      <SummaryList
        rows={[
          { key: 'file', term: 'File', detail: <code>{made.fileName}</code> },
          { key: 'place', term: 'Lies at', detail: made.place },
          { key: 'size', term: 'Size', detail: formatBytes(made.size) },
          { key: 'made', term: 'Made', detail: formatMoment(made.madeAt) },
          {
            key: 'hash',
            term: 'Check sum (SHA-256)',
            detail: <code title={made.sha256}>{shortHash(made.sha256)}</code>,
          },
        ]}
      />
      {document.draft && (
        <p>
          It holds the return as it stood then, unsigned. What you change from now on is not in it.
        </p>
      )}
      <HowFar made={made} />
      <PackageActions made={made} />
      <div className="sd-stack sd-no-print">
        <ProtectPackage made={made} />
        <MailWays made={made} returnTo={returnTo} />
      </div>
    </Panel>
  )
}
