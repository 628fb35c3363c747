import { useEffect, useState } from 'react'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { formatCount } from '../../../ui/format-number.ts'
import { imageSize, isTooManyPixels } from './image-size.ts'
import { NotShown } from './NotShown.tsx'
import { type Read, useFile } from './use-file.ts'

interface ImagePreviewProps {
  readonly source: EvidenceFile
  readonly title: string
}

/** Cameras put a small picture and much else before the size. */
const HEAD_BYTES = 1_000_000

const readPicture: Read<Blob> = async (file) => {
  const head = await file.slice(0, HEAD_BYTES).arrayBuffer()
  const size = imageSize(new Uint8Array(head))
  if (!size) return { refused: 'How large this picture is cannot be told, so it is not drawn.' }
  if (isTooManyPixels(size)) {
    const by = `${formatCount(size.width)} by ${formatCount(size.height)}`
    return { refused: `This picture is ${by} pixels, too many to be drawn here.` }
  }
  return file
}

export function ImagePreview({ source, title }: ImagePreviewProps) {
  const picture = useFile(source, readPicture)
  if (picture.type === 'loading') return <p className="sd-muted">Opening the picture</p>
  if (picture.type === 'refused') return <NotShown because={picture.because} />
  return <Picture file={picture.value} mediaType={source.mediaType} title={title} />
}

interface PictureProps {
  readonly file: Blob
  readonly mediaType: string
  readonly title: string
}

function Picture({ file, mediaType, title }: PictureProps) {
  const [broken, setBroken] = useState(false)
  const address = useAddress(file, mediaType)
  if (broken) return <NotShown because="This picture is damaged, so it cannot be drawn here." />
  if (address === null) return null
  return (
    <img
      className="ev-look__sheet ev-look__sheet--picture"
      src={address}
      alt={title}
      onError={() => setBroken(true)}
    />
  )
}

/** Under the type that the vault found, so that it is drawn as a picture or not at all. */
function useAddress(file: Blob, mediaType: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file.slice(0, file.size, mediaType))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file, mediaType])
  return address
}
