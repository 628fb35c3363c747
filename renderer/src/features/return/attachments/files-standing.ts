/** What still stands before the return is made, as far as it lies in files. */
export interface FilesStanding {
  readonly toRead: number
  readonly findings: number
  readonly toLookThrough: number
}

/** Whether anything in files keeps the return from being made. */
export const filesStandBefore = ({ toRead, findings, toLookThrough }: FilesStanding): boolean =>
  toRead + findings + toLookThrough > 0
