import type { CalendarEvent } from '../../../domain/training/calendar-event.ts'
import { ICS_TYPE, writeIcs } from '../../../exchange/ics/write-ics.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { download } from '../../../ui/download.ts'

interface DiaryButtonProps {
  /** What the calendar is called in the diary, and the file on the disk. */
  readonly name: string
  readonly events: () => readonly CalendarEvent[]
}

/** Saves days for the lead's own diary. Names stand in it, so it is for nobody else. */
export function DiaryButton({ name, events }: DiaryButtonProps) {
  const { context } = useDesk()
  const save = () => {
    const bytes = writeIcs({ name, events: events(), madeAt: context.now() })
    download(new Blob([bytes], { type: ICS_TYPE }), `${name} ${context.today()}.ics`)
  }
  return (
    <Button icon="download" onClick={save}>
      Save for your diary (.ics)
    </Button>
  )
}
