import type { JobRequest, JobResponse } from '../../../electron/contract/channels.ts'
import type { protectionJobs } from '../../../electron/contract/protection-channels.ts'
import { fail } from './memory-journal.ts'

type ProtectionJobs = {
  [C in keyof typeof protectionJobs]: (request: JobRequest<C>) => Promise<JobResponse<C>>
}

/** In memory there is no disk for a second file, and no backup. */
export function memoryProtection(): ProtectionJobs {
  return {
    'archive:protect': () => Promise.reject(fail({ reason: 'read-only' })),
    'backups:protect': () => Promise.reject(fail({ reason: 'gone' })),
    'backups:unlock': () => Promise.reject(fail({ reason: 'gone' })),
  }
}
