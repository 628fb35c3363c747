import { useState } from 'react'
import { mainCounts } from '../../../domain/safety/count-words.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { reachInWords } from './account.ts'
import type { Telling } from './telling.ts'

type Note = Extract<Telling, { readonly type: 'note' }>['opening']

/** One line for what is no harm: this browser had no copy yet, or the desk went on in another. */
export function OpeningNote({ opening }: { opening: Note }) {
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  const { title, text } = wordsOf(opening)
  return (
    <Notification
      tone="info"
      live="polite"
      banner
      title={title}
      actions={
        <Button small onClick={() => setRead(true)}>
          Understood
        </Button>
      }
    >
      {text}
    </Notification>
  )
}

export function wordsOf(opening: Note): { readonly title: string; readonly text: string } {
  switch (opening.type) {
    case 'rebuilt': {
      const counts = Object.entries(opening.counts).map(([table, count]) => [table, { count }])
      return {
        title: 'This browser had no copy of your desk, so it was made from the app’s folder',
        text: `All is here, ${reachInWords(opening.from)}: ${listed(mainCounts(Object.fromEntries(counts)))}.`,
      }
    }
    case 'brought-up':
      return {
        title: 'This browser was behind and was brought up to date',
        text: `The desk has gone on elsewhere since: ${counted(opening.changes, 'change')} came in from the app’s folder.`,
      }
    case 'caught-up':
      return {
        title: `${counted(opening.changes, 'change')} from last time ${opening.changes === 1 ? 'is' : 'are'} on the disk now`,
        text: 'The app ended before it could write them there. This browser had kept them, and nothing is lost.',
      }
  }
}
