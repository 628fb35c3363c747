import type {
  BackupCard,
  KeptCard,
  PlaceCard,
  RestoreReport,
  SafetyState,
} from '../../../../electron/contract/safety-values.ts'

export const now = '2026-11-24T10:30:00.000Z'
export const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()

const rows = (count: number) => ({ count, sum: '0'.repeat(16) })
export const tallies = { answers: rows(128), actions: rows(12), evidence: rows(38) }

const desk = {
  id: '019aab00-0000-7000-8000-000000000001',
  kind: 'school',
  label: 'Oakfield Primary School',
  createdAt: daysAgo(60),
  isCopy: false,
} as const
export const deskId = desk.id

export function aBackupCard(more: Partial<BackupCard> = {}): BackupCard {
  return {
    backupId: `019aab00-0000-7000-8000-${String(more.seq ?? 100).padStart(12, '0')}`,
    fileName: `Oakfield ${more.seq ?? 100}.sgbackup`,
    place: 'E:\\Safeguarding Desk backups',
    size: 84_300_000,
    desk,
    seq: 100,
    at: daysAgo(1),
    appVersion: '0.1.0',
    tallies,
    files: { count: 38, bytes: 83_000_000 },
    provenAt: daysAgo(1),
    shrunk: false,
    ...more,
  }
}

export function aReport(more: Partial<RestoreReport> = {}): RestoreReport {
  return {
    desk,
    seq: 100,
    at: daysAgo(1),
    appVersion: '0.1.0',
    schema: 1,
    tallies,
    files: { count: 38, bytes: 83_000_000 },
    missingFiles: [],
    here: {
      seq: 100,
      at: daysAgo(0),
      tallies,
      differences: {},
      onlyHere: 0,
      missingFilesBack: 0,
    },
    ...more,
  }
}

export function aKeptCard(more: Partial<KeptCard> = {}): KeptCard {
  const whole = { seq: 90, bytes: 84e6, canBeBroughtBack: true }
  return { keptId: '1', why: 'restore', at: daysAgo(2), ...whole, ...more }
}

export function aPlace(more: Partial<PlaceCard> = {}): PlaceCard {
  return {
    placeId: '019aab00-0000-7000-8000-00000000000a',
    label: 'Documents',
    path: 'C:\\Users\\mercer\\Documents',
    kind: 'documents',
    freeBytes: 12_100_000_000,
    ...more,
  }
}

export function aState(more: Partial<SafetyState> = {}): SafetyState {
  return {
    createdAt: daysAgo(60),
    lastSeq: 104,
    savedAt: now,
    snapshots: [],
    place: { label: 'USB stick (E:)', path: 'E:\\', reachable: true, isSameDisk: false },
    backups: [aBackupCard()],
    lastDrill: null,
    kept: [],
    holder: null,
    troubles: [],
    missingFiles: 0,
    missingInBackups: 0,
    freeBytes: 50e9,
    vaultPlace: 'C:\\Users\\mercer\\AppData\\Local\\SafeguardingDesk',
    witnessPlaces: [],
    ...more,
  }
}
