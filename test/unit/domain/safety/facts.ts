import type {
  BackupFacts,
  Circumstances,
  PlaceFacts,
  SafetyFacts,
} from '../../../../renderer/src/domain/safety/facts.ts'
import { healthOf } from '../../../../renderer/src/domain/safety/health.ts'

export const now = '2026-11-24T10:50:00.000Z'

export function aPlace(more: Partial<PlaceFacts> = {}): PlaceFacts {
  return { label: 'STICK', path: 'E:\\', reachable: true, isSameDisk: false, ...more }
}

export function aBackup(more: Partial<BackupFacts> = {}): BackupFacts {
  return { seq: 100, at: now, provenAt: now, shrunk: false, ...more }
}

export function someFacts(more: Partial<SafetyFacts> = {}): SafetyFacts {
  return {
    createdAt: '2026-09-24T10:50:00.000Z',
    lastSeq: 100,
    snapshots: [{ number: 1, seq: 100, at: now, proven: true, shrunk: false }],
    place: aPlace(),
    backups: [aBackup()],
    lastDrill: null,
    holder: null,
    troubles: [],
    missingFiles: 0,
    missingInBackups: 0,
    vaultPlace: 'C:\\Users\\mercer\\SafeguardingDesk',
    freeBytes: 50e9,
    ...more,
  }
}

export function healthWith(
  more: Partial<SafetyFacts> = {},
  circumstances: Partial<Circumstances> = {},
) {
  const around: Circumstances = { now, saving: 'saved', device: 'ours', use: 'work' }
  return healthOf(someFacts(more), { ...around, ...circumstances })
}
