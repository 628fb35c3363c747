import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { download } from './download.ts'

interface PackageActionsProps {
  readonly made: MadeReturn
  readonly small?: boolean
}

/** Shows a package where it lies, or hands out a copy of it. */
export function PackageActions({ made, small = false }: PackageActionsProps) {
  const { bridge } = useDesk()
  const [told, setTold] = useState<string | null>(null)
  const about = `${made.fileName}, revision ${made.revision}`
  const reveal = async () => {
    const answer = await bridge.ask('saved:reveal', { fileId: made.fileId })
    if (!answer.ok) setTold(goneOr(answer.failure.reason, describeFailure(answer.failure)))
    else if (answer.value.revealed) setTold(null)
    else setTold(`The folder could not be opened from here. The file lies at ${answer.value.place}`)
  }
  const save = async () => {
    const answer = await bridge.fetchFile('saved:get', { fileId: made.fileId })
    if (answer.ok) download(answer.value, made.fileName)
    setTold(answer.ok ? null : goneOr(answer.failure.reason, describeFailure(answer.failure)))
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

function goneOr(reason: string, sentence: string): string {
  return reason === 'gone'
    ? 'The file is not where it was made; it may have been moved or renamed. Nothing of your audit is lost, and the package can be made again.'
    : sentence
}
