import { useEffect, useState } from 'react'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { mailLimitOf } from '../packing/email-size.ts'
import { type Inside, lookInto } from './look-into.ts'
import { PartMails } from './PartMails.tsx'
import { WholeMail } from './WholeMail.tsx'
import type { CarriedFile } from './write-letter.ts'

interface MailWaysProps {
  readonly made: MadeReturn
  readonly returnTo: ReturnTo
  /** The protected copy that goes in place of the package. */
  readonly carried?: CarriedFile | null
}

/** How a package goes by mail: with one letter, or in parts. It notes nothing of what she sends. */
export function MailWays({ made, returnTo, carried = null }: MailWaysProps) {
  const inside = useInside(made)
  if (inside === undefined) return null
  if (!inside.ok) return <Notification tone="warning" title={inside.error} />
  const { bytes } = mailLimitOf(returnTo.partMaxMb)
  const whole = { made, returnTo, inside: inside.value }
  if (carried !== null && carried.size > bytes) return <TooLargeProtected bytes={carried.size} />
  return (carried ?? made).size <= bytes ? (
    <WholeMail {...whole} carried={carried} />
  ) : (
    <PartMails {...whole} />
  )
}

/** Parts are made of the package as it is: offered here they would be taken for protected ones. */
function TooLargeProtected({ bytes }: { readonly bytes: number }) {
  return (
    <Notification
      tone="warning"
      title={`The protected copy is too large for one email: ${formatBytes(bytes)}`}
    >
      Put it into a folder or on a server, or hand it over on a stick. Parts to mail can be made of
      the package as it is, but they are not protected.
    </Notification>
  )
}

/** @returns undefined until it was looked into */
function useInside(made: MadeReturn): Result<Inside, string> | undefined {
  const { bridge } = useDesk()
  const [found, setFound] = useState<{
    readonly of: string
    readonly inside: Result<Inside, string>
  }>()
  useEffect(() => {
    let left = false
    void lookInto({ bridge }, made).then((inside) => {
      if (!left) setFound({ of: made.id, inside })
    })
    return () => {
      left = true
    }
  }, [bridge, made])
  return found?.of === made.id ? found.inside : undefined
}
