import type { JobRequest, JobResponse } from '../../contract/channels.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import type { PortRegistry } from '../registry.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import type { StagedFiles } from '../vault/staged.ts'
import { lookInto } from './look-into.ts'

interface LookParts {
  readonly ground: Ground
  readonly saved: Pick<SavedFiles, 'pathOf'>
  readonly staged: Pick<StagedFiles, 'find'>
  readonly folder: string
}

type Asked = JobRequest<'package:look'>['files'][number]
type Looked = JobResponse<'package:look'>['files'][number]

/** Tells what really lies in packages, whoever made them and wherever they came from. */
export function serveLook(registry: PortRegistry, { ground, saved, staged, folder }: LookParts) {
  const pathOf = async ({ source }: Asked): Promise<string | null> => {
    if (source.type === 'staged') return staged.find(source.stagedId)?.path ?? null
    return await saved.pathOf(source.fileId).catch((error: unknown) => {
      if (failureOf(error)?.reason === 'gone') return null
      throw error
    })
  }
  registry.job('package:look', async ({ files, passphrase }, tools) => {
    const looked: Looked[] = []
    for (const file of files) {
      const path = await pathOf(file)
      const { name } = file
      looked.push(
        path === null
          ? { type: 'refused', name, because: 'gone', entry: null }
          : await lookInto(ground, { name, path, passphrase, folder }, tools),
      )
    }
    return { files: looked }
  })
}
