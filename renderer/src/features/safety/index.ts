export { PlaceChooser } from './place/PlaceChooser.tsx'
export { OpenBackup } from './restore/OpenBackup.tsx'
export type { OpenedBackup } from './restore/use-open-backup.ts'
