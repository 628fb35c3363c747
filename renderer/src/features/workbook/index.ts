export { WorkbookScreens } from './WorkbookScreens.tsx'
