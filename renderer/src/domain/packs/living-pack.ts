import type { PoliciesFile, ReadingFile } from './schemas/policies-file.ts'
import type { CalendarFile, TrainingFile } from './schemas/training-file.ts'
import type { Edition, Labelled } from './template.ts'

/** A public page or document, as a pack lists it: `POL-SE`, “List of statutory policies”. */
export interface PackSource {
  readonly key: string
  readonly title: string
  readonly site: string
}

/** The part of a pack that is used all year: who trains, who reads, which policies, which dates. */
export interface LivingPack {
  readonly packId: string
  readonly version: string
  readonly editions: readonly Edition[]
  /** Where facts of the pack were found, by the keys that its files name. */
  readonly sources: readonly PackSource[]
  /** Audiences of reading duties and policies, with the roles that each stands for. */
  readonly audiences: readonly (Labelled & { readonly roles: readonly string[] })[]
  readonly training: TrainingFile
  readonly policies: PoliciesFile
  readonly reading: ReadingFile
  readonly calendar: CalendarFile | null
}
