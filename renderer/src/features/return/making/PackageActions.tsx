import type { MadeReturn } from '../../../storage/tables.ts'
import { SavedFileActions } from './SavedFileActions.tsx'

interface PackageActionsProps {
  readonly made: MadeReturn
  readonly small?: boolean
}

/** Shows a package where it lies, or hands out a copy of it. */
export function PackageActions({ made, small = false }: PackageActionsProps) {
  return (
    <SavedFileActions
      file={made}
      about={`${made.fileName}, revision ${made.revision}`}
      again="Nothing of your audit is lost, and the package can be made again."
      small={small}
    />
  )
}
