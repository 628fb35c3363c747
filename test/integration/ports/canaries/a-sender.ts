import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { openPorts } from '../../../../electron/ports/ports.ts'
import type { GatheredAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import { packageFileName } from '../../../../renderer/src/domain/returns/package-names.ts'
import type { ReturnDocument } from '../../../../renderer/src/domain/returns/return-document.ts'
import {
  buildManifest,
  evidenceFilesOf,
  readmeText,
} from '../../../../renderer/src/domain/returns/return-package.ts'
import { makeReturnFiles } from '../../../../renderer/src/exchange/make-return-documents.ts'
import {
  type Making,
  makePackage,
} from '../../../../renderer/src/features/return/making/make-package.ts'
import type { Desk } from '../../../../renderer/src/storage/desk.ts'
import type { MadeReturn } from '../../../../renderer/src/storage/tables.ts'
import { NOW } from '../../../builders/audit.ts'
import { pdfFonts } from '../../../tools/pdf-fonts.ts'
import type { Keep } from './full-return.ts'
import { bridgeTo } from './ports-bridge.ts'

/** What a computer would give away of itself. */
export const COMPUTER = { user: 'userkanarie', name: 'pckanarie', folder: 'Pathkanarie' } as const
/** What stands on a second desk of the same vault. */
export const OTHER_SCHOOL = { school: 'Otherkanarie Infants', urn: '987654321' } as const

const DESKS = {
  own: '01890000-0000-7000-8000-00000000000a',
  other: '01890000-0000-7000-8000-00000000000b',
} as const

/** All that must be in nothing that leaves. Names of the machine that runs this only where they are telling. */
export function canaries(root: string): readonly string[] {
  const machine = [hostname(), userInfo().username, homedir()].filter(({ length }) => length > 5)
  const places = [root, DESKS.own, DESKS.other, '/home/', 'C:\\Users']
  return [...Object.values(COMPUTER), ...Object.values(OTHER_SCHOOL), ...machine, ...places]
}

/** A host of two schools under a telling path, and a desk of the first that can make and send. */
export async function aSender(root: string) {
  const home = join(root, COMPUTER.folder, COMPUTER.user)
  const { service, close } = await openPorts({
    host: 'loopback',
    appVersion: '0',
    places: {
      vault: join(home, 'vault'),
      documents: join(home, 'documents'),
      witnesses: join(home, 'witnesses'),
      vaultIsSynced: false,
    },
    opener: { open: async () => false, reveal: async () => false },
    log: () => undefined,
  })
  const bridge = bridgeTo(service)
  for (const [whose, id] of Object.entries(DESKS)) {
    const label = whose === 'own' ? 'Oakfield' : OTHER_SCHOOL.school
    const made = await bridge.ask('desks:create', { id, kind: 'school', label })
    if (!made.ok) throw new Error(`no desk: ${made.failure.reason}`)
  }
  const keepAt =
    (deskId: string): Keep =>
    async (fileName, bytes) => {
      const body = new Blob([bytes as BlobPart])
      const kept = await bridge.sendFile(
        'evidence:put',
        { deskId, fileName, size: body.size },
        body,
      )
      if (!kept.ok || kept.value.type !== 'kept') throw new Error(`not kept: ${fileName}`)
      const { sha256, size, mediaType } = kept.value
      return { type: 'file', sha256, size, mediaType, fileName }
    }
  const context = { now: () => NOW, newId: () => crypto.randomUUID() }
  // What is noted of a file is no part of it.
  const desk = { bridge, context, card: { id: DESKS.own }, change: async () => undefined }
  return {
    documents: join(home, 'documents'),
    desk: desk as unknown as Desk,
    keep: keepAt(DESKS.own),
    keepElsewhere: keepAt(DESKS.other),
    close,
  }
}

/** The document of a return as the packing list has it, with one piece left out. */
export function documentOf(gathered: GatheredAudit): ReturnDocument {
  const [left] = gathered.evidence
  const leftOut = new Map(left ? [[left.id, 'Too large to mail']] : [])
  const input = { gathered, now: NOW, supersedes: 'a'.repeat(64), leftOut }
  return buildReturnDocument({ ...input, destination: 'partnership' })
}

/** The package of a document, made as the app makes it. */
export async function packed(desk: Desk, document: ReturnDocument): Promise<MadeReturn> {
  const making = {
    desk,
    worker: {
      makeReturnFiles: async () => ({
        ok: true,
        value: await makeReturnFiles(document, pdfFonts()),
      }),
    },
    signal: new AbortController().signal,
    onStep: () => undefined,
  } as unknown as Making
  const made = await makePackage(making, {
    document,
    fileName: packageFileName(document),
    evidence: evidenceFilesOf(document),
    copies: [],
    readme: readmeText(document),
    writeManifest: (files) => `${JSON.stringify(buildManifest(document, files), null, 2)}\n`,
  })
  if (made.type !== 'made') throw new Error(`not made: ${JSON.stringify(made)}`)
  const { returnId, revision, draft } = document
  const row = { id: 'made-1', auditId: 'audit-1', returnId, revision, draft, madeAt: NOW }
  return { ...row, ...made.value }
}
