export { EvidenceFor } from './EvidenceFor.tsx'
export { EvidenceScreens } from './EvidenceScreens.tsx'
