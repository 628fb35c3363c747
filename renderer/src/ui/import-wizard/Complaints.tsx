import { useState } from 'react'
import { counted } from '../../domain/shared/text.ts'
import { Button } from '../Button.tsx'
import { Notification } from '../Notification.tsx'

const SHOWN_FIRST = 10

/** Cells that could not be taken as they stand, each with its place and what becomes of it. */
export function Complaints({
  complaints,
}: {
  readonly complaints: readonly { readonly sentence: string }[]
}) {
  const [all, setAll] = useState(false)
  if (complaints.length === 0) return null
  const shown = all ? complaints : complaints.slice(0, SHOWN_FIRST)
  return (
    <Notification
      tone="warning"
      title={`${counted(complaints.length, 'cell')} could not be read as ${complaints.length === 1 ? 'it stands' : 'they stand'}`}
      actions={
        shown.length < complaints.length && (
          <Button onClick={() => setAll(true)}>Show all {complaints.length}</Button>
        )
      }
    >
      <p>The rest of the list can be brought in. Or mend these in the file and choose it again.</p>
      <ul>
        {shown.map(({ sentence }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it was read, and one cell may be told of twice
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </Notification>
  )
}
