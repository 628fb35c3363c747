import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { download } from '../../../ui/download.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { WrittenWorkbook } from './make-workbook.ts'

/** Where the workbook lies, and a copy of it for elsewhere. */
export function WrittenNote({ file }: { readonly file: WrittenWorkbook }) {
  const { bridge } = useDesk()
  const [told, setTold] = useState<string | null>(null)
  const reveal = async () => {
    const answer = await bridge.ask('saved:reveal', { fileId: file.fileId })
    if (!answer.ok) setTold(describeFailure(answer.failure))
    else setTold(answer.value.revealed ? null : `It lies in ${answer.value.place}.`)
  }
  const save = async () => {
    const answer = await bridge.fetchFile('saved:get', { fileId: file.fileId })
    if (answer.ok)
      download(new Blob([answer.value], { type: typeOf(file.fileName) }), file.fileName)
    else setTold(describeFailure(answer.failure))
  }
  return (
    <Notification
      tone="success"
      live="polite"
      title={`“${file.fileName}” is made`}
      actions={
        <>
          <Button small icon="folder" onClick={() => void reveal()}>
            Show in folder
          </Button>
          <Button small icon="download" onClick={() => void save()}>
            Save a copy
          </Button>
        </>
      }
    >
      <p>It lies in {file.place}, and was read back and compared.</p>
      {told !== null && <p>{told}</p>}
    </Notification>
  )
}

const typeOf = (fileName: string): string =>
  fileName.endsWith('.zip')
    ? 'application/zip'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
