import { memo } from 'react'
import { Button } from '../ui/Button.tsx'
import { formatBytes, plural } from '../ui/format-number.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import type { Upload } from './uploads.ts'

const MOST_SHOWN = 6

/** The files that move, and how many others there are: nobody reads a thousand bars. */
export function OnTheirWay({ uploads }: { readonly uploads: readonly Upload[] }) {
  const all = uploads.filter(({ state }) => state.type === 'waiting' || state.type === 'sending')
  const shown = all.length <= MOST_SHOWN ? all : firstToWatch(all)
  const others = all.length - shown.length
  return (
    <>
      {shown.map((upload) => (
        <OnItsWay key={upload.id} upload={upload} />
      ))}
      {others > 0 && (
        <div className="sd-cluster">
          <span className="sd-small sd-muted">{plural(others, 'more file')} on the way</span>
          <Button
            small
            look="quiet"
            onClick={() => {
              for (const { stop } of all) stop()
            }}
          >
            Stop them all
          </Button>
        </div>
      )}
    </>
  )
}

/** What travels first, then what waits; what has arrived is soon in the list below. */
function firstToWatch(all: readonly Upload[]): readonly Upload[] {
  const travels = all.filter(
    ({ state, file }) => state.type === 'sending' && state.sent < file.size,
  )
  const waits = all.filter(({ state }) => state.type === 'waiting')
  return [...travels, ...waits].slice(0, MOST_SHOWN)
}

/** Kept as drawn until its own upload changes. */
const OnItsWay = memo(({ upload }: { readonly upload: Upload }) => {
  const { file, state, stop } = upload
  if (state.type !== 'waiting' && state.type !== 'sending') return null
  const sent = state.type === 'sending' ? state.sent : 0
  return (
    <ProgressBar
      label={file.name}
      value={sent}
      max={file.size}
      text={progressText(state.type, sent, file.size)}
      onCancel={stop}
      cancelLabel="Stop this file"
    />
  )
})

function progressText(type: 'waiting' | 'sending', sent: number, size: number): string {
  if (type === 'waiting') return 'waits its turn'
  if (sent >= size) return 'the copy is being checked'
  return `${formatBytes(sent)} of ${formatBytes(size)}`
}
