import { useEffect, useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { formatBytes, formatCount } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { PackedPiece } from '../packing/packing.ts'
import { type SmallerCopy, smallerCopyOf } from './smaller-copy.ts'
import { usePictureWorker } from './use-picture-worker.ts'

interface ComparePictureProps {
  readonly packed: PackedPiece
  readonly trustedScriptUrl: (address: string) => string
  readonly onClose: () => void
}

/** A picture and its smaller copy side by side, so that she sees whether it can still be read. */
export function ComparePicture({ packed, trustedScriptUrl, onClose }: ComparePictureProps) {
  const made = useSmallerCopy(packed, trustedScriptUrl)
  return (
    <Dialog
      wide
      title={packed.piece.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>Back to the list</Button>}
    >
      {made === null ? <p role="status">A smaller copy is being made.</p> : <Made made={made} />}
    </Dialog>
  )
}

function useSmallerCopy(
  { listed: { source } }: PackedPiece,
  trustedScriptUrl: (address: string) => string,
): SmallerCopy | null {
  const desk = useDesk()
  const pictures = usePictureWorker(trustedScriptUrl)
  const [made, setMade] = useState<SmallerCopy | null>(null)
  const sha256 = source.type === 'file' ? source.sha256 : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker is made once, when it is asked
  useEffect(() => {
    if (sha256 === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    void smallerCopyOf({ desk, pictures: pictures(), signal }, sha256).then((copy) => {
      if (!signal.aborted) setMade(copy)
    })
    return () => leaving.abort()
  }, [desk, sha256])
  return made
}

function Made({ made }: { readonly made: SmallerCopy }) {
  const [full, setFull] = useState(false)
  switch (made.type) {
    case 'copy': {
      const { original, copy } = made
      return (
        <div className="sd-stack">
          <Checkbox
            label="In full size, to read small print"
            checked={full}
            onValueChange={setFull}
          />
          <div className={classes('rt-compare', full && 'rt-compare--full')}>
            <Picture title="As it is" blob={original} size={copy.from} full={full} />
            <Picture title="Smaller copy" blob={copy.bytes} size={copy} full={full} />
          </div>
        </div>
      )
    }
    case 'as-it-is':
      return <Notification title={made.sentence} live="polite" />
    case 'failed':
      return <Notification tone="warning" title={made.sentence} live="polite" />
    case 'lost':
      return (
        <Notification
          tone="danger"
          live="assertive"
          title="The picture is missing or damaged in the vault"
        >
          Everything else is untouched. Add the file again as a new version, or leave it out with a
          reason.
        </Notification>
      )
    case 'stopped':
      return null
  }
}

interface PictureProps {
  readonly title: string
  readonly blob: Blob
  readonly size: { readonly width: number; readonly height: number }
  readonly full: boolean
}

function Picture({ title, blob, size: { width, height }, full }: PictureProps) {
  const address = useBlobAddress(blob)
  const facts = `${formatBytes(blob.size)}, ${formatCount(width)} × ${formatCount(height)} pixels`
  return (
    <figure className="rt-picture">
      <figcaption>
        <strong>{title}</strong> <span className="sd-muted">{facts}</span>
      </figcaption>
      <section
        className="rt-picture__box"
        aria-label={title}
        // In full size it is scrolled, by keyboard too.
        tabIndex={full ? 0 : undefined}
      >
        {address !== null && <img src={address} alt={`${title}: ${facts}`} />}
      </section>
    </figure>
  )
}

function useBlobAddress(blob: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
