export { EvidenceFor } from './EvidenceFor.tsx'
export { EvidenceScreens } from './EvidenceScreens.tsx'
export { useVaultCheck } from './use-vault-check.ts'
