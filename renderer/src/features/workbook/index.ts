export { HandOffScreens } from './hand-off/HandOffScreens.tsx'
export { WorkbookScreens } from './WorkbookScreens.tsx'
