export { EvidenceFor } from './EvidenceFor.tsx'
export { useVaultCheck } from './use-vault-check.ts'
