/** The desk was closed before this could be written; whoever closed it says so. */
export interface NotWrittenError extends Error {
  readonly notWritten: true
}

export function notWrittenError(): NotWrittenError {
  return Object.assign(new Error('the desk was closed before this was written'), {
    notWritten: true as const,
  })
}

export function isNotWrittenError(error: unknown): error is NotWrittenError {
  return error instanceof Error && 'notWritten' in error
}
