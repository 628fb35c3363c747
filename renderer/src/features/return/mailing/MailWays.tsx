import { useEffect, useState } from 'react'
import type { Parcel } from '../../../domain/delivery/files-to-send.ts'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import type { Result } from '../../../domain/shared/result.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
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
  /** The form that was chosen to leave. */
  readonly kind?: Parcel['kind']
  /** Parts were made, which may leave in place of that form. */
  readonly onParts?: (kind: Parcel['kind']) => void
}

/** How a package goes by mail: with one letter, or in parts. It notes nothing of what she sends. */
export function MailWays(props: MailWaysProps) {
  const { made, returnTo, carried = null, kind = 'whole', onParts = nothing } = props
  const inside = useInside(made)
  if (inside === undefined) return null
  if (!inside.ok) return <Notification tone="warning" title={inside.error} />
  const { bytes } = mailLimitOf(returnTo.partMaxMb)
  const whole = { made, returnTo, inside: inside.value }
  const isClosed = kind === 'protected' || kind === 'protected-parts'
  const isOne = kind === 'whole' || kind === 'protected'
  if (isOne && (carried ?? made).size <= bytes) return <WholeMail {...whole} carried={carried} />
  return (
    <PartMails
      {...whole}
      // Beside a protected copy plain parts would be taken for protected ones.
      forms={isClosed ? ['protected'] : kind === 'parts' ? ['plain'] : ['plain', 'protected']}
      onMade={(form) => onParts(form === 'protected' ? 'protected-parts' : 'parts')}
    />
  )
}

const nothing = () => undefined

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
