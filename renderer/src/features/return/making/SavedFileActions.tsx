import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { download } from './download.ts'

interface SavedFileActionsProps {
  readonly file: { readonly fileId: string; readonly fileName: string }
  /** What it is, for people who listen: the words on the buttons are the same for every file. */
  readonly about: string
  /** In a sentence, that it can be had again. */
  readonly again: string
  readonly small?: boolean
}

/** Shows a finished file where it lies, or hands out a copy of it. */
export function SavedFileActions({ file, about, again, small = false }: SavedFileActionsProps) {
  const { bridge } = useDesk()
  const [told, setTold] = useState<string | null>(null)
  const { fileId, fileName } = file
  const gone = `The file is not where it was made; it may have been moved or renamed. ${again}`
  const reveal = async () => {
    const answer = await bridge.ask('saved:reveal', { fileId })
    if (!answer.ok)
      setTold(answer.failure.reason === 'gone' ? gone : describeFailure(answer.failure))
    else if (answer.value.revealed) setTold(null)
    else setTold(`The folder could not be opened from here. The file lies at ${answer.value.place}`)
  }
  const save = async () => {
    const answer = await bridge.fetchFile('saved:get', { fileId })
    if (answer.ok) download(answer.value, fileName)
    if (answer.ok) setTold(null)
    else setTold(answer.failure.reason === 'gone' ? gone : describeFailure(answer.failure))
  }
  return (
    <div className="sd-stack sd-stack--tight">
      <div className="sd-cluster">
        <Button
          icon="folder"
          small={small}
          aria-label={`Show in folder: ${about}`}
          onClick={() => void reveal()}
        >
          Show in folder
        </Button>
        <Button
          icon="download"
          small={small}
          aria-label={`Save a copy: ${about}`}
          onClick={() => void save()}
        >
          Save a copy
        </Button>
      </div>
      {told !== null && <Notification tone="warning" live="polite" title={told} />}
    </div>
  )
}
