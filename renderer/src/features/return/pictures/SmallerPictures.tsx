import './SmallerPictures.css'
import { useState } from 'react'
import { largePictures } from '../../../domain/returns/smaller-pictures.ts'
import type { AuditId, EvidenceId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { sendSmaller } from '../../../storage/repositories/returns.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import type { PackedPiece, Packing } from '../packing/packing.ts'
import { ComparePicture } from './ComparePicture.tsx'
import { copySizeOf, useCopySizes } from './copy-sizes.ts'

export const PICTURES_PLACE = 'rt-pictures'

interface SmallerPicturesProps {
  readonly auditId: AuditId
  readonly packing: Packing
  readonly chosen: ReadonlySet<EvidenceId>
  /** When it was last said how a picture goes along. */
  readonly chosenAt: string | null
  readonly ready: MadeReturn | null
  readonly trustedScriptUrl: (address: string) => string
}

/** Large pictures of the package, each to be sent as a smaller copy. */
export function SmallerPictures(props: SmallerPicturesProps) {
  const { auditId, packing, chosen, chosenAt, ready, trustedScriptUrl } = props
  const desk = useDesk()
  const [comparing, setComparing] = useState<PackedPiece | null>(null)
  const pieces = picturesOf(packing)
  if (pieces.length === 0) return null
  const choose = (ids: readonly EvidenceId[], smaller: boolean) =>
    void sendSmaller(desk, auditId, ids, smaller)
  const open = pieces.filter(({ piece }) => !chosen.has(piece.id))
  const canChoose = desk.readOnly === null
  return (
    <section className="sd-stack" aria-label="Large pictures" id={PICTURES_PLACE} tabIndex={-1}>
      <Table
        caption={<h2>Large pictures</h2>}
        compact
        columns={columnsOf(chosen, canChoose, choose, setComparing)}
        rows={pieces}
        rowKey={({ piece }) => piece.id}
      />
      <p>
        A smaller copy has at most 2,000 pixels a side and holds nothing of place, time and camera.
        The picture itself stays in your library as it is, and is what was signed. The return says
        that a copy went along, and of which picture.
      </p>
      {canChoose && open.length > 1 && (
        <div>
          <Button
            onClick={() =>
              choose(
                open.map(({ piece }) => piece.id),
                true,
              )
            }
          >
            Send smaller copies of all {pieces.length}
          </Button>
        </div>
      )}
      {ready !== null && chosenAt !== null && chosenAt > ready.madeAt && (
        <Notification
          tone="warning"
          live="polite"
          title="The package that is ready does not have this choice in it yet"
        >
          Make it again, so that the pictures go as you chose.
        </Notification>
      )}
      {comparing !== null && (
        <ComparePicture
          packed={comparing}
          trustedScriptUrl={trustedScriptUrl}
          onClose={() => setComparing(null)}
        />
      )}
    </section>
  )
}

function picturesOf({ document, pieces }: Packing): readonly PackedPiece[] {
  const large = new Set(largePictures(document).map(({ number }) => number))
  return pieces.filter(({ listed, lost }) => large.has(listed.number) && !lost)
}

function columnsOf(
  chosen: ReadonlySet<EvidenceId>,
  canChoose: boolean,
  choose: (ids: readonly EvidenceId[], smaller: boolean) => void,
  onCompare: (packed: PackedPiece) => void,
): readonly Column<PackedPiece>[] {
  return [
    {
      key: 'title',
      header: 'Picture',
      rowHeader: true,
      cell: ({ piece, listed }) => (
        <>
          <span className="sd-muted">{listed.number}</span>{' '}
          <a href={addressOfEvidence(piece.id)}>{piece.title}</a>
        </>
      ),
    },
    {
      key: 'size',
      header: 'Size',
      align: 'end',
      cell: ({ listed: { source } }) => (
        <span className="rt-size">{source.type === 'file' ? formatBytes(source.size) : ''}</span>
      ),
    },
    {
      key: 'copy',
      header: 'Smaller copy',
      align: 'end',
      cell: (packed) => <CopySize packed={packed} />,
    },
    {
      key: 'look',
      header: 'Look',
      headerHidden: true,
      cell: (packed) => (
        <Button
          small
          aria-label={`Compare: ${packed.piece.title}`}
          onClick={() => onCompare(packed)}
        >
          Compare
        </Button>
      ),
    },
    {
      key: 'send',
      header: 'Goes along',
      cell: ({ piece }) => (
        <Checkbox
          label="As a smaller copy"
          aria-label={`As a smaller copy: ${piece.title}`}
          checked={chosen.has(piece.id)}
          disabled={!canChoose}
          onValueChange={(smaller) => choose([piece.id], smaller)}
        />
      ),
    },
  ]
}

function CopySize({ packed: { listed } }: { readonly packed: PackedPiece }) {
  const known = useCopySizes()
  const { source } = listed
  if (source.type !== 'file') return null
  const made = known.get(source.sha256)
  if (made === null) return <span className="sd-muted">None, goes as it is</span>
  return (
    <span className="rt-size">
      {made === undefined ? 'about ' : ''}
      {formatBytes(copySizeOf(known, source))}
    </span>
  )
}
