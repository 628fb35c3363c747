import { useEffect } from 'react'
import { useDesk, useWatched } from '../../../storage/desk-context.tsx'
import { useToasts } from '../../../ui/toasts.ts'

/** Says calmly that nothing was changed, whenever something asked a desk that is only looked at. */
export function ReadOnlyNotice() {
  const { refusedChanges, readOnly } = useDesk()
  const refused = useWatched(refusedChanges)
  const { show } = useToasts()
  useEffect(() => {
    if (refused === 0) return
    const message =
      readOnly?.because === 'copy'
        ? 'This is a copy to look at, so nothing was changed. Take over to go on with it here.'
        : 'This desk is only looked at, so nothing was changed.'
    show({ message })
  }, [refused, readOnly, show])
  return null
}
