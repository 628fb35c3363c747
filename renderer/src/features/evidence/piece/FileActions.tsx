import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { check } from '../../../storage/vault-check.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { download } from '../../../ui/download.ts'
import { useToasts } from '../../../ui/toasts.ts'

interface FileActionsProps {
  readonly source: EvidenceFile
  /** Which file, for people who hear the buttons: "version 2". */
  readonly of: string
  readonly small?: boolean
}

/** Out of the app with it: into its own program, after a prompt, or as a copy. */
export function FileActions({ source, of, small = false }: FileActionsProps) {
  const [asking, setAsking] = useState(false)
  const open = useOpen(source)
  const save = useSaveCopy(source)
  const look = small ? 'quiet' : 'secondary'
  return (
    <>
      <Button small={small} look={look} aria-label={`Open ${of}`} onClick={() => setAsking(true)}>
        Open
      </Button>
      <Button
        small={small}
        look={look}
        aria-label={`Save a copy of ${of}`}
        onClick={() => void save()}
      >
        Save a copy
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Open “${source.fileName}” in its own program?`}
          confirmLabel="Open it"
          onConfirm={() => {
            setAsking(false)
            void open()
          }}
          onCancel={() => setAsking(false)}
        >
          <p>
            Another program on this computer will open a read-only copy. Open it only if you know
            where the file came from. What you change there does not come back by itself: save it,
            then add it here as a new version.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

function useOpen({ sha256, fileName }: EvidenceFile) {
  const desk = useDesk()
  const toasts = useToasts()
  return async () => {
    const request = { deskId: desk.card.id, sha256, fileName }
    const answer = await desk.bridge.ask('evidence:open', request)
    if (!answer.ok) {
      toasts.show({ message: describeFailure(answer.failure) })
      if (answer.failure.reason === 'gone') await check(desk, sha256)
    } else if (!answer.value.opened) {
      toasts.show({
        message: `This computer found no program for “${fileName}”. Save a copy and open that.`,
      })
    }
  }
}

function useSaveCopy({ sha256, fileName }: EvidenceFile) {
  const desk = useDesk()
  const toasts = useToasts()
  return async () => {
    const file = await desk.bridge.fetchFile('evidence:get', { deskId: desk.card.id, sha256 })
    if (file.ok) return download(file.value, fileName)
    toasts.show({ message: describeFailure(file.failure) })
    if (file.failure.reason === 'gone') await check(desk, sha256)
  }
}
