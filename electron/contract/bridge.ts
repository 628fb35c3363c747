import type {
  AskName,
  AskRequest,
  AskResponse,
  FileInName,
  FileInRequest,
  FileInResponse,
  FileOutName,
  FileOutRequest,
  JobName,
  JobProgress,
  JobRequest,
  JobResponse,
} from './channels.ts'
import type { PortResult } from './failure.ts'

/** All that the renderer can do with the machine. Each host has one. */
export interface Bridge {
  ask<C extends AskName>(channel: C, request: AskRequest<C>): Promise<PortResult<AskResponse<C>>>

  /** `onProgress` gets bytes sent so far. */
  sendFile<C extends FileInName>(
    channel: C,
    request: FileInRequest<C>,
    body: Blob,
    options?: { readonly onProgress?: (sentBytes: number) => void; readonly signal?: AbortSignal },
  ): Promise<PortResult<FileInResponse<C>>>

  fetchFile<C extends FileOutName>(
    channel: C,
    request: FileOutRequest<C>,
  ): Promise<PortResult<Blob>>

  run<C extends JobName>(
    channel: C,
    request: JobRequest<C>,
    options?: {
      readonly onProgress?: (progress: JobProgress<C>) => void
      readonly signal?: AbortSignal
    },
  ): Promise<PortResult<JobResponse<C>>>
}
