export { formatShortDate as shortDate } from '../../../ui/format-date.ts'
