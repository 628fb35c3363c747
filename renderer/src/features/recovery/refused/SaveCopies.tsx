import { useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { isPortError } from '../../../storage/journal-client.ts'
import { readNewer } from '../../../storage/read-newer.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { ChoosePlace } from '../choose-place.ts'

interface SaveCopiesProps {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly PlaceChooser: ChoosePlace
}

/** Everything in one file to open later, and the words alone to read now. */
export function SaveCopies({ bridge, card, PlaceChooser }: SaveCopiesProps) {
  const [choosing, setChoosing] = useState(false)
  const [told, setTold] = useState('')
  const whole = useWholeCopy(bridge, card.id, setTold)
  const saveReadable = async () => {
    try {
      const { text } = await readNewer(bridge, card.id)
      offer(text, `${card.label} readable copy.json`)
      setTold('The readable copy is in your downloads.')
    } catch (error) {
      if (!isPortError(error)) throw error
      setTold(`It was not saved. ${describeFailure(error.failure)}`)
    }
  }
  return (
    <section className="sd-stack">
      <h2>Save a copy</h2>
      <ul className="rc-ways">
        <li>
          <Button disabled={whole.progress !== null} onClick={() => setChoosing(true)}>
            Save a copy of everything
          </Button>
          <p>One file with all records, files and the history. It is read back before it counts.</p>
        </li>
        <li>
          <Button onClick={() => void saveReadable()}>Save a readable copy</Button>
          <p>The records as text, for any editor. The files of evidence are not in it.</p>
        </li>
      </ul>
      {whole.progress !== null && <Progress {...whole.progress} onStop={whole.stop} />}
      <p role="status">{told}</p>
      {choosing && (
        <PlaceChooser
          bridge={bridge}
          forWriting
          title="Where is the copy to be kept?"
          lead="A stick or a network drive is best."
          verb="Save it in"
          onChoose={async (place) => {
            setChoosing(false)
            void whole.save(place)
            return null
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}

interface Bytes {
  readonly doneBytes: number
  readonly totalBytes: number
}

function Progress({ doneBytes, totalBytes, onStop }: Bytes & { readonly onStop: () => void }) {
  return (
    <ProgressBar
      label="Saving a copy of everything"
      value={doneBytes}
      max={totalBytes}
      text={`${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`}
      onCancel={onStop}
    />
  )
}

function useWholeCopy(bridge: Bridge, deskId: string, tell: (words: string) => void) {
  const [progress, setProgress] = useState<Bytes | null>(null)
  const [stopper, setStopper] = useState<AbortController | null>(null)
  const save = async ({ placeId, label }: PlaceCard) => {
    const controller = new AbortController()
    setStopper(controller)
    setProgress({ doneBytes: 0, totalBytes: 0 })
    tell('')
    const made = await bridge.run(
      'backups:make',
      { deskId, placeId },
      { onProgress: setProgress, signal: controller.signal },
    )
    setProgress(null)
    tell(
      made.ok
        ? `“${made.value.backup.fileName}” is kept in “${label}”. It was read back and is whole.`
        : `It was not saved. ${describeFailure(made.failure)}`,
    )
  }
  return { progress, save, stop: () => stopper?.abort() }
}

/** Hands a text to the browser's downloads. */
function offer(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
