export { versionText } from '../../../domain/receipts/version-text.ts'
