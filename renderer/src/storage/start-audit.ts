import type { Audit, DueDate } from '../domain/audit/audit.ts'
import { hashOfTemplate } from '../domain/audit/sign-off.ts'
import type { Pack } from '../domain/packs/pack.ts'
import { templateFromPack } from '../domain/packs/template-from-pack.ts'
import { canonicalJson } from '../domain/shared/canonical-json.ts'
import type { StoredPack } from './tables.ts'

export interface AuditStart {
  readonly pack: Pack
  /** The texts of the pack as they came, by file name. */
  readonly files: ReadonlyMap<string, string>
  readonly builtIn: boolean
  readonly scope: Audit['scope']
  readonly due: DueDate | null
  readonly now: () => string
  readonly newId: () => string
}

/** The rows with which a year's audit begins: its pack as it came, and the audit on a copy of its questions. */
export async function startAudit(
  start: AuditStart,
): Promise<{ readonly pack: StoredPack; readonly audit: Audit }> {
  const { now, newId } = start
  const files = Object.fromEntries(start.files)
  const template = templateFromPack(start.pack)
  const { packId, version, schoolYear } = template
  return {
    pack: {
      id: newId(),
      packId,
      version,
      hash: await sha256OfText(canonicalJson(files)),
      builtIn: start.builtIn,
      files,
      addedAt: now(),
    },
    audit: {
      id: newId(),
      schoolYear,
      template,
      templateHash: await hashOfTemplate(template, sha256OfText),
      scope: start.scope,
      due: start.due,
      returnId: newId(),
      revision: 1,
      lock: null,
      unlocks: [],
      incomplete: null,
      createdAt: now(),
    },
  }
}

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export async function sha256OfText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
