import { navigate } from 'wouter/use-hash-location'
import { refused } from '../../../domain/shared/result.ts'
import { describeTableRefusal } from '../../../domain/tables/table-refusal.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { ImportFile } from '../../../ui/import-wizard/ImportFile.tsx'
import { type OpenList, openList } from './import-store.ts'
import { openFile } from './open-file.ts'

interface FileStepProps {
  readonly trustedScriptUrl: (address: string) => string
}

export function FileStep({ trustedScriptUrl }: FileStepProps) {
  const desk = useDesk()
  const read = async (file: File, signal: AbortSignal) => {
    const opened = await openFile(file, { desk, trustedScriptUrl, signal })
    return opened.ok ? opened : refused(describeTableRefusal(opened.error))
  }
  const goOn = (list: OpenList) => {
    openList(list)
    navigate(list.remembered ? '/staff/import/preview' : '/staff/import/columns')
  }
  return (
    <ImportFile
      label="A list of staff"
      hint="An export as CSV or Excel (.xlsx), such as SIMS, Arbor and Bromcom make. You see what it would change before anything is written."
      read={read}
      onRead={goOn}
    >
      <p className="sd-muted">
        Export only what belongs into a register: names, code, email, post, first and last day.
        Nothing about health, pay or checks is read or kept.
      </p>
    </ImportFile>
  )
}
