import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readSchool } from '../../../storage/repositories/school.ts'

/** As it stands on papers; empty until it is read. */
export function useSchoolName(): string {
  const { db } = useDesk()
  return useStored(() => Promise.resolve(readSchool(db)), [db])?.name ?? ''
}
