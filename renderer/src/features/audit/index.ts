export { AuditScreens } from './AuditScreens.tsx'
