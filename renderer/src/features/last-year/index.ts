export { LastYearScreen } from './LastYearScreen.tsx'
