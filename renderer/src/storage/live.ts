/**
 * Runs a query and runs it again whenever what it read has changed.
 *
 * @returns undefined until the first answer is there
 */
export { useLiveQuery as useStored } from 'dexie-react-hooks'
