export { LastYearScreen } from './LastYearScreen.tsx'
export { Preview } from './Preview.tsx'
